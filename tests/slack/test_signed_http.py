"""Requests that Slack cannot have meant get a line that says so; those behind them are heard."""

import json
from collections.abc import Mapping
from urllib.parse import urlencode

import aiohttp
import pytest

from chat.form import Form
from chat.wording import Verbatim
from tests.slack.agreeable_slack import WORKSPACE, House, signed, slack_door

JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_EVENT = {"type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "ts": "1.1", "text": "hoi"}
GOOD = json.dumps({"type": "event_callback", "team_id": WORKSPACE, "event_id": "Ev1", "event": _EVENT}).encode()


async def sent(port: int, body: bytes, headers: Mapping[str, str]) -> tuple[int, str]:
    address = f"http://127.0.0.1:{port}/slack/events"
    async with aiohttp.ClientSession() as session, session.post(address, data=body, headers=headers) as answer:
        return answer.status, await answer.text()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"[1, 2]", JSON), (b'"text"', JSON), (b"7", JSON), (b"{", JSON), (b"[" * 100_000, JSON),
        (b"{" + b"9" * 5_000, JSON),
        (b'{"type": "event_callback", "event": 7}', JSON), (b'{"event": "text"}', JSON), (b'{"team": 7}', JSON),
        (b'{"authorizations": 7}', JSON), (b'{"type": "block_actions", "actions": 7, "channel": 7}', JSON),
        (urlencode({"payload": "[]"}).encode(), FORM), (urlencode({"payload": "{"}).encode(), FORM),
    ],
    ids=range(13),
)  # fmt: skip
async def test_what_is_signed_but_no_event_is_refused_in_one_line(body: bytes, kind: Mapping[str, str]) -> None:
    house = House()
    async with slack_door(house.inside) as port:
        status, text = await sent(port, body, {**kind, **signed(body)})
        good, _ = await sent(port, GOOD, {**JSON, **signed(GOOD)})

    assert (status, text) == (400, "not a request that Slack makes\n")
    assert (good, house.heard) == (200, ["Ev1"])


@pytest.mark.parametrize(
    "headers",
    [
        {}, {"X-Slack-Request-Timestamp": "later"}, {"X-Slack-Request-Timestamp": "9" * 5_000},
        {"X-Slack-Signature": "v0=é"}, {"X-Slack-Signature": ""},
    ],
    ids=range(5),
)  # fmt: skip
@pytest.mark.parametrize("body", [GOOD, b"{", b"\xff", b'{"ssl_check": "1"}'], ids=range(4))
async def test_what_is_not_signed_is_refused_unread(body: bytes, headers: Mapping[str, str]) -> None:
    house = House()
    broken = {**signed(body), **headers} if headers else {}
    async with slack_door(house.inside) as port:
        status, text = await sent(port, body, {**JSON, **broken})

    assert (status, text) == (401, "not signed by Slack\n")
    assert house.heard == []


async def test_what_could_not_be_heard_is_asked_for_again() -> None:
    house = House()
    house.is_away = True
    async with slack_door(house.inside) as port:
        status, _ = await sent(port, GOOD, {**JSON, **signed(GOOD)})

    assert status == 500


async def test_a_leave_to_open_a_screen_that_is_no_text_opens_none() -> None:
    words = Verbatim("verhaal")
    house = House(Form("story/1", words, (), words))
    body = json.dumps({**json.loads(GOOD), "trigger_id": {}}).encode()
    async with slack_door(house.inside) as port:
        status, _ = await sent(port, body, {**JSON, **signed(body)})

    assert (status, house.heard) == (200, ["Ev1"])
