"""Trigger town: who took part and what the municipality gave, in the shape that rules look at."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from domain.agreements import Agreements, Party, Role, SchoolHolidays, Team
from domain.deadlines import SECOND_AFTER
from domain.disclosure import Fives, in_fives
from domain.ladder_state import Escalation
from domain.ladder_waiting import waits_for, waits_since
from domain.people import Participant, Standing
from domain.periods import Period
from domain.trigger_voices import Answer, TakingPart
from domain.voices import is_of
from domain.workdays import add_workdays, is_workday, school_holiday

_IN_TEAM = {Role.PROFESSIONAL, Role.TEAM_LEAD}
# Who chose not to be asked is not missed.
_NOT_ASKED = {Standing.STOPPED, Standing.DECLINED, Standing.PAUSED}


@dataclass(frozen=True, slots=True)
class ToldIn:
    """That something was told, by whom as a pseudonym (None is anonymous), in a week, in or near a team."""

    week: Period
    teller: str | None
    team: str | None
    area: str | None


def taking_part(
    agreements: Agreements, participants: Mapping[str, Participant], told: Collection[ToldIn], weeks: Sequence[Period]
) -> TakingPart:
    """How many of each team took part in these weeks, as it may be told: at most so many, by the number in fives.

    Nobody can tell the anonymous apart, so that each of them counts as one more. A week in which nobody was asked
    because of a school holiday is unknown.
    """
    people = np.full((len(agreements.teams), len(weeks)), np.nan)
    for row, team in enumerate(agreements.teams):
        of_team = [each for each in told if is_of(team, each.team, each.area)]
        for column, week in enumerate(weeks):
            if not _is_free(week, agreements.holidays):
                people[row, column] = _at_most(in_fives(_tellers([each for each in of_team if each.week == week])))
    members = tuple(len(_members(team, agreements, participants)) for team in agreements.teams)
    return TakingPart(tuple(team.id for team in agreements.teams), tuple(weeks), people, members)


def awaited(escalations: Collection[Escalation], rules: Collection[str], now: datetime) -> Iterator[Answer]:
    """What both parties wait for from the municipality: its turn in a conversation, and what it promised.

    Conversations that `rules` opened are left out: being late would feed the rule that asks about it.
    """
    for each in escalations:
        if each.is_over or each.subject.trigger in rules:
            continue
        for promise in each.promises:
            if promise.party is Party.MUNICIPALITY and not promise.kept:
                yield Answer(f"promise:{promise.id}", promise.by)
        if Party.MUNICIPALITY in _whose_turn(each, now):
            since = each.day_of(waits_since(each, Party.MUNICIPALITY, now))
            yield Answer(f"turn:{each.id}:{since}", add_workdays(since, SECOND_AFTER))


def brought_in(escalations: Collection[Escalation]) -> set[date]:
    """The days on which the municipality said something in a conversation."""
    return {
        each.day_of(said.at) for each in escalations for said in each.contributions if said.party is Party.MUNICIPALITY
    }


def areas_of(agreements: Agreements) -> Mapping[str, Collection[str]]:
    """The areas of everything that figures are about: an area, a team, the whole municipality."""
    everywhere = tuple(area.id for area in agreements.areas)
    return {
        **{area.id: (area.id,) for area in agreements.areas},
        **{team.id: team.areas for team in agreements.teams},
        agreements.municipality_code: everywhere,
    }


def _whose_turn(escalation: Escalation, now: datetime) -> frozenset[Party]:
    """A party that is waited for alone; what waits for both is nobody's delay."""
    waiting = waits_for(escalation, now)
    return waiting if len(waiting) == 1 else escalation.unheard & waiting


def _tellers(told: Collection[ToldIn]) -> int:
    known = {each.teller for each in told if each.teller is not None}
    return len(known) + sum(each.teller is None for each in told)


def _at_most(told: Fives) -> int:
    """The most people that the number in fives leaves open: nobody is said to be missing who may have been there."""
    return 4 if told.under_five else told.about + 2


def _members(team: Team, agreements: Agreements, participants: Mapping[str, Participant]) -> list[str]:
    return [
        person.id
        for person in agreements.people
        if person.team == team.id
        and _IN_TEAM & set(person.roles)
        and (person.id not in participants or participants[person.id].state not in _NOT_ASKED)
    ]


def _is_free(week: Period, holidays: SchoolHolidays) -> bool:
    days = [date.fromordinal(week.first_day.toordinal() + ahead) for ahead in range(7)]
    working = [day for day in days if is_workday(day)]
    return holidays.pause_prompts and all(school_holiday(day, holidays.region) is not None for day in working)
