"""Numbers: a BSN, a telephone, or a long row of digits that is the number of some file."""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from domain.privacy.findings import Kind, Tier
from domain.privacy.hits import Hit, of_pattern

_SEP = r"[ .\-\u2013/]"
# Digits with at most three separators between two of them; what it is, is judged afterwards.
_DIGITS = re.compile(rf"(?<!\w)(?<!\d[.,])(?:\+|\(\+?)?\d(?:{_SEP}{{0,3}}\(?{_SEP}?\d\)?){{5,30}}(?!\w)")
_MONEY_BEFORE = re.compile(r"(?:€|\beuro|\beur|\$)\s?$", re.IGNORECASE)
_AMOUNT_AFTER = re.compile(
    r"^(?:,\d\d?|,-)?\s?(?:€|euro|eur\b|miljoen|miljard|inwoners|mensen|huishoudens|keer|procent|%)", re.IGNORECASE
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DATE = re.compile(r"(?:\d{1,2}[-./ ]\d{1,2}[-./ ](?:\d{4}|\d{2})|\d{4}[-./]\d{1,2}[-./]\d{1,2})")
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-\u2013/]\s?(?:19|20)?\d\d)+")
_TIMES = re.compile(r"\d{1,2}[.:]\d\d\s?[-\u2013]\s?\d{1,2}[.:]\d\d")
# Numbers of the government and of free or paid lines are nobody's own.
_SERVICES = re.compile(r"0[89]00[ -]?\d{4}|14[ -]?0\d{2,3}|116[ -]?\d{3}")
_BSN_SAID = re.compile(
    r"\b(?:bsn|burgerservice\w*|sofi\w*|burger\s?service\s?nummer)\W{0,4}(?:\w+\W{1,3}){0,3}$", re.IGNORECASE
)
_BSN_GLUED = re.compile(r"(?<!\w)(?:bsn|sofi)\d{8,9}(?!\d)", re.IGNORECASE)
_PHONE_SAID = re.compile(
    r"\b(?:tel|telefoon\w*|mobiel\w*|mob|bel|bellen|belt|app|appen|whatsapp|sms|bereikbaar|gsm|06)\b\W{0,3}"
    r"(?:\w+\W{1,3}){0,2}$",
    re.IGNORECASE,
)
_ZEROS = re.compile(r"0+")
_LOOK_BACK = 45
_LOOK_ON = 20


def number_hits(text: str) -> Iterator[Hit]:
    yield from of_pattern(_BSN_GLUED, text, Kind.BSN)
    yield from _runs(text)


def _runs(text: str) -> Iterator[Hit]:
    """Long rows of digits: a BSN where the proof of eleven says so, else a telephone or some number of a file."""
    for found in _DIGITS.finditer(text):
        written = found.group()
        digits = "".join(filter(str.isdigit, written))
        before, after = (
            text[max(0, found.start() - _LOOK_BACK) : found.start()],
            text[found.end() : found.end() + _LOOK_ON],
        )
        kind = _kind_of(written, digits, before, after)
        if kind is not None:
            yield Hit(*found.span(), *kind)


def _kind_of(written: str, digits: str, before: str, after: str) -> tuple[Kind, Tier] | None:
    if _BSN_SAID.search(before) and len(digits) in {8, 9} and not _DATE.fullmatch(written):
        return Kind.BSN, Tier.CERTAIN
    if _counts_something(written, before, after) or _SERVICES.fullmatch(written.strip()):
        return None
    if _is_phone(written, digits) or (_PHONE_SAID.search(before) and not _DATE.fullmatch(written)):
        return Kind.PHONE, Tier.CERTAIN
    if len(digits) == 9 and not _ZEROS.fullmatch(digits) and bsn.is_valid(digits):
        return Kind.BSN, Tier.CERTAIN
    if _dated(written):
        return None
    if len(digits) >= 10 or (len(digits) >= 7 and written.isdigit()):
        return Kind.CASE_NUMBER, Tier.CERTAIN
    return (Kind.CASE_NUMBER, Tier.DOUBTFUL) if len(digits) in {8, 9} else None


def _counts_something(written: str, before: str, after: str) -> bool:
    if _MONEY_BEFORE.search(before) or _AMOUNT_AFTER.match(after):
        return True
    return _THOUSANDS.fullmatch(written) is not None and len(written) != 11


def _dated(written: str) -> bool:
    """Dates, years and times, also several in a row."""
    rest = written
    for shape in (_DATE, _YEARS, _TIMES):
        rest = shape.sub("", rest)
    return sum(map(str.isdigit, rest)) < 4


def _is_phone(written: str, digits: str) -> bool:
    if written.lstrip("(").startswith("+") or digits.startswith("00"):
        return 9 <= len(digits) <= 15
    if digits.startswith("31") and len(digits) == 11:
        return True
    return digits.startswith("0") and len(digits) in {10, 11} and not digits.startswith(("0800", "0900"))
