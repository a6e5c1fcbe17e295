"""Overview levers: how much of what is told belongs to each of Simons' four levers, and whether that is in balance."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from domain.agreements import Agreements, Lever
from domain.overview import Balance, Overview, PromiseMade, Talk, TeamWeek, ToldFigure
from domain.periods import Period, PeriodKind

# When more than this part of all that was told is counting, the page says so.
MOST_DIAGNOSTIC = 60
# Shares are told in steps, so that they add up to a picture and not to a score.
_STEP = 5


def items_of(
    figures: Sequence[ToldFigure],
    teams: Sequence[TeamWeek],
    talks: Sequence[Talk],
    promises: Sequence[PromiseMade],
    agreements: Agreements,
) -> Mapping[Lever, int]:
    """What was told in a week, by lever: a figure for each of its own levers, stories, signals, talks, promises."""
    levers = {indicator.id: indicator.levers for indicator in agreements.indicators}
    known = [each.line.indicator for each in figures if each.line.value is not None]
    counted = Counter(lever for indicator in known for lever in levers.get(indicator, ()))
    counted[Lever.BELIEF] += sum(len(team.stories) + team.more_stories for team in teams)
    counted[Lever.BOUNDARY] += len(promises)
    counted[Lever.INTERACTIVE] += len(talks) + sum(
        len(team.signals) + len(team.tensions) + len(team.interpretations) for team in teams
    )
    return {lever: counted[lever] for lever in Lever}


def balance_of(week: Period, items: Mapping[Lever, int], before: Overview | None) -> Balance:
    """Of this week, and added to the weeks of the same quarter that were told before."""
    earlier: Mapping[Lever, int] = {}
    if before is not None and quarter_of(Period.parse(before.week)) == quarter_of(week):
        earlier = before.balance.quarter
    return Balance(items, {lever: items[lever] + earlier.get(lever, 0) for lever in Lever})


# Simons' two things that an organisation does at once: these keep it steady, the others open to what is new.
STEADY = (Lever.DIAGNOSTIC, Lever.BOUNDARY)


def lane_shares(items: Mapping[Lever, int]) -> tuple[int, int]:
    """Per cent in fives of what renews and of what keeps steady; zero and zero where nothing was told."""
    total = sum(items.values())
    if total == 0:
        return 0, 0
    steady = _STEP * round(_percent(sum(items.get(lever, 0) for lever in STEADY), items.values()) / _STEP)
    return 100 - steady, steady


def quarter_of(week: Period) -> Period:
    return Period.containing(PeriodKind.QUARTER, week.last_day)


def shares(items: Mapping[Lever, int]) -> Mapping[Lever, int]:
    """Per cent of each lever, in fives; all zero where nothing was told."""
    total = sum(items.values())
    if total == 0:
        return dict.fromkeys(Lever, 0)
    return {lever: _STEP * round(100 * items.get(lever, 0) / total / _STEP) for lever in Lever}


def is_lopsided(items: Mapping[Lever, int]) -> bool:
    """Whether nearly everything that is told is counting: then numbers lead where they should support."""
    return _percent(items.get(Lever.DIAGNOSTIC, 0), items.values()) > MOST_DIAGNOSTIC


def _percent(part: int, all_parts: Iterable[int]) -> float:
    total = sum(all_parts)
    return 100 * part / total if total else 0.0
