"""Whatever Slack sends is read as something whole, or as nothing: an error here would have it sent again and again."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from slack_bolt.request.async_request import AsyncBoltRequest

from chat.wording import Wording
from handlers.slack.receive import Outside, read
from handlers.slack.reception import Reception, was_received
from handlers.slack.spoken import Self
from tests.fuzz.mutations import mutated
from tests.fuzz.trials import Trials, is_sound
from tests.slack.agreeable_slack import House, agreeing_client

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


def _said(**parts: object) -> dict[str, Any]:
    return {**_MESSAGE, "event": {**_MESSAGE["event"], **parts}}


_MENDED = (
    {**_MESSAGE, "team": "T01TEST"},
    {**_MESSAGE, "team_id": {}},
    {**_MESSAGE, "is_ext_shared_channel": None, "event": {**_MESSAGE["event"], "ts": "later"}},
    {"type": "shortcut", "user": {"id": "U1"}, "callback_id": "begin:\0", "trigger_id": "1.2"},
    _said(text=7),
    _said(text="a\0b"),
    _said(text="half a character: \ud83d"),
    _said(thread_ts={"id": None}),
    _said(attachments=["x"]),
    _said(ts="1763280000000.000100"),
    _said(channel="D\0"),
)


@pytest.mark.parametrize("payload", _MENDED, ids=range(len(_MENDED)))
def test_what_was_found_in_payloads_stays_mended(payload: dict[str, Any]) -> None:
    assert is_sound(read(payload, _ME, _NOW))


def test_every_payload_is_read_as_something_whole_or_as_nothing(trials: Trials) -> None:
    for chance in trials(6_000):
        payload = _one(chance)

        assert is_sound(read(payload, _ME, _NOW)), payload


def test_nothing_of_another_workspace_is_heard(trials: Trials) -> None:
    for chance in trials(2_500):
        foreign = {**_one(chance), "team_id": "T99OTHER", "team": {"id": "T99OTHER"}}

        assert isinstance(read(foreign, _ME, _NOW), Outside | None), foreign


async def test_what_comes_over_slacks_socket_is_acknowledged_once_bolt_can_read_it(trials: Trials) -> None:
    house = House()
    async with agreeing_client() as client:
        app = Reception(client, _ME, house.inside, Wording("nl"), lambda: _NOW).app
        for chance in trials(6_000):
            payload = mutated(chance.choice(_PAYLOADS), chance)
            try:
                asked = AsyncBoltRequest(mode="socket_mode", body=payload)
            # Bolt leaves it unanswered: Slack sends it three times, and no more.
            except Exception:  # noqa: BLE001
                continue
            answer = await app.async_dispatch(asked)

            assert answer.status == 200 or not was_received(asked), payload
    assert house.heard
