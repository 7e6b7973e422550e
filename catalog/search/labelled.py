"""Codes as pages print them, with the name of their system: MeSH D012595, DOID:418."""

import re

from .names import Names
from .words import key

LABELLED = re.compile(
    r"\s*(?P<system>DOID|ICD[\s-]*10(?:[\s-]*CM)?|MeSH|ATC|RxCUI|RxNorm|UNII|ORPHA(?:code|net)?)"
    r"(?:[\s-]*(?:code|number|ID|identifier))?[\s:.#_=-]*(?P<code>\w[\w.]*)\s*",
    re.IGNORECASE,
)
SYSTEMS = {"icd": "ICD-10", "orp": "ORPHA", "rxn": "RxCUI"}  # those that are written in several ways


def bare_code(text: str, names: Names) -> str:
    """The code alone where the text is one of ours with the name of its system; otherwise the text as it is."""
    found = LABELLED.fullmatch(text)
    if not found:
        return text
    system, code = found["system"], found["code"]
    system = SYSTEMS.get(system[:3].lower(), system)
    kept = (name for _, name in names.meanings(key(code)) if name.kind == "code")
    return code if any(name.market.casefold() == system.casefold() for name in kept) else text
