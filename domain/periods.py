"""Periods: ISO weeks, months, quarters, half-years and years in Amsterdam's calendar."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering
import re


class PeriodKind(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period. `number` is the week, month, quarter or half within `year`; 1 for a whole year."""

    kind: PeriodKind
    year: int
    number: int = 1

    # To be completed: validation, parse(key), key, first_day, last_day, next(), previous(), plus(n), containing(kind, day)
