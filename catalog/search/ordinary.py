"""Words of questions that mean what they say: parts of the body, what goes with any condition, and other conditions."""

from collections.abc import Iterable

from .words import singular, typed_words

# What a question about a side effect asks for. A name that begins so is about that part: lung scarring.
BODY = frozenset(
    {"abdomen", "ankle", "arm", "artery", "back", "belly", "bladder", "blood", "body", "bone", "bowel", "brain",
     "breast", "chest", "colon", "ear", "eye", "face", "finger", "foot", "feet", "gum", "gut", "hair", "hand", "head",
     "hearing", "heart", "hip", "intestine", "joint", "kidney", "knee", "leg", "lip", "liver", "lung", "lymph",
     "marrow", "mouth", "muscle", "nail", "neck", "nerve", "nose", "pancreas", "sight", "skin", "spine", "spleen",
     "stomach", "tendon", "throat", "thyroid", "tissue", "toe", "tongue", "tooth", "teeth", "vein", "vessel", "vision",
     "womb", "wrist"}
)  # fmt: skip
# What no name is known by.
COMMON = frozenset(
    {"active", "acute", "bad", "chronic", "condition", "damage", "death", "diet", "diffuse", "disease", "disorder",
     "dose", "early", "fatigue", "fever", "food", "generalized", "hard", "having", "health", "idiopathic", "illness",
     "injury", "involvement", "late", "limited", "live", "living", "long", "mild", "mixed", "multiple", "nausea",
     "normal", "overlap", "pain", "primary", "problem", "progressive", "rash", "resistance", "risk", "secondary",
     "serious", "severe", "sleep", "swelling", "symptom", "syndrome", "type", "weight", "work"}
)  # fmt: skip
# What is nearly spelt like names of ours, and is none.
OTHERS = frozenset(
    {"alcohol", "anemia", "arthrosis", "asthma", "bronchitis", "bursitis", "cancel", "cellulitis", "cirrhosis",
     "colitis", "cystitis", "dermatitis", "diabetes", "enteritis", "gastritis", "gout", "hepatitis", "keratitis",
     "leukemia", "lymphoma", "melanoma", "meningitis", "myocarditis", "necrosis", "neuritis", "osteoporosis",
     "pericarditis", "phlebitis", "pneumonitis", "psychosis", "sarcoidosis", "scoliosis", "sepsis", "sinusitis",
     "stroke", "tendinitis", "thrombosis", "tonsillitis", "uveitis"}
)  # fmt: skip
ORDINARY = BODY | COMMON | OTHERS


def is_ordinary(word: str) -> bool:
    """Whether a folded word is one of these, be it in the plural.

    >>> is_ordinary("kidneys"), is_ordinary("pancreatitis")
    (True, False)
    """
    return singular(word) in ORDINARY or word in ORDINARY


def lost(text: str, words: Iterable[str]) -> bool:
    """Whether an ordinary word of a text is not among these words.

    >>> lost("lupus hepatitis", ["lupus", "nephritis"])
    True
    """
    kept = set(map(singular, words))
    return any(is_ordinary(word) and singular(word) not in kept for word in typed_words(text))


def only_ordinary(text: str) -> bool:
    """Whether there is no other word in it."""
    return all(map(is_ordinary, typed_words(text)))


def begins_with_body(text: str, name: str) -> bool:
    """Whether a name is about the part of the body that a text begins with.

    >>> begins_with_body("lung", "lung scarring"), begins_with_body("kidney", "lupus: kidneys")
    (True, False)
    """
    first, named = typed_words(text)[:1], typed_words(name)[:1]
    return bool(first and named) and singular(first[0]) == singular(named[0]) and singular(first[0]) in BODY


def is_of_other_part(text: str, name: str) -> bool:
    """Whether a name begins like that and goes on to another part of the body.

    >>> is_of_other_part("bones", "bone marrow suppression"), is_of_other_part("bone marrow", "bone marrow suppression")
    (True, False)
    """
    typed, named = list(map(singular, typed_words(text))), list(map(singular, typed_words(name)))
    return named[: len(typed)] == typed and bool(BODY & set(named[len(typed) : len(typed) + 1]))
