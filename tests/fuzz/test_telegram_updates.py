"""Whatever Telegram sends is read as something whole, or as nothing: an error here would keep others waiting."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import example, given

from handlers.telegram.client import Request, TelegramClient, Unreadable
from handlers.telegram.door import _read
from handlers.telegram.receive import Receiver
from tests.fuzz.mutations import mutated
from tests.fuzz.trials import Count, batches, is_sound, tried

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


def _said(**parts: object) -> list[dict[str, Any]]:
    return [{**_TEXT, "message": {**_TEXT["message"], **parts}}]


@example(_said(text=7))
@example(_said(text="half a character: \ud83d"))
@example(_said(chat=None))
@example(_said(chat={"id": "5001", "type": "private"}))
@example(_said(date=None))
@example([{"update_id": 1, "callback_query": {"id": "1", "data": "a\0b", "message": _TEXT["message"]}}])
@example([{"update_id": 1, "my_chat_member": {"chat": {"id": 1, "type": "private"}}}])
@given(batches(_one))
@tried(100)
def test_every_update_is_read_as_something_whole_or_as_nothing(count: Count, updates: list[dict[str, Any]]) -> None:
    client = TelegramClient("123456789:AAAA", "http://127.0.0.1:9")

    for update in updates:
        assert is_sound(_read(update, client, _RECEIVER).incoming), update

    count(len(updates))


@pytest.mark.parametrize("answer", [b"[" * 100_000, b"\xff", b'{"ok": true', b"9" * 5_000, b"[]"])
def test_an_answer_that_is_no_json_is_a_trouble_that_polling_knows(answer: bytes) -> None:
    with pytest.raises(Unreadable):
        Request.parse_json_payload(answer)
