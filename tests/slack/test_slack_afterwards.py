"""What Slack tells of messages that were changed, taken away or pinned, read as Incoming."""

import json
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from chat.address import Place
from chat.incoming import Deleted, Edited, Incoming, Pinned, Refused, Said, Sender, Unpinned
from handlers.slack.receive import read
from handlers.slack.spoken import Self

ME = Self("T01TEST", "U0BOT", "B0BOT")
NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
ALICE, BOB = (Sender("slack", "T01TEST", user) for user in ("U01ALICE", "U02BOB"))
THREAD = Place("slack", "T01TEST", "C01NOORD", "1763280000.000001")
REPLY = "1763280002.000300"
PAYLOADS = Path(__file__).parents[1] / "payloads" / "slack"


def payload(name: str) -> dict[str, Any]:
    body: dict[str, Any] = json.loads((PAYLOADS / f"{name}.json").read_text())
    return body


def heard(body: dict[str, Any]) -> Incoming:
    incoming = read(body, ME, NOW)
    assert isinstance(incoming, Incoming)
    return incoming


def test_an_edit_in_a_thread_bears_the_words_that_stand_there_now() -> None:
    incoming = heard(payload("message_changed_thread"))

    assert incoming == Incoming(
        event_id="Ev07EDIT",
        sender=ALICE,
        place=THREAD,
        act=Edited("1 wij zien vooral drukte & minder tijd", REPLY),
        private=False,
        at=datetime(2025, 11, 16, 8, 1, 30, tzinfo=UTC),
    )


def test_a_deletion_in_a_thread_is_its_writers_whoever_did_it() -> None:
    incoming = heard(payload("message_deleted_thread"))

    assert incoming == Incoming(
        event_id="Ev08GONE",
        sender=ALICE,
        place=THREAD,
        act=Deleted(REPLY),
        private=False,
        at=datetime(2025, 11, 16, 8, 1, 35, 100, tzinfo=UTC),
    )


@pytest.mark.parametrize(("name", "act"), [("pin_added", Pinned(REPLY)), ("pin_removed", Unpinned(REPLY))])
def test_a_pin_is_of_who_pinned_in_the_thread_of_what_is_pinned(name: str, act: Pinned | Unpinned) -> None:
    incoming = heard(payload(name))

    assert (incoming.act, incoming.sender, incoming.place) == (act, BOB, THREAD)


def test_the_thread_of_a_pin_is_found_in_its_link_where_slack_does_not_name_it() -> None:
    body = payload("pin_added")
    del body["event"]["item"]["message"]["thread_ts"]

    assert heard(body).place == THREAD


def test_a_pinned_file_and_the_bots_own_pins_are_not_heard() -> None:
    file, own = payload("pin_added"), payload("pin_added")
    file["event"]["item"] = {"type": "file", "file": {"id": "F1"}}
    own["event"]["user"] = "U0BOT"

    assert read(file, ME, NOW) is None
    assert read(own, ME, NOW) is None


@pytest.mark.parametrize("name", ["message_changed_thread", "message_deleted_thread"])
@pytest.mark.parametrize("of_the_bot", [{"user": "U0BOT"}, {"user": "U09APP", "bot_id": "B9"}])
def test_what_bots_change_or_delete_is_not_heard(name: str, of_the_bot: dict[str, str]) -> None:
    body = payload(name)
    for part in ("message", "previous_message"):
        body["event"].get(part, {}).update(of_the_bot)

    assert read(body, ME, NOW) is None


@pytest.mark.parametrize("name", ["message_changed_thread", "message_deleted_thread"])
def test_what_changes_in_a_channel_outside_threads_is_not_heard(name: str) -> None:
    body = outside_threads(payload(name))

    assert read(body, ME, NOW) is None


def test_an_edit_in_a_private_chat_goes_unheard_unless_it_stands_in_a_thread() -> None:
    in_thread, outside = private(payload("message_changed_thread")), private(payload("message_changed"))

    assert isinstance(heard(in_thread).act, Edited)
    assert heard(outside).act == Refused("edited")
    assert heard(in_thread).private
    assert heard(outside).private


def test_a_deletion_in_a_private_chat_is_heard() -> None:
    incoming = heard(outside_threads(private(payload("message_deleted_thread"))))

    assert (incoming.act, incoming.place.thread, incoming.private) == (Deleted(REPLY), None, True)


def test_an_answer_that_is_shown_to_the_channel_too_is_an_answer() -> None:
    body = payload("message_channel")
    body["event"] |= {"thread_ts": THREAD.thread, "subtype": "thread_broadcast"}

    assert heard(body).act == Said("dat zien wij ook", REPLY)


@pytest.mark.parametrize("name", ["message_changed_thread", "message_deleted_thread", "pin_added", "pin_removed"])
def test_nobody_of_another_organisation_is_heard(name: str) -> None:
    shared = payload(name) | {"is_ext_shared_channel": True}

    assert read(shared, ME, NOW) is None


def private(body: dict[str, Any]) -> dict[str, Any]:
    body = deepcopy(body)
    body["event"] |= {"channel": "D01ALICE", "channel_type": "im"}
    return body


def outside_threads(body: dict[str, Any]) -> dict[str, Any]:
    body = deepcopy(body)
    for part in ("message", "previous_message"):
        body["event"].get(part, {}).pop("thread_ts", None)
    return body
