"""The sender's address, behind none, one or two proxies."""

import pytest
from django.test import RequestFactory

from catalog.web.address import client_address, hidden_address


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "", "192.0.2.1"),
        (0, "198.51.100.9", "192.0.2.1"),
        (1, "198.51.100.9", "198.51.100.9"),
        (1, "6.6.6.6, 198.51.100.9", "198.51.100.9"),
        (2, "6.6.6.6, 198.51.100.9, 203.0.113.3", "198.51.100.9"),
        (2, "203.0.113.3", "192.0.2.1"),
        (1, "", "192.0.2.1"),
        (1, "198.51.100.9:80", "198.51.100.9"),
        (1, "[2001:DB8::1]:80", "2001:db8::1"),
        (1, "[2001:db8::1]", "2001:db8::1"),
        (1, "::ffff:198.51.100.9", "198.51.100.9"),
        (1, "6.6.6.6, nonsense", "192.0.2.1"),
        (1, "999.1.1.1", "192.0.2.1"),
        (1, "[::1", "192.0.2.1"),
        (1, "\x00", "192.0.2.1"),
        (1, "0", "192.0.2.1"),
    ],
)
def test_only_what_trusted_proxies_say_counts(settings: object, proxies: int, forwarded: str, address: str) -> None:
    settings.TRUSTED_PROXIES = proxies  # type: ignore[attr-defined]
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}

    request = RequestFactory(REMOTE_ADDR="192.0.2.1").get("/", headers=headers)

    assert client_address(request) == address


def test_a_sender_without_an_address_is_still_somebody() -> None:
    request = RequestFactory(REMOTE_ADDR="").get("/")

    assert client_address(request) == "0.0.0.0"  # noqa: S104


def test_the_stand_in_for_an_address_is_the_same_in_a_network_and_names_none() -> None:
    first, second, other = (
        hidden_address(RequestFactory(REMOTE_ADDR=address).get("/"))
        for address in ("2001:db8:1:2::3", "2001:db8:1:2:9::4", "2001:db8:1:3::3")
    )

    assert first == second != other
    assert first.startswith("fd")
    assert "2001" not in first
