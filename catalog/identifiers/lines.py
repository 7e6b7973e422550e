"""Texts of one line: what else breaks a line, or shows nothing, is a blank or gone. Titles lose their markup."""

import re
import unicodedata
from html import unescape

BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\ufeff]")
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
# Tags of HTML, of JATS (Crossref) and of MathML: with a prefix or without, each attribute with its value.
ATTRIBUTES = r"(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?"
PREFIX = r"(?:jats:|mml:|m:)?"
SPACING = re.compile(rf"</?{PREFIX}(?:br|break|p|title|sec){ATTRIBUTES}>", re.IGNORECASE)
STYLE = re.compile(
    rf"</?{PREFIX}(?:i|b|u|em|strong|italic|bold|underline|sc|scp|small|span|font|tt|monospace|roman|a|xref|ext-link|"
    rf"inline-formula|tex-math|alternatives|named-content|styled-content|fn|q|cite|mark|m[ions]|mtext|mrow|mstyle|"
    rf"mspace|mfenced|semantics){ATTRIBUTES}>",
    re.IGNORECASE,
)
ANNOTATION = re.compile(rf"<({PREFIX}annotation(?:-xml)?){ATTRIBUTES}>.*?</\1>", re.IGNORECASE | re.DOTALL)
LEAF = rf"<({PREFIX}m(?:[ions]|text|row)){ATTRIBUTES}>([^<>]*)</\%d>"
RAISED = re.compile(rf"<({PREFIX})m(su[pb]){ATTRIBUTES}>\s*{LEAF % 3}\s*{LEAF % 5}\s*</\1m\2>", re.IGNORECASE)
ROW = re.compile(
    rf"(<{PREFIX}mrow{ATTRIBUTES}>)((?:\s*<{PREFIX}m[ions]{ATTRIBUTES}>[^<>]*</{PREFIX}m[ions]>\s*)+)", re.IGNORECASE
)
LEVEL = re.compile(rf"<{PREFIX}(su[pb]){ATTRIBUTES}>([^<>]*)</{PREFIX}\1>", re.IGNORECASE)
LEFT = re.compile(rf"</?{PREFIX}(?:math|m[a-z]+|su[pb]){ATTRIBUTES}>", re.IGNORECASE)
MARKUP = re.compile(r"</?[a-z][\w:-]*[^<>]*>|&(?:#\w+|[a-z]+);|\$[^$]*\\[a-z]+[^$]*\$", re.IGNORECASE)
SUP = str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
SUB = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


def one_line(text: str) -> str:
    """Without breaks, control signs and a byte order mark.

    >>> one_line("Knots\\u2028and\\v loops\\x00")
    'Knots and loops'
    """
    return re.sub(" {2,}", " ", BREAKS.sub(" ", UNSEEN.sub("", text))) if not text.isprintable() else text


def plain_title(text: str) -> str:
    """A title without the markup in which publishers give it: entities are signs, what is raised or lowered is a sign
    of its own where there is one. What may be no markup stays.

    >>> plain_title("<i>N</i>-acetyl: CD4<sup>+</sup> &amp; H<sub>2</sub>O, 10<sup>th</sup>, p<0.05")
    'N-acetyl: CD4⁺ & H₂O, 10th, p<0.05'
    """
    if "<" in text or "&" in text:
        while (plain := ENTITY.sub(lambda found: unescape(found[0]), text)) != text:
            text = plain
        text = without_tags(text)
    return re.sub(r"\s+", " ", one_line(text)).strip()


def without_tags(text: str) -> str:
    """The text of the tags that titles hold."""
    text = SPACING.sub(" ", ANNOTATION.sub("", text))
    text = ROW.sub(lambda row: row[1] + STYLE.sub("", row[2]), text)
    text = RAISED.sub(lambda found: found[4] + at_level(found[2], found[6]), text)
    text = STYLE.sub("", text)
    while (plain := LEVEL.sub(lambda found: at_level(found[1], found[2]), text)) != text:
        text = plain
    return LEFT.sub("", text)


def at_level(level: str, text: str) -> str:
    """Signs above or below the line where each has one, else the text as it is."""
    text = text.strip()
    table = SUP if level.lower() == "sup" else SUB
    return text.translate(table) if all(ord(sign) in table for sign in text) else text


def markup(text: str) -> str:
    """What may be markup that was left in a title, or nothing.

    >>> markup("A <unknown>sign</unknown>"), markup("p < 0.05 and n > 3")
    ('<unknown>', '')
    """
    found = MARKUP.search(text)
    return found[0] if found else ""


def has_other_letters(text: str) -> bool:
    """Whether most of its letters are not ours, with accents or without. Signs and figures do not count.

    >>> has_other_letters("強皮症のIL-6"), has_other_letters("TNF-α and Sjögren’s")
    (True, False)
    """
    letters = [sign for sign in text if sign.isalpha()]
    ours = sum(unicodedata.name(sign, "").startswith(("LATIN", "FULLWIDTH LATIN")) for sign in letters)
    return ours * 2 < len(letters)
