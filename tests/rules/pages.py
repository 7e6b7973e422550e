"""Every public page in each of its states, at the addresses that readers know. A new page is one line here."""

from collections.abc import Callable

from tests.library import Library

PUBLIC: dict[str, Callable[[Library], str]] = {
    "home": lambda _: "/",
    "drug list": lambda _: "/drugs/",
    "drug list, filtered": lambda _: "/drugs/?chemotherapy=yes&letter=a",
    "drug list, empty": lambda _: "/drugs/?q=zzz",
    "drug": lambda them: them.drug.get_absolute_url(),
    "drug class": lambda them: them.drug_class.get_absolute_url(),
    "disease list": lambda _: "/diseases/",
    "disease list, filtered": lambda _: "/diseases/?treated_with=chemotherapy&severity=severe",
    "disease": lambda them: them.disease.get_absolute_url(),
    "topic list": lambda _: "/topics/",
    "topic": lambda them: them.topic.get_absolute_url(),
    "citation list": lambda _: "/citations/",
    "citation list, filtered": lambda them: f"/citations/?drug={them.drug.slug}&study=trial&year_from=2000",
    "citation list, with a value it cannot use": lambda _: "/citations/?drug=nothing&year_from=soon&color=red",
    "citation list, empty": lambda _: "/citations/?q=zzz",
    "citation": lambda them: them.trial.get_absolute_url(),
    "citation without a date": lambda them: them.undated.get_absolute_url(),
    "retracted citation": lambda them: them.retracted.get_absolute_url(),
    "evidence map": lambda _: "/evidence-map/",
    "evidence map, narrowed and folded": lambda _: "/evidence-map/?study=trial&class=calmers&fold=knot-disorders",
    "evidence map as a list": lambda _: "/evidence-map/?as=list",
    "search": lambda _: "/search/?q=alphazole",
    "search, a guess": lambda _: "/search/?q=alphazzole",
    "search, two meanings": lambda _: "/search/?q=AZL",
    "search, empty": lambda _: "/search/?q=zzz",
    "search, nothing asked": lambda _: "/search/",
    "report a citation": lambda them: f"{them.trial.get_absolute_url()}report/",
    "report a page": lambda _: "/report/?page=/drugs/",
    "receipt": lambda them: f"/reports/{them.open_receipt.token}/?sent=1",
    "report status, open": lambda them: f"/reports/{them.open_receipt.token}/",
    "report status, answered": lambda them: f"/reports/{them.answered_receipt.token}/",
    "about": lambda _: "/about/",
    "disclaimer": lambda _: "/disclaimer/",
    "privacy": lambda _: "/privacy/",
    "how to read the evidence": lambda _: "/evidence/",
}
# What machines read.
PLAIN: dict[str, Callable[[Library], str]] = {
    "sitemap": lambda _: "/sitemap.xml",
    "suggestions": lambda _: "/search/suggest/?q=alpha",
    "robots": lambda _: "/robots.txt",
    "health": lambda _: "/healthz",
    "readiness": lambda _: "/readyz",
}
