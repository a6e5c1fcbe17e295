"""Case numbers: of files, reports, customers and documents, by the word before them or by their shape."""

import re
from collections.abc import Iterator

from domain.privacy.findings import Kind
from domain.privacy.hits import Hit, in_small, of_pattern

_SAID = re.compile(
    r"\b(?P<it>(?:zaak|zaaknr|dossier|kenmerk|meldings?|melding|referentie|polis|factuur|beschikking|aanvraag|ticket|"
    r"parket|cli[eë]nt|klant|pati[eë]nt|registratie|relatie|vreemdelingen|v|bezwaar|rolnummer|order|lidmaatschaps?|pas|"
    r"document|paspoort|id-?kaart|rijbewijs|procedure|zorgpas|correlatie|besluit|kvk)[- ]?(?:nummer|nr|id|code)?\.?"
    r"[\s:#=]{1,3}(?:nr\.?\s|nummer\s|is\s|met\s|:\s)?"
    r"(?=[a-z./\-]{0,8}\d)(?=(?:[^\d\n]{0,6}\d){4})[a-z]{0,6}[-./]?\d[\w./\-]{2,30}(?: \d{2,}){0,4})"
)
_SHAPED = re.compile(
    r"(?<![\w./-])(?=(?:[A-Za-z./\-]{0,8}\d){6})(?:[A-Z]{1,6}[-./]?)(?:[A-Z\d]{1,12}[-./]){0,4}[A-Z\d]{1,12}(?![\w-])"
    r"|(?<![\w./-])(?:19|20)\d\d[-./]\d{4,}(?![\w-])|(?<![\w./-])\d{2}/\d{3,6}(?: [A-Z]{2,4}\b)?(?![\w-])"
)
_YEARS = re.compile(r"(?:19|20)\d\d[-/](?:19|20)\d\d")
_JUDGEMENT = re.compile(r"^ECLI", re.IGNORECASE)
_LAW_BEFORE = re.compile(
    r"(?:richtlijn|verordening|besluit|regeling|\(?eu\)?|staatsblad|stb\.?|nr\.?|celex\S*)\s$", re.IGNORECASE
)
_LOOK_BACK = 20


def case_number_hits(text: str) -> Iterator[Hit]:
    yield from of_pattern(_SAID, in_small(text), Kind.CASE_NUMBER)
    for found in _SHAPED.finditer(text):
        written, before = found.group(), text[max(0, found.start() - _LOOK_BACK) : found.start()]
        if not _YEARS.fullmatch(written) and not _JUDGEMENT.match(written) and not _LAW_BEFORE.search(before):
            yield Hit(found.start(), found.end(), Kind.CASE_NUMBER)
