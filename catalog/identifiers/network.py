"""Network addresses: what a proxy writes into a header, and the networks that a sender can be in."""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

WITH_PORT = re.compile(r"\[(?P<six>[^\]]+)\](?::\d*)?|(?P<four>[0-9.]+):\d*")
NARROW, WIDE = 64, 48  # bits: what one line is given, and what one customer is given


def read_address(text: str) -> IPv4Address | IPv6Address:
    """The address, with or without a port; ValueError for anything else.

    >>> [str(read_address(text)) for text in (" 192.0.2.1:80", "[2001:db8::1]:443", "::ffff:192.0.2.1")]
    ['192.0.2.1', '2001:db8::1', '192.0.2.1']
    """
    found = WITH_PORT.fullmatch(text.strip())
    address = ip_address((found["six"] or found["four"]) if found else text.strip())
    return (isinstance(address, IPv6Address) and address.ipv4_mapped) or address


def networks(text: str) -> tuple[str, str]:
    """The narrow and the wide network of an address: who changes the end of an IPv6 address is still the same sender.

    >>> networks("2001:db8:1:2:3::4"), networks("192.0.2.1"), networks("nowhere")
    (('2001:db8:1:2::/64', '2001:db8:1::/48'), ('192.0.2.1', '192.0.2.1'), ('nowhere', 'nowhere'))
    """
    try:
        address = read_address(text)
    except ValueError:
        return text, text
    if isinstance(address, IPv4Address):
        return str(address), str(address)
    narrow, wide = (ip_network((int(address), bits), strict=False) for bits in (NARROW, WIDE))
    return str(narrow), str(wide)
