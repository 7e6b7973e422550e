"""Codes of registries and classifications: each reader gives the canonical text or says what the code looks like."""

import re
from collections.abc import Callable

from .pasting import LONGEST, bare, place, visible

TRIAL = re.compile(r"\bnct[\s:#-]*(\d{8})(?!\w)", re.ASCII | re.IGNORECASE)
TRIAL_PLACE = re.compile(r"clinicaltrials\.gov/.*?\bnct(\d{8})(?!\w)", re.ASCII | re.IGNORECASE)


def code(name: str, pattern: str, example: str) -> Callable[[str], str]:
    """A reader for one kind of code: upper case, blanks dropped, checked against its published shape."""
    shape = re.compile(pattern, re.ASCII)

    def read(text: str) -> str:
        canonical = re.sub(r"\s+", "", text).upper()
        if not shape.fullmatch(canonical):
            raise ValueError(f"This is not {name}. It looks like {example}.")
        return canonical

    read.__name__ = read.__qualname__ = f"read {name}"
    return read


# Shapes: WHO Collaborating Centre for Drug Statistics (ATC), RxNorm (RxCUI), FDA (UNII), NLM (MeSH, NCT),
# WHO (ICD-10), Orphanet (ORPHA).
atc = code("an ATC code", r"[A-Z]\d{2}(?:[A-Z](?:[A-Z](?:\d{2})?)?)?", "L04AX01")
rxcui = code("an RxCUI", r"[1-9]\d{0,7}", "1256")
unii = code("a UNII", r"[A-Z0-9]{10}", "MRK240IY2L")
mesh = code("a MeSH identifier", r"[CD]\d{6}(?:\d{3})?", "D012595")
icd10 = code("an ICD-10 code", r"[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?", "M34.0")
NCT_SHAPE = code("a trial number", r"NCT\d{8}", "NCT00004563")
ISSN_SHAPE = code("an ISSN", r"\d{4}-?\d{3}[\dX]", "0003-4967")


def nct(text: str) -> str:
    """The number of a trial at ClinicalTrials.gov, also out of its address there and of a line that names it.

    >>> nct("ClinicalTrials.gov Identifier: NCT 00004563."), nct("https://clinicaltrials.gov/study/NCT00004563")
    ('NCT00004563', 'NCT00004563')
    """
    address, line = place(text), visible(text[:LONGEST])
    if not address and len(set(TRIAL.findall(line))) > 1:
        raise ValueError("This is more than one trial number. It looks like NCT00004563.")
    found = TRIAL_PLACE.match(address) if address else TRIAL.search(line)
    return NCT_SHAPE(f"NCT{found[1]}" if found else bare(text))


def orpha(text: str) -> str:
    """The number of an ORPHA code, with or without its letters.

    >>> orpha("ORPHA: 536")
    '536'
    """
    number = re.sub(r"^ORPHA:?|\s", "", text.strip().upper()).strip()
    if not re.fullmatch(r"[1-9][0-9]{0,6}", number):
        raise ValueError("This is not an ORPHA number. It looks like 536.")
    return number


def doid(text: str) -> str:
    """The number of a term of the Human Disease Ontology, with or without its letters.

    >>> doid("DOID: 0060218")
    '0060218'
    """
    number = re.sub(r"^DOID:?|\s", "", text.strip().upper()).strip()
    if not re.fullmatch(r"[0-9]{1,8}", number):
        raise ValueError("This is not a DOID number. It looks like 9074.")
    return number


def issn(text: str) -> str:
    """The ISSN with its hyphen; the last sign checks the others (ISO 3297).

    >>> issn("00034967")
    '0003-4967'
    """
    signs = ISSN_SHAPE(text).replace("-", "")
    total = sum(
        weight * (10 if sign == "X" else int(sign)) for weight, sign in zip(range(8, 0, -1), signs, strict=True)
    )
    if total % 11:
        raise ValueError("This ISSN has a typing mistake: its last sign does not fit the others.")
    return f"{signs[:4]}-{signs[4:]}"
