"""A form as a modal: within Slack's limits whatever it holds, and read back as it was filled in."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from chat.form import Field, Filled, Form, Kind, Thanks, Wrong
from chat.incoming import Sender
from chat.message import Choice, Heading, Items, Message, Note, Text
from chat.wording import Phrase, Verbatim, Wording
from handlers.slack.home import home
from handlers.slack.modal import TooLarge, filled, modal, response

DUTCH = Wording("nl")
NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
KOFI = Sender("slack", "T01TEST", "U01KOFI")


def choices(count: int) -> tuple[Choice, ...]:
    return tuple(Choice(Verbatim(f"Keuze {number}"), f"k{number}") for number in range(count))


STORY = Form(
    "story/s1",
    Verbatim("Vertel een verhaal"),
    (
        Field("text", Verbatim("Wat lukte er?"), Kind.TEXT, hint=Verbatim("Noem geen namen."), long=True),
        Field("resident", Verbatim("Gaat dit over een inwoner?"), Kind.CHOICE, choices(3)),
        Field("goal", Verbatim("Waarover?"), Kind.CHOICE, choices(12), optional=True),
        Field("sure", Verbatim("Zeker?"), Kind.CHOICES, choices(2), optional=True),
    ),
    Verbatim("Versturen"),
    below=(Note(Verbatim("Is er nu gevaar? Bel 112.")),),
)


def checked(view: dict[str, Any]) -> dict[str, Any]:
    """The view, held against the library's own limits; it does not look at these."""
    View(**view).to_dict()
    held_to_limits(view["blocks"])
    assert all(len(block["element"].get("options", ["one"])) >= 1 for block in view["blocks"] if "element" in block)
    ids = [block["block_id"] for block in view["blocks"] if "block_id" in block]
    assert len(ids) == len(set(ids))
    return view


def held_to_limits(blocks: list[dict[str, Any]]) -> None:
    for block in blocks:
        parsed = Block.parse(block)
        assert parsed is not None
        parsed.to_dict()


def submitted(view: dict[str, Any], **answers: dict[str, Any]) -> dict[str, Any]:
    state = {f"field-{key}": {"answer": answer} for key, answer in answers.items()}
    return {**view, "id": "V01", "state": {"values": state}}


def test_a_form_is_one_modal_with_a_field_for_each_question() -> None:
    view = checked(modal(STORY, DUTCH, NOW))

    elements = [block["element"]["type"] for block in view["blocks"] if block["type"] == "input"]
    assert elements == ["plain_text_input", "radio_buttons", "static_select", "checkboxes"]
    assert [block["optional"] for block in view["blocks"] if block["type"] == "input"] == [False, False, True, True]
    assert view["blocks"][-1]["type"] == "context"


def test_what_was_filled_in_is_read_back() -> None:
    view = submitted(
        modal(STORY, DUTCH, NOW),
        text={"type": "plain_text_input", "value": "Het lukte <snel> & goed"},
        resident={"type": "radio_buttons", "selected_option": {"value": "k1"}},
        goal={"type": "static_select", "selected_option": None},
        sure={"type": "checkboxes", "selected_options": [{"value": "k0"}, {"value": "k1"}]},
    )

    assert filled(view, KOFI) == Filled(
        event_id="form:V01",
        sender=KOFI,
        form="story/s1",
        values={"text": ("Het lukte <snel> & goed",), "resident": ("k1",), "goal": (), "sure": ("k0", "k1")},
        opened_at=NOW,
    )


@pytest.mark.parametrize("spoiled", [{"callback_id": "other"}, {"state": {}}, {"private_metadata": None}])
def test_a_view_of_something_else_is_let_pass(spoiled: dict[str, Any]) -> None:
    assert filled({**submitted(modal(STORY, DUTCH, NOW)), **spoiled}, KOFI) is None


def test_errors_stand_at_their_fields() -> None:
    sent = Filled("form:V01", KOFI, STORY.key)

    told = response(Wrong({"text": Phrase("flow-empty")}), sent, DUTCH, NOW)

    assert told == {"response_action": "errors", "errors": {"field-text": DUTCH.plain(Phrase("flow-empty"))}}


def test_after_thanks_the_screen_closes() -> None:
    sent = Filled("form:V01", KOFI, STORY.key)

    assert response(Thanks(Verbatim("dank")), sent, DUTCH, NOW) == {"response_action": "clear"}


def test_a_second_screen_holds_what_was_filled_in_and_keeps_its_time() -> None:
    values = {"text": ("Roos bloeit",), "resident": ("k2",), "goal": ("k11",), "sure": ()}
    sent = Filled("form:V01", KOFI, STORY.key, values, datetime(2026, 11, 16, 7, 58, tzinfo=UTC))

    told = response(replace(STORY, key="story/s1?abc"), sent, DUTCH, NOW)

    view = checked(told["view"])
    by_id = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
    assert by_id["field-text"]["initial_value"] == "Roos bloeit"
    assert by_id["field-resident"]["initial_option"]["value"] == "k2"
    assert by_id["field-goal"]["initial_option"]["value"] == "k11"
    assert "initial_options" not in by_id["field-sure"]
    assert filled(submitted(view), KOFI) == Filled("form:V01", KOFI, "story/s1?abc", {}, sent.opened_at)


def test_more_than_one_screen_can_hold_is_said_so() -> None:
    too_many = replace(STORY, fields=tuple(replace(STORY.fields[0], key=f"t{number}") for number in range(101)))

    for form in (too_many, replace(STORY, fields=(replace(STORY.fields[1], options=choices(101)),))):
        with pytest.raises(TooLarge):
            modal(form, DUTCH, NOW)


words = st.text(max_size=300).map(Verbatim)
fields = st.builds(
    Field,
    key=st.uuids().map(lambda each: each.hex[:12]),
    label=words,
    kind=st.sampled_from(Kind),
    options=st.lists(words, min_size=1, max_size=10).map(
        lambda labels: tuple(Choice(label, f"k{number}") for number, label in enumerate(labels))
    ),
    optional=st.booleans(),
    hint=st.none() | words,
    long=st.booleans(),
    filled=st.lists(st.sampled_from(["k0", "k3", "", "woorden"]), max_size=2).map(tuple),
)


@given(st.builds(Form, st.just("story/"), words, st.lists(fields, min_size=1, max_size=8).map(tuple), words))
def test_whatever_a_form_holds_slack_takes_its_modal(form: Form) -> None:
    checked(modal(form, DUTCH, NOW))


@given(st.lists(st.one_of(words.map(Text), words.map(Heading), words.map(lambda each: Items((each,)))), max_size=120))
def test_whatever_a_page_holds_slack_takes_it_as_app_home(blocks: list[Any]) -> None:
    view = home(Message(Verbatim("Telvertel"), tuple(blocks)), DUTCH)

    View(**view).to_dict()
    held_to_limits(view["blocks"])
    assert 1 <= len(view["blocks"]) <= 100
