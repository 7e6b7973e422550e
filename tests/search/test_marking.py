"""Which words are marked, and which passage is shown."""

from catalog.search.marking import Part, mark, passage
from catalog.search.query import read


def marked(text: str, typed: str) -> str:
    """The text with brackets around what is marked."""
    return shown(mark(text, read(typed).begun()))


def shown(parts: list[Part]) -> str:
    return "".join(f"[{part.text}]" if part.is_marked else part.text for part in parts)


def test_words_are_marked_whatever_their_form() -> None:
    assert marked("Sjögren’s and the LUNGS.", "sjogren lung") == "[Sjögren’s] and the [LUNGS]."
    assert marked("polymyositis", "poly") == "[polymyositis]"
    assert marked("", "poly") == ""
    assert marked("nothing", "poly") == "nothing"


def test_a_phrase_is_marked_as_one_and_only_where_it_stands() -> None:
    assert marked("skin, lung disease of the skin", '"lung disease"') == "skin, [lung disease] of the skin"
    assert marked("SSc-ILD", "ssc-ild ssc") == "[SSc-ILD]"


def test_a_long_text_is_cut_around_the_first_word_met() -> None:
    text = "before " * 50 + "here are knots" + " after" * 50

    cut = shown(passage(text, read("knots")))

    assert cut.startswith("… before before")
    assert cut.endswith("after after …")
    assert "here are [knots] after" in cut
    assert len(cut) < 260


def test_a_text_without_the_words_is_cut_from_its_beginning() -> None:
    assert shown(passage("one two", read("knots"))) == "one two"
    assert shown(passage("word " * 60, read("knots"))).endswith("word …")
    assert len(shown(passage("x" * 500, read("knots")))) == 242
