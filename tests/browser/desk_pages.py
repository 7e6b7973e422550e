"""Every page of the desk that the site itself lists, for one record of each kind."""

from django.contrib.auth.models import User

from catalog.editing.worklists.queues import QUEUES
from catalog.models import Drug, Journal, ReportCase
from tests.rules.desk import NEVER, Address, addresses
from tests.rules.test_admin_rights import rows_of

# What leads elsewhere, ends the visit, or is no page.
NO_PAGES = {None, "logout", "app_list", "autocomplete", "jsi18n", "preview-text", "find", "queue",
            "reviews_csv"}  # fmt: skip
# Told by one template for all kinds: a record with a status, one without, and one of Django's own.
STORIES, TOLD_OF = {"history", "compare", "deleted", "delete"}, {Drug, Journal, User}
SEARCHES = {"drug": "?status__exact=draft&q=omega", "citation": "?q=alpha&note=missing", "user": "?q=zzz"}
BESIDES = {
    "changelist": ["/admin/catalog/citation/?q=zzz", "/admin/catalog/reportcase/?state=all"],
    "queue": [f"/admin/queue/{queue.key}/" for queue in QUEUES],
    "find": ["/admin/find/?find=nonsense"],
}


def desk_pages() -> dict[str, list[str]]:
    """Addresses by the kind of page."""
    found: dict[str, list[str]] = {name: list(pages) for name, pages in BESIDES.items()}
    for address in addresses():
        if address.name not in NO_PAGES:
            found.setdefault(address.name or "", []).extend(every(address))
    return found


def every(address: Address) -> list[str]:
    """The addresses of one kind of page: of a record of the kind, of the list as it is and narrowed."""
    if address.model is None:
        return [address.at()]
    is_refused = address.name in {"add", "delete"} and (address.model, address.name) in NEVER
    if is_refused or (address.name in STORIES and address.model not in TOLD_OF):
        return []
    rows = rows_of(address.model)
    if address.name == "delete" or address.model is ReportCase:
        return [address.at(row) for row in rows]
    if address.name == "changelist":
        name = address.model._meta.model_name or ""
        return [address.at(), *([address.at() + SEARCHES[name]] if name in SEARCHES else [])]
    return [address.at(rows[0])]
