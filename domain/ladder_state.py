"""Ladder state: where an escalation stands, all of it read from what happened."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from domain.agreements import Level, Party
from domain.ladder_acts import (
    Actor,
    Agree,
    Contribution,
    Experiment,
    LadderTerms,
    Link,
    Merge,
    Park,
    Promise,
    Proposed,
    Question,
    Step,
    Subject,
    Withdraw,
)

RUNGS = (Level.OPERATIONAL, Level.TACTICAL, Level.STRATEGIC)


class Phase(StrEnum):
    EXPLAINING = "explaining"
    AGREEMENT = "agreement"
    LOOKING_BACK = "looking_back"
    CLOSED = "closed"


# Beside the road: parked, an experiment, merged, withdrawn.
Aside: TypeAlias = Park | Experiment | Merge | Withdraw


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one party proposed and the other has not agreed to; `objection` is what the other had against it."""

    act: Proposed
    by: Actor
    at: datetime
    objection: str | None = None


@dataclass(frozen=True, slots=True)
class Escalation:
    """A matter on the ladder. `round` counts how often its conversation was opened anew."""

    id: str
    terms: LadderTerms
    subject: Subject
    opened_by: Actor | None
    opened_at: datetime
    rung: Level
    phase: Phase = Phase.EXPLAINING
    aside: Aside | None = None
    round: int = 1
    contributions: tuple[Contribution, ...] = ()
    promises: tuple[Promise, ...] = ()
    links: tuple[Link, ...] = ()
    proposal: Proposal | None = None
    agreement: Agree | None = None
    looked_back: bool = False
    lessons: tuple[str, ...] = ()
    history: tuple[Step, ...] = ()

    @property
    def is_over(self) -> bool:
        return self.phase is Phase.CLOSED or isinstance(self.aside, Merge | Withdraw)

    @property
    def answers(self) -> tuple[Contribution, ...]:
        """The contributions of this rung and this round that stand."""
        return tuple(
            each
            for each in self.contributions
            if each.rung is self.rung and each.round == self.round and not each.taken_back and each.merged_from is None
        )

    @property
    def open_questions(self) -> tuple[Question, ...]:
        answered = {each.question for each in self.answers}
        return tuple(question for question in Question if question not in answered)

    @property
    def unheard(self) -> frozenset[Party]:
        """The parties that contributed nothing yet."""
        return frozenset(Party) - {each.party for each in self.answers}

    @property
    def is_explained(self) -> bool:
        return not self.open_questions and not self.unheard

    def day_of(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.terms.zone)

    def is_parked(self, today: date) -> bool:
        return isinstance(self.aside, Park) and today < self.aside.until

    def is_experiment(self, today: date) -> bool:
        return isinstance(self.aside, Experiment) and today < self.aside.until


def other(party: Party) -> Party:
    return Party.PARTNERSHIP if party is Party.MUNICIPALITY else Party.MUNICIPALITY


def above(rung: Level) -> Level | None:
    place = RUNGS.index(rung) + 1
    return RUNGS[place] if place < len(RUNGS) else None


def below(rung: Level) -> Level | None:
    place = RUNGS.index(rung) - 1
    return RUNGS[place] if place >= 0 else None


def joins(subject: Subject, known: Collection[Escalation]) -> Escalation | None:
    """The open conversation that new evidence on this subject joins; never a second one. By hand opens its own."""
    if subject.trigger is None:
        return None
    same = (each for each in known if each.subject == subject and not each.is_over)
    return next(same, None)
