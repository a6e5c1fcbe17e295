"""What CBS calls a period, in codes and in words, and which of these are ours."""

import re
from dataclasses import dataclass
from functools import lru_cache

from domain.indicators import Skip
from domain.periods import InvalidPeriod, Period, PeriodKind


class NoPeriod(ValueError):
    """Not a period of CBS."""


@dataclass(frozen=True, slots=True)
class CbsPeriod:
    """A period of CBS: `period` where it is one of ours, else the reason why it cannot be a point of a series."""

    period: Period | None
    skip: Skip | None = None
    provisional: bool = False


_CODE = re.compile(r"(?P<year>\d{4})(?P<kind>JJ|HJ|KW|MM|W1|W4|X0|SJ)(?P<number>\d{2})", re.ASCII)
_DAY_CODE = re.compile(r"\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", re.ASCII)
_KINDS = {"JJ": PeriodKind.YEAR, "HJ": PeriodKind.HALF_YEAR, "KW": PeriodKind.QUARTER, "MM": PeriodKind.MONTH}
_NOT_OURS = {"X0": Skip.PART_WEEK, "W4": Skip.FOUR_WEEKS, "SJ": Skip.SPAN}
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
# The words of StatLine: "2026 week 32", "1996 week 53 (2 dagen)", "2021 1e kwartaal", "1e halfjaar 2025", "1995 ".
_WORDS = re.compile(
    r"(?P<year>\d{4})(?:"
    r" week (?P<week>\d{1,2})(?: ?- ?(?P<until>\d{1,2}))?(?P<days> \(\d dag(?:en)?\))?"
    r"| (?P<quarter>[1-4])e kwartaal"
    rf"| (?P<month>{'|'.join(_MONTHS)})"
    r"| [a-z]+dag (?P<day>\d{1,2}) [a-z]+"
    r"|(?P<span> ?[/-] ?'?\d{2,4}))?"
    r"|(?P<half>[12])e halfjaar (?P<half_year>\d{4})",
    re.ASCII,
)
_WORDS_NOT_OURS = {"days": Skip.PART_WEEK, "until": Skip.FOUR_WEEKS, "day": Skip.DAY, "span": Skip.SPAN}


@lru_cache(maxsize=4096)
def read_period(written: str) -> CbsPeriod:
    """The period that a code or a title of CBS stands for. Raises NoPeriod."""
    name = " ".join(written.split()).casefold()
    # An asterisk behind it says that its figures are provisional.
    provisional = name.endswith("*")
    name = name.rstrip("*").rstrip()
    try:
        period = _from_code(name.upper()) or _from_words(name)
    except InvalidPeriod as error:
        raise NoPeriod(written) from error
    if period is None:
        raise NoPeriod(written)
    return CbsPeriod(period.period, period.skip, provisional)


def _from_code(code: str) -> CbsPeriod | None:
    if _DAY_CODE.fullmatch(code):
        return CbsPeriod(None, Skip.DAY)
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    kind, year, number = found["kind"], int(found["year"]), int(found["number"])
    if kind in _NOT_OURS:
        return CbsPeriod(None, _NOT_OURS[kind])
    if kind == "W1":
        return _cut_week(year, number)
    return CbsPeriod(Period(_KINDS[kind], year, 1 if kind == "JJ" else number))


def _from_words(name: str) -> CbsPeriod | None:
    found = _WORDS.fullmatch(name)
    if found is None:
        return None
    if found["half"]:
        return CbsPeriod(Period(PeriodKind.HALF_YEAR, int(found["half_year"]), int(found["half"])))
    if skip := next((reason for part, reason in _WORDS_NOT_OURS.items() if found[part]), None):
        return CbsPeriod(None, skip)
    if found["week"]:
        return _week(int(found["year"]), int(found["week"]))
    return CbsPeriod(_longer(found))


def _longer(found: re.Match[str]) -> Period:
    year = int(found["year"])
    if found["quarter"]:
        return Period(PeriodKind.QUARTER, year, int(found["quarter"]))
    if found["month"]:
        return Period(PeriodKind.MONTH, year, _MONTHS.index(found["month"]) + 1)
    return Period(PeriodKind.YEAR, year)


def _week(year: int, number: int) -> CbsPeriod:
    """A week that CBS names without a number of days: a whole one, if the calendar has it."""
    try:
        return CbsPeriod(Period(PeriodKind.WEEK, year, number))
    except InvalidPeriod:
        # Week 0, or a week 53 that the year does not have, is what is left of a week at the turn of the year.
        return CbsPeriod(None, Skip.PART_WEEK)


def _cut_week(year: int, number: int) -> CbsPeriod:
    """A week that is only known by its code: CBS cuts it at the turn of the year, and its code does not say so."""
    week = _week(year, number)
    if week.period and (week.period.first_day.year, week.period.last_day.year) != (year, year):
        return CbsPeriod(None, Skip.PART_WEEK)
    return week
