"""What the bot hears of an update, from real payloads with the names replaced."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from telegram import Update

from chat.address import Place, Posted
from chat.incoming import Edited, Incoming, Pinned, Pressed, Refused, Said, Sender
from handlers.telegram.receive import Receiver
from tests.peers.telegram_schema import accepted_update

_PAYLOADS = Path(__file__).parent.parent / "payloads" / "telegram"
_NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
_RECEIVER = Receiver(123456789, "telvertel_bot", lambda: _NOW)


def _payload(name: str) -> dict[str, Any]:
    payload: dict[str, Any] = json.loads((_PAYLOADS / f"{name}.json").read_text("utf-8"))
    return accepted_update(payload)


def _heard(name: str) -> Incoming | None:
    return _RECEIVER.incoming(Update.de_json(_payload(name), None))


def _with(name: str, **parts: Any) -> Incoming | None:
    payload = _payload(name)
    payload["message"] |= parts
    return _RECEIVER.incoming(Update.de_json(payload, None))


def _act(name: str) -> object:
    heard = _heard(name)
    return None if heard is None else heard.act


def test_a_private_message_is_said_by_a_person_in_a_private_place() -> None:
    assert _heard("private_text") == Incoming(
        event_id="123456789:870001",
        sender=Sender("telegram", "", "5001"),
        place=Place("telegram", "", "5001"),
        act=Said("Ik heb een verhaal 🎈", "41"),
        private=True,
        at=datetime(2026, 11, 16, 8, 0, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/vertel", "vertel"),
        ("/vertel@telvertel_bot", "vertel"),
        ("/Vertel@Telvertel_Bot  nu ", "Vertel nu"),
        ("/mijn_gegevens", "mijn gegevens"),
        ("/start aB3-_x", "start aB3-_x"),
        ("1/2 van de mensen", "1/2 van de mensen"),
        ("/ dat is geen opdracht", "/ dat is geen opdracht"),
    ],
)
def test_a_command_is_heard_as_the_word_that_it_stands_for(text: str, said: str) -> None:
    heard = _with("private_text", text=text)

    assert heard is not None
    assert heard.act == Said(said, "41")


def test_a_command_for_another_bot_is_not_heard() -> None:
    assert _with("private_text", text="/vertel@andere_bot") is None


def test_a_reply_in_a_plain_group_stands_in_the_thread_of_what_it_answers() -> None:
    heard = _heard("group_reply")

    assert heard is not None
    assert heard.place == Place("telegram", "", "-1001234567890", "55")
    assert heard.private is False


def test_a_message_in_a_topic_stands_in_that_topic() -> None:
    heard = _heard("topic_text")

    assert heard is not None
    assert heard.place == Place("telegram", "", "-1001234567890", "topic:12")


def test_a_pressed_button_brings_its_value_and_the_message_that_it_was_on() -> None:
    place = Place("telegram", "", "5001")

    assert _heard("button") == Incoming(
        event_id="123456789:870005",
        sender=Sender("telegram", "", "5001"),
        place=place,
        act=Pressed("antwoord:7:ja", Posted(place, "40")),
        private=True,
        at=_NOW,
    )


def test_a_button_on_a_message_too_old_to_read_is_heard_all_the_same() -> None:
    heard = _heard("button_inaccessible")

    assert heard is not None
    assert heard.act == Pressed("antwoord:7:ja", Posted(Place("telegram", "", "-1001234567890"), "40"))


@pytest.mark.parametrize(("name", "kind"), [("photo", "photo"), ("voice", "voice"), ("forward", "forward")])
def test_of_media_and_forwards_only_the_kind_is_heard(name: str, kind: str) -> None:
    assert _act(name) == Refused(kind)


@pytest.mark.parametrize("name", ["anonymous_admin", "channel_post", "joined", "migrated", "from_a_bot", "blocked"])
def test_what_no_person_says_to_the_bot_is_not_heard(name: str) -> None:
    assert _heard(name) is None


def test_words_that_were_changed_afterwards_are_known_as_changed_and_not_read() -> None:
    assert _act("edited") == Refused("edited")


def test_an_edit_in_a_thread_bears_the_words_that_stand_there_now() -> None:
    assert _heard("edited_reply") == Incoming(
        event_id="123456789:870021",
        sender=Sender("telegram", "", "5001"),
        place=Place("telegram", "", "-1001234567890", "55"),
        act=Edited("1 wij zien drukte", "57"),
        private=False,
        at=datetime(2026, 11, 16, 8, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("name", "who", "message", "thread"),
    [
        ("pinned", "5002", "57", None),
        ("pinned_in_topic", "5001", "58", "topic:12"),
        ("pinned_inaccessible", "5001", "57", None),
    ],
)
def test_a_pin_is_of_who_pinned_and_names_the_message(name: str, who: str, message: str, thread: str | None) -> None:
    heard = _heard(name)

    assert heard is not None
    assert heard.sender == Sender("telegram", "", who)
    assert heard.act == Pinned(message)
    assert heard.place == Place("telegram", "", "-1001234567890", thread)


def test_a_pin_of_the_bots_own_is_not_heard() -> None:
    own = _payload("from_a_bot")["message"]["from"]

    assert _with("pinned", **{"from": own}) is None


def test_a_reply_in_a_private_chat_stands_in_the_thread_of_what_it_answers() -> None:
    heard = _heard("private_reply")

    assert heard is not None
    assert (heard.act, heard.place) == (Said("Dat zien wij ook", "44"), Place("telegram", "", "5001", "40"))
    assert heard.private


def test_a_change_in_a_group_outside_threads_is_not_heard() -> None:
    payload = _payload("edited")
    payload["edited_message"]["chat"] = {"id": -100, "type": "supergroup", "title": "Team"}

    assert _RECEIVER.incoming(Update.de_json(payload, None)) is None
