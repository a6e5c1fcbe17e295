"""Periods: ISO weeks, months, quarters, half-years and years, as Amsterdam's calendar has them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering


class PeriodKind(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


class InvalidPeriod(ValueError):
    """A period that no calendar has, such as week 53 of 2027."""


# How many months one period of these kinds lasts; a week has no months.
_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.YEAR: 12}
_KEY = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d{2})|Q(?P<quarter>\d)|H(?P<half_year>\d)|(?P<month>\d{2})))?", re.ASCII
)


def weeks_in(year: int) -> int:
    """How many ISO weeks the year has: 52 or 53."""
    # 28 December is always in the last week of its own ISO year.
    return date(year, 12, 28).isocalendar().week


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period. `number` is the week, month, quarter or half within `year`; 1 for a whole year."""

    kind: PeriodKind
    year: int
    number: int = 1

    def __post_init__(self) -> None:
        # The last ISO week of 9999 ends in a year that `date` does not know.
        if not 1 <= self.year <= 9998:
            raise InvalidPeriod(f"no year {self.year}")
        if not 1 <= self.number <= _count(self.kind, self.year):
            raise InvalidPeriod(f"{self.year} has no {self.kind} {self.number}")

    @classmethod
    def parse(cls, key: str) -> "Period":
        """Read a key such as 2026-W53, 2026-05, 2026-Q2, 2026-H1 or 2026."""
        found = _KEY.fullmatch(key)
        if found is None:
            raise InvalidPeriod(f"not a period: {key!r}")
        year = int(found["year"])
        for kind in (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR):
            if found[kind] is not None:
                return cls(kind, year, int(found[kind]))
        return cls(PeriodKind.YEAR, year)

    @classmethod
    def containing(cls, kind: PeriodKind, day: date) -> "Period":
        """The period of this kind that the day falls in."""
        if kind is PeriodKind.WEEK:
            # The ISO year, not the calendar year: 1 January 2027 lies in week 53 of 2026.
            year, week, _ = day.isocalendar()
            return cls(kind, year, week)
        return cls(kind, day.year, (day.month - 1) // _MONTHS[kind] + 1)

    @property
    def key(self) -> str:
        match self.kind:
            case PeriodKind.WEEK:
                return f"{self.year:04}-W{self.number:02}"
            case PeriodKind.MONTH:
                return f"{self.year:04}-{self.number:02}"
            case PeriodKind.QUARTER:
                return f"{self.year:04}-Q{self.number}"
            case PeriodKind.HALF_YEAR:
                return f"{self.year:04}-H{self.number}"
            case PeriodKind.YEAR:
                return f"{self.year:04}"

    @property
    def parts(self) -> dict[str, str]:
        """What a label needs; text, so that no year gets a thousands dot."""
        return {"kind": str(self.kind), "year": str(self.year), "number": str(self.number)}

    @property
    def first_day(self) -> date:
        if self.kind is PeriodKind.WEEK:
            return date.fromisocalendar(self.year, self.number, 1)
        return date(self.year, (self.number - 1) * _MONTHS[self.kind] + 1, 1)

    @property
    def last_day(self) -> date:
        if self.kind is PeriodKind.WEEK:
            return self.first_day + timedelta(days=6)
        month = self.number * _MONTHS[self.kind]
        return date(self.year, month, monthrange(self.year, month)[1])

    def next(self) -> "Period":
        return self.plus(1)

    def previous(self) -> "Period":
        return self.plus(-1)

    def plus(self, count: int) -> "Period":
        """The period so many of its kind later, or earlier where count is negative."""
        if self.kind is PeriodKind.WEEK:
            return Period.containing(self.kind, self.first_day + timedelta(weeks=count))
        per_year = _count(self.kind, self.year)
        years, rest = divmod(self.number - 1 + count, per_year)
        return Period(self.kind, self.year + years, rest + 1)

    def __hash__(self) -> int:
        # Figures are looked up by their period by the ten thousand, and the hash of an enum is slow.
        return self.year * 100 + self.number

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def __lt__(self, other: object) -> bool:
        """Earlier or later is only asked within one kind."""
        if not isinstance(other, Period) or other.kind is not self.kind:
            return NotImplemented
        return (self.year, self.number) < (other.year, other.number)


def _count(kind: PeriodKind, year: int) -> int:
    return weeks_in(year) if kind is PeriodKind.WEEK else 12 // _MONTHS[kind]
