"""Ladder decisions: what a step of the history brought about, read from the history up to there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from domain.ladder import replay
from domain.ladder_acts import Actor, Agree, Consent, Experiment, GoUp, Lower, Merge, Park, Raise, Withdraw
from domain.ladder_gate import is_proposed
from domain.ladder_state import Escalation, Proposal

# What people decided, alone or together.
Outcome: TypeAlias = Agree | Raise | Lower | Experiment | Merge | Withdraw | Park


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, when, by whose proposal, and what the other party had against it."""

    at: datetime
    act: Outcome
    by: Actor
    objection: str | None = None


def before(escalation: Escalation, number: int) -> Escalation:
    """The matter as it was when the step with this place in its history was taken; the first step has no before."""
    return replay(escalation.history[: max(1, number)])


def after(escalation: Escalation, number: int) -> Escalation:
    return replay(escalation.history[: number + 1])


def decision_at(escalation: Escalation, number: int) -> Decision | None:
    """What this step decided; None for a proposal, and for what is no decision."""
    step = escalation.history[number]
    if step.by is None:
        return None
    match step.act:
        case Consent() | GoUp():
            return _of(before(escalation, number).proposal, step.at)
        case Park() as act:
            return Decision(step.at, act, step.by)
        case Withdraw() as act if not is_proposed(before(escalation, number), step):
            return Decision(step.at, act, step.by)
        case _:
            return None


def decisions(escalation: Escalation) -> Iterator[Decision]:
    """All that was decided, in its order."""
    found = (decision_at(escalation, number) for number in range(1, len(escalation.history)))
    return (each for each in found if each is not None)


def last_raise(escalation: Escalation) -> Decision | None:
    """Why it stands on this rung; None where it never went up."""
    return next((each for each in reversed(tuple(decisions(escalation))) if isinstance(each.act, Raise)), None)


def _of(proposal: Proposal | None, at: datetime) -> Decision | None:
    return None if proposal is None else Decision(at, proposal.act, proposal.by, proposal.objection)
