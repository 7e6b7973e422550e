"""Text that editors write in Markdown, as HTML that holds nothing but plain prose."""

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import nh3
from django.utils.safestring import SafeString
from django.utils.text import slugify
from markdown_it import MarkdownIt

TAGS = {"p", "a", "em", "strong", "ul", "ol", "li", "code", "blockquote", "h2", "h3", "br", "hr"}
ATTRIBUTES = {"a": {"href", "title"}, "h2": {"id"}, "ul": {"class"}, "p": {"class"}}
SCHEMES = {"http", "https", "mailto", "tel"}
CLASSES = {"bullet_list_open": "bullets measure", "paragraph_open": "measure"}

# Each open mark is looked at again for each that follows. No text of ours has a tenth of that; beyond, they are signs.
MARKS, MOST_MARKS = "[*_", 1000


class Heading(NamedTuple):
    """A heading of a text, and the place on its page that it leads to."""

    label: str
    url: str


@dataclass(frozen=True)
class Prose:
    """A text ready for a page, and its headings for "on this page"."""

    html: SafeString
    headings: list[Heading]


def prose(text: str) -> Prose:
    """Renders Markdown; raw HTML, pictures, styles and scripts never come through."""
    parser = MarkdownIt("commonmark", {"html": False})
    if max(map(text.count, MARKS)) > MOST_MARKS:
        parser.disable(["link", "image", "emphasis"])
    tokens = parser.parse(text)
    headings = []
    for token, following in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            token.attrSet("id", slugify(following.content))
            headings.append(Heading(following.content, f"#{slugify(following.content)}"))
        elif token.type in CLASSES and token.level == 0:
            token.attrSet("class", CLASSES[token.type])
    html = parser.renderer.render(tokens, parser.options, {})
    clean = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener noreferrer")
    return Prose(SafeString(clean), headings)
