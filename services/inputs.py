"""Inputs: what the municipality brings in is kept, put right or taken back, and told in the digests of its areas."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from chat.wording import Phrase
from domain.agreements import Agreements, Party, Team
from domain.digest import Contribution
from domain.inputs import (
    QUARTER_WEEKS,
    InputCorrected,
    InputGiven,
    InputLine,
    InputWithdrawn,
    NothingBroughtIn,
    contributions_of,
    empty_quarter,
    laid_beside,
)
from domain.people import Right, may
from domain.periods import Period, PeriodKind
from flows.engine import Facts
from flows.facts import Named, listed
from messages.bringing_in import input_kept, nothing_kept
from services.left import Left, left_saying
from services.turns import Turn
from storage.database import UnitOfWork

# What was brought in longer ago is found back by the page.
_MOST = 12
# A quarter and the week after it.
_WEEKS_BACK = 15
_GONE = "joint-gone"


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What a team's digest tells of the municipality; `empty` is the key of a quarter without anything."""

    contributions: tuple[Contribution, ...] = ()
    empty: str | None = None


def may_bring_in(turn: Turn) -> bool:
    """The municipality's point of contact or deputy; the partnership brings in what it counts and tells."""
    return turn.person.party is Party.MUNICIPALITY and may(turn.person, Right.BRING_IN)


async def input_facts(turn: Turn) -> Facts | Phrase:
    """What the conversation knows; or a sentence for who brings in something else, in another way."""
    if not may_bring_in(turn):
        return Phrase("bring-in-not-yours")
    areas = sorted(turn.agreements.areas, key=lambda area: area.name)
    before = await turn.uow.inputs.standing(_MOST)
    return {
        "areas": listed(Named(area.id, area.name) for area in areas),
        "themes": listed(Named(theme.id, theme.name) for theme in turn.agreements.themes),
        "inputs": listed(Named(each.id, each.given.title) for each in before),
        "today": turn.today.isoformat(),
    }


async def keep_input(
    turn: Turn,
    new_id: Callable[[], str],
    outcome: InputGiven | InputCorrected | InputWithdrawn | NothingBroughtIn,
) -> Left:
    """Whoever lost the right while answering hears so, and nothing is kept."""
    if not may_bring_in(turn):
        return left_saying("bring-in-not-yours")
    match outcome:
        case InputGiven():
            await turn.uow.inputs.keep(new_id(), outcome, turn.week, turn.today)
            return Left((input_kept(outcome, _area_names(turn.agreements, outcome.areas)),))
        case InputCorrected():
            return left_saying("bring-in-corrected" if await turn.uow.inputs.correct(outcome, turn.week) else _GONE)
        case InputWithdrawn(input_id, reason):
            went = await turn.uow.inputs.withdraw(input_id, reason, turn.week)
            return left_saying("bring-in-withdrawn" if went else _GONE)
        case NothingBroughtIn(will_follow):
            quarter = Period.containing(PeriodKind.QUARTER, turn.today)
            await turn.uow.inputs.nothing(quarter.key, turn.week, will_follow=will_follow)
            return Left((nothing_kept(will_follow=will_follow),))


async def brought_in(
    uow: UnitOfWork, agreements: Agreements, teams: Sequence[Team], week: Period
) -> Mapping[str, BroughtIn]:
    """By team, what its digest over this week tells; read once for all of them."""
    inputs = await uow.inputs.since(week.plus(-_WEEKS_BACK).key)
    first = await uow.agreements.first_activation()
    begun = date.max if first is None else first.astimezone(ZoneInfo(agreements.time_zone)).date()
    quarter = empty_quarter(inputs, week, begun)
    said_so = await uow.inputs.nothing_of_week(week.key)
    empty = said_so or (None if quarter is None else quarter.key)
    return {team.id: BroughtIn(contributions_of(inputs, team, week), empty) for team in teams}


async def beside_figures(uow: UnitOfWork, week: Period) -> tuple[InputLine, ...]:
    """What the municipality brought in over the quarter up to this week, for what is laid side by side."""
    return laid_beside(await uow.inputs.since(week.plus(1 - QUARTER_WEEKS).key), week)


async def brought_on(uow: UnitOfWork, since: date) -> Collection[date]:
    """The days on which the municipality brought something in that still stands."""
    return await uow.inputs.days(since)


def _area_names(agreements: Agreements, areas: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(area.name for area in agreements.areas if area.id in areas))
