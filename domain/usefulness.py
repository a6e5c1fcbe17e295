"""Usefulness: which indicators nobody talked about for two quarters, and of which it is time to ask if they help."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.agreements import Agreements, Indicator
from domain.digest import DigestFacts
from domain.periods import Period, PeriodKind

# One figure at a time: whoever did not answer within so long is not kept waiting with the next.
_DAYS_BETWEEN = 14


@dataclass(frozen=True, slots=True)
class Talked:
    """A conversation about something: its trigger, its topic, and when it was held; `until` is None while it is."""

    trigger: str | None
    topic: str
    since: date
    until: date | None


def two_quarters(today: date) -> tuple[Period, Period]:
    """The two quarters before this one."""
    last = Period.containing(PeriodKind.QUARTER, today).previous()
    return last.previous(), last


def unused(
    agreements: Agreements,
    long_agreed: Collection[str],
    interpreted: Mapping[str, Sequence[str]],
    digests: Mapping[str, DigestFacts],
    talks: Collection[Talked],
    today: date,
) -> tuple[Indicator, ...]:
    """Indicators that were agreed all along, of which in two quarters no answer and no conversation was.

    `interpreted` holds what people answered under each digest of those quarters, by the key of `digests`. An answer is
    about the figures that stood out in it, and about any that it names.
    """
    first, last = two_quarters(today)
    held = [talk for talk in talks if talk.since <= last.last_day and (talk.until or today) >= first.first_day]
    rules = {rule.id: rule.indicators for rule in agreements.triggers}
    discussed = {name for talk in held if talk.trigger is not None for name in rules.get(talk.trigger, ())}
    for key, words in interpreted.items():
        if words and key in digests:
            discussed |= _stood_out(digests[key])
    said = [*(talk.topic for talk in held), *(word for words in interpreted.values() for word in words)]
    text = "\n".join(said).casefold()
    return tuple(
        each
        for each in agreements.indicators
        if each.id in long_agreed and each.id not in discussed and each.name.casefold() not in text
    )


def _stood_out(facts: DigestFacts) -> set[str]:
    return {line.indicator for line in facts.lines if line.changed} | {chart.indicator for chart in facts.charts}


def to_ask(
    indicators: Sequence[Indicator], asked: Mapping[tuple[str, str], date], today: date
) -> tuple[Indicator, str] | None:
    """The indicator whose yearly question is due now, with the year; None while the one before is still new.

    `asked` tells on which day it was asked of each indicator and year.
    """
    if any(day > today - timedelta(days=_DAYS_BETWEEN) for day in asked.values()):
        return None
    for each in sorted(indicators, key=lambda one: (one.review_date, one.id)):
        year = _year_due(each, today)
        if year is not None and (each.id, year) not in asked:
            return each, year
    return None


def _year_due(indicator: Indicator, today: date) -> str | None:
    """The year of the last review day that came; a trial has its own date, and is asked like the others."""
    if today < indicator.review_date:
        return None
    passed = (today.month, today.day) >= (indicator.review_date.month, indicator.review_date.day)
    return str(today.year if passed else today.year - 1)
