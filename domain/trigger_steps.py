"""Trigger steps: from one period to the next, and what people do about it in between."""

from dataclasses import replace
from datetime import date

from domain.periods import Period
from domain.trigger_evidence import Evidence, Finding, Why
from domain.trigger_states import (
    AlreadyOpen,
    Fired,
    Joined,
    NeverARung,
    Opening,
    OtherVersion,
    OutOfOrder,
    Phase,
    Resolved,
    Stepped,
    Terms,
    TriggerState,
    WentMissing,
)

# What was seen so many periods before the last known one is no longer the same matter.
FORGOTTEN_AFTER = 4


def step(state: TriggerState, evidence: Evidence, terms: Terms) -> Stepped:
    """The state after one more period, and what happened."""
    if state.version != terms.signed.version.number:
        raise OtherVersion(f"{state.key.trigger} began with version {state.version}")
    if state.last is not None and evidence.period <= state.last:
        raise OutOfOrder(f"{evidence.period.key} was judged already")
    state = replace(state, last=evidence.period)
    match evidence.finding:
        case Finding.NO_DATA:
            return _missed(state, evidence)
        case Finding.CLEAR:
            return _cleared(_with_figures(state), evidence.period, terms)
        case Finding.BREACH:
            return _breached(_with_figures(state), evidence, terms)


def conversation_opened(state: TriggerState, conversation: str) -> TriggerState:
    """The state while people talk about it; also where a person opened the conversation, without the trigger."""
    if state.conversation is not None:
        raise AlreadyOpen(f"conversation {state.conversation} is open")
    if state.opened is Opening.CHECK:
        raise NeverARung(f"{state.key.trigger} is a friendly check")
    return replace(state, known=Phase.IN_CONVERSATION, conversation=conversation)


def conversation_closed(state: TriggerState, on: date, terms: Terms) -> TriggerState:
    """The state after people closed their conversation: it cools down from that day."""
    return _resolved(state, on, terms)


def succeeded(state: TriggerState, version: int) -> TriggerState:
    """The state under a new version. What is open keeps its version; what was pending begins anew."""
    if state.conversation is not None or state.version == version:
        return state
    calm = Phase.QUIET if state.cool_until is None else Phase.RESOLVED
    return TriggerState(
        state.key,
        version,
        known=calm,
        last=state.last,
        cool_until=state.cool_until,
        missing=state.missing,
        gap=state.gap,
    )


def _with_figures(state: TriggerState) -> TriggerState:
    return replace(state, missing=0, gap=None)


def _missed(state: TriggerState, evidence: Evidence) -> Stepped:
    """Nothing is known: what was firing stays so, what was waiting is forgotten after a while."""
    assert evidence.gap is not None
    first = state.missing == 0
    state = replace(state, missing=state.missing + 1, gap=evidence.gap)
    if state.missing >= FORGOTTEN_AFTER:
        state = replace(state, breaches=0)
        if state.known is Phase.PENDING:
            state = replace(state, known=Phase.QUIET, since=None)
    return state, (WentMissing(state.key, evidence.period, evidence.gap),) if first else ()


def _cleared(state: TriggerState, period: Period, terms: Terms) -> Stepped:
    match state.known:
        case Phase.FIRING:
            state = replace(state, clears=state.clears + 1, breaches=0)
            if state.clears <= terms.keep:
                return state, ()
            told = (Resolved(state.key, period),)
            return _resolved(state, period.last_day, terms), told
        case Phase.IN_CONVERSATION:
            # Figures do not end a conversation: people do.
            return replace(state, clears=state.clears + 1, breaches=0), ()
        case Phase.RESOLVED:
            return replace(_cooled(state, period), breaches=0, since=None), ()
        case _:
            return replace(state, known=Phase.QUIET, breaches=0, since=None), ()


def _breached(state: TriggerState, evidence: Evidence, terms: Terms) -> Stepped:
    assert evidence.why is not None
    if state.known in {Phase.QUIET, Phase.PENDING, Phase.RESOLVED}:
        state = _cooled(state, evidence.period)
    since = state.since or evidence.period
    state = replace(state, breaches=state.breaches + 1, clears=0, since=since)
    match state.known:
        case Phase.FIRING | Phase.IN_CONVERSATION:
            return _again(state, evidence, evidence.why, terms)
        case Phase.RESOLVED:
            return state, ()
        case _:
            return _waited(state, evidence, evidence.why, terms)


def _waited(state: TriggerState, evidence: Evidence, why: Why, terms: Terms) -> Stepped:
    """Pending, or firing once it was waited out."""
    if state.breaches <= terms.hold or not terms.signed.holds:
        return replace(state, known=Phase.PENDING), ()
    opens = _opening(state.breaches, terms)
    shadow = terms.in_shadow(evidence.period)
    state = replace(state, known=Phase.FIRING, opened=opens, in_shadow=shadow, told=evidence.basis)
    return state, (Fired(state.key, opens, why, shadow),)


def _again(state: TriggerState, evidence: Evidence, why: Why, terms: Terms) -> Stepped:
    """One more breach of what fires already: it opens further, or joins, or says nothing new."""
    is_new = not evidence.basis <= state.told
    joined = replace(state, told=state.told | evidence.basis)
    if state.known is Phase.IN_CONVERSATION:
        return joined, (Joined(state.key, why),) if is_new else ()
    rung = state.opened if state.opened is not None and state.opened.is_rung else None
    opens, shadow = rung or _opening(state.breaches, terms), terms.in_shadow(evidence.period)
    if terms.signed.holds and (opens is not state.opened or (state.in_shadow and not shadow)):
        return replace(joined, opened=opens, in_shadow=shadow), (Fired(state.key, opens, why, shadow),)
    if opens.is_rung and is_new and not shadow:
        return joined, (Joined(state.key, why),)
    return joined, ()


def _opening(breaches: int, terms: Terms) -> Opening:
    if terms.repeated is not None and breaches >= terms.repeated[0]:
        return terms.repeated[1]
    return terms.opens


def _cooled(state: TriggerState, period: Period) -> TriggerState:
    """Quiet again once the cool-down is over; breaches during it were counted, so that nothing is lost."""
    if state.known is not Phase.RESOLVED:
        return state
    if state.cool_until is not None and period.last_day <= state.cool_until:
        return state
    return replace(state, known=Phase.QUIET, cool_until=None)


def _resolved(state: TriggerState, on: date, terms: Terms) -> TriggerState:
    return TriggerState(
        state.key,
        state.version,
        known=Phase.RESOLVED,
        last=state.last,
        cool_until=on + terms.cool_down,
        missing=state.missing,
        gap=state.gap,
    )
