"""Addresses of web pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.identifiers.url import BEGINNING, BLANK, MAIL, MAX_LENGTH, NUMBER, PORT, SHAPE, SIGN, TOO_LONG, host, url


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("https://www.example.org", "https://www.example.org/"),
        ("HTTPS://WWW.Example.ORG/Path?Q=A#F", "https://www.example.org/Path?Q=A#F"),
        (" http://example.org/a ", "http://example.org/a"),
        ("HTTPS://Example.org:443/", "https://example.org/"),
        ("http://example.org:80/a", "http://example.org/a"),
        ("https://example.org:80/", "https://example.org:80/"),
        ("https://example.org/a?utm_source=x&id=7&UTM_medium=y&fbclid=z#b", "https://example.org/a?id=7#b"),
        ("https://example.org/a?gclid=x", "https://example.org/a"),
        ("https://müller.example/ü", "https://xn--mller-kva.example/%C3%BC"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("https://www.straße.de/", "https://www.xn--strae-oqa.de/"),
        ("https://FAẞ.de/", "https://xn--fa-hia.de/"),
        ("https://βόλος.com/", "https://xn--nxasmm1c.com/"),
        ("https://example.org./a", "https://example.org/a"),
        ("https://example.org/%c3%b6?a=ö#%7ea", "https://example.org/%C3%B6?a=%C3%B6#~a"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("WWW.example.org", "https://www.example.org/"),
        ("<https://example.org/a>", "https://example.org/a"),
        ("(https://example.org/a_(b)),", "https://example.org/a_(b)"),
        ("https://example.org/a\u200b", "https://example.org/a"),
        ("https:// example.org/ a?b= c", "https://example.org/a?b=c"),
        ("https://example.org/a-\r\n  long-path", "https://example.org/a-long-path"),
    ],
)
def test_an_address_is_written_in_one_way(text: str, canonical: str) -> None:
    assert url(text) == canonical


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.org",
        "//example.org/",
        "ftp://example.org/",
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,a",
        "https://user@example.org/",
        "https://user:word@example.org/",
        "https://example.org:22/",
        "https://example.org:99999/",
        "https://example.org:port/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://[::1",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://localhost/",
        "http://localhost:8000/",
        "http://x.org\\@evil.org/",
        "https://exa mple.org/",
        "https://example.org/a b",
        "https://example.org/\x00",
        "https://example.org/\n",
        'https://example.org/"onclick=',
        "https://example.org/<script>",
        "https://.example.org/",
        "https://-a.example.org/",
        "https://" + "a" * 64 + ".org/",
        "https://" + "a." * 200 + "org/",
        "https://example.org/" + "a" * MAX_LENGTH,
    ],
)
def test_what_readers_must_not_be_led_to_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="This is not a web address"):
        url(text.rstrip("\n") + "\x01" if text.endswith("\n") else text)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("https://example.org/a b", BLANK),
        ("https://example.org/" + "a" * MAX_LENGTH, TOO_LONG),
        ("https://example.org/" + "ö" * 500, TOO_LONG),
        ("https://example.org/a\\b", SIGN),
        ("ftp://example.org/", BEGINNING),
        ("someone@example.org", MAIL),
        ("https://user:word@example.org/", MAIL),
        ("http://127.0.0.1/", NUMBER),
        ("https://example.org:8443/", PORT),
        ("https://☃.net/", SHAPE),
        ("example.org", SHAPE),
    ],
)
def test_the_trouble_is_named(text: str, trouble: str) -> None:
    with pytest.raises(ValueError, match="This is not a web address") as refused:
        url(text)

    assert str(refused.value) == trouble


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    for candidate in (text, f"https://{text}", f"https://example.org/{text}"):
        try:
            once = url(candidate)
        except ValueError as problem:
            assert str(problem).startswith("This is not a web address")
        else:
            assert once.startswith(("http://", "https://"))
            assert url(once) == once


@pytest.mark.parametrize(
    ("address", "name"),
    [("https://www.example.org/a", "example.org"), ("https://pubmed.example/", "pubmed.example"), ("", "")],
)
def test_a_host_is_shown_without_its_www(address: str, name: str) -> None:
    assert host(address) == name
