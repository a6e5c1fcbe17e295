"""What Slack brings, read as Incoming: from the workspace's own people, ids only."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from chat.address import Place, Posted
from chat.form import Filled
from chat.incoming import Incoming, Pressed, Refused, Said, Sender
from handlers.slack.receive import HomeOpened, Outside, read
from handlers.slack.spoken import Self, spoken_words

ME = Self("T01TEST", "U0BOT", "B0BOT")
NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
ALICE = Sender("slack", "T01TEST", "U01ALICE")
OWN_CHAT = Place("slack", "T01TEST", "U01ALICE")
PAYLOADS = Path(__file__).parents[1] / "payloads" / "slack"


def payload(name: str, **event: Any) -> dict[str, Any]:
    body: dict[str, Any] = json.loads((PAYLOADS / f"{name}.json").read_text())
    body.get("event", {}).update(event)
    return body


def test_a_direct_message_is_said_in_private() -> None:
    assert read(payload("message_im"), ME, NOW) == Incoming(
        event_id="said:U01ALICE:7f6c1a52-0000-4000-8000-000000000001",
        sender=ALICE,
        place=Place("slack", "T01TEST", "D01ALICE"),
        act=Said("verhaal", "1763280000.000100"),
        private=True,
        at=datetime(2025, 11, 16, 8, 0, 0, 100, tzinfo=UTC),
    )


def test_what_somebodys_app_sent_twice_is_one_event_though_slack_made_two() -> None:
    again = payload("message_im", ts="1763280002.000300") | {"event_id": "Ev02MESSAGE"}

    first, second = read(payload("message_im"), ME, NOW), read(again, ME, NOW)

    assert isinstance(first, Incoming)
    assert isinstance(second, Incoming)
    assert first.event_id == second.event_id


def test_what_no_app_gave_a_name_is_known_by_slacks_own() -> None:
    incoming = read(payload("app_mention"), ME, NOW)

    assert isinstance(incoming, Incoming)
    assert incoming.event_id == payload("app_mention")["event_id"]


def test_a_mention_is_heard_without_the_bots_own_name() -> None:
    incoming = read(payload("app_mention"), ME, NOW)

    assert isinstance(incoming, Incoming)
    assert incoming.act == Said("help", "1763280001.000200")
    assert not incoming.private
    assert incoming.place.thread is None


def test_an_answer_in_a_thread_of_a_channel_is_heard_in_that_thread() -> None:
    incoming = read(payload("message_channel", thread_ts="1763280000.000001"), ME, NOW)

    assert isinstance(incoming, Incoming)
    assert incoming.place == Place("slack", "T01TEST", "C01NOORD", "1763280000.000001")


@pytest.mark.parametrize(
    "event",
    [
        {},
        {"thread_ts": "1763280000.000001", "text": "<@U0BOT> help"},
        {"thread_ts": "1763280000.000001", "bot_id": "B9"},
        {"thread_ts": "1763280000.000001", "user": "U0BOT"},
        {"thread_ts": "1763280000.000001", "subtype": "message_changed"},
        {"thread_ts": "1763280000.000001", "user_team": "T99OTHER"},
    ],
    ids=["talk among people", "also a mention", "another bot", "the bot itself", "an edit", "another workspace"],
)
def test_what_is_not_for_the_bot_is_not_heard(event: dict[str, Any]) -> None:
    assert read(payload("message_channel", **event), ME, NOW) is None


def test_a_channel_shared_with_another_organisation_is_not_heard() -> None:
    body = payload("message_channel", thread_ts="1763280000.000001") | {"is_ext_shared_channel": True}

    assert read(body, ME, NOW) is None


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        ({"subtype": "file_share", "files": [{"id": "F1"}], "text": "kijk"}, "file"),
        ({"attachments": [{"is_msg_unfurl": True, "text": "woorden van een ander"}]}, "forward"),
    ],
)
def test_no_content_is_taken_of_files_and_forwards(event: dict[str, Any], kind: str) -> None:
    incoming = read(payload("message_im", **event), ME, NOW)

    assert isinstance(incoming, Incoming)
    assert incoming.act == Refused(kind)


def test_a_button_says_which_message_it_stood_on() -> None:
    place = Place("slack", "T01TEST", "C01NOORD")

    assert read(payload("block_actions"), ME, NOW) == Incoming(
        event_id="press:12345.98765.abcd",
        sender=ALICE,
        place=place,
        act=Pressed("seen:yes", Posted(place, "1763280000.000001")),
        private=False,
        at=datetime(2025, 11, 16, 8, 1, tzinfo=UTC),
    )


def test_a_command_is_said_in_private_wherever_it_was_typed() -> None:
    incoming = read(payload("slash_command"), ME, NOW)

    assert isinstance(incoming, Incoming)
    assert incoming.event_id == "command:13345224609.738474920.8088930838d88f008e0"
    assert incoming.act == Said("cijfers", incoming.event_id)
    assert (incoming.place, incoming.private, incoming.at) == (OWN_CHAT, True, NOW)


def test_a_shortcut_is_the_word_that_it_stands_for() -> None:
    body = payload("shortcut")

    incoming = read(body, ME, NOW)

    event = f"shortcut:{body['trigger_id']}"
    assert incoming == Incoming(event, ALICE, OWN_CHAT, Said("vertel", event), private=True, at=NOW)


def test_a_button_on_app_home_is_the_word_that_it_stands_for() -> None:
    body = payload("block_actions_home")

    incoming = read(body, ME, NOW)

    event = f"press:{body['trigger_id']}"
    assert incoming == Incoming(event, ALICE, OWN_CHAT, Said("signaal", event), private=True, at=NOW)


def test_opening_app_home_tells_who_and_where_their_chat_is() -> None:
    assert read(payload("app_home_opened"), ME, NOW) == HomeOpened(ALICE, "D01ALICE")
    assert read(payload("app_home_opened", tab="messages"), ME, NOW) is None


def test_a_form_that_was_sent_is_read_with_what_was_filled_in() -> None:
    sent = read(payload("view_submission"), ME, NOW)

    assert sent == Filled(
        event_id="form:V01STORY",
        sender=ALICE,
        form="story/0a1b2c3d4e5f6071",
        values={"text": ("Het loket was open.",), "resident": ("no",), "review": ("digest",), "goal": ()},
        opened_at=datetime(2026, 11, 16, 8, tzinfo=UTC),
    )


def test_words_that_were_changed_afterwards_are_known_as_such() -> None:
    incoming = read(payload("message_changed"), ME, NOW)

    assert isinstance(incoming, Incoming)
    assert incoming.act == Refused("edited")
    assert incoming.private


def test_a_message_that_slack_itself_changed_is_no_edit() -> None:
    body = payload("message_changed")
    body["event"]["previous_message"]["text"] = body["event"]["message"]["text"]

    assert read(body, ME, NOW) is None


@pytest.mark.parametrize("name", ["message_im", "app_mention", "block_actions", "slash_command", "shortcut"])
def test_somebody_of_another_organisation_who_speaks_to_the_bot_is_outside(name: str) -> None:
    body = payload(name) | {"is_ext_shared_channel": True}

    assert isinstance(read(body, ME, NOW), Outside)


def test_a_form_of_another_workspace_is_not_heard() -> None:
    body = payload("view_submission") | {"team": {"id": "T99OTHER"}}

    assert read(body, ME, NOW) is None


def test_what_slack_brings_besides_is_let_pass() -> None:
    for body in ({}, {"type": "view_submission"}, {"type": "event_callback", "event_id": "E", "event": {"type": "x"}}):
        assert read(body, ME, NOW) is None


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
        ("<@U0BOT> vertel", "vertel"),
        ("vraag het <@U01BOB|bob>", "vraag het @…"),
        ("in <#C01NOORD|team-noord>", "in #team-noord"),
        ("<https://example.nl|de site> en <https://example.nl/a>", "de site en https://example.nl/a"),
        ("<mailto:a@example.nl|a@example.nl>", "a@example.nl"),
        ("<!here> let op", "@here let op"),
        ("<!date^1^{date}|16 november>", "16 november"),
    ],
)
def test_words_are_read_as_the_person_saw_them(sent: str, seen: str) -> None:
    assert spoken_words(sent, ME) == seen
