"""Names as people type them, folded so that case, accents, blanks and hyphens do not count."""

import re
import unicodedata
from functools import lru_cache

from .lines import plain_title

RETRACTED = re.compile(
    r"^\s*(?:[\[(]\s*(?:retracted|withdrawn)\s*[\])]\s*[:.]?"
    r"|(?:retracted|withdrawn)(?:\s+(?:article|paper))?\s*[:–—])\s*",
    re.IGNORECASE,
)
KEY_LENGTH = 200  # letters of a title or an address that an index holds

# Latin letters that are no letter with an accent; apostrophes that count as letters are none.
LATIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ŋ": "n",
     "ĸ": "k", "ə": "e", "ɖ": "d", "ʻ": "", "ʼ": "", "ʽ": ""}
)  # fmt: skip
# Signs of a trade mark, and letters of other scripts that look like ours where they stand in a word of ours.
MARKS = {ord(sign): None for sign in "™℠®"}
LOOK_ALIKES = str.maketrans("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅοΟ", "aeopcyxijshdqwABEKMHOPCTYXIJSoO")
OF_OURS = re.compile(r"\w*[A-Za-z]\w*")
OUTRIGHT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue",
                          "Å": "Aa", "Ø": "Oe"})  # fmt: skip
WRITTEN_OUT = re.compile(r"(?<=[aouAOU])e(?=[^\W\daeiouy])")
GREEK = {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
         "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi",
         "ρ": "rho", "σ": "sigma", "ς": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi",
         "ω": "omega"}  # fmt: skip
# A Greek letter or two stand for themselves, as in TNF-α and γδ; more of them are a Greek word.
GREEK_SIGNS = re.compile("(?<![α-ω])[α-ω]{1,2}(?![α-ω])")
VOICED = "\u3099\u309a"  # signs that make another letter of a Japanese one
UNPARTED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"  # written without blanks
BETWEEN = re.compile(r"[\s\-‐-―−/_,;:()\[\]{}<>+&|=·•…\"“”„«»]+")
NO_LETTER = re.compile(r"[\W_]")
PARTS = re.compile(rf"[{UNPARTED}]|\d+|(?:(?![{UNPARTED}])[^\W\d_])+")

# What British and American writers spell in two ways, each rule with the one spelling that is kept.
SPELLINGS = [
    (re.compile(r"[ao]+e"), "e"),  # anaemia, oesophagus, anaesthesia
    (re.compile(r"(?<=[iy])z(?=[aei])"), "s"),  # randomize, analyze
    (re.compile(r"(?<=[a-z]{2})our"), "or"),  # tumour
    (re.compile(r"(?<=[a-z]{2}[btv])re(?=s?$)"), "er"),  # fibre, centre, manoeuvre
    (re.compile(r"(?<=[a-z]{2})ogue(?=s?$)"), "og"),  # analogue
    (re.compile(r"(?<=[a-z]{3}[ae])ll(?=(?:ed|ing|er)s?$)"), "l"),  # labelled
    (re.compile(r"ll(?=ment)"), "l"),  # enrollment
    (re.compile(r"(?<=[a-z]{3})amme(?=s?$)"), "am"),  # programme
    (re.compile(r"sulph"), "sulf"),
    (re.compile(r"leuc(?=[aoe])"), "leuk"),  # leucopenia, leucaemia
    (re.compile(r"(?<=ent)red$"), "ered"),  # centred
    (re.compile(r"(?<=(?:def|lic|off)en)c(?=[ei])"), "s"),  # defence, licence
    (re.compile(r"(?<=practi)s(?=[ei])"), "c"),  # practise
    (re.compile(r"(?<=dg)e(?=ment)"), ""),  # judgement
    (re.compile(r"^artef"), "artif"),  # artefact
    (re.compile(r"^mou(?=ld)"), "mo"),  # mould
    (re.compile(r"^grey"), "gray"),
    (re.compile(r"^disk"), "disc"),
    (re.compile(r"(?<=alumin)i(?=um)"), ""),  # aluminium
]
# Numbers, single letters and words before the name of a substance: 6-mercaptopurine, β-carotene, D-penicillamine.
PREFIXES = re.compile(
    r"\A(?:(?:[\d,.'′]*[α-ωΑ-Ω]?|[DLNOSRdlomnp](?:,[NOS])*|\([RSEZ±+-]\)|DL|all|cis|trans|sec|tert|rac)[-‐‑–]+)+(?=\w)"
)
SIGNS_BEFORE = re.compile(r"\A[\W\d_]+(?=[^\W\d_])")


@lru_cache(maxsize=50_000)  # texts repeat their words: an index of long notes is mostly this
def fold(text: str) -> str:
    """Letters and digits only, in lower case, without accents; a Greek letter is its name.

    >>> fold("Cell-Cept™"), fold("Sjögren’s disease"), fold("TNF-α"), fold("Søndergaard")
    ('cellcept', 'sjogrensdisease', 'tnfalpha', 'sondergaard')
    """
    return NO_LETTER.sub("", _plain(text))


@lru_cache(maxsize=50_000)
def fold_words(text: str) -> str:
    """The same folding word by word, with single blanks between.

    Letters and figures are words of their own, and so is each sign of a script that is written without blanks: what
    stands together or apart, and any part of a run, is found by the order of its words.

    >>> fold_words("Sjögren’s  disease (primary)"), fold_words("IL17A"), fold_words("強皮症")
    ('sjogrens disease primary', 'il 17 a', '強 皮 症')
    """
    pieces = (NO_LETTER.sub("", piece) for piece in BETWEEN.split(_plain(text)))
    return " ".join(part for piece in pieces for part in PARTS.findall(piece))


def _plain(text: str) -> str:
    """In lower case, without accents, with Latin letters and the names of Greek ones."""
    if not text.isascii():
        text = OF_OURS.sub(lambda word: word[0].translate(LOOK_ALIKES), text.translate(MARKS))
    apart = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(sign for sign in apart if sign in VOICED or not unicodedata.combining(sign)).translate(LATIN)
    return GREEK_SIGNS.sub(_spelled_out, unicodedata.normalize("NFC", bare))


def _spelled_out(signs: re.Match[str]) -> str:
    return f" {' '.join(GREEK.get(sign, sign) for sign in signs[0])} "


def written_out(text: str) -> str:
    """As those write who have no ä, ö, ü, å or ø.

    >>> written_out("Müller")
    'Mueller'
    """
    return unicodedata.normalize("NFC", text).translate(OUTRIGHT)


def drawn_in(text: str) -> str:
    """The same undone: a, o and u as those write who leave the dots away.

    >>> drawn_in("Mueller"), drawn_in("Boerner")
    ('Muller', 'Borner')
    """
    return WRITTEN_OUT.sub("", text)


@lru_cache(maxsize=50_000)
def one_spelling(word: str) -> str:
    """A folded word in the one spelling that stands for British and American.

    >>> one_spelling("oesophageal"), one_spelling("randomised") == one_spelling("randomized")
    ('esophageal', True)
    """
    for spelled, kept in SPELLINGS:
        word = spelled.sub(kept, word)
    return word


def key_of_title(title: str) -> str:
    """What is the same for titles that differ in case, accents, blanks and signs alone.

    Markup does not count, nor the word that publishers put before the title of a retracted paper.

    >>> key_of_title("RETRACTED: <i>Knots</i>: a review.") == key_of_title("Knots – A Review")
    True
    """
    return fold(RETRACTED.sub("", plain_title(title)))[:KEY_LENGTH]


def sort_key(name: str) -> str:
    """What lists are ordered by: folded words, without what stands before the name of a substance.

    A nought parts the words, since databases differ in where they put a blank; it comes before every letter.

    >>> sort_key("6-mercaptopurine"), sort_key("β-carotene"), sort_key("Éthinyl estradiol")
    ('mercaptopurine', 'carotene', 'ethinyl0estradiol')
    """
    bare = SIGNS_BEFORE.sub("", PREFIXES.sub("", name.strip()))
    return (fold_words(bare) or fold_words(name)).replace(" ", "0")[:KEY_LENGTH]


def letter_of(key: str) -> str:
    """The place of a sort key in the strip from A to Z: its letter, or # for all others.

    >>> letter_of("mercaptopurine"), letter_of("強皮症")
    ('m', '#')
    """
    return key[:1] if "a" <= key[:1] <= "z" else "#"


def capital(name: str) -> str:
    """With a capital, unless its first sign is one of a formula.

    >>> capital("azathioprine"), capital("β-carotene"), capital("mTOR inhibitors"), capital("p-ANCA")
    ('Azathioprine', 'β-carotene', 'mTOR inhibitors', 'p-ANCA')
    """
    first, second = name[:1], name[1:2]
    is_sign = first.casefold() in GREEK or second.isupper() or second in {"-", "‐", "‑"}
    return name if is_sign or len(first.upper()) != 1 else first.upper() + name[1:]
