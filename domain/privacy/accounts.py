"""Accounts: bank accounts of this and other countries."""

import re
from collections.abc import Iterator

from stdnum import iban

from domain.privacy.findings import Kind
from domain.privacy.hits import Hit, of_pattern

_SEP = r"[ .\-\u2013/]"
_LENGTHS = {
    "NL": 18, "BE": 16, "DE": 22, "FR": 27, "LU": 20, "GB": 22, "IE": 22, "ES": 24, "PT": 25, "IT": 27, "AT": 20,
    "CH": 21, "PL": 28, "CZ": 24, "SK": 24, "HU": 28, "RO": 24, "BG": 22, "GR": 27, "TR": 26, "LT": 20, "LV": 21,
    "EE": 20, "FI": 18, "SE": 24, "NO": 15, "DK": 18, "HR": 21, "SI": 19, "CY": 28, "MT": 31, "UA": 29, "RS": 22,
    "BA": 20, "AL": 28, "SA": 24,
}  # fmt: skip
_ACCOUNT = re.compile(rf"(?<![A-Za-z\d])([A-Z]{{2}}){_SEP}?\d{_SEP}?\d(?:{_SEP}?[A-Z\d]){{11,30}}", re.IGNORECASE)
# A Dutch account is one also with a slip in it.
_DUTCH = re.compile(
    rf"(?<![A-Za-z\d])NL{_SEP}{{0,2}}\d{_SEP}?\d{_SEP}{{0,2}}[A-Z]{{4}}(?:{_SEP}{{0,2}}\d){{10}}(?!\d)", re.IGNORECASE
)
_SAID = re.compile(
    r"\b(?:iban|rekening(?:nummer|nr)?\.?|bankrekening|giro)\W{1,3}(?:is\s)?"
    rf"(?P<it>[A-Z]{{0,2}}\d(?:{_SEP}?[A-Z\d]){{6,30}}(?<=\d))",
    re.IGNORECASE,
)


def account_hits(text: str) -> Iterator[Hit]:
    yield from of_pattern(_DUTCH, text, Kind.IBAN)
    yield from of_pattern(_SAID, text, Kind.IBAN)
    for found in _ACCOUNT.finditer(text):
        right = _end(text, found)
        if right and iban.is_valid(re.sub(_SEP, "", text[found.start() : right]), check_country=False):
            yield Hit(found.start(), right, Kind.IBAN)


def _end(text: str, found: re.Match[str]) -> int | None:
    """Where an account with as many signs as its country gives them ends; None when there are too few."""
    wanted = _LENGTHS.get(found.group(1).upper(), 0)
    right = found.start()
    while wanted and right < found.end():
        wanted -= text[right].isalnum()
        right += 1
    return right if right > found.start() and not wanted else None
