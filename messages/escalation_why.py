"""Escalation why: why a trigger fired, in words: the rule as it was signed, the figures and the period."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from chat.message import Block, Items, Note, Text
from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.agreements import Agreements, Indicator, TriggerRule
from domain.disclosure import SMALLEST_GROUP
from domain.periods import Period, PeriodKind
from domain.trigger_evidence import Why
from messages.counting import figure, period_name
from messages.digest import people
from messages.escalation_words import place_name, theme_name

# The figures that have the unit of what is counted; of a forecast the limits are a part of the budget.
_LIMITS = ("above", "below")
_PERCENT = ("no", "yes", "yes_before", "year_end", "percent")
_TIMES = ("points", "weeks", "working_days_late", "late_answers", "quarters_without")


def why_blocks(why: Why, agreements: Agreements) -> Iterator[Block]:
    """The rule as signed, what was seen, and the version and period."""
    yield Text(Phrase("escalation-why-rule", {"rule": why.sentence}))
    seen = tuple(seen_lines(why, agreements))
    if seen:
        yield Items(seen)
    if why.good:
        yield Text(Phrase("escalation-why-good"))
    yield Note(_signed(why, agreements))


def why_line(why: Why, agreements: Agreements) -> Words:
    """What came to it, in one line, for a conversation that knows the rule and its limits already."""
    known = replace(why, figures=tuple(each for each in why.figures if each.name not in _LIMITS))
    seen = Joined(tuple(seen_lines(known, agreements)), between="; ")
    return Phrase("escalation-joined", {"period": _period(why), "seen": seen})


def seen_lines(why: Why, agreements: Agreements) -> Iterator[Words]:
    """What the rule saw, each in a short line."""
    indicator = next((each for each in agreements.indicators if each.id == why.indicator), None)
    rule = rule_of(why, agreements)
    shown = {each.name: each.amount for each in why.figures}
    if "value" in shown and indicator is not None:
        yield Phrase("escalation-seen-value", {"indicator": indicator.name, "value": _measured(shown, indicator)})
    if "low" in shown and "high" in shown:
        low, high = (_rounded(shown[name], indicator) for name in ("low", "high"))
        yield Phrase("escalation-seen-usual", {"low": low, "high": high})
    if "median" in shown:
        yield Phrase("escalation-seen-median", {"value": _rounded(shown["median"], indicator)})
    yield from (_limit(name, shown[name], indicator, rule) for name in _LIMITS if name in shown)
    for name in (*_PERCENT, *_TIMES):
        if name in shown:
            yield Phrase(f"escalation-seen-{name.replace('_', '-')}", _amount(name, shown[name]))
    yield from _voices(why, agreements)


def rule_of(why: Why, agreements: Agreements) -> TriggerRule | None:
    return next((each for each in agreements.triggers if each.id == why.trigger), None)


def _voices(why: Why, agreements: Agreements) -> Iterator[Words]:
    if why.theme is not None and why.signals is not None:
        yield Phrase("escalation-seen-theme", {"theme": theme_name(agreements, why.theme) or why.theme})
    if why.signals is not None and not why.signals.under_five:
        yield Phrase("escalation-seen-signals", {"count": why.signals.about})
    if why.people is not None:
        yield Phrase("escalation-seen-people", {"people": people(why.people)})
    if why.areas:
        names = tuple(Verbatim(name) for name in sorted(place_name(agreements, each) or each for each in why.areas))
        yield Phrase("escalation-seen-areas", {"areas": Joined(names, between=", ")})


def _limit(name: str, amount: float, indicator: Indicator | None, rule: TriggerRule | None) -> Words:
    is_budget = rule is not None and rule.kind == "forecast"
    unit = "%" if is_budget or indicator is None else indicator.unit
    return Phrase(f"escalation-seen-{name}", {"value": figure(_rounded(amount, indicator), unit)})


def _amount(name: str, amount: float) -> dict[str, Value]:
    if name in _PERCENT:
        return {"value": _decimal(amount, 0)}
    return {"count": round(amount)}


def _measured(shown: dict[str, float], indicator: Indicator) -> Words:
    value = _rounded(shown["value"], indicator)
    if indicator.counts_people and value < SMALLEST_GROUP:
        return Phrase("figure-fewer", {"floor": str(SMALLEST_GROUP)})
    return figure(value, indicator.unit, about=indicator.counts_people)


def _rounded(amount: float, indicator: Indicator | None) -> Decimal:
    return _decimal(amount, 0 if indicator is None else indicator.decimals)


def _decimal(amount: float, decimals: int) -> Decimal:
    return Decimal(f"{amount:.{decimals}f}").normalize() + 0


def _signed(why: Why, agreements: Agreements) -> Words:
    rule = rule_of(why, agreements)
    name = why.trigger if rule is None else rule.name
    signed = Phrase("escalation-why-signed", {"rule": name, "version": str(why.version)})
    return Joined((signed, Phrase("escalation-why-period", {"period": _period(why)})), between=" ")


def _period(why: Why) -> Words:
    # Far from any week, so that the year is always said.
    return period_name(why.period, Period(PeriodKind.WEEK, why.period.year - 1, 1))
