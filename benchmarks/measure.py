"""Times the main pages in this process, as ratios to a constant page of the same size.

All pages take turns, so that a busy machine is busy for each of them alike. Medians; the first round is not counted.
"""

import argparse
from statistics import median
from time import perf_counter

from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from tqdm import tqdm

from catalog.models import Citation

PAGES = {
    "home": "/",
    "medicines": "/drugs/",
    "medicine, most cited": "/drugs/drug-0/",
    "conditions": "/diseases/",
    "condition": "/diseases/disease-0/",
    "topic": "/topics/topic-0/",
    "citations": "/citations/",
    "citations, one filter": "/citations/?drug=drug-0",
    "citations, three filters": "/citations/?drug=drug-0&study=trial&year_from=2010",
    "citations, a word": "/citations/?q=gamma",
    "citations, page 20": "/citations/?page=20",
    "citation": "/citations/citation-0/",
    "search": "/search/?q=drug",
}

HEAD = f"{'page':26}{'x constant':>12}{'ms':>10}{'statements':>12}{'bytes':>10}"


def seconds(client: Client, address: str) -> float:
    """How long one answer takes."""
    start = perf_counter()
    client.get(address)
    return perf_counter() - start


def measure(rounds: int) -> None:
    """Prints one line for each page: times the constant page, milliseconds, statements, bytes."""
    client = Client()
    pages = PAGES
    sizes, statements = {}, {}
    for name, address in pages.items():
        with CaptureQueriesContext(connection) as asked:
            response = client.get(address)
        if response.status_code != 200:
            raise SystemExit(f"{name}: {address} answered {response.status_code}.")
        sizes[name], statements[name] = len(response.content), len(asked)
    times: dict[str, list[float]] = {name: [] for name in pages}
    constants: dict[str, list[float]] = {name: [] for name in pages}
    for _ in tqdm(range(rounds), unit=" rounds"):
        for name, address in pages.items():
            times[name].append(seconds(client, address))
            constants[name].append(seconds(client, f"/constant/{sizes[name]}/"))
    lines = [f"{Citation.objects.count()} citations, {connection.vendor}, {rounds} rounds", HEAD]
    for name in pages:
        ratio, spent = median(times[name]) / median(constants[name]), median(times[name]) * 1000
        lines.append(f"{name:26}{ratio:>12.1f}{spent:>10.1f}{statements[name]:>12}{sizes[name]:>10}")
    print("\n".join(lines))  # noqa: T201


def main() -> None:
    """Reads the number of rounds from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    with override_settings(ROOT_URLCONF="benchmarks.addresses"):
        measure(parser.parse_args().rounds)


if __name__ == "__main__":
    main()
