"""Whatever a request claims, absolute addresses are the site's own, and what is kept for all is nobody's."""

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from gunicorn.config import Config

from catalog.models import Drug
from scleroref.wsgi import application
from tests.factories import make_drug

HOSTILE = [
    {"HTTP_HOST": "127.0.0.1:6666"},
    {"SCRIPT_NAME": "/evil"},
    {"HTTP_SCRIPT_NAME": "/evil", "HTTP_PATH_INFO": "/evil/"},
    {"HTTP_X_FORWARDED_HOST": "evil.example", "HTTP_X_FORWARDED_PROTO": "gopher", "HTTP_X_FORWARDED_PORT": "6666"},
    {"HTTP_FORWARDED": "host=evil.example;proto=gopher", "HTTP_X_SCRIPT_NAME": "/evil", "HTTP_X_ORIGINAL_URL": "/evil"},
]
PAGES = ["/", "/drugs/", "/drugs/alphazole/", "/citations/", "/sitemap.xml", "/robots.txt", "/search/?q=alphazole"]
TRACES = (b"evil", b"6666", b"gopher")


@pytest.mark.django_db
@pytest.mark.parametrize("claims", HOSTILE, ids=lambda claims: next(iter(claims)))
def test_no_claim_of_a_request_stands_in_a_page_or_stays_for_the_next_reader(claims: dict[str, str]) -> None:
    make_drug("alphazole")

    answers = [Client().get(page, **claims) for page in PAGES] + [Client().get(page) for page in PAGES]

    found = [answer.content + str(answer.headers).encode() for answer in answers]
    assert [answer.status_code for answer in answers] == [200] * 14
    assert not any(trace in page for page in found for trace in TRACES)


@pytest.mark.django_db
def test_the_map_for_search_engines_names_the_sites_own_address() -> None:
    make_drug("alphazole")

    page = Client().get("/sitemap.xml", HTTP_HOST="127.0.0.1:6666").content.decode()

    assert f"<loc>{settings.SITE_URL}/drugs/alphazole/</loc>" in page


def test_a_way_to_https_leads_to_the_sites_own_host(settings: object) -> None:
    settings.SECURE_SSL_REDIRECT = True  # type: ignore[attr-defined]
    settings.SECURE_SSL_HOST = "www.example.org"  # type: ignore[attr-defined]

    answer = Client().get("/drugs/?letter=a", HTTP_HOST="127.0.0.1:6666")

    assert (answer.status_code, answer["Location"]) == (301, "https://www.example.org/drugs/?letter=a")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_signing_in_leads_to_the_desk_and_nowhere_else(target: str, editor: object) -> None:
    form = {"username": "editor", "password": "a long word for tests", "next": target}

    answer = Client().post("/admin/login/", form)

    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


def test_the_server_lets_no_header_change_path_or_scheme() -> None:
    values: dict[str, object] = {}
    exec((settings.BASE_DIR / "gunicorn.conf.py").read_text(), values)  # noqa: S102
    server = Config()
    for name in ("worker_class", "forwarded_allow_ips", "forwarder_headers"):
        server.set(name, values[name])

    assert (server.forwarded_allow_ips, server.forwarder_headers) == ([], [])
    assert callable(application)


@pytest.mark.django_db
def test_the_desk_sends_nobody_to_the_host_that_a_request_names(client: Client, administrator: object) -> None:
    kind = ContentType.objects.get_for_model(Drug)
    client.force_login(administrator)  # type: ignore[arg-type]

    answer = client.get(f"/admin/r/{kind.pk}/{make_drug().pk}/", HTTP_HOST="127.0.0.1:6666")

    assert answer.status_code == 404
