"""Runs docs/nginx.conf in front of the site, checks what it promises, and counts requests a second with and without it.

Needs nginx and wrk (Debian: apt-get install nginx wrk).
"""

import argparse
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from time import sleep

from django.conf import settings

from .servers import free_port, running, site

CONFIGURATION = settings.BASE_DIR / "docs" / "nginx.conf"
PAGES = {"medicine": "/drugs/drug-0/", "list": "/citations/?drug=drug-0&study=trial", "evidence map": "/evidence-map/"}
WORKERS = 2
AGE = 61  # seconds, one more than a page may be kept without asking


@contextmanager
def nginx(folder: Path, application: int) -> Iterator[int]:
    """nginx with our file, but for https, its ports and its folders; gives its port."""
    port = free_port()
    text = CONFIGURATION.read_text()
    for old, new in (
        (r"server \{\s+listen 80;.*?\n\}\n", ""),
        (r"listen 443 ssl http2;", f"listen 127.0.0.1:{port};"),
        (r" *ssl_certificate.*\n", ""),
        (r"127\.0\.0\.1:8000", f"127.0.0.1:{application}"),
        (r"/var/(cache|log)/nginx", str(folder)),
    ):
        text = re.sub(old, new, text, flags=re.DOTALL if old.startswith("server") else 0)
    file = folder / "nginx.conf"
    file.write_text(f"daemon off;\npid {folder}/pid;\nevents {{}}\nhttp {{\n{text}\n}}\n")
    with running(["nginx", "-c", str(file)], port, "/constant/1/"):
        yield port


def get(port: int, address: str, **headers: str) -> tuple[int, str, bytes]:
    """Status, what the proxy says of its cache, and body, over a connection of its own."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", address, headers=headers)
    response = connection.getresponse()
    return response.status, response.getheader("X-Cache", ""), response.read()


def a_second(port: int, address: str, seconds: int) -> float:
    """Requests a second over 32 kept connections."""
    command = ["wrk", "-t1", "-c32", f"-d{seconds}s", f"http://127.0.0.1:{port}{address}"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    if "Non-2xx" in said:
        raise SystemExit(f"{address}: some answers were not 200.\n{said}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])  # type: ignore[index]


def expect(found: object, wanted: object, about: str) -> None:
    """Stops where the configuration does not keep a promise."""
    if found != wanted:
        raise SystemExit(f"{about}: {found!r} instead of {wanted!r}.")


def promises(port: int, folder: Path) -> None:
    """What the comments of the configuration say, while the application runs."""
    page = PAGES["medicine"]
    get(port, page)
    expect(get(port, page)[1], "HIT", "A page asked for again")
    session = f"{settings.SESSION_COOKIE_NAME}=any"
    expect(get(port, page, Cookie=session)[1], "BYPASS", "A page for somebody signed in")
    for address in ("/search/?q=secretword", "/citations/?q=secretword"):
        get(port, address)
        expect(get(port, address)[1], "BYPASS", address)
    for address in ("/admin/login/", "/report/", "/citations/citation-1/report/"):
        expect(get(port, address)[:2], (200, ""), address)
    log = (folder / "scleroref.log").read_text()
    expect(("secretword" in log, "127.0.0.1" in log, "127.0.0.0" in log), (False, False, True), "The log")
    kept = b"".join(file.read_bytes() for file in (folder / "scleroref").rglob("*") if file.is_file())
    expect(b"secretword" in kept, False, "What lies on disk")


def outage(port: int) -> str:
    """With the application down and every kept page too old: pages that were read are still there, others are not."""
    sleep(AGE)
    for address in PAGES.values():
        expect(get(port, address)[:2], (200, "STALE"), f"{address} while the application is down")
    expect(get(port, "/topics/topic-3/")[0], 502, "A page that nobody had read")
    return f"With the application down for {AGE} s, all {len(PAGES)} pages were still served."


def measure(seconds: int) -> None:
    """Prints requests a second, and that old pages are served while the application is down."""
    lines = [f"{f'requests a second, {WORKERS} workers':35}{'without':>10}{'with':>10}"]
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        os.chmod(name, 0o777)  # noqa: S103 - nginx writes as a user of its own
        application = stack.enter_context(ExitStack())
        port = application.enter_context(site(workers=WORKERS))
        front = stack.enter_context(nginx(Path(name), port))
        promises(front, Path(name))
        for page, address in PAGES.items():
            plain, kept = (a_second(each, address, seconds) for each in (port, front))
            lines.append(f"{page:35}{plain:>10.0f}{kept:>10.0f}")
        application.close()
        lines.append(outage(front))
    print("\n".join(lines))  # noqa: T201


def main() -> None:
    """Reads how long to measure from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=5, help="for each page, without and with the proxy")
    measure(parser.parse_args().seconds)


if __name__ == "__main__":
    main()
