"""One Chromium and one served world for all tests of this folder."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client, override_settings
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from tests.library import Library, build_library

from .desk_pages import desk_pages

NAMES = ["chromium", "chromium-browser", "google-chrome"]
PATIENCE = 90_000  # milliseconds; a machine may be busy
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder is a browser test, for which the test database must be there.

    Tests over the seeds, which take the place of the small world, come last.
    """
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker("browser")
            item.add_marker("django_db")
    items.sort(key=lambda item: "seeded" in getattr(item, "fixturenames", ()))


@pytest.fixture(autouse=True)
def _django_db_marker() -> None:
    """In the place of pytest-django's own: the world stands for the whole folder, with no transaction for each test."""


@pytest.fixture(scope="session")
def program() -> str:
    """The Chromium of this machine. Without one the tests are skipped, or fail where REQUIRE_BROWSER is set."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        stand_back = pytest.fail if os.environ.get("REQUIRE_BROWSER") else pytest.skip
        stand_back("No Chromium here: on Debian `apt-get install chromium` brings it.")
    return found


@dataclass(frozen=True)
class Site:
    """A running site with the small world in it."""

    url: str
    library: Library
    editor_cookies: dict[str, str]
    desk_pages: dict[str, list[str]]


@pytest.fixture(scope="package")
def site(program: str, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Site]:
    """The world is built once, served for all tests of the folder, and gone afterwards."""
    with django_db_blocker.unblock(), override_settings(ROOT_URLCONF="tests.browser.addresses"):
        library = build_library()
        server = LiveServer("127.0.0.1")
        editor = Client()
        editor.force_login(
            User.objects.create_superuser("administrator", password="a long word for tests"),
            "django.contrib.auth.backends.ModelBackend",
        )
        cookies = {name: morsel.value for name, morsel in editor.cookies.items()}
        yield Site(server.url, library, cookies, desk_pages())
        server.stop()
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture(scope="package")
def chromium(program: str, site: Site) -> Iterator[Browser]:
    """Started after the world was built: its event loop runs in this thread, where Django then finds no database."""
    with sync_playwright() as playwright:
        arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page in the browser, and what the browser noticed while it was open."""

    page: Page
    site: Site
    complaints: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def go(self, address: str) -> None:
        """Opens an address of the site."""
        self.complaints.clear()
        self.foreign.clear()
        self.page.goto(self.site.url + address)
        assert "/login/" not in self.page.url or "/login/" in address, "Nobody is signed in any more."

    def listen(self, message: ConsoleMessage) -> None:
        """Notes what the browser complains of; that a missing page is missing is no complaint."""
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def watch(self, request: Request) -> None:
        """Notes what leaves for somebody else, and what of our own is not there."""
        if not request.url.startswith((self.site.url, "data:")):
            self.foreign.append(request.url)


Open = Callable[..., Visit]


@pytest.fixture
def browse(chromium: Browser, site: Site) -> Iterator[Open]:
    """Opens a window of a given width; keywords are those of Playwright's contexts."""
    contexts: list[BrowserContext] = []

    def run(width: int = 1280, *, height: int = 900, signed_in: bool = False, **options: object) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, base_url=site.url, reduced_motion="reduce", **options
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        if signed_in:
            cookies = site.editor_cookies.items()
            context.add_cookies([{"name": name, "value": value, "url": site.url} for name, value in cookies])
        visit = Visit(context.new_page(), site)
        visit.page.on("console", visit.listen)
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        visit.page.on("request", visit.watch)
        return visit

    yield run
    for context in contexts:
        context.close()
