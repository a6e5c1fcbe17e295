"""Typed days: the date, the working days or the moment of the week in what a person types."""

import re
from datetime import date, time, timedelta
from itertools import pairwise

from domain.answers import Moment, Weekday

OPENS, CLOSES = time(9), time(17)

_DAYS = {
    word: day
    for day, words in zip(
        Weekday,
        ("ma maandag mon monday", "di dinsdag tue tuesday", "wo woensdag wed wednesday", "do donderdag thu thursday",
         "vr vrijdag fri friday"),
        strict=True,
    )
    for word in words.split()
}  # fmt: skip
_WEEKEND = {"za": 5, "zaterdag": 5, "zo": 6, "zondag": 6, "sat": 5, "saturday": 5, "sun": 6, "sunday": 6}
_MONTHS = {
    word: number
    for number, words in enumerate(
        ("jan januari january", "feb februari february", "mrt maart mar march", "apr april", "mei may", "jun juni june",
         "jul juli july", "aug augustus august", "sep sept september", "okt oktober oct october", "nov november",
         "dec december"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_NUMBERS = {"een": 1, "één": 1, "one": 1, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4}
_EXCEPT = frozenset({"niet", "behalve", "geen", "not", "except"})
_ALL = frozenset({"alle", "elke", "iedere", "all", "every"})
_UP_TO = frozenset({"tm", "t/m", "tot", "-", "to", "until"})
_WEEKS = re.compile(r"(\d{1,2}|\w+) (?:weken|week|weeks)")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WORDS = re.compile(r"(\d{1,2})e? ([a-z]+)\.?(?: (\d{4}))?")
_BEFORE = re.compile(r"^(?:(?:tot en met|tot|t/m|op|until|to|on|voor|for)\b|(?:ma|di|wo|do|vr|za|zo)\w*dag(?= \d))\s*")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})(?:[.:u](\d{2}))?(?!\d)")


def read_date(text: str, today: date) -> date | None:
    """The day that is meant: 3 januari, 3-1-2027, maandag, twee weken. Without a year it is the next after today."""
    written = text.strip().casefold().rstrip(".!")
    while (shorter := _BEFORE.sub("", written)) != written:
        written = shorter
    weeks = _weeks(written)
    if weeks is not None:
        return today + timedelta(weeks=weeks)
    if written in {"morgen", "tomorrow"}:
        return today + timedelta(days=1)
    weekday = _weekday(written)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return _calendar(written, today)


def read_days(text: str) -> tuple[Weekday, ...] | None:
    """The working days that are meant, in the order of the week: `ma di do`, `ma t/m do`, `niet op vrijdag`."""
    words = re.findall(r"t/m|-|\w+", text.replace("\u2013", "-").casefold())
    named = [(place, _DAYS[word]) for place, word in enumerate(words) if word in _DAYS]
    if not named:
        return tuple(Weekday) if _ALL.intersection(words) else None
    chosen = {day for _, day in named}
    for (place, first), (until, last) in pairwise(named):
        if _UP_TO.intersection(words[place:until]):
            chosen.update(_between(first, last))
    if _EXCEPT.intersection(words[: named[0][0]]):
        chosen = set(Weekday) - chosen
    return tuple(day for day in Weekday if day in chosen) or None


def read_moment(text: str) -> Moment | None:
    """A working day and a time within office hours: `di 14.00`, `woensdag om 10 uur`; None where one of them misses."""
    written = text.casefold()
    days = [_DAYS[word] for word in re.findall(r"[^\W\d]+", written) if word in _DAYS]
    clock = _CLOCK.findall(written)
    if len(days) != 1 or len(clock) != 1:
        return None
    hour, minute = int(clock[0][0]), int(clock[0][1] or 0)
    if hour > 23 or minute > 59 or not OPENS <= time(hour, minute) < CLOSES:
        return None
    return Moment(days[0], time(hour, minute))


def _weeks(written: str) -> int | None:
    found = _WEEKS.fullmatch(written)
    if found is None:
        return None
    return int(found[1]) if found[1].isdecimal() else _NUMBERS.get(found[1])


def _weekday(written: str) -> int | None:
    if written in _DAYS:
        return list(Weekday).index(_DAYS[written])
    return _WEEKEND.get(written)


def _calendar(written: str, today: date) -> date | None:
    year_first = _YEAR_FIRST.fullmatch(written)
    if year_first is not None:
        return _day(int(year_first[1]), int(year_first[2]), int(year_first[3]))
    found = _DAY_FIRST.fullmatch(written) or _IN_WORDS.fullmatch(written)
    if found is None:
        return None
    month = int(found[2]) if found[2].isdecimal() else _MONTHS.get(found[2], 0)
    if found[3]:
        return _day(int(found[3]), month, int(found[1]))
    this_year = _day(today.year, month, int(found[1]))
    if this_year is not None and this_year > today:
        return this_year
    return _day(today.year + 1, month, int(found[1]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _between(first: Weekday, last: Weekday) -> tuple[Weekday, ...]:
    week = list(Weekday)
    return tuple(week[week.index(first) : week.index(last) + 1])


def read_past_date(text: str, today: date) -> date | None:
    """A day that was, or today: 1-10-2026, 1 oktober, 2025 (its first day). Without a year it is the last before."""
    written = text.strip().rstrip(".")
    if re.fullmatch(r"(?:19|20)\d\d", written):
        found: date | None = date(int(written), 1, 1)
    elif written.casefold() in {"vandaag", "today"}:
        found = today
    elif not re.match(r"(?:\w+ )?\d", written) or _weeks(written.casefold()) is not None:
        return None
    else:
        found = read_date(written, today - timedelta(days=365))
    return found if found is not None and found <= today else None
