"""Ladder gate: which guards a step has to pass, and who may take it."""

from collections.abc import Collection
from datetime import date
from typing import assert_never

from domain.ladder_acts import (
    Absorb,
    Agree,
    Close,
    Conclude,
    Consent,
    Contribute,
    Decline,
    Experiment,
    GoUp,
    Join,
    KeepPromise,
    Link,
    LookBack,
    Lower,
    MakePromise,
    Merge,
    Open,
    Park,
    PutOnAgenda,
    Raise,
    Remind,
    Resume,
    Step,
    TakeBack,
    Withdraw,
)
from domain.ladder_guards import (
    ANYONE,
    DECIDES,
    Refusal,
    contributing,
    date_ahead,
    g2_explained,
    g3_heard,
    g3_up,
    g4_pattern,
    g5_reminding,
    g6_down,
    g7_agreement,
    g7_closing,
    looking_back,
    promising,
    said,
)
from domain.ladder_state import Escalation, Phase

_BOT_MAY = (Join, Remind, PutOnAgenda)
_ONLY_BOT = (Remind,)
_EVERYBODY_MAY = (Contribute, TakeBack, Join, KeepPromise)
_WHILE_PARKED = (Contribute, TakeBack, Join, PutOnAgenda, Absorb, Resume, Merge, Withdraw, Consent, Decline)


def refusal_of(escalation: Escalation, step: Step) -> Refusal | None:
    """The first guard that does not let the step pass; None where all do."""
    return (
        actor(escalation, step)
        or still_open(escalation, step)
        or g4_pattern(step)
        or not_parked(escalation, step)
        or g2_explained(escalation, step)
        or (proposing(escalation) if is_proposed(escalation, step) else None)
        or content(escalation, step)
    )


def actor(escalation: Escalation, step: Step) -> Refusal | None:
    """A human acts, in a role that may; the bot only reminds, joins evidence and puts on the agenda."""
    if step.by is None:
        return None if isinstance(step.act, _BOT_MAY) else Refusal("ladder-refused-human")
    if step.by.role not in ANYONE or isinstance(step.act, _ONLY_BOT):
        return Refusal("ladder-refused-role")
    if isinstance(step.act, _EVERYBODY_MAY) or step.by.role in DECIDES[escalation.rung]:
        return None
    return Refusal("ladder-refused-role")


def still_open(escalation: Escalation, step: Step) -> Refusal | None:
    """What is over stays over, but for the question whether it worked."""
    if not escalation.is_over:
        return None
    asked_again = isinstance(step.act, LookBack | Remind | PutOnAgenda)
    if asked_again and escalation.phase is Phase.CLOSED and not escalation.looked_back:
        return None
    return Refusal("ladder-refused-closed")


def not_parked(escalation: Escalation, step: Step) -> Refusal | None:
    if isinstance(step.act, _WHILE_PARKED) or not escalation.is_parked(escalation.day_of(step.at)):
        return None
    return Refusal("ladder-refused-parked")


def is_proposed(escalation: Escalation, step: Step) -> bool:
    """Whether the act waits for the other party. Who opened a conversation may withdraw it alone."""
    if isinstance(step.act, Withdraw):
        opener = escalation.opened_by
        return opener is None or step.by is None or opener.party is not step.by.party
    return isinstance(step.act, Agree | Raise | Lower | Experiment | Merge)


def proposing(escalation: Escalation) -> Refusal | None:
    """One proposal at a time: first an answer to the one that waits."""
    return None if escalation.proposal is None else Refusal("ladder-refused-proposal-waits")


def content(escalation: Escalation, step: Step) -> Refusal | None:  # noqa: C901, PLR0911, PLR0912  one line for each act
    """The guard of the act itself."""
    today = escalation.day_of(step.at)
    match step.act:
        case Contribute() | TakeBack() as act:
            return contributing(escalation, step.by, act)
        case Join(link):
            return _known_already(link.id, escalation.links)
        case Remind() | PutOnAgenda() as act:
            return g5_reminding(escalation, act, today)
        case Conclude():
            return None if escalation.phase is Phase.EXPLAINING else _wrong_phase(escalation)
        case Agree() as act:
            return g7_agreement(escalation, act, today)
        case Raise() as act:
            return g3_up(escalation, step, act)
        case GoUp():
            return g3_heard(escalation, step)
        case Lower() as act:
            return g6_down(escalation, act)
        case Experiment(question, until):
            return said(question) or date_ahead(until, today)
        case Merge(into):
            return Refusal("ladder-refused-itself") if into == escalation.id else said(into)
        case Withdraw(reason):
            return said(reason)
        case Park(until, reason):
            return _running(escalation, today) or said(reason) or date_ahead(until, today)
        case Resume():
            return None if isinstance(escalation.aside, Park) else Refusal("ladder-refused-not-parked")
        case Consent():
            return consenting(escalation, step)
        case Decline(reason):
            return said(reason) if escalation.proposal else Refusal("ladder-refused-no-proposal")
        case MakePromise() | KeepPromise() as act:
            return promising(escalation, step.by, act, today)
        case Close() as act:
            return g7_closing(escalation, act)
        case LookBack():
            return looking_back(escalation, today)
        case Absorb(source):
            return Refusal("ladder-refused-itself") if source == escalation.id else None
        case Open():
            return Refusal("ladder-refused-open-already")
        case _:
            assert_never(step.act)


def consenting(escalation: Escalation, step: Step) -> Refusal | None:
    """Yes is the other party's to say, and only while what it says yes to can still be done."""
    proposal = escalation.proposal
    if proposal is None:
        return Refusal("ladder-refused-no-proposal")
    if step.by is None or step.by.party is proposal.by.party:
        return Refusal("ladder-refused-not-yours")
    wanted = Step(step.at, proposal.act, proposal.by)
    return not_parked(escalation, wanted) or g2_explained(escalation, wanted) or content(escalation, wanted)


def _running(escalation: Escalation, today: date) -> Refusal | None:
    """What both agreed to try is not laid aside by one of them."""
    return Refusal("ladder-refused-experiment") if escalation.is_experiment(today) else None


def _wrong_phase(escalation: Escalation) -> Refusal:
    return Refusal("ladder-refused-phase", {"phase": str(escalation.phase)})


def _known_already(link: str, links: Collection[Link]) -> Refusal | None:
    return Refusal("ladder-refused-heard-already") if any(each.id == link for each in links) else None
