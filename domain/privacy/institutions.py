"""Institutions that tell where somebody belongs: schools, general practices, homes."""

import re
from collections.abc import Iterator

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit, in_small
from domain.privacy.lexicon import Lexicon

_SORT = (
    r"(?:basisschool|school|middelbare school|scholengemeenschap|vmbo|havo|lyceum|college|gymnasium|praktijkschool|"
    r"vrijeschool|montessorischool|daltonschool|kindcentrum|ikc|mbo|roc|obs|cbs|rkbs|pcbs|kinderdagverblijf|"
    r"kinderopvang|kdv|peuterspeelzaal|peuteropvang|bso|crèche|gastouderbureau|zorgboerderij|huisartsenpraktijk|"
    r"huisartspraktijk|huisarts|tandarts|tandartspraktijk|tandartsenpraktijk|fysiotherapeut|fysiotherapiepraktijk|"
    r"apotheek|gezondheidscentrum|praktijk|psychologenpraktijk|kliniek|verpleeghuis|verzorgingshuis|verzorgingstehuis|"
    r"woonzorgcentrum|zorgcentrum|bejaardenhuis|bejaardentehuis|hospice|woongroep|gezinshuis|leefgroep|behandelgroep|"
    r"dagbesteding|zorghuis|woonvorm|internaat|azc)"
)
_SORTS = re.compile(rf"\b{_SORT}\s")
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'.\-]{0,40}(?<![.'\-])"
_NAMED = re.compile(
    rf"\b(?P<sort>(?i:{_SORT}))\s(?:heet\s|genaamd\s)?(?P<quote>[\"'«(]?)"
    rf"(?P<name>(?:(?:[Dd]e|[Hh]et|'t|[Oo]p de|[Ii]n de|[Dd]r\.?|[Mm]r\.?)\s)?{_CAPITAL}"
    rf"(?:\s(?:van|de|der|den|het|en|ten|ter|in)(?=\s[A-ZÀ-Þ])|\s{_CAPITAL}){{0,4}})"
)
_SMALL_NAMED = re.compile(
    rf"\b{_SORT}\s(?:de|het|'t)\s[a-zà-ÿ][\w'\-]{{3,30}}"
    r"(?=\s(?:in|uit|te|heeft|is|wil|zegt|belt|belde|doet|geeft|weet|kan)\b|[.,;!?])"
)
_SCHOOL_WORD = re.compile(
    r"(?<![\w-])(?:(?:De|Het|OBS|CBS|PCBS|RKBS|CSG|RSG|CS)\s)?[A-ZÀ-ÖØ-Þ][\w'\-]{1,40}"
    r"(?:school|college|lyceum|gymnasium|kliniek|praktijk|hospice)(?:\s[A-ZÀ-Þ]\w+)?(?!\w)"
)
_HIGH = r"(?:College|Lyceum|Gymnasium|School|Mavo|Praktijk)(?!\w)"
_HIGH_SCHOOL = re.compile(rf"\s{_HIGH}")
_NAME_COLLEGE = re.compile(rf"(?<![\w.-])(?:{_CAPITAL}\s(?:van\s|de\s|der\s){{0,2}}){{1,3}}{_HIGH}")
_SHORT_SCHOOL = re.compile(rf"(?<!\w)(?i:obs|p?cbs|rkbs|ikc|kdv)\s(?:[Dd]e\s|[Hh]et\s|'t\s)?{_CAPITAL}")
# Statistics Netherlands bears the same letters as a Christian school.
_STATISTICS = re.compile(r"^(?:CBS|cbs)\s")
_IN_GROUP = re.compile(
    r"\b(?:op|naar|van|bij)\s(?P<name>de\s[A-ZÀ-Þ]\w{3,30}|[A-ZÀ-Þ]\w{2,30})\s(?:in\sgroep|op\sschool|\(school|groep\s\d)"
)
_CLASSROOM = re.compile(r"\b(?:groep\s[1-8]|klas|juf|meester|brugklas|schoolplein|leerplicht)\b")
_AT_THE = re.compile(r"\b(?:op|van|naar)\s(?P<name>de\s[A-ZÀ-Þ][a-zà-ÿ]{3,30})(?![\w-])")


def institution_hits(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    if _SORTS.search(in_small(text)):
        yield from _named(text, lexicon)
    for pattern in (_SCHOOL_WORD, _SHORT_SCHOOL, *((_NAME_COLLEGE,) if _HIGH_SCHOOL.search(text) else ())):
        for found in pattern.finditer(text):
            if not _ordinary(found.group(), lexicon):
                yield Hit(found.start(), found.end(), Kind.INSTITUTION)
    yield from _schoolish(text, lexicon)


def _named(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    for found in _NAMED.finditer(text):
        if not _allowed(found["name"], lexicon):
            start = found.start("name") if found["quote"] or found["sort"] in {"school", "School"} else found.start()
            yield Hit(start, found.end(), Kind.INSTITUTION)
    for found in _SMALL_NAMED.finditer(in_small(text)):
        yield Hit(found.start(), found.end(), Kind.INSTITUTION, Tier.DOUBTFUL)


def _schoolish(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """ "op de Lichtbaak" where the text speaks of a class: an ordinary word with a capital may well be the school."""
    for found in _IN_GROUP.finditer(text):
        if not _allowed(found["name"], lexicon):
            yield Hit(found.start("name"), found.end("name"), Kind.INSTITUTION, Tier.DOUBTFUL)
    if _CLASSROOM.search(in_small(text)):
        for found in _AT_THE.finditer(text):
            if not _allowed(found["name"], lexicon):
                yield Hit(found.start("name"), found.end("name"), Kind.INSTITUTION, Tier.DOUBTFUL)


def _allowed(name: str, lexicon: Lexicon) -> bool:
    """A place, a body or a known organisation is not what makes somebody recognisable."""
    bare = name.removeprefix("de ").removeprefix("De ").removeprefix("het ").removeprefix("Het ")
    first = bare.split(" ", 1)[0]
    return bool({name, bare, first} & lexicon.local) or first.casefold() in lexicon.institutions or first.isupper()


def _ordinary(name: str, lexicon: Lexicon) -> bool:
    """ "Basisschool" at the head of a sentence, "De school", "Hogeschool": nothing but ordinary words."""
    if name in lexicon.local or "hogeschool" in name.casefold():
        return True
    if _STATISTICS.match(name) and name.split(" ", 1)[1] in lexicon.capitalised:
        return True
    words = name.split()
    return all(
        word.casefold() in lexicon.institutions
        or (lexicon.listed(word.casefold()) and (at == 0 or not word[0].isupper() or len(words) == 1))
        or (word in lexicon.capitalised and len(words) > 1 and words[-1].casefold() in {"school", "praktijk"})
        for at, word in enumerate(words)
    )
