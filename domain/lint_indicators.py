"""Rules about what is counted."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import get_args

from domain.agreements import Agreements, Indicator, Party
from domain.problems import Problem

MAX_INDICATORS = 12
MAX_FINANCIAL = 2
_TRIAL_MONTHS = 6
_CATEGORIES = get_args(Indicator.model_fields["category"].annotation)


def too_many_indicators(agreements: Agreements) -> Iterator[Problem]:
    count = len(agreements.indicators)
    if count > MAX_INDICATORS:
        numbers = {"count": count, "maximum": MAX_INDICATORS, "over": count - MAX_INDICATORS}
        yield Problem("too-many-indicators", ("indicators",), numbers)


def too_many_financial(agreements: Agreements) -> Iterator[Problem]:
    count = sum(indicator.financial for indicator in agreements.indicators)
    if count > MAX_FINANCIAL:
        yield Problem("too-many-financial", ("indicators",), {"count": count, "maximum": MAX_FINANCIAL})


def financial_too_close(agreements: Agreements) -> Iterator[Problem]:
    """Money is looked at now and then and as a whole, so that it does not steer one team or one week."""
    for index, indicator in enumerate(agreements.indicators):
        if indicator.financial and (indicator.per != "whole" or indicator.frequency not in ("quarter", "year")):
            yield Problem("financial-too-close", ("indicators", index), {"indicator": indicator.name})


def indicator_goal_unknown(agreements: Agreements) -> Iterator[Problem]:
    goals = {goal.id for goal in agreements.goals}
    for index, indicator in enumerate(agreements.indicators):
        if indicator.goal not in goals:
            yield Problem("indicator-goal-unknown", ("indicators", index, "goal"), {"goal": indicator.goal})


def indicator_reason_too_short(agreements: Agreements) -> Iterator[Problem]:
    for index, indicator in enumerate(agreements.indicators):
        if len(indicator.reason.split()) < 4:
            yield Problem("indicator-reason-too-short", ("indicators", index, "reason"), {"indicator": indicator.name})


def indicator_without_lever(agreements: Agreements) -> Iterator[Problem]:
    for index, indicator in enumerate(agreements.indicators):
        if not indicator.levers:
            yield Problem("indicator-without-lever", ("indicators", index, "levers"), {"indicator": indicator.name})


def indicator_without_owner(agreements: Agreements) -> Iterator[Problem]:
    for index, indicator in enumerate(agreements.indicators):
        for party in Party:
            if party not in indicator.owners:
                what: dict[str, str | int] = {"indicator": indicator.name, "party": party}
                yield Problem("indicator-without-owner", ("indicators", index, "owners"), what)


def indicator_owner_unknown(agreements: Agreements) -> Iterator[Problem]:
    """An owner is a person of that party, or a role that someone of that party has."""
    for index, indicator in enumerate(agreements.indicators):
        for party, owner in indicator.owners.items():
            if owner not in _names(agreements, party):
                what: dict[str, str | int] = {"owner": owner, "party": party}
                yield Problem("indicator-owner-unknown", ("indicators", index, "owners", party), what)


def _names(agreements: Agreements, party: Party) -> set[str]:
    people = [person for person in agreements.people if person.party is party]
    return {person.id for person in people} | {str(role) for person in people for role in person.roles}


def review_before_start(agreements: Agreements) -> Iterator[Problem]:
    for index, indicator in enumerate(agreements.indicators):
        if agreements.agreed_on is not None and indicator.review_date <= agreements.agreed_on:
            yield Problem("review-before-start", ("indicators", index, "review_date"), {"indicator": indicator.name})


def trial_too_long(agreements: Agreements) -> Iterator[Problem]:
    for index, indicator in enumerate(agreements.indicators):
        start = agreements.agreed_on
        if indicator.trial and start is not None and indicator.review_date > _months_later(start, _TRIAL_MONTHS):
            what: dict[str, str | int] = {"indicator": indicator.name, "months": _TRIAL_MONTHS}
            yield Problem("trial-too-long", ("indicators", index, "review_date"), what)


def _months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def indicator_bounds(agreements: Agreements) -> Iterator[Problem]:
    for index, indicator in enumerate(agreements.indicators):
        low, high = indicator.minimum, indicator.maximum
        if low is not None and high is not None and low >= high:
            yield Problem("indicator-bounds", ("indicators", index, "minimum"), {"indicator": indicator.name})


def category_uncovered(agreements: Agreements) -> Iterator[Problem]:
    present = {indicator.category for indicator in agreements.indicators}
    for category in _CATEGORIES:
        if category not in present:
            yield Problem("category-uncovered", ("indicators",), {"category": category})


def goal_uncovered(agreements: Agreements) -> Iterator[Problem]:
    covered = {indicator.goal for indicator in agreements.indicators}
    covered |= {goal for prompt in agreements.prompts for goal in prompt.goals}
    for index, goal in enumerate(agreements.goals):
        if goal.id not in covered:
            yield Problem("goal-uncovered", ("goals", index), {"goal": goal.name})


RULES = (
    too_many_indicators,
    too_many_financial,
    financial_too_close,
    indicator_goal_unknown,
    indicator_reason_too_short,
    indicator_without_lever,
    indicator_without_owner,
    indicator_owner_unknown,
    review_before_start,
    trial_too_long,
    indicator_bounds,
    category_uncovered,
    goal_uncovered,
)
