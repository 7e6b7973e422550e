"""How typed words are read."""

from catalog.search.query import read


def words(text: str) -> list[tuple[tuple[str, ...], ...]]:
    return [term.ways for term in read(text).terms]


def test_hyphens_part_words_or_do_not() -> None:
    assert words("anti-inflammatory") == [(("anti", "inflammatori"), ("antiinflammatori",))]


def test_quotation_marks_keep_words_together_and_a_single_one_is_a_sign() -> None:
    assert words("“skin diseases” lungs") == [(("skin", "diseas"),), (("lung",),)]
    assert words('5" lungs') == [(("5",),), (("lung",),)]
    assert words('""') == []


def test_small_words_count_where_nothing_else_was_typed_and_in_quotes() -> None:
    assert words("what is the lupus") == [(("lupus",),)]
    assert words("the") == [(("the",),)]
    assert words('"the lupus"') == [(("the", "lupus"),)]


def test_at_most_eight_words_are_read() -> None:
    assert len(read("a1 b1 c1 d1 e1 f1 g1 h1 i1 j1").terms) == 8
    assert words('a1 b1 c1 d1 e1 f1 g1 "h1 i1"')[-1] == (("h", "1"),)


def test_all_but_small_words_are_a_spelling_too() -> None:
    assert read("the Cell-Cept").spellings == ("thecellcept", "cellcept")
    assert read("CellCept").spellings == ("cellcept",)


def test_the_last_word_may_be_a_beginning_unless_it_is_short_small_or_quoted() -> None:
    open_ways = {
        text: read(text).open_ways for text in ("skin poly", "ssc-pol", "skin po", "skin of", '"skin poly"', "")
    }

    assert open_ways == {
        "skin poly": (("poly",),),
        "ssc-pol": (("ssc", "pol"), ("sscpol",)),
        "skin po": (),
        "skin of": (),
        '"skin poly"': (),
        "": (),
    }


def test_a_query_begins_once() -> None:
    begun = read("skin poly").begun()

    assert [term.ways for term in begun.terms] == [(("skin",),), (("poli",),)]
    assert [term.begun for term in begun.terms] == [(), (("poly",),)]
    assert begun.begun() is begun
    assert read("skin po").begun() == read("skin po")


def test_words_must_stand_as_asked() -> None:
    stems = ["diffus", "systemic", "sclerosi"]

    assert read('"diffuse systemic"').is_met_by(["diffus", "system", "x"])
    assert not read('"systemic diffuse"').is_met_by(stems)
    assert not read("").is_met_by(stems)
