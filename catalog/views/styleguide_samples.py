"""Sample data of the style guide. Nothing here is a fact; the names only have to look like names."""

from string import ascii_lowercase, ascii_uppercase
from typing import Any

from django import forms

from catalog.filters.facets import Facet, Option
from catalog.filters.years import YearGroup


class SampleForm(forms.Form):
    """A form with a field of every kind that readers see."""

    kind = forms.ChoiceField(
        label="What is wrong?",
        choices=[("dead", "The link does not open"), ("wrong", "The link opens the wrong page")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what is wrong. If you are not sure, choose “Something else”."},
    )
    details = forms.CharField(
        label="Anything to add?",
        help_text="A few words are plenty.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    email = forms.EmailField(
        label="Your email",
        help_text="Only if you want to hear what we did.",
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"invalid": "This address has no @ sign. Write it like name@example.org, or leave it empty."},
    )


def choice(label: str, count: int | None, *, is_on: bool = False, mark: str = "") -> dict[str, Any]:
    """One choice of a facet."""
    return {"value": label.lower(), "label": label, "count": count, "is_on": is_on, "mark": mark}


def chart(counts: list[int]) -> dict[str, Any]:
    """A bar chart of papers a year from 2020 on, whose last year is not over."""
    step = 94 / len(counts)
    places = [
        {"year": 2020 + place, "count": count, "x": 6 + place * step, "height": count * 4.1}
        for place, count in enumerate(counts)
    ]
    return {
        "title": "2022 was the busiest year, with 16 papers",
        "subtitle": "Citations by year of publication",
        "alt": "Bar chart. Citations rise to a peak of 16 in 2022. The table below gives every number.",
        "gridlines": [{"y": "67.5%", "label": 5}, {"y": "47%", "label": 10}, {"y": "26.5%", "label": 15}],
        "bars": [
            {
                "x": f"{bar['x']:.2f}%",
                "y": f"{88 - bar['height']:.2f}%",
                "width": f"{step * 0.7:.2f}%",
                "height": f"{bar['height']:.2f}%",
                "is_now": bar is places[-1],
            }
            for bar in places
        ],
        "labels": [{"x": f"{bar['x'] + step * 0.35:.2f}%", "text": bar["year"]} for bar in places],
        "peak": {"x": f"{6 + step * 2.35:.2f}%", "y": "22.4%", "value": 16},
        "note": "The outlined bar is not over yet.",
        "caption": "Citations by year",
        "row_heading": "Year",
        "value_heading": "Citations",
        "rows": [{"label": bar["year"], "value": bar["count"]} for bar in reversed(places)],
    }


LETTERS = [Option(letter, letter.upper()) for letter in ascii_lowercase[:20]]
TREATED = [Option("any", "Any medicine"), Option("chemotherapy", "Chemotherapy medicines")]
SAMPLES: dict[str, Any] = {
    "crumbs": [{"label": "Medicines", "url": "#crumbs"}, {"label": "DMARDs", "url": "#crumbs"}, {"label": "This page"}],
    "letters": [
        {"letter": letter, "url": "" if letter in "EJKQXYZ" else "#az", "is_current": letter == "C"}
        for letter in ascii_uppercase
    ],
    "entries": [
        {"label": "What it treats", "url": "#contents"},
        {"label": "Citations", "url": "#contents", "children": [{"label": "Trials", "url": "#contents"}]},
    ],
    "links": [
        {"url": "#links", "label": "Systemic sclerosis", "small": 148, "noun": "citations"},
        {"url": "#links", "label": "Lupus", "small": "9 November"},
        {"url": "#links", "label": "All citations"},
    ],
    "previous": {"url": "#pager", "small": "Previous page", "label": "Citations 1 to 10"},
    "next": {"url": "#pager", "small": "Next page", "label": "Citations 21 to 30"},
    "up": {"url": "#pager", "small": "Back to the class", "label": "Sample class"},
    "chips": [{"label": "Azathioprine", "url": "#chips"}, {"label": "Trial", "url": "#chips"}],
    "undone": {"label": "Free to read", "url": "#undo"},
    "sorts": [
        {"label": "Newest", "url": "#result_head", "is_current": True},
        {"label": "Oldest", "url": "#result_head"},
    ],
    "choice_on": choice("Trial", 5, is_on=True, mark="trial"),
    "choice_off": choice("Lab study", 1, mark="lab"),
    "choice_none": choice("Case report", 0, mark="case"),
    "choice_uncounted": choice("Any medicine", None),
    "marked": [{"text": "A "}, {"text": "sample", "is_marked": True}, {"text": " of a text."}],
    "unmarked": [{"text": "Nothing was met here."}],
    "problems": ["“pencil” is not a medicine we list.", "“19x5” is not a year."],
    "studies": [
        "review",
        "trial",
        "again",
        "follow",
        "case",
        "lab",
        "rules",
        "guide",
        "web",
        "news",
        "paper",
        "gap",
        "said",
        "searched",
        "conflict",
        "lost",
        "unseen",
        "no",
    ],
    "icons": [
        "star",
        "search",
        "chevron",
        "back",
        "close",
        "info",
        "alert",
        "flag",
        "cite",
        "print",
        "filter",
        "download",
        "copy",
        "out",
        "up",
        "down",
        "level",
        "beside",
        "calendar",
        "menu",
        "question",
    ],
    "blank_form": SampleForm(auto_id="id_blank_%s"),
    "bad_form": SampleForm({"details": "It moved.", "email": "ana.example.org"}, auto_id="id_bad_%s"),
    "chart": chart([4, 7, 16, 9, 5, 3]),
}
SAMPLES["facet_groups"] = [
    Facet(
        "letter",
        "Letter",
        "citation",
        "checkbox",
        LETTERS,
        {option.value: max(9 - n, 0) for n, option in enumerate(LETTERS)},
        ["a"],
        whole_url="#facet",
        total=26,
    ),
    Facet(
        "treated_with", "Treated with", "condition", "radio", TREATED, {"any": 38, "chemotherapy": 9}, ["chemotherapy"]
    ),
]
SAMPLES["few_groups"] = SAMPLES["facet_groups"][1:]
SAMPLES["year_groups"] = (
    YearGroup("2020 to 2024", 16, "100.0%", "#histogram", is_on=True),
    YearGroup("2015 to 2019", 8, "50.0%", "#histogram", is_on=False),
    YearGroup("2010 to 2014", 1, "6.3%", "#histogram", is_on=False),
    YearGroup("2005 to 2009", 0, "0.0%", "", is_on=False),
)
