"""The settings: safe when nothing is set, and what each variable changes."""

import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import Client

from scleroref.wsgi import application

SETTINGS = settings.BASE_DIR / "scleroref" / "settings.py"
NAMES = [
    "DEBUG",
    "SECRET_KEY",
    "SITE_URL",
    "ALLOWED_HOSTS",
    "DATABASE_URL",
    "TRUSTED_PROXIES",
    "EMAIL_URL",
    "HSTS_PRELOAD",
]
KEY = "a secret for this test alone, of sixty signs, more or less: 0123456789"

Load = Callable[..., dict[str, Any]]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Load:
    """Loads the settings with only the given variables set."""

    def run(**variables: str) -> dict[str, Any]:
        for name in [*NAMES, "DEFAULT_FROM_EMAIL"]:
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(SETTINGS))

    return run


def manage(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs manage.py in a process of its own with only the given variables set."""
    plain = {name: value for name, value in os.environ.items() if name not in NAMES}
    environment = {**plain, "DJANGO_SETTINGS_MODULE": "scleroref.settings", **variables}
    command = [sys.executable, settings.BASE_DIR / "manage.py", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603


def test_without_a_secret_key_nothing_starts(load: Load) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"SECRET_KEY is not set. Start with `make run`"):
        load()


def test_with_a_secret_key_alone_everything_is_closed(load: Load) -> None:
    loaded = load(SECRET_KEY=KEY)

    assert loaded["DEBUG"] is False
    assert loaded["ALLOWED_HOSTS"] == ["localhost"]
    assert loaded["SECURE_SSL_REDIRECT"] is True
    assert loaded["SESSION_COOKIE_NAME"] == "__Host-session"
    assert loaded["SECURE_PROXY_SSL_HEADER"] is None
    assert loaded["TRUSTED_PROXIES"] == 0
    assert loaded["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]["default-src"] == ["'none'"]


def test_the_check_before_going_live_has_nothing_to_say() -> None:
    checked = manage("check", "--deploy", "--fail-level", "WARNING", SECRET_KEY=KEY)

    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout == "System check identified no issues (2 silenced).\n"


def test_a_missing_value_stops_the_command_with_the_mend() -> None:
    checked = manage("check")

    assert checked.returncode == 1
    assert checked.stderr.rstrip().endswith("or set a long random text of your own.")


def test_hosts_are_named_exactly(load: Load) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"ALLOWED_HOSTS=. lets anyone poison links"):
        load(SECRET_KEY=KEY, ALLOWED_HOSTS="www.example.org,*")


def test_the_site_names_its_host(load: Load) -> None:
    assert load(SECRET_KEY=KEY, SITE_URL="https://www.example.org")["ALLOWED_HOSTS"] == ["www.example.org"]


def test_on_this_machine_nothing_asks_for_https(load: Load) -> None:
    loaded = load(SECRET_KEY=KEY, SITE_URL="http://127.0.0.1:8000")

    assert loaded["SECURE_SSL_REDIRECT"] is False
    assert loaded["SECURE_HSTS_SECONDS"] == 0
    assert loaded["SESSION_COOKIE_NAME"] == "session"


@pytest.mark.parametrize(("variables", "expected"), [({}, False), ({"HSTS_PRELOAD": "1"}, True)])
def test_other_hosts_of_the_domain_are_left_alone_unless_told(
    load: Load, variables: dict[str, str], expected: bool
) -> None:
    loaded = load(SECRET_KEY=KEY, **variables)

    assert loaded["SECURE_HSTS_SECONDS"] == 31_536_000
    assert (loaded["SECURE_HSTS_INCLUDE_SUBDOMAINS"], loaded["SECURE_HSTS_PRELOAD"]) == (expected, expected)


def test_proxies_in_front_are_believed_only_when_counted(load: Load) -> None:
    loaded = load(SECRET_KEY=KEY, TRUSTED_PROXIES="1")

    assert loaded["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")


def test_sqlite_takes_the_write_lock_at_the_start_and_waits_for_it(load: Load) -> None:
    database = load(SECRET_KEY=KEY, DATABASE_URL="sqlite:////srv/a.sqlite3")["DATABASES"]["default"]

    assert database["NAME"] == "/srv/a.sqlite3"
    assert database["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }


def test_a_live_connection_reads_the_same_settings_back(load: Load, tmp_path: Path) -> None:
    asked = manage(
        "shell",
        "--no-imports",
        "--command",
        "from django.db import connection as c; ask = c.cursor().execute\n"
        "for name in ('journal_mode', 'synchronous', 'busy_timeout', 'foreign_keys'):\n"
        "    print(name, *ask(f'PRAGMA {name}').fetchone())",
        SECRET_KEY=KEY,
        DATABASE_URL=f"sqlite:///{tmp_path}/a.sqlite3",
    )

    assert asked.stdout.splitlines() == ["journal_mode wal", "synchronous 2", "busy_timeout 20000", "foreign_keys 1"]


def test_postgresql_is_taken_as_it_is(load: Load) -> None:
    database = load(SECRET_KEY=KEY, DATABASE_URL="postgres://me@db/catalog")["DATABASES"]["default"]

    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert not database.get("OPTIONS")


def test_the_tests_run_on_the_database_that_they_were_told() -> None:
    expected = "postgresql" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "sqlite"

    assert connection.vendor == expected


@pytest.mark.django_db
def test_every_answer_is_guarded() -> None:
    response = Client().get("/healthz")

    assert response["Content-Security-Policy"].split("; ").count("default-src 'none'") == 1
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


def test_the_server_finds_the_site_by_its_entry_point() -> None:
    assert isinstance(application, WSGIHandler)


@pytest.mark.django_db
@pytest.mark.parametrize("header", ["HTTP_HOST", "HTTP_X_FORWARDED_HOST"])
def test_a_foreign_host_poisons_nothing(header: str) -> None:
    response = Client().get("/admin/login/", **{header: "evil.example"})

    assert b"evil" not in response.content
    assert response.status_code == (400 if header == "HTTP_HOST" else 200)
