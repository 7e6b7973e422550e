"""What readers type, and the first answer they must get from the catalogue's own seeds.

An answer is the kind and the name of the first record; with an arrow, the name that was searched instead.
"""

MEDICINE, CONDITION, CLASS, TOPIC, PAGE, PAPER = (
    f"{kind}: " for kind in ("medicines", "conditions", "classes", "topics", "pages", "citations")
)
AZATHIOPRINE, METHOTREXATE, CYCLOSPORINE = (
    MEDICINE + "Azathioprine",
    MEDICINE + "Methotrexate",
    MEDICINE + "Cyclosporine",
)
CYCLOPHOSPHAMIDE, MYCOPHENOLATE = MEDICINE + "Cyclophosphamide", MEDICINE + "Mycophenolate mofetil"
LUPUS = CONDITION + "Lupus (SLE)"
NOTHING = ""
SLS_SKIN = PAPER + (
    "Efficacy of mycophenolate mofetil and oral cyclophosphamide on skin thickness: "
    "post-hoc analyses from the Scleroderma Lung Study I and II"
)
LUNG_STUDIES = PAPER + (
    "Cyclophosphamide for systemic sclerosis-related interstitial lung disease: "
    "a comparison of Scleroderma Lung Studies I and II"
)
GUMS = PAPER + ("Periodontitis treatment improves systemic lupus erythematosus response to immunosuppressive therapy")
CERVIX = PAPER + (
    "Risk of high-grade cervical dysplasia and cervical cancer in women with systemic lupus erythematosus (SLE) "
    "receiving immunosuppressive drugs"
)
VESSELS = PAPER + (
    "Systemic Sclerosis (SSc) Sera Impair Angiogenic Performance of Dermal Microvascular Endothelial Cells: "
    "Therapeutic Implications of Cyclophosphamide (CYC)"
)
MONTHS = PAPER + (
    "Assessment of Risks of Pulmonary Infection During 12 Months Following Immunosuppressive Treatment for Active "
    "Connective Tissue Diseases: A Large-scale Prospective Cohort Study"
)

# Brands, generic names and how they are spelt elsewhere, in any case, with any hyphens, blanks and accents
NAMES = {
    "imuran": AZATHIOPRINE,
    "IMURAN": AZATHIOPRINE,
    "Cell-Cept": MYCOPHENOLATE,
    "cell cept": MYCOPHENOLATE,
    "neoral": CYCLOSPORINE,
    "Sandimmune": CYCLOSPORINE,
    "gengraf": CYCLOSPORINE,
    "ciclosporin": CYCLOSPORINE,
    "Methotrexate": METHOTREXATE,
    "méthotrexate": METHOTREXATE,
    "hydroxy chloroquine": MEDICINE + "Hydroxychloroquine",
    "mycophenolate": MYCOPHENOLATE,
    "mycophenolic acid": MEDICINE + "Mycophenolic acid",
    "scleroderma": CONDITION + "Scleroderma",
    "hardening of the skin": CONDITION + "Scleroderma",
    "systemic scleroderma": CONDITION + "Systemic sclerosis",
    "localised scleroderma": CONDITION + "Localized scleroderma",
    "lupus": LUPUS,
    "Raynaud’s": CONDITION + "Raynaud's",
    "raynauds": CONDITION + "Raynaud's",
    "Crohn": CONDITION + "Crohn's disease",
    "gum disease": CONDITION + "Gum disease",
    "steroids": CLASS + "Corticosteroids",
    "chemo": CLASS + "Chemotherapy medicines",
    "chemobrain": TOPIC + "Chemo brain",
    "bone marrow transplantation": TOPIC + "Stem cell transplantation",
    "privacy": PAGE + "Privacy",
}
# Short forms and codes
SHORT = {
    "MTX": METHOTREXATE,
    "AZA": AZATHIOPRINE,
    "AZT": NOTHING,
    "CYC": CYCLOPHOSPHAMIDE,
    "MMF": MYCOPHENOLATE,
    "MPA": MEDICINE + "Mycophenolic acid",
    "IVIG": MEDICINE + "Immune globulin",
    "SLE": LUPUS,
    "SSc": CONDITION + "Systemic sclerosis",
    "ssc-ild": CONDITION + "Lung disease in systemic sclerosis",
    "RA": CONDITION + "Rheumatoid arthritis",
    "MS": CONDITION + "Multiple sclerosis",
    "TPE": TOPIC + "Plasma exchange",
    "L04AX01": AZATHIOPRINE,
    "D012595": CONDITION + "Systemic sclerosis",
}
# Slips: those that the catalogue lists, those that a near name answers, and the beginnings of words
SLIPS = {
    "cyclophosphmide": CYCLOPHOSPHAMIDE,
    "azothioprine": AZATHIOPRINE,
    "mycofenolate": MYCOPHENOLATE,
    "lupas": LUPUS,
    "imurran": "Imuran > " + AZATHIOPRINE,
    "azatioprina": AZATHIOPRINE,
    "micofenolat": MYCOPHENOLATE,
    "siclosporine": "cyclosporine > " + CYCLOSPORINE,
    "rumatoid artritis": "rheumatoid arthritis > " + CONDITION + "Rheumatoid arthritis",
    "fibrosys of the lungs": CONDITION + "Lung scarring",
    "methot": METHOTREXATE,
    "polyang": CONDITION + "Microscopic polyangiitis",
}
# Words and phrases of texts and papers
WORDS = {
    "scleroderma lung study": LUNG_STUDIES,
    '"scleroderma lung study"': LUNG_STUDIES,
    '"study lung scleroderma"': "scleroderma > " + CONDITION + "Scleroderma",
    "skin thickness": SLS_SKIN,
    "what is lupus": LUPUS,
    "lungs in scleroderma": CONDITION + "Lung disease in systemic sclerosis",
    "endothelial": VESSELS,
    "Lupus 2014": PAPER + "Methotrexate in systemic lupus erythematosus: a systematic review of its efficacy",
    "10.1177/0961203316672928": CERVIX,
    "27799438": CERVIX,
    "PMC4416724": PAPER + "Safety and effectiveness of mycophenolate in systemic sclerosis. A systematic review",
    "infections": TOPIC + "Infection",
}
# Other scripts, nonsense, and what databases take for a language of their own
LITERAL = {
    "азатиоприн": NOTHING,
    "硬皮症": NOTHING,
    "تصلب الجلد": NOTHING,
    "💊": NOTHING,
    "zzz": NOTHING,
    "qwertyuiop": NOTHING,
    "12": MONTHS,
    "%": NOTHING,
    "a_athioprine": "azathioprine > " + AZATHIOPRINE,
    "'; DROP TABLE catalog_drug; --": NOTHING,
    "lupus AND": LUPUS,
    "NEAR(lupus nephritis)": "lupus nephritis > " + CONDITION + "Lupus: kidneys",
    "title:lupus": "lupus > " + LUPUS,
    "lupus*": LUPUS,
    "lupus & !nephritis": CONDITION + "Lupus: kidneys",
    '"': NOTHING,
    "\\": NOTHING,
    "{title} : lupus": "lupus > " + LUPUS,
    "^lupus": LUPUS,
    "-lupus": LUPUS,
}
EXPECTED = NAMES | SHORT | SLIPS | WORDS | LITERAL
