"""Reciprocity: what each party asked, answered and gave over a month, counted of the party and never of a person."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.agreements import Party
from domain.disclosure import NOBODY, Fives, in_fives
from domain.ladder_acts import KeepPromise
from domain.ladder_state import Escalation
from domain.periods import Period, PeriodKind


@dataclass(frozen=True, slots=True)
class PartyGave:
    """What was brought in as a party, the figures that it supplied, and what it said in conversations on the ladder.

    `told` is how many stories and signals its people gave, in fives. `asked` are the conversations that it began and
    its requests for information, `kept` the promises that it kept.
    """

    party: Party
    inputs: int = 0
    figures: int = 0
    contributions: int = 0
    told: Fives = NOBODY
    asked: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class MonthGave:
    """Both parties over one month, given by its key; told the same everywhere and ever after."""

    month: str
    parties: tuple[PartyGave, ...]


@dataclass(frozen=True, slots=True)
class Talked:
    """What each party did in the conversations on the ladder over a month, once for each time that it did so."""

    asked: Collection[Party] = ()
    contributed: Collection[Party] = ()
    kept: Collection[Party] = ()


# Whose figures these are, by where they come from; residents and the bot are nobody's.
SUPPLIED_BY: Mapping[str, Party] = {"municipality": Party.MUNICIPALITY, "registration": Party.PARTNERSHIP}


def month_over(week: Period) -> Period:
    """The last month that is over when the overview of this week is made, on the Monday after it."""
    return Period.containing(PeriodKind.MONTH, week.next().first_day).previous()


def begins_telling(week: Period) -> bool:
    """Whether the overview of this week is the first that tells of its month."""
    return month_over(week) != month_over(week.previous())


def talked_in(matters: Collection[Escalation], since: datetime, until: datetime) -> Talked:
    """From `since` up to `until`; a conversation that a trigger opened was asked for by nobody."""
    opened = [each for each in matters if since <= each.opened_at < until]
    return Talked(
        asked=[each.opened_by.party for each in opened if each.opened_by is not None],
        contributed=[said.party for each in matters for said in each.contributions if since <= said.at < until],
        kept=[party for each in matters for party in _kept(each, since, until)],
    )


def balance(
    inputs: int, figures: Mapping[Party, int], talked: Talked, told: Collection[Party | None]
) -> tuple[PartyGave, ...]:
    """Both parties, the municipality first; only that one brings in inputs."""
    asked, said, kept, people = list(talked.asked), list(talked.contributed), list(talked.kept), list(told)
    return tuple(
        PartyGave(
            party,
            inputs if party is Party.MUNICIPALITY else 0,
            figures.get(party, 0),
            said.count(party),
            in_fives(people.count(party)),
            asked.count(party),
            kept.count(party),
        )
        for party in Party
    )


def _kept(matter: Escalation, since: datetime, until: datetime) -> Iterator[Party]:
    whose = {promise.id: promise.party for promise in matter.promises}
    done = {step.act.id for step in matter.history if isinstance(step.act, KeepPromise) and since <= step.at < until}
    yield from (whose[each] for each in done if each in whose)
