"""Spelled numbers: figures and number words up to a hundred and nineteen, as one pattern and as a value."""

import re

_UNITS = {
    "een": 1,
    "één": 1,
    "eén": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
}
_TEENS = {
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17,
    "achttien": 18, "negentien": 19,
}  # fmt: skip
_TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip
_ALONE = _UNITS | _TEENS | {"nul": 0, "honderd": 100}
_UNIT, _TEN = "|".join(_UNITS), "|".join(_TENS)
# Longer words first: "vier" would hide "veertien" from nobody, but "een" hides "eenentwintig".
_WORDS = "|".join(sorted(_ALONE, key=len, reverse=True))
# The look ahead spares most places of a text the long row of words.
_SPELLED = rf"(?=[edtvznahé])(?:(?:(?:{_UNIT})(?:en|ën))?(?:{_TEN})|{_WORDS})"

# A number that can be an age; for text in small letters.
NUMBER = rf"(?:1[01]\d|\d{{1,2}}|{_SPELLED})"
_READ = re.compile(rf"(?P<figures>\d+)|(?:(?P<unit>{_UNIT})(?:en|ën))?(?P<ten>{_TEN})|(?P<word>{_WORDS})")


def number_in(written: str) -> int | None:
    """The number that the text begins with, in figures or in words; None when it begins with none."""
    found = _READ.match(written.casefold().lstrip("( "))
    if found is None:
        return None
    if found["figures"]:
        return int(found["figures"])
    return _TENS[found["ten"]] + _UNITS.get(found["unit"] or "", 0) if found["ten"] else _ALONE[found["word"]]
