"""The queue of reports and its cases, as somebody who is signed in meets them."""

import re
from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from catalog.models import Citation, ReportCase

QUEUE = "/admin/catalog/reportcase/"


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page_of(case: ReportCase) -> str:
    return f"{QUEUE}{case.pk}/change/"


def text_of(response: Any) -> str:
    """The words of a page's content."""
    content = response.content.decode().split('id="content"')[1]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", content))


def rows(client: Client, query: str = "") -> list[list[str]]:
    """The cells of the queue."""
    page = client.get(QUEUE + query).content.decode()
    body = re.findall(r"<tbody>(.*?)</tbody>", page, re.DOTALL)
    lines = re.findall(r"<tr.*?</tr>", body[0], re.DOTALL) if body else []
    return [
        [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<t[hd].*?</t[hd]>", line, re.DOTALL)]
        for line in lines
    ]


def answer(client: Client, case: ReportCase, **fields: str) -> Any:
    """Presses the one button on the page as it is now, with a reason unless told otherwise."""
    version = (case.citation and Citation.objects.get(pk=case.citation_id).version) or ""
    sent = {"_fix": "x", "version": version, "reason": "The old address is gone.", **fields}
    return client.post(page_of(case), sent)
