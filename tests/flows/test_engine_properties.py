"""Whatever people do, in whatever order: no accepted answer is lost and no session is broken."""

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chat.message_json import from_json, to_json
from chat.wording import Wording
from flows.catalogue import FLOWS
from flows.engine import (
    Ask,
    Back,
    Done,
    Flow,
    Given,
    Session,
    Skip,
    Takes,
    Tapped,
    Typed,
    advance,
    as_message,
    begin,
    resume,
)
from flows.session_json import SessionUnreadable, session_from_json, session_to_json
from tests.flows.dialogue import through_the_database, written
from tests.flows.example_facts import CASES

LANGUAGES = (Wording("nl"), Wording("en"))
STARTS = st.sampled_from([(FLOWS[flow], facts) for flow, all_facts in CASES.items() for facts in all_facts])
_VALUES = ["7,5", "0", "-1", "999", "onbekend", "3 januari", "twee weken", "ma di", "dinsdag 14.00", "vrijdag 10 uur"]
_OTHERS = [
    "",
    "  ",
    "Kort.",
    "Een lang genoeg verhaal over een buurt.",
    "stop",
    "terug",
    "tell",
    "keep",
    "x" * 4001,
    "🙂",
]
TEXTS = st.sampled_from(_VALUES + _OTHERS) | st.text(max_size=30)
# A number stands for a button of the question at hand; it is often none of them.
INPUTS = st.lists(
    st.integers(0, 12) | st.builds(Typed, TEXTS) | st.just(Back()) | st.just(Skip()) | st.builds(Tapped, TEXTS),
    max_size=25,
)


def _pressed(asked: Ask, move: int | Given) -> Given:
    if not isinstance(move, int):
        return move
    options = asked.question.options
    return Tapped(options[move].key) if move < len(options) else Tapped("no such button")


def _is_sound(flow: Flow, asked: Ask) -> None:
    """The question can be said in both languages, carried by every chat and kept by the outbox."""
    options = asked.question.options
    assert asked.session.step in flow.steps
    assert options or flow.steps[asked.session.step].takes is not Takes.TAPS
    assert len({option.key for option in options}) == len(options)
    message = as_message(asked, lambda key: f"0123456789ab:{asked.session.version}:{key}")
    assert from_json(json.loads(json.dumps(to_json(message)))) == message
    for wording in LANGUAGES:
        labels = [wording.plain(option.label) for option in options]
        assert all(0 < len(label) <= 75 for label in labels)
        assert len(set(labels)) == len(labels)
        assert all(line.strip() for line in written(message, wording).splitlines() if "[" not in line)
    assert all(len(option.key.encode()) <= 40 for option in options)


def _loses_nothing(before: Session, after: Session, given: Given) -> None:
    assert after.facts == before.facts
    assert after.flow == before.flow
    assert len(after.trail) <= 20
    changed = {
        step for step in {*before.answers, *after.answers} if before.answers.get(step) != after.answers.get(step)
    }
    assert changed <= {before.step}
    if not isinstance(given, Tapped | Typed | Skip):
        assert not changed
    moved = (before.step, before.answers, before.trail) != (after.step, after.answers, after.trail)
    assert after.version == before.version + moved


@given(start=STARTS, moves=INPUTS)
@settings(max_examples=400, deadline=None)
def test_no_sequence_of_inputs_loses_an_answer_or_breaks_a_session(start: Any, moves: list[int | Given]) -> None:
    flow, facts = start
    asked = begin(flow, facts)
    _is_sound(flow, asked)

    for move in moves:
        session = through_the_database(asked.session)
        assert session == asked.session
        heard = _pressed(asked, move)
        moved = advance(flow, session, heard)
        _loses_nothing(session, moved.session, heard)
        match moved:
            case Done(done, outcome):
                assert type(outcome).__module__.startswith("domain.")
                assert dataclasses.is_dataclass(outcome)
                assert through_the_database(done) == done
                return
            case Ask():
                asked = moved
                _is_sound(flow, asked)


@given(start=STARTS, moves=INPUTS, gone=st.sampled_from(["gone", "", "text "]))
@settings(max_examples=150, deadline=None)
def test_a_session_whose_step_is_gone_starts_again_at_the_first_open_question(
    start: Any, moves: list[int | Given], gone: str
) -> None:
    flow, facts = start
    asked: Ask | Done = begin(flow, facts)
    for move in moves:
        if isinstance(asked, Ask):
            asked = advance(flow, asked.session, _pressed(asked, move))
    old = dataclasses.replace(asked.session, step=gone)

    again = resume(flow, old)

    _is_sound(flow, again)
    assert again.session.answers == old.answers
    assert again.session.version > old.version
    assert again.remark is not None
    assert set(again.session.trail) <= set(again.session.answers) | set(old.trail)


@given(start=STARTS, moves=INPUTS, old=st.sampled_from([Tapped("old"), Typed("old"), Typed("9 9"), Tapped("")]))
@settings(max_examples=200, deadline=None)
def test_a_finished_conversation_had_an_answer_to_every_question_on_its_way(
    start: Any, moves: list[int | Given], old: Typed | Tapped
) -> None:
    flow, facts = start
    # A session of an older revision may hold answers that this one does not know.
    answers = dict.fromkeys(flow.steps, old)
    asked = resume(flow, dataclasses.replace(begin(flow, facts).session, answers=answers, revision=0))
    _is_sound(flow, asked)

    for move in moves:
        moved = advance(flow, asked.session, _pressed(asked, move))
        if isinstance(moved, Done):
            assert dataclasses.is_dataclass(moved.outcome)
            return
        asked = moved


@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)
def test_every_flow_has_facts_to_be_tested_with(flow: Flow) -> None:
    assert CASES[flow.key]
    assert all(key == step.key for key, step in flow.steps.items())


@given(st.recursive(st.none() | st.integers() | st.text(), lambda each: st.dictionaries(st.text(), each)))
def test_what_is_no_session_is_not_read_as_one(written: Any) -> None:
    kept = written if isinstance(written, dict) else {"flow": written}

    with pytest.raises(SessionUnreadable):
        session_from_json(kept)


def test_an_answer_that_is_neither_typed_nor_tapped_is_not_read() -> None:
    written = session_to_json(begin(FLOWS["leaving"], {}).session)
    written["answers"] = {"how": {"shouted": "stop"}}

    with pytest.raises(SessionUnreadable):
        session_from_json(written)
