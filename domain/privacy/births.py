"""Births: dates and years of birth."""

import re
from collections.abc import Iterator

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit, in_small, of_pattern
from domain.privacy.spelled import NUMBER

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|april|apr|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:\s(?:19|20)\d\d|\s?'\d\d)"
_DATE = (
    r"(?:\d{1,2}\s?[-./]\s?\d{1,2}(?:\s?[-./]\s?(?:\d{4}|'?\d{2}))?|(?:19|20)\d\d-\d{1,2}-\d{1,2}|"
    rf"\d{{1,2}}e?\s{_MONTH}{_YEAR}?)"
)
_NO_NUMBER_BEFORE = r"(?<![\w.,/-])"
_NO_COUNT_AFTER = r"(?!\s(?:procent|euro|mensen|keer))"
_BORN = r"(?:geboren|geboortedag|geboortedatum|verjaardag|jarig)"

_AFTER_BORN = re.compile(
    rf"\b(?:geb(?:oren)?|geboortedatum|geboortedag|geb\.?\s?datum|gebdat|verjaardag|verjaart|jarig)\b\.?\s?:?\s?"
    rf"(?:\w+\s){{0,4}}?(?P<it>{_DATE}|(?:19|20)\d\d)(?!\w)(?!-\d)"
)
_BEFORE_BORN = re.compile(
    rf"{_NO_NUMBER_BEFORE}(?P<it>{_DATE})(?!\w)\s?(?:is\s|was\s)?(?:(?:zijn|haar|de|z'n|d'r|een)\s)?{_BORN}\b"
)
_TURNS = re.compile(
    rf"{_NO_NUMBER_BEFORE}(?P<it>{_DATE})(?!\w)\s(?:wordt|werd)\s(?:\w+\s){{0,2}}{NUMBER}\b{_NO_COUNT_AFTER}"
)
_TURNS_ON = re.compile(
    rf"\b(?:wordt|werd|word)\s(?:op\s|in\s|per\s)?(?P<it>{_DATE})(?!\w)\s(?:\w+\s)?(?P<age>{NUMBER})(?:\s(?:jaar|jr))?"
    rf"(?!\w){_NO_COUNT_AFTER}"
)
_SIGN = re.compile(rf"°\s?(?P<it>{_DATE})")
_YEAR_ALONE = re.compile(
    r"\b(?:geboren\s(?:in|rond)|geboortejaar|bouwjaar|van)\s:?\s?(?P<it>(?:19[1-9]\d|20[01]\d)|'\d\d)"
    r"(?=\s*(?:[.,;)!?]|$))"
)
# Nobody said that somebody was born on it, but it is long ago.
_OLD_DATE = re.compile(
    rf"(?<![\w./-])(?P<it>\d{{1,2}}[-./]\d{{1,2}}[-./](?:19[1-9]\d|[3-9]\d)|"
    rf"\d{{1,2}}e?\s{_MONTH}\s(?:19[1-9]\d|'[3-9]\d))(?![\w./-])"
)
_OF_A_LAW = re.compile(
    r"\b(?:wet|besluit|verdrag|arrest|sinds|vanaf|per|beschikking|brief|verordening|opgericht|uitspraak)\s"
    r"(?:van\s|d\.d\.\s|op\s)?$"
)
_LOOK_BACK = 30


def birth_hits(text: str) -> Iterator[Hit]:
    small = in_small(text)
    for pattern in (_AFTER_BORN, _BEFORE_BORN, _TURNS, _SIGN):
        yield from of_pattern(pattern, small, Kind.BIRTH_DATE)
    yield from of_pattern(_YEAR_ALONE, small, Kind.BIRTH_DATE, Tier.DOUBTFUL)
    for found in _TURNS_ON.finditer(small):
        yield Hit(found.start("it"), found.end("it"), Kind.BIRTH_DATE)
        yield Hit(found.start("age"), found.end("age"), Kind.AGE)
    for found in _OLD_DATE.finditer(small):
        if not _OF_A_LAW.search(small[max(0, found.start() - _LOOK_BACK) : found.start()]):
            yield Hit(found.start("it"), found.end("it"), Kind.BIRTH_DATE, Tier.DOUBTFUL)
