"""Reading the environment: typed values, and errors that say how to mend them."""

import re

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given
from hypothesis import strategies as st

from scleroref.environment import Environment


def test_a_text_comes_without_the_blanks_around_it() -> None:
    assert Environment({"NAME": "  a value \n"}).text("NAME") == "a value"


@pytest.mark.parametrize("variables", [{}, {"NAME": ""}, {"NAME": "  "}])
def test_a_missing_text_takes_its_default(variables: dict[str, str]) -> None:
    assert Environment(variables).text("NAME", "default") == "default"


def test_a_missing_text_without_a_default_names_the_variable_and_the_mend() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"NAME is not set\. Write one down\."):
        Environment({}).text("NAME", hint="Write one down.")


@pytest.mark.parametrize("word", ["1", "true", "YES", " on "])
def test_a_flag_is_up_for_a_yes(word: str) -> None:
    assert Environment({"FLAG": word}).flag("FLAG") is True


@pytest.mark.parametrize("word", ["", "0", "False", "NO", " off "])
def test_a_flag_is_down_for_a_no(word: str) -> None:
    assert Environment({"FLAG": word}).flag("FLAG", default=True) is False


def test_a_missing_flag_takes_its_default() -> None:
    assert Environment({}).flag("FLAG", default=True) is True


def test_a_flag_is_never_guessed() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"FLAG='maybe' is neither yes nor no. Write FLAG=1 or FLAG=0"):
        Environment({"FLAG": "maybe"}).flag("FLAG")


@pytest.mark.parametrize(("word", "number"), [("0", 0), ("5", 5), ("", 3), (" 2 ", 2)])
def test_a_count_is_a_whole_number_or_its_default(word: str, number: int) -> None:
    assert Environment({"COUNT": word}).count("COUNT", default=3, maximum=5) == number


@given(st.text().filter(lambda word: not re.fullmatch(r"\s*([0-5]|0+[0-5]?)?\s*", word)))
def test_anything_else_is_not_a_count(word: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"COUNT=.* is not a whole number from 0 to 5"):
        Environment({"COUNT": word}).count("COUNT", default=3, maximum=5)


@pytest.mark.parametrize(
    ("text", "words"),
    [("a.org", ["a.org"]), (" a.org , b.org,, ", ["a.org", "b.org"]), ("", ["default"]), (" , ", ["default"])],
)
def test_words_stand_between_commas(text: str, words: list[str]) -> None:
    assert Environment({"WORDS": text}).words("WORDS", ["default"]) == words


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.example.org/", ("https://www.example.org", "www.example.org", True)),
        ("https://www.example.org:8443", ("https://www.example.org:8443", "www.example.org", True)),
        ("http://127.0.0.1:8000", ("http://127.0.0.1:8000", "127.0.0.1", False)),
        ("", ("https://localhost", "localhost", True)),
    ],
)
def test_a_site_is_a_scheme_and_a_host(address: str, site: tuple[str, str, bool]) -> None:
    assert Environment({"SITE_URL": address}).site("SITE_URL", "https://localhost") == site


@pytest.mark.parametrize(
    "address",
    ["example.org", "https://", "ftp://example.org", "https://example.org/a", "https://example.org?a", "https://[",
     "https://example.org:port", "https://user@example.org"],
)  # fmt: skip
def test_what_is_not_a_site_is_refused_in_words(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"SITE_URL=.* is not a site\. Write https:// and the host only"):
        Environment({"SITE_URL": address}).site("SITE_URL", "https://localhost")


def test_a_site_in_clear_is_for_this_machine_alone() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"SITE_URL='http://example.org' is not safe\. Write it with https"):
        Environment({"SITE_URL": "http://example.org"}).site("SITE_URL", "https://localhost")


def test_a_database_is_a_file_or_a_server() -> None:
    file = Environment({"DATABASE_URL": "sqlite:////srv/a.sqlite3"}).database("DATABASE_URL", "")
    server = Environment({"DATABASE_URL": "postgres://me:p%2Fw@db:5433/catalog"}).database("DATABASE_URL", "")

    assert (file["ENGINE"], file["NAME"]) == ("django.db.backends.sqlite3", "/srv/a.sqlite3")
    assert (server["ENGINE"], server["NAME"], server["HOST"], server["PORT"], server["USER"], server["PASSWORD"]) == (
        ("django.db.backends.postgresql", "catalog", "db", 5433, "me", "p/w")
    )


@pytest.mark.parametrize(
    "address", ["/srv/a.sqlite3", "mysql://me:secret@db/name", "postgres://me:secret@db:port/name"]
)
def test_what_is_not_a_database_is_refused_without_repeating_the_password(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"^DATABASE_URL is not a database\. Write sqlite:////folder"):
        Environment({"DATABASE_URL": address}).database("DATABASE_URL", "")


@pytest.mark.parametrize("secure", [True, False])
def test_a_mail_server_is_reached_encrypted_either_way(secure: bool) -> None:
    scheme = "smtps" if secure else "smtp"

    settings = Environment({"EMAIL_URL": f"{scheme}://us%40er:p%2Fw@mail.example.org"}).email("EMAIL_URL", "console://")

    assert settings == {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "mail.example.org",
        "EMAIL_PORT": 465 if secure else 587,
        "EMAIL_HOST_USER": "us@er",
        "EMAIL_HOST_PASSWORD": "p/w",
        "EMAIL_USE_TLS": not secure,
        "EMAIL_USE_SSL": secure,
        "EMAIL_TIMEOUT": 10,
    }


def test_mail_goes_to_the_console_unless_told_otherwise() -> None:
    settings = Environment({}).email("EMAIL_URL", "console://")

    assert settings["EMAIL_BACKEND"] == "django.core.mail.backends.console.EmailBackend"


def test_a_port_of_ones_own_counts() -> None:
    assert Environment({"EMAIL_URL": "smtp://a.org:25"}).email("EMAIL_URL", "console://")["EMAIL_PORT"] == 25


@pytest.mark.parametrize("address", ["mail.example.org", "smtp://", "imap://a.org", "smtp://a.org:port", "smtp://["])
def test_what_is_not_a_mail_server_is_refused_without_repeating_the_password(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"EMAIL_URL is not a mail server\. Write smtp://user:password@host"):
        Environment({"EMAIL_URL": address}).email("EMAIL_URL", "console://")
