"""Typed numbers: the figure in what a Dutch person types."""

import re
from decimal import Decimal

# 1.234,5 or 1 234,5: thousands in threes, a comma before the decimals.
_DUTCH = re.compile(r"([+-]?\d{1,3}(?:[. ]\d{3})+|[+-]?\d+)(?:,(\d+))?")
# 7.5 or 1,234.5: a dot before the decimals. 1.234 was taken as a thousand before.
_ENGLISH = re.compile(r"([+-]?\d{1,3}(?:,\d{3})+|[+-]?\d+)\.(\d+)")
# A sign of money before it, a unit of at most three words after it: "€ 12", "7,5 %", "4 werkdagen".
_AROUND = re.compile(r"(?:€|eur|euro)?\s*(?P<number>[+-]?\d[\d., ]*?)\s*(?:%|(?:[^\W\d]+\s*){0,3})[.!]?", re.IGNORECASE)
_WORDS = {
    word: number
    for number, names in enumerate(
        (
            "nul zero", "een één one", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven",
            "acht eight", "negen nine", "tien ten", "elf eleven", "twaalf twelve",
        )
    )
    for word in names.split()
}  # fmt: skip
_UNKNOWN = frozenset({"onbekend", "weet ik niet", "weet niet", "geen idee", "unknown", "not known", "?", "-"})
_MOST_DIGITS = 12
_ODD_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u00a0": " ", "\u202f": " "})


def read_number(text: str) -> Decimal | None:
    """The number, or None where there is none or more than one. 1.234 is a thousand and more, as in Dutch."""
    written = text.strip().translate(_ODD_SIGNS).casefold()
    if written in _WORDS:
        return Decimal(_WORDS[written])
    found = _AROUND.fullmatch(written)
    if found is None or sum(sign.isdigit() for sign in written) > _MOST_DIGITS:
        return None
    for form in (_DUTCH, _ENGLISH):
        number = form.fullmatch(found["number"])
        if number is not None:
            return Decimal(f"{re.sub('[., ]', '', number[1])}.{number[2] or 0}") if number[2] else _whole(number[1])
    return None


def says_unknown(text: str) -> bool:
    """Whether somebody types that the figure is not known."""
    return text.strip().casefold().rstrip(".!") in _UNKNOWN or text.strip() in _UNKNOWN


def decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _whole(written: str) -> Decimal:
    return Decimal(re.sub("[., ]", "", written))
