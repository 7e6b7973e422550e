"""Reads the process environment into typed values, and says how to mend what is missing or wrong."""

import os
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"", "0", "false", "no", "off"}
THIS_MACHINE = {"127.0.0.1", "localhost"}
SITE = re.compile(r"(?P<scheme>https?)://(?P<host>[a-z0-9.-]+)(?::\d{1,5})?")
NOT_A_MAIL_SERVER = "is not a mail server. Write smtp://user:password@host:587, smtps://… or console://."
MAIL_BACKENDS = {
    "console": "django.core.mail.backends.console.EmailBackend",
    "memory": "django.core.mail.backends.locmem.EmailBackend",
    "smtp": "django.core.mail.backends.smtp.EmailBackend",
    "smtps": "django.core.mail.backends.smtp.EmailBackend",
}


class Environment:
    """Typed look-ups over the process environment; every error names the variable and the mend."""

    def __init__(self, variables: Mapping[str, str] = os.environ) -> None:
        self._variables = variables

    def text(self, name: str, default: str | None = None, *, hint: str = "") -> str:
        """The value without surrounding blanks; without a default a missing value is an error."""
        value = self._variables.get(name, "").strip()
        if value:
            return value
        if default is None:
            raise ImproperlyConfigured(f"{name} is not set. {hint}".strip())
        return default

    def flag(self, name: str, *, default: bool = False) -> bool:
        """True for 1, true, yes, on; false for 0, false, no, off; anything else is an error."""
        if name not in self._variables:
            return default
        word = self._variables[name].strip().lower()
        if word in TRUE_WORDS:
            return True
        if word in FALSE_WORDS:
            return False
        raise ImproperlyConfigured(f"{name}={word!r} is neither yes nor no. Write {name}=1 or {name}=0.")

    def count(self, name: str, *, default: int, maximum: int) -> int:
        """A whole number from 0 to ``maximum``."""
        word = self._variables.get(name, "").strip()
        if not word:
            return default
        if not (word.isascii() and word.isdigit() and int(word) <= maximum):
            raise ImproperlyConfigured(f"{name}={word!r} is not a whole number from 0 to {maximum}.")
        return int(word)

    def words(self, name: str, default: list[str]) -> list[str]:
        """A comma-separated list; blanks around the commas do not count."""
        found = [word.strip() for word in self._variables.get(name, "").split(",")]
        return [word for word in found if word] or default

    def site(self, name: str, default: str) -> tuple[str, str, bool]:
        """The site's address without a closing slash, its host, and whether it is https.

        Plain http is for this machine alone: sessions of editors must not cross a network in clear.
        """
        address = self.text(name, default).rstrip("/")
        match = SITE.fullmatch(address)
        if match is None:
            raise ImproperlyConfigured(f"{name}={address!r} is not a site. Write https:// and the host only.")
        if match["scheme"] == "http" and match["host"] not in THIS_MACHINE:
            raise ImproperlyConfigured(f"{name}={address!r} is not safe. Write it with https://.")
        return address, match["host"], match["scheme"] == "https"

    def database(self, name: str, default: str) -> dict[str, Any]:
        """Django's settings of one database from sqlite:////a/path or postgres://user:password@host:5432/name."""
        address = self.text(name, default)
        try:
            if not address.startswith(("sqlite://", "postgres://", "postgresql://")):
                raise ValueError
            return dict(dj_database_url.parse(address))
        except ValueError:  # its own text may repeat the password
            raise ImproperlyConfigured(
                f"{name} is not a database. Write sqlite:////folder/file or postgres://user:password@host:5432/name."
            ) from None

    def email(self, name: str, default: str) -> dict[str, object]:
        """Django's mail settings from smtp://user:password@host:587 (STARTTLS), smtps://… (TLS) or console://."""
        try:
            parts = urlsplit(self.text(name, default))
            backend, port = MAIL_BACKENDS[parts.scheme], parts.port
        except (KeyError, ValueError):
            raise ImproperlyConfigured(f"{name} {NOT_A_MAIL_SERVER}") from None
        if parts.scheme.startswith("smtp") and not parts.hostname:
            raise ImproperlyConfigured(f"{name} {NOT_A_MAIL_SERVER}")
        return {
            "EMAIL_BACKEND": backend,
            "EMAIL_HOST": parts.hostname or "",
            "EMAIL_PORT": port or (465 if parts.scheme == "smtps" else 587),
            "EMAIL_HOST_USER": unquote(parts.username or ""),
            "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
            "EMAIL_USE_TLS": parts.scheme == "smtp",
            "EMAIL_USE_SSL": parts.scheme == "smtps",
            "EMAIL_TIMEOUT": 10,
        }
