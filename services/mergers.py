"""Mergers: what has to be so before one matter goes into another, or stands beside another again."""

from domain.ladder_acts import Act, Consent, Merge
from domain.ladder_guards import Refusal
from domain.ladder_state import Escalation
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation


def merging(escalation: Escalation, act: Act) -> str | None:
    """The matter into which this one goes, where the act proposes that or agrees to it."""
    match act:
        case Merge(into):
            return into
        case Consent() if escalation.proposal is not None and isinstance(escalation.proposal.act, Merge):
            return escalation.proposal.act.into
        case _:
            return None


def no_target(escalation: Escalation, act: Act, target: KeptEscalation | None) -> Refusal | None:
    """Nothing goes into a matter that is over, or that nobody knows."""
    if merging(escalation, act) is None:
        return None
    if target is None:
        return Refusal("ladder-refused-not-merged")
    return Refusal("ladder-refused-closed") if target.escalation.is_over else None


async def reopens_beside(uow: UnitOfWork, before: Escalation, after: Escalation) -> Refusal | None:
    """What opens again does not stand beside another that was opened about the same meanwhile."""
    if not before.is_over or after.is_over or await uow.escalations.open_about(after.subject) is None:
        return None
    return Refusal("ladder-refused-open-already")
