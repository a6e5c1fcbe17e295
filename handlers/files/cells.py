"""One cell of a table: a number, or unknown, or something that is neither."""

import math
import re
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from chat.writable import writable

Cell: TypeAlias = str | int | float | Decimal | bool | datetime | date | None


class NotANumber(ValueError):
    """The cell holds something, and it is no number."""


class TwoReadings(ValueError):
    """A number such as 1.234, which is a thousand to one reader and about one to another."""


# What CBS and people write where there is no figure. It never means zero.
_UNKNOWN = frozenset(
    {"", ".", "..", "...", "*", "-", "\u2013", "x", "null", "none", "impossible", "secret", "onbekend", "geheim"}
)
_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?")
_GROUPED_BY_DOT = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+")
_GROUPED_BY_COMMA = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_DUTCH = re.compile(r"[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d+")
_SPACES = re.compile(r"[\s\u00a0\u202f]")
# No count of people needs more, and a longer one would be kept as it stands.
_LONGEST = 30


def text(cell: Cell) -> str:
    """The cell as words that can be kept, without the spaces that CBS pads with."""
    return "" if cell is None else writable(str(cell)).strip()


def is_empty(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def number(cell: Cell, *, dot_is_decimal: bool) -> Decimal | None:
    """The cell's number; None where it says that there is no figure.

    A comma is Dutch: a decimal comma. A dot is a decimal point in open data; in a file that people wrote, 1.234 has two
    readings and is refused. Raises NotANumber, TwoReadings.
    """
    match cell:
        case None:
            return None
        case bool():
            raise NotANumber(str(cell))
        case int() | Decimal():
            return _checked(Decimal(cell))
        case float():
            # Fifteen digits is what a spreadsheet shows: 0.1 + 0.2 is 0.3 there.
            return _checked(Decimal(f"{cell:.15g}")) if math.isfinite(cell) else None
        case str():
            return _written(cell, dot_is_decimal)
        case _:
            raise NotANumber(str(cell))


# Most figures of a file are small and come many times.
@lru_cache(maxsize=8192)
def _written(cell: str, dot_is_decimal: bool) -> Decimal | None:
    written = cell.strip()
    if written.casefold() in _UNKNOWN:
        return None
    written = _SPACES.sub("", written.removesuffix("%")).replace("\u2212", "-")
    if len(written) > _LONGEST or not written.isascii():
        raise NotANumber(cell)
    if _GROUPED_BY_DOT.fullmatch(written):
        if not dot_is_decimal and written.count(".") == 1:
            raise TwoReadings(cell)
        return _checked(Decimal(written.replace(".", "") if written.count(".") > 1 else written))
    if _PLAIN.fullmatch(written):
        return _checked(Decimal(written))
    if _DUTCH.fullmatch(written):
        return _checked(Decimal(written.replace(".", "").replace(",", ".")))
    if _GROUPED_BY_COMMA.fullmatch(written):
        return _checked(Decimal(written.replace(",", "")))
    raise NotANumber(cell)


def _checked(figure: Decimal) -> Decimal | None:
    if not figure.is_finite():
        return None
    if len(figure.as_tuple().digits) > _LONGEST or abs(figure.adjusted()) > _LONGEST:
        raise NotANumber(str(figure))
    # 1E+3 and 1000 are one number; so is a whole number that a spreadsheet keeps as 1000.0.
    whole = figure.to_integral_value()
    return whole.quantize(Decimal(1)) if figure == whole else figure
