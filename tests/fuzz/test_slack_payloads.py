"""Whatever Slack sends is read as something whole, or as nothing: an error here would have it sent again and again."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import example, given

from handlers.slack.receive import Outside, read
from handlers.slack.spoken import Self
from tests.fuzz.mutations import mutated
from tests.fuzz.trials import Count, batches, is_sound, tried

pytestmark = pytest.mark.long

_ME = Self("T01TEST", "U0BOT", "B0BOT")
_NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
_FILES = sorted((Path(__file__).parents[1] / "payloads" / "slack").glob("*.json"))
_PAYLOADS: list[dict[str, Any]] = [json.loads(file.read_text()) for file in _FILES]
_MESSAGE = next(each for each in _PAYLOADS if each.get("event", {}).get("channel_type") == "im")


def _one(chance: Random) -> dict[str, Any]:
    odd = mutated(chance.choice(_PAYLOADS), chance)
    # Bolt hands on objects only.
    return odd if isinstance(odd, dict) else {"event": odd}


def _said(**parts: object) -> list[dict[str, Any]]:
    return [{**_MESSAGE, "event": {**_MESSAGE["event"], **parts}}]


@example([{**_MESSAGE, "team": "T01TEST"}])
@example([{**_MESSAGE, "team_id": {}}])
@example([{**_MESSAGE, "is_ext_shared_channel": None, "event": {**_MESSAGE["event"], "ts": "later"}}])
@example([{"type": "shortcut", "user": {"id": "U1"}, "callback_id": "begin:\0", "trigger_id": "1.2"}])
@example(_said(text=7))
@example(_said(text="a\0b"))
@example(_said(text="half a character: \ud83d"))
@example(_said(thread_ts={"id": None}))
@example(_said(attachments=["x"]))
@example(_said(ts="1763280000000.000100"))
@example(_said(channel="D\0"))
@given(batches(_one))
@tried(100)
def test_every_payload_is_read_as_something_whole_or_as_nothing(count: Count, payloads: list[dict[str, Any]]) -> None:
    for payload in payloads:
        assert is_sound(read(payload, _ME, _NOW)), payload

    count(len(payloads))


@given(batches(_one))
@tried(50)
def test_nothing_of_another_workspace_is_heard(count: Count, payloads: list[dict[str, Any]]) -> None:
    for payload in payloads:
        foreign = {**payload, "team_id": "T99OTHER", "team": {"id": "T99OTHER"}}

        assert isinstance(read(foreign, _ME, _NOW), Outside | None), payload

    count(len(payloads))
