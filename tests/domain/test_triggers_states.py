"""Triggers in time: what a period changes, against reference cases and by rules that hold for any row of periods."""

import json
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.signing import State, Version
from domain.trigger_evidence import Evidence, Finding, SignedRule, TriggerError, Unsigned
from domain.trigger_settings import NumbersNeverClimb, UnknownSetting
from domain.trigger_states import (
    AlreadyOpen,
    Event,
    Fired,
    Joined,
    NeverARung,
    Opening,
    OtherVersion,
    OutOfOrder,
    Phase,
    Resolved,
    Terms,
    TriggerState,
    WentMissing,
    terms_of,
)
from domain.trigger_steps import conversation_closed, conversation_opened, step, succeeded
from domain.two_keys import Answer, Signature
from tests.domain.signed_rules import (
    BREACH,
    CLEAR,
    FIRST,
    KEY,
    MISSING,
    RULES,
    SIGNATURES,
    SIGNED,
    START,
    rule,
    seen,
    terms,
)

CASES = json.loads((Path(__file__).parents[1] / "data" / "triggers" / "cases.json").read_text("utf-8"))
WHATS = st.sampled_from([BREACH, CLEAR, MISSING])
ROWS = st.lists(WHATS, max_size=40)
TERMS = st.builds(
    lambda hold, keep, cool, digest: (
        terms(hold=hold + 1, keep=keep, cool_down=cool, opens="digest", opens_when_repeated="operational")
        if digest
        else terms(hold=hold, keep=keep, cool_down=cool)
    ),
    st.integers(0, 3),
    st.integers(0, 3),
    st.integers(0, 6),
    st.booleans(),
)


def run(
    whats: list[str], agreed: Terms, state: TriggerState = START, first: int = 0
) -> tuple[list[TriggerState], list[Event]]:
    states, events = [], []
    for week, what in enumerate(whats, first):
        state, told = step(state, seen(what, week), agreed)
        states.append(state)
        events += told
    return states, events


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_pending_and_firing_agree_with_the_reference_step_by_step(case: dict[str, object]) -> None:
    # The reference takes a missing sample for a quiet one; here only for the comparison.
    whats = [BREACH if breach == 1 else CLEAR for breach in case["breach"]]  # type: ignore[attr-defined]
    agreed = terms(hold=case["hold"], keep=case["keep"], cool_down=0)

    states, _ = run(whats, agreed)

    words = [str(state.phase) if state.phase in {Phase.PENDING, Phase.FIRING} else None for state in states]
    assert words == case["state"]


def test_two_weeks_in_a_row_wait_one_and_fire_with_the_next() -> None:
    agreed = terms_of(SignedRule(RULES["waiting_long"], SIGNED))

    states, events = run([BREACH, BREACH, CLEAR, CLEAR], agreed)

    assert [state.phase for state in states] == [Phase.PENDING, Phase.FIRING, Phase.FIRING, Phase.RESOLVED]
    assert [type(event) for event in events] == [Fired, Resolved]


def test_a_missing_week_never_resolves_and_never_reads_as_quiet() -> None:
    agreed = terms(keep=0)

    states, events = run([BREACH, *[MISSING] * 30], agreed)

    assert {state.phase for state in states[1:]} == {Phase.NO_DATA}
    assert states[-1].known is Phase.FIRING
    assert [type(event) for event in events] == [Fired, WentMissing]


@given(ROWS, TERMS)
def test_whatever_the_row_no_data_neither_fires_nor_resolves_nor_is_quiet(whats: list[str], agreed: Terms) -> None:
    states, _ = run(whats, agreed)

    for (before, after), what in zip(pairwise([START, *states]), whats, strict=True):
        if what == MISSING:
            assert after.phase is Phase.NO_DATA
            assert (before.known, after.known) in {(each, each) for each in Phase} | {(Phase.PENDING, Phase.QUIET)}
            assert after.breaches <= before.breaches
        else:
            assert after.phase is after.known


def test_a_gap_neither_counts_nor_breaks_a_row_but_a_long_one_is_forgotten() -> None:
    agreed = terms(hold=1)

    short, _ = run([BREACH, MISSING, BREACH], agreed)
    long, _ = run([BREACH, *[MISSING] * 4, BREACH], agreed)

    assert short[-1].phase is Phase.FIRING
    assert long[-1].phase is Phase.PENDING


def test_in_the_cool_down_nothing_opens_but_what_lasts_fires_right_after() -> None:
    agreed = terms(hold=1, keep=0, cool_down=4)

    states, events = run([BREACH, BREACH, CLEAR, *[BREACH] * 5], agreed)

    assert [state.phase for state in states[2:7]] == [Phase.RESOLVED] * 5
    assert states[7].phase is Phase.FIRING
    assert [type(event) for event in events] == [Fired, Resolved, Fired]


@given(ROWS, TERMS)
def test_between_two_firings_there_is_an_end_and_the_whole_cool_down(whats: list[str], agreed: Terms) -> None:
    _, events = run(whats, agreed)

    ended = None
    openings: list[Opening] = []
    for event in events:
        match event:
            case Fired(opens=opens, why=why):
                if not openings:
                    assert ended is None or why.period.last_day > ended + agreed.cool_down
                openings.append(opens)
            case Resolved(period=period):
                assert openings in ([agreed.opens], [agreed.opens, Opening.OPERATIONAL], [Opening.OPERATIONAL])
                ended, openings = period.last_day, []


@settings(max_examples=60)
@given(ROWS, TERMS, st.data())
def test_there_is_one_conversation_at_most_and_only_people_end_it(
    whats: list[str], agreed: Terms, data: st.DataObject
) -> None:
    state, conversations = START, 0
    for week, what in enumerate(whats):
        state, events = step(state, seen(what, week), agreed)
        talking = state.conversation is not None
        if talking:
            assert not any(isinstance(event, Fired | Resolved) for event in events)
            assert state.known is Phase.IN_CONVERSATION
            with pytest.raises(AlreadyOpen):
                conversation_opened(state, "second")
        if any(isinstance(event, Fired) and event.opens.is_rung for event in events):
            conversations += 1
            state = conversation_opened(state, f"c{conversations}")
        elif talking and data.draw(st.booleans()):
            state = conversation_closed(state, FIRST.plus(week).last_day, agreed)
            assert state.known is Phase.RESOLVED


def test_new_evidence_joins_the_open_conversation_once() -> None:
    agreed = terms()
    state, _ = step(START, seen(BREACH, 0, basis="signal:1"), agreed)
    state = conversation_opened(state, "c1")

    state, same = step(state, seen(BREACH, 1, basis="signal:1"), agreed)
    state, new = step(state, seen(BREACH, 2, basis="signal:2"), agreed)

    assert same == ()
    assert [type(event) for event in new] == [Joined]
    assert state.conversation == "c1"


def test_in_the_shadow_it_fires_for_the_contacts_and_afterwards_for_everybody() -> None:
    shadow_until = FIRST.plus(1).last_day
    agreed = terms_of(SignedRule(rule(), SIGNED), shadow_until)

    _, events = run([BREACH] * 4, agreed)

    fired = [event for event in events if isinstance(event, Fired)]
    assert [(each.why.period, each.shadow) for each in fired] == [(FIRST, True), (FIRST.plus(2), False)]
    assert [event.why.period for event in events if isinstance(event, Joined)] == [FIRST.plus(3)]


def test_what_lasts_goes_from_the_digest_to_the_first_rung_and_no_further() -> None:
    agreed = terms_of(SignedRule(RULES["requests_unusual"], SIGNED))

    _, events = run([BREACH] * 8, agreed, TriggerState(KEY, 3))

    assert [event.opens for event in events if isinstance(event, Fired)] == [Opening.DIGEST, Opening.OPERATIONAL]
    with pytest.raises(NumbersNeverClimb):
        terms(opens="operational", opens_when_repeated="operational")
    with pytest.raises(NumbersNeverClimb):
        replace(terms(opens="digest"), repeated=(2, Opening.TACTICAL))
    with pytest.raises(UnknownSetting):
        terms(opens="digest", opens_when_repeated="tactical")


def test_a_friendly_check_is_never_a_conversation_on_the_ladder() -> None:
    state, events = step(START, seen(BREACH, 0), terms(opens="check"))

    assert [event.opens for event in events if isinstance(event, Fired)] == [Opening.CHECK]
    with pytest.raises(NeverARung):
        conversation_opened(state, "c1")


UNSIGNED = [
    Version(1),
    Version(1, State.ACTIVE),
    Version(1, State.ACTIVE, SIGNATURES[:1]),
    Version(1, State.ACTIVE, SIGNATURES[1:]),
    Version(1, State.REPLACED, SIGNATURES[:1]),
    Version(1, State.PROPOSED, SIGNATURES),
    Version(1, State.REFUSED, (SIGNATURES[0], Signature(SIGNATURES[1].party, "joyce", Answer.REFUSED, "Nee."))),
]


@pytest.mark.parametrize("version", UNSIGNED)
def test_what_is_not_signed_by_both_can_not_even_be_asked(version: Version) -> None:
    with pytest.raises(Unsigned):
        SignedRule(rule(), version)


def test_what_was_replaced_may_end_but_never_begin() -> None:
    replaced = terms_of(SignedRule(rule(keep=0), Version(3, State.REPLACED, SIGNATURES)))
    firing, _ = step(START, seen(BREACH, 0), terms(keep=0))

    states, events = run([BREACH] * 5, replaced)
    ended, told = step(firing, seen(CLEAR, 1), replaced)

    assert events == []
    assert {state.phase for state in states} == {Phase.PENDING}
    assert ended.phase is Phase.RESOLVED
    assert [type(event) for event in told] == [Resolved]


def test_a_new_version_begins_anew_but_what_is_open_keeps_its_own() -> None:
    pending, _ = step(START, seen(BREACH, 0), terms(hold=2))
    cooling = conversation_closed(START, date(2026, 1, 4), terms(cool_down=4))
    silent, _ = step(START, seen(MISSING, 0), terms())
    open_ = conversation_opened(pending, "c1")

    assert (succeeded(pending, 4).phase, succeeded(pending, 4).breaches, succeeded(pending, 4).version) == (
        Phase.QUIET,
        0,
        4,
    )
    assert succeeded(cooling, 4).cool_until == date(2026, 2, 1)
    assert succeeded(silent, 4).phase is Phase.NO_DATA
    assert succeeded(open_, 4) is open_
    with pytest.raises(OtherVersion):
        step(succeeded(pending, 4), seen(BREACH, 1), terms())


def test_a_period_is_judged_once() -> None:
    state, _ = step(START, seen(CLEAR, 3), terms())

    for week in (2, 3):
        with pytest.raises(OutOfOrder):
            step(state, seen(BREACH, week), terms())


@given(ROWS, TERMS, st.integers(0, 40))
def test_the_same_row_gives_the_same_states_from_any_point_on(whats: list[str], agreed: Terms, cut: int) -> None:
    whole, events = run(whats, agreed)
    head, first = run(whats[:cut], agreed)
    tail, second = run(whats[cut:], agreed, head[-1] if head else START, first=len(whats[:cut]))

    assert head + tail == whole
    assert first + second == events


def test_evidence_says_why_or_what_is_missing_and_never_neither() -> None:
    for wrong in ({"finding": Finding.BREACH}, {"finding": Finding.NO_DATA}):
        with pytest.raises(TriggerError):
            Evidence(FIRST, **wrong)


def test_a_cool_down_is_counted_in_weeks_whatever_the_period() -> None:
    assert terms(cool_down=8).cool_down == timedelta(days=56)
