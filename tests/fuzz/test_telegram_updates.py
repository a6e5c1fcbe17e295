"""Whatever Telegram sends is read as something whole, or as nothing: an error here would keep others waiting."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from handlers.telegram.client import Request, TelegramClient, Unreadable
from handlers.telegram.door import _read
from handlers.telegram.receive import Receiver
from tests.fuzz.mutations import mutated
from tests.fuzz.trials import Trials, is_sound

pytestmark = pytest.mark.long

_NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
_RECEIVER = Receiver(123456789, "telvertel_bot", lambda: _NOW)
_FILES = sorted((Path(__file__).parents[1] / "payloads" / "telegram").glob("*.json"))
_UPDATES: list[dict[str, Any]] = [json.loads(file.read_text("utf-8")) for file in _FILES]
_TEXT = next(each for each in _UPDATES if "text" in each.get("message", {}))


def _one(chance: Random) -> dict[str, Any]:
    odd = mutated(chance.choice(_UPDATES), chance)
    # What has no number is no update: the client refuses those.
    return {**(odd if isinstance(odd, dict) else {"message": odd}), "update_id": chance.randrange(2**31)}


def _said(**parts: object) -> dict[str, Any]:
    return {**_TEXT, "message": {**_TEXT["message"], **parts}}


_MENDED = (
    _said(text=7),
    _said(text="half a character: \ud83d"),
    _said(chat=None),
    _said(chat={"id": "5001", "type": "private"}),
    _said(date=None),
    {"update_id": 1, "callback_query": {"id": "1", "data": "a\0b", "message": _TEXT["message"]}},
    {"update_id": 1, "my_chat_member": {"chat": {"id": 1, "type": "private"}}},
)


@pytest.fixture(scope="module")
def client() -> TelegramClient:
    return TelegramClient("123456789:AAAA", "http://127.0.0.1:9")


@pytest.mark.parametrize("update", _MENDED, ids=range(len(_MENDED)))
def test_what_was_found_in_updates_stays_mended(client: TelegramClient, update: dict[str, Any]) -> None:
    assert is_sound(_read(update, client, _RECEIVER).incoming)


def test_every_update_is_read_as_something_whole_or_as_nothing(client: TelegramClient, trials: Trials) -> None:
    for chance in trials(8_000):
        update = _one(chance)

        assert is_sound(_read(update, client, _RECEIVER).incoming), update


@pytest.mark.parametrize("answer", [b"[" * 100_000, b"\xff", b'{"ok": true', b"9" * 5_000, b"[]"])
def test_an_answer_that_is_no_json_is_a_trouble_that_polling_knows(answer: bytes) -> None:
    with pytest.raises(Unreadable):
        Request.parse_json_payload(answer)
