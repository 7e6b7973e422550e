"""A page of text takes no address that the site itself uses."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from catalog.models import Page
from tests.admin.addresses import at
from tests.admin.posting import send, signed_in
from tests.factories import make_page

TAKEN = "The site itself uses this address. Choose another."
FIRST = (
    "admin", "drugs", "classes", "diseases", "topics", "citations", "evidence-map", "report", "reports", "search",
    "healthz", "robots", "sitemap", "static", "styleguide", "api", "feeds",
)  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("slug", FIRST)
def test_no_page_takes_the_first_part_of_an_address_of_the_site(slug: str) -> None:
    with pytest.raises(ValidationError) as problem:
        make_page("A page", slug=slug)

    assert problem.value.message_dict == {"slug": [TAKEN]}


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["about", "disclaimer", "privacy", "evidence", "administration"])
def test_the_pages_that_the_site_has_and_all_others_keep_theirs(slug: str) -> None:
    assert make_page("A page", slug=slug).get_absolute_url() == f"/{slug}/"


@pytest.mark.django_db
def test_the_desk_says_so_at_the_field_and_finds_a_free_address_by_itself(publisher: User) -> None:
    client = signed_in(publisher)

    page = send(client, at(Page, "add"), title="Ask us", slug="search")
    send(client, at(Page, "add"), title="Search")

    assert page.context["adminform"].form.errors == {"slug": [TAKEN]}
    assert list(Page.objects.values_list("title", "slug")) == [("Search", "search-2")]
