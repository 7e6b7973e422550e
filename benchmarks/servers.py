"""Servers that are compared, each started on a free port and ended again, and visitors with a kept connection."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from time import perf_counter, sleep
from typing import NamedTuple

THREADS = 16
PATIENCE = 60  # seconds that a server may take to start


class Answer(NamedTuple):
    """What came back, and after how many seconds its last byte."""

    status: int
    body: bytes
    tag: str
    seconds: float


class Visitor:
    """One kept connection."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=600)
        self.connection.connect()
        self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, address: str, **headers: str) -> Answer:
        """Asks, and reads all of the answer."""
        start = perf_counter()
        self.connection.request("GET", address, headers=headers)
        response = self.connection.getresponse()
        body = response.read()
        return Answer(response.status, body, response.getheader("ETag", ""), perf_counter() - start)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def site(*, workers: int = 1, port: int = 0, database: str = "") -> Iterator[int]:
    """Our site under gunicorn as docs/operations.md starts it; gives its port."""
    port = port or free_port()
    server = ["gunicorn", "benchmarks.serving", "--bind", f"127.0.0.1:{port}", "--worker-class", "gthread"]
    numbers = ["--workers", str(workers), "--threads", str(THREADS), "--keep-alive", "600"]
    environment = {**os.environ, "DATABASE_URL": database} if database else None
    with running([sys.executable, "-m", *server, *numbers], port, "/constant/1/", environment):
        yield port


@contextmanager
def datasette(program: str, file: str) -> Iterator[int]:
    """Datasette over the same file, with no limit of time and without work that we do not do, to suggest facets."""
    port = free_port()
    wanted = {"sql_time_limit_ms": "600000", "facet_time_limit_ms": "600000", "suggest_facets": "off"}
    settings = [word for name, value in wanted.items() for word in ("--setting", name, value)]
    with running([program, "serve", file, "--port", str(port), *settings], port, "/-/versions.json"):
        yield port


@contextmanager
def running(command: list[str], port: int, address: str, environment: dict[str, str] | None = None) -> Iterator[None]:
    """A server from its first answer to the end of the block."""
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)  # noqa: S603
    try:
        wait_for(port, address)
        yield
    finally:
        server.terminate()
        server.wait()


def wait_for(port: int, address: str) -> None:
    """Until the server answers there."""
    end = perf_counter() + PATIENCE
    while perf_counter() < end:
        try:
            if Visitor(port).get(address).status == 200:
                return
        except OSError:
            sleep(0.02)
    raise SystemExit(f"The server on port {port} does not answer.")
