"""Codes of registries and classifications: each reader gives the canonical text or says what the code looks like."""

import re
from collections.abc import Callable

from .pasting import LONGEST, bare, place, visible

TRIAL = re.compile(r"\bnct[\s:#-]*(\d{8})(?!\w)", re.ASCII | re.IGNORECASE)
TRIAL_PLACE = re.compile(r"clinicaltrials\.gov/.*?\bnct(\d{8})(?!\w)", re.ASCII | re.IGNORECASE)


BRACKETS_BEHIND = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")
DASH = re.compile("[‐-―−]")


def code(
    name: str, pattern: str, example: str, *, label: str = "(?!)", at: str | tuple[str, ...] = ()
) -> Callable[[str], str]:
    """A reader for one kind of code: upper case, blanks dropped, checked against its published shape.

    ``label`` are the words that registries print before it, ``at`` the sites whose addresses hold it.
    """
    shape = re.compile(pattern, re.ASCII)
    labels = re.compile(rf"(?:(?:{label})(?:\s*(?:unique id|ui|id|code|number|no\.?)\b)?[\s:#_=-]*)+", re.IGNORECASE)

    def read(text: str) -> str:
        line = DASH.sub("-", bare(visible(text[:LONGEST])))
        address = place(line)
        if address.partition("/")[0].endswith(at):
            pieces = re.split(r"[/?&=#:_]", address)[::-1]
        else:
            pieces = [line, BRACKETS_BEHIND.sub("", labels.sub("", line, count=1) if labels.match(line) else line)]
        for piece in pieces:
            canonical = re.sub(r"\s+", "", piece).upper()
            if shape.fullmatch(canonical):
                return canonical
        raise ValueError(f"This is not {name}. It looks like {example}.")

    read.__name__ = read.__qualname__ = f"read {name}"
    return read


# Shapes: WHO Collaborating Centre for Drug Statistics (ATC), RxNorm (RxCUI), FDA (UNII), NLM (MeSH, NCT),
# WHO (ICD-10), Orphanet (ORPHA), Human Disease Ontology (DOID).
atc = code(
    "an ATC code",
    r"[A-Z]\d{2}(?:[A-Z](?:[A-Z](?:\d{2})?)?)?",
    "L04AX01",
    label="atc",
    at=("whocc.no", "atcddd.fhi.no"),
)
rxcui = code("an RxCUI", r"[1-9]\d{0,7}", "1256", label="rxcui|rxnorm", at="nlm.nih.gov")
unii = code("a UNII", r"[A-Z0-9]{10}", "MRK240IY2L", label="unii", at=("fda.gov", "nih.gov"))
mesh = code("a MeSH identifier", r"[CD]\d{6}(?:\d{3})?", "D012595", label="mesh", at="nlm.nih.gov")
icd10 = code(
    "an ICD-10 code",
    r"[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?",
    "M34.0",
    label=r"icd(?:[\s-]*10(?:[\s-]*[a-z]{2}\b)?)?",
    at=("icd.who.int", "icd10data.com"),
)
orpha = code("an ORPHA number", r"[1-9][0-9]{0,6}", "536", label="orpha(?:net|code)?", at="orpha.net")
doid = code(
    "a DOID number",
    r"[0-9]{1,8}",
    "9074",
    label="doid",
    at=("disease-ontology.org", "obolibrary.org", "ebi.ac.uk"),
)
NCT_SHAPE = code("a trial number", r"NCT\d{8}", "NCT00004563")
ISSN_SHAPE = code(
    "an ISSN",
    r"\d{4}-?\d{3}[\dX]",
    "0003-4967",
    label=r"(?:urn:)?(?:(?:[elp]|print|online|electronic|linking)[\s-]*)?issn(?:-l)?(?:\s*\([a-z]+\))?",
    at="issn.org",
)


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
