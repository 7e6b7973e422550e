"""Every sentence that says that we list nothing, made of counts, so that it is true on the page it stands on.

A part of a page may be empty while papers stand further down, or while a class says what the medicine does not: each
function takes what else there is, and says no more than that leaves.
"""

from dataclasses import dataclass

from catalog.facets.evidence import Gap

NONE_YET = "None yet"
GAPS = {
    Gap.UNCITED: "stated, but uncited",
    Gap.ELSEWHERE: "stated; the paper behind it is listed elsewhere",
    Gap.LOST: "no longer supported",
    Gap.RETRACTED: "no paper that counts",
    Gap.UNSEEN: "not looked at yet",
    Gap.FILTERED: "none with these filters",
}


@dataclass(frozen=True)
class Nothing:
    """That a part is empty, and what this does not mean or where there is more."""

    title: str
    text: str = ""


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: 1 paper, 2 papers."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def no_condition(medicine: str, *, papers: int) -> Nothing:
    """A medicine that neither a statement nor a paper joins to a condition; ``papers`` are all papers on it."""
    if papers:
        return Nothing(f"Nothing on {medicine} is filed under a condition yet.", _below(papers, f"on {medicine}"))
    return Nothing(
        f"We list no condition for {medicine} yet.",
        "That does not mean that it treats none. It means that we have nothing to show you.",
    )


def no_risk(medicine: str, *, papers: int, risk_papers: int) -> Nothing:
    """A medicine without a risk of its own or of a class above it; ``risk_papers`` of the papers are on a risk."""
    ask = "That does not mean that it has none: ask your care team."
    if risk_papers:
        these = "One of the papers below is" if risk_papers == 1 else f"{risk_papers} of the papers below are"
        return Nothing(f"No risk of {medicine} is written down here yet. {these} about risks.", ask)
    if papers:
        return Nothing(f"No risk of {medicine} is written down here yet. The papers below may speak of some.", ask)
    return Nothing(f"We list no risks for {medicine} yet, neither its own nor those of a class.", ask)


def no_medicine(*, papers: int) -> Nothing:
    """A condition that neither a statement nor a paper joins to a medicine; ``papers`` are all papers on it."""
    if papers:
        return Nothing("Nothing on this condition is filed under a medicine yet.", _below(papers, "on it"))
    return Nothing(
        "We list no medicine for this condition yet.",
        "That does not mean that there is none. It means that we have nothing to show you.",
    )


def no_member(*, classes: int) -> Nothing:
    """A class without a medicine, itself and in the classes under it."""
    if classes:
        return Nothing("We list no medicine of this class yet, nor of the smaller classes within it.")
    return Nothing("We list no medicine of this class yet.")


def no_paper(subject: str, *, elsewhere: int = 0, where: str = "") -> Nothing:
    """A subject without a paper; ``elsewhere`` is how many there are in a place next to it, such as its medicines."""
    title = f"We list no citation on {subject} yet."
    if elsewhere:
        return Nothing(title, f"There {'is' if elsewhere == 1 else 'are'} {counted(elsewhere, 'citation')} {where}.")
    return Nothing(title, "Nobody has added one so far. It does not mean that nothing has been published.")


def no_study(*, papers: int) -> str:
    """Papers of which none is a study or a guideline whose kind was checked."""
    return "It is no study that we have checked." if papers == 1 else "None of them is a study that we have checked."


def uncited(*, papers: int) -> str:
    """A statement that names no source; ``papers`` are those that we list on both of its ends all the same."""
    if papers:
        verb = "is" if papers == 1 else "are"
        return f"No source is named for it. {counted(papers, 'citation')} on both {verb} listed."
    return "We list no paper for it yet."


def _below(papers: int, about: str) -> str:
    return f"{counted(papers, 'citation')} {about} {'stands' if papers == 1 else 'stand'} below."
