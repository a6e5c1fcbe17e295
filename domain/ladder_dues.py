"""Ladder dues: what the bot has to say about a matter at this moment, because of a day that came."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.agreements import Party
from domain.deadlines import Nudge, look_back_at, workdays_after
from domain.ladder_acts import Experiment, Park, Raise
from domain.ladder_state import Escalation
from domain.ladder_waiting import is_look_back_due, nudge_for
from domain.working_hours import is_working_time


class DueKind(StrEnum):
    LOOK_BACK = "look_back"
    NOTICE_OVER = "notice_over"
    PARKED_OVER = "parked_over"
    EXPERIMENT_OVER = "experiment_over"


@dataclass(frozen=True, slots=True)
class Due:
    """Something to say once; `key` tells one such moment of a matter from another."""

    kind: DueKind
    key: str


def nudges(escalation: Escalation, now: datetime) -> tuple[tuple[Party, Nudge], ...]:
    """The party that gets a reminder now, or for whom it goes on the agenda; of both parties by the same clock."""
    found = ((party, nudge_for(escalation, party, now)) for party in Party)
    return tuple((party, nudge) for party, nudge in found if nudge is not None)


def dues(escalation: Escalation, now: datetime) -> tuple[Due, ...]:
    """Nothing outside working hours."""
    if not is_working_time(now, escalation.zone):
        return ()
    found = (_look_back(escalation, now), _notice_over(escalation, now), _aside_over(escalation, now))
    return tuple(due for due in found if due is not None)


def _look_back(escalation: Escalation, now: datetime) -> Due | None:
    if escalation.agreement is None or not is_look_back_due(escalation, now):
        return None
    return Due(DueKind.LOOK_BACK, escalation.agreement.look_back_on.isoformat())


def _notice_over(escalation: Escalation, now: datetime) -> Due | None:
    """The party that wants to go up gave the other its notice."""
    proposal = escalation.proposal
    if proposal is None or not isinstance(proposal.act, Raise):
        return None
    if now < workdays_after(proposal.at, escalation.terms.notice_workdays, escalation.zone):
        return None
    return Due(DueKind.NOTICE_OVER, proposal.at.isoformat())


def _aside_over(escalation: Escalation, now: datetime) -> Due | None:
    aside = escalation.aside
    if not isinstance(aside, Park | Experiment) or now < look_back_at(aside.until, escalation.zone):
        return None
    kind = DueKind.PARKED_OVER if isinstance(aside, Park) else DueKind.EXPERIMENT_OVER
    return Due(kind, aside.until.isoformat())
