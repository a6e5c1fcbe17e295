"""The ladder: a matter between both parties, from its first question to what was learned of it."""

from collections.abc import Sequence
from dataclasses import replace

from domain.deadlines import workdays_after
from domain.ladder_acts import (
    Absorb,
    Actor,
    Agree,
    Close,
    Conclude,
    Consent,
    Contribute,
    Contribution,
    Decline,
    Experiment,
    GoUp,
    Join,
    KeepPromise,
    LookBack,
    Lower,
    MakePromise,
    Merge,
    Open,
    Park,
    Proposed,
    Raise,
    Resume,
    Step,
    TakeBack,
    Withdraw,
)
from domain.ladder_gate import is_proposed, refusal_of
from domain.ladder_guards import Refusal, g1_opening, g4_pattern
from domain.ladder_state import Escalation, Phase, Proposal, above, below
from domain.trigger_evidence import SignedRule

# Working days after which a proposal to go up may be dropped by either party.
_FORGOTTEN_AFTER = 10


class NoHistory(ValueError):
    """A history that does not begin with an opening."""


def opened(step: Step, signed: SignedRule | None = None) -> Escalation | Refusal:
    """A new matter: opened by a human, or by the bot where a signed trigger says so."""
    if not isinstance(step.act, Open):
        raise NoHistory("an escalation begins by being opened")
    return g1_opening(step, step.act, signed) or g4_pattern(step) or replay([step])


def taken(escalation: Escalation, step: Step) -> Escalation | Refusal:
    """The matter after the step, or why it cannot be taken; then nothing is changed."""
    refusal = refusal_of(escalation, step)
    return refusal if refusal is not None else _after(escalation, step)


def replay(history: Sequence[Step]) -> Escalation:
    """The matter as its history made it."""
    if not history or not isinstance(history[0].act, Open):
        raise NoHistory("an escalation begins by being opened")
    first, act = history[0], history[0].act
    escalation = Escalation(act.id, act.terms, act.subject, first.by, first.at, act.rung, history=(first,))
    for step in history[1:]:
        escalation = _after(escalation, step)
    return escalation


def merged(target: Escalation, source: Escalation, step: Step) -> Escalation | Refusal:
    """The target with all that was told in the matter that was merged into it; `step` says who does it and when."""
    if not isinstance(source.aside, Merge) or source.aside.into != target.id:
        return Refusal("ladder-refused-not-merged")
    told = tuple(replace(each, merged_from=each.merged_from or source.id) for each in source.contributions)
    return taken(target, replace(step, act=Absorb(source.id, told, source.promises, source.links)))


def _after(escalation: Escalation, step: Step) -> Escalation:
    """The effect of a step that was let pass."""
    kept = replace(escalation, history=(*escalation.history, step))
    if step.by is None:
        return _by_bot(kept, step)
    if is_proposed(escalation, step) and isinstance(step.act, Agree | Raise | Lower | Experiment | Merge | Withdraw):
        return replace(kept, proposal=Proposal(step.act, step.by, step.at))
    return _by_human(kept, step, step.by)


def _by_bot(escalation: Escalation, step: Step) -> Escalation:
    """What the bot does is kept in the history; only evidence adds to the matter itself."""
    if isinstance(step.act, Join):
        return replace(escalation, links=(*escalation.links, step.act.link))
    return escalation


def _by_human(escalation: Escalation, step: Step, by: Actor) -> Escalation:  # noqa: C901, PLR0911  one line for each act
    match step.act:
        case Contribute():
            return _contributed(escalation, step, step.act, by)
        case TakeBack(name):
            told = tuple(
                replace(each, taken_back=each.taken_back or each.id == name) for each in escalation.contributions
            )
            return _unconcluded(replace(escalation, contributions=told))
        case Join(link):
            return replace(escalation, links=(*escalation.links, link))
        case Conclude():
            known = escalation.agreement is not None
            return replace(escalation, phase=Phase.LOOKING_BACK if known else Phase.AGREEMENT)
        case Consent() | GoUp():
            assert escalation.proposal is not None
            return _done(replace(escalation, proposal=None), escalation.proposal.act)
        case Decline(reason):
            return _declined(escalation, step, by, reason)
        case Withdraw() as act:
            return _done(replace(escalation, proposal=None), act)
        case Park() as act:
            return replace(escalation, aside=act)
        case Resume():
            return replace(escalation, aside=None)
        case MakePromise(promise):
            return replace(escalation, promises=(*escalation.promises, promise))
        case KeepPromise(name):
            kept = tuple(replace(each, kept=each.kept or each.id == name) for each in escalation.promises)
            return replace(escalation, promises=kept)
        case _:
            return _ended(escalation, step)


def _ended(escalation: Escalation, step: Step) -> Escalation:
    match step.act:
        case Close(lesson):
            return replace(escalation, phase=Phase.CLOSED, lessons=(*escalation.lessons, lesson), proposal=None)
        case LookBack(worked):
            return replace(escalation, looked_back=True) if worked else _anew(escalation)
        case Absorb() as act:
            return _absorbed(escalation, act)
        case _:
            return escalation


def _contributed(escalation: Escalation, step: Step, act: Contribute, by: Actor) -> Escalation:
    told = Contribution(act.id, by.party, by.role, act.question, step.at, escalation.rung, escalation.round)
    return replace(escalation, contributions=(*escalation.contributions, told))


def _unconcluded(escalation: Escalation) -> Escalation:
    """Back to explaining where an answer was taken back before anything was agreed."""
    if escalation.phase is Phase.AGREEMENT and not escalation.is_explained:
        return replace(escalation, phase=Phase.EXPLAINING)
    return escalation


def _declined(escalation: Escalation, step: Step, by: Actor, reason: str) -> Escalation:
    """A no ends a proposal, but for going up: there the other party is heard, and cannot forbid it.

    A proposal to go up that lay there for long is dropped by a no of either, so that it holds nobody back.
    """
    proposal = escalation.proposal
    assert proposal is not None
    fresh = step.at < workdays_after(proposal.at, _FORGOTTEN_AFTER, escalation.zone)
    if isinstance(proposal.act, Raise) and by.party is not proposal.by.party and fresh:
        return replace(escalation, proposal=replace(proposal, objection=reason))
    return replace(escalation, proposal=None)


def _done(escalation: Escalation, act: Proposed) -> Escalation:
    """The effect of what both parties wanted, or of what may be done alone."""
    match act:
        case Agree():
            return replace(escalation, phase=Phase.LOOKING_BACK, agreement=act, looked_back=False)
        case Raise():
            upper = above(escalation.rung)
            assert upper is not None
            # A new rung is a new conversation, and that begins with explaining.
            return replace(escalation, rung=upper, phase=Phase.EXPLAINING, agreement=None, aside=None)
        case Lower():
            return _lowered(escalation)
        case Experiment() | Merge() | Withdraw():
            return replace(escalation, aside=act)


def _lowered(escalation: Escalation) -> Escalation:
    lower = below(escalation.rung)
    assert lower is not None
    down = replace(escalation, rung=lower)
    if not down.is_explained:
        return replace(down, phase=Phase.EXPLAINING)
    return replace(down, phase=Phase.AGREEMENT if down.agreement is None else Phase.LOOKING_BACK)


def _anew(escalation: Escalation) -> Escalation:
    """It did not work: the conversation begins again, on the same rung."""
    return replace(
        escalation,
        phase=Phase.EXPLAINING,
        round=escalation.round + 1,
        agreement=None,
        looked_back=False,
        proposal=None,
        aside=None,
    )


def _absorbed(escalation: Escalation, act: Absorb) -> Escalation:
    """What is known already is not added twice."""
    told = {each.id for each in escalation.contributions}
    promised = {each.id for each in escalation.promises}
    linked = {each.id for each in escalation.links}
    return replace(
        escalation,
        contributions=(*escalation.contributions, *(each for each in act.contributions if each.id not in told)),
        promises=(*escalation.promises, *(each for each in act.promises if each.id not in promised)),
        links=(*escalation.links, *(each for each in act.links if each.id not in linked)),
    )
