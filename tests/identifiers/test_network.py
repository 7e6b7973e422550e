"""Addresses as proxies write them, and the networks they are in."""

import pytest

from catalog.identifiers.network import networks, read_address


@pytest.mark.parametrize(
    "text", ["", "nowhere", "1.2.3", "1.2.3.4.5", "[::1", "::1]", "1.2.3.4:http", "1.2.3.4, 5.6.7.8"]
)
def test_what_is_no_address_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match="does not appear to be"):
        read_address(text)


@pytest.mark.parametrize(
    ("text", "narrow", "wide"),
    [
        ("192.0.2.1", "192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("nowhere", "nowhere", "nowhere"),
    ],
)
def test_the_end_of_an_address_does_not_make_another_sender(text: str, narrow: str, wide: str) -> None:
    assert networks(text) == (narrow, wide)
