"""What readers ask of the real catalogue, and what they must be led to: names of medicines and conditions as sources,
patients, boxes and papers have them."""

AZA, MTX, CYC, CSA, HCQ, IVIG, MITO, MMF, MPA = (
    "Azathioprine",
    "Methotrexate",
    "Cyclophosphamide",
    "Cyclosporine",
    "Hydroxychloroquine",
    "Immune globulin",
    "Mitoxantrone",
    "Mycophenolate mofetil",
    "Mycophenolic acid",
)
SSC, ILD, SLE, SCLERODERMA = (
    "Systemic sclerosis",
    "Lung disease in systemic sclerosis",
    "Lupus (SLE)",
    "Scleroderma",
)
PAH, RAYNAUD, CREST = "Pulmonary arterial hypertension", "Raynaud's", "CREST syndrome"
LUNGS = ["Lung scarring", ILD, "Lung disease in connective tissue disease"]

# Two things asked at once: every record that must be named
BOTH = {
    "chemo for lupus": ["Chemotherapy medicines", SLE],
    "cyclosporine scleroderma": [CSA, SCLERODERMA],
    "mycophenolate ssc-ild": [MMF, ILD],
    "CellCept SSc-ILD": [MMF, ILD],
    "mycophenolate lung scleroderma": [MMF, ILD],
    "interstitial lung disease mycophenolate": [MMF, "Interstitial lung disease"],
    "steroids infection": ["Corticosteroids", "Infection"],
    "azathioprine pancreatitis": [AZA, "Autoimmune pancreatitis"],
    "what is used for lung scarring in scleroderma": [ILD, "Lung scarring", SCLERODERMA],
    "pulmonary fibrosis scleroderma": [ILD, "Lung scarring", SCLERODERMA],
    "mycophenolate vs cyclophosphamide": [MMF, CYC],
    "MMF CYC": [MMF, CYC],
    "cyclophosphamide or mycophenolate for scleroderma lungs": [CYC, MMF, ILD],
    "methotrexat lupas": [MTX, SLE],
    "novantrone multiple sclerosis": [MITO, "Multiple sclerosis"],
    "hidroxicloroquina lupus": [HCQ, SLE],
    "IVIG dermatomyositis": [IVIG, "Dermatomyositis"],
    "MTX psoriasis": [MTX, "Psoriasis"],
    "GPA cyclophosphamide": [CYC, "Granulomatosis with polyangiitis"],
    "Imuran and SSc": [AZA, SSC],
    "lupus nephritis Cytoxan": [CYC, "Lupus: kidneys"],
    "is Trexall good for rheumatoid arthritis?": [MTX, "Rheumatoid arthritis"],
    "immunosuppressants scleroderma": ["Immunosuppressants", SCLERODERMA],
    "eosinophilic fasciitis methotrexate": [MTX, "Eosinophilic fasciitis"],
    "azathioprine/mycophenolate": [AZA, MMF],
    "is azathioprine used for lupus?": [AZA, SLE],
    "does methotrexate cause infection": [MTX, "Infection"],
    "trials of cellcept in lupus": [MMF, SLE],
    "pulmonary arterial hypertension scleroderma": [PAH, SCLERODERMA],
    "RP scleroderma": [RAYNAUD, SCLERODERMA],
    "Raynaud scleroderma": [RAYNAUD, SCLERODERMA],
    "PAH raynaud": [PAH, RAYNAUD],
    "raynauds and crest": [RAYNAUD, CREST],
    "Raynaud CREST": [RAYNAUD, CREST],
    "CREST scleroderma": [SCLERODERMA, CREST],
    "crohn pancreatitis": ["Crohn's disease", "Autoimmune pancreatitis"],
    "CREST lung": [CREST, *LUNGS],
    "Raynaud lung": [RAYNAUD, *LUNGS],
    "limited scleroderma lung": ["Limited systemic sclerosis", *LUNGS],
    "lupus lung": [SLE, *LUNGS],
    "methotrexate lung": [MTX, *LUNGS],
    "psoriasis scleroderma": ["Psoriasis", SCLERODERMA],
    "hydroxychloroquine eyes": [HCQ, "Eye damage"],
}

LUNG_STUDIES = (
    "Cyclophosphamide for systemic sclerosis-related interstitial lung disease: "
    "a comparison of Scleroderma Lung Studies I and II"
)

# The first record, or the first paper
FIRST = {
    # brands and their countries
    "Azasan": AZA, "Imurek": AZA, "Imurel": AZA, "Jayempi": AZA, "Azafalk": AZA, "Immunoprin": AZA,
    "Cytoxan": CYC, "Neosar": CYC, "Endoxan": CYC, "Procytox": CYC, "Genoxal": CYC, "Ledoxina": CYC,
    "Sandimmun": CSA, "Gengraf": CSA, "neoral": CSA,
    "Plaquenil": HCQ, "Quinoric": HCQ, "Quensyl": HCQ, "Dolquine": HCQ, "Reuquinol": HCQ,
    "Trexall": MTX, "Otrexup": MTX, "Rasuvo": MTX, "Xatmep": MTX, "Rheumatrex": MTX, "Metoject": MTX,
    "Myfortic": MPA,
    # in other languages, in other spellings
    "Azathioprin": AZA, "azatioprina": AZA, "Cyclophosphamid": CYC, "ciclofosfamida": CYC, "ciclofosfamide": CYC,
    "cytophosphane": CYC, "ciclosporin": CSA, "cyclosporin A": CSA, "ciclosporina": CSA, "Hydroxychloroquin": HCQ,
    "idrossiclorochina": HCQ, "sclérodermie": SCLERODERMA, "esclerodermia": SCLERODERMA,
    "morphoea": "Localized scleroderma", "morphea": "Localized scleroderma",
    # short forms
    "HCQ": HCQ, "CsA": CSA, "AZA": AZA, "IVIG": IVIG, "MCTD": "Mixed connective tissue disease",
    "PAH": "Pulmonary arterial hypertension", "lcSSc": "Limited systemic sclerosis", "SSc": SSC,
    # questions about one thing
    "what is methotrexate used for": MTX, "how does cyclophosphamide work": CYC, "papers on Imuran": AZA,
    "Imuran (azathioprine)": AZA, "what helps raynauds": "Raynaud's", "lupus medicines": SLE,
    "best treatment for lupus": SLE, "treatment of scleroderma": "Scleroderma treatments",
    # slips and parts of words
    "xung scarring": "Lung scarring", "qutoimmune muscle disease": "Autoimmune muscle disease",
    "bheumatoid arthritis": "Rheumatoid arthritis", "cclophosphamide": CYC, "cbyclosporine": CSA,
    "nethotrexate": MTX, "soriasis": "Psoriasis", "imurran": AZA, "polimiosite": "Polymyositis",
    "myositis": "Autoimmune muscle disease", "methotrexat": MTX,
    # ordinary words that are no slip of another
    "liver": "", "hearing": "", "methotrexate liver": MTX, "azathioprine liver": AZA, "methotrexate hearing": MTX,
    "lupus hepatitis": SLE, "hand skin": "", "upus": SLE,
    # a part of the body is no condition in whose name it stands
    "cyclosporine kidney": CSA, "hydroxychloroquine skin": HCQ, "cyclophosphamide blood": "Changes in plasma CXCL4 "
    "levels are associated with improvements in lung function in patients receiving immunosuppressive therapy for "
    "systemic sclerosis-related interstitial lung disease",
    # names of other medicines, and what is not listed
    "AZT": "", "cycloserine": "", "cycloserin": "", "dermatitis": "",
    "prednisone": "", "mercaptopurine": "", "6-MP": "", "azacitidine": "", "cyclobenzaprine": "", "methadone": "",
    "cyclosprine": "",
    # authors, years, journals
    "Tashkin": LUNG_STUDIES, "Tashkin DP": LUNG_STUDIES, "D. P. Tashkin": LUNG_STUDIES, "D. Tashkin": LUNG_STUDIES,
    "Tashkin, D. P.": LUNG_STUDIES, "Tashkin et al. 2019": LUNG_STUDIES,
    "2016": "Changes in plasma CXCL4 levels are associated with improvements in lung function in patients receiving "
    "immunosuppressive therapy for systemic sclerosis-related interstitial lung disease",
    "Lupus 2014": "Methotrexate in systemic lupus erythematosus: a systematic review of its efficacy",
    # sources
    "mayo clinic": "Chemobrain: When cancer treatment disrupts your thinking and memory",
    "pneumotox": "The Drug-Induced Repiratory Disease Website",
}  # fmt: skip

OMAIR = "Safety and effectiveness of mycophenolate in systemic sclerosis. A systematic review"
NUMBERS = dict.fromkeys(
    ["PMID: 25933090", "pmid 25933090", "25933090", "PMCID: PMC4416724", "doi:10.1371/journal.pone.0124205",
     "https://doi.org/10.1371/journal.pone.0124205", "https://pubmed.ncbi.nlm.nih.gov/25933090/"],
    OMAIR,
)  # fmt: skip
CYTOKINE = (
    "Changes in plasma CXCL4 levels are associated with improvements in lung function in patients receiving "
    "immunosuppressive therapy for systemic sclerosis-related interstitial lung disease"
)
# Dates as the pages print them, and codes
FIRST |= {"30 December 2016": CYTOKINE, "December 2016": CYTOKINE, "2016-12-30": CYTOKINE, "Dec 2019": ""}
FIRST |= {
    "DOID 418": SSC, "DOID:418": SSC, "MeSH D012595": SSC, "ORPHA 90291": SSC, "ORPHA:90291": SSC,
    "ICD-10 M34.1": CREST, "ATC L04AX03": MTX, "RxCUI 3008": CSA, "UNII YL5FZ2Y5U1": MTX,
}  # fmt: skip
UNLISTED = ["10.1000/nothing", "PMID 99999999", "https://doi.org/10.1000/nothing"]

# Names that must find as many papers as the medicine itself
NAMES_OF = {
    "azathioprine": ["Imuran", "Azasan", "azatioprina", "AZA"],
    "methotrexate": ["MTX", "Trexall"],
    "cyclophosphamide": ["CYC", "Cytoxan", "ciclofosfamida"],
    "mycophenolate mofetil": ["CellCept", "MMF"],
    "hydroxychloroquine": ["Plaquenil", "HCQ"],
}
