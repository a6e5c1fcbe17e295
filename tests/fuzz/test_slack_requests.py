"""Whatever comes to Slack's door over a socket, signed or not, the door stands, and keeps nothing unscreened."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode

import pytest

from handlers.slack.inside import Inside
from storage.database import Database
from tests.conftest import Clock
from tests.fuzz.heard import hearing
from tests.fuzz.kept import counts, everything, only_of_members
from tests.fuzz.mutations import mutated, odd_bytes
from tests.fuzz.raw_requests import Raw, mangled, odd_headers, raw
from tests.fuzz.spoken import PHONE, pressed, said
from tests.fuzz.trials import Trials
from tests.services.form_town import open_town
from tests.slack.agreeable_slack import House, signed, slack_door

pytestmark = pytest.mark.long

_FILES = sorted((Path(__file__).parents[1] / "payloads" / "slack").glob("*.json"))
_MEMBER, _STRANGER = "U01KOFI", "U99NOBODY"
_PATHS = ("/slack/events",) * 60 + ("/", "/slack/events/", "/slack//events", "/slack/events?a=%ff", "*", "//[::")
_METHODS = ("POST",) * 60 + ("GET", "PUT", "HEAD", "OPTIONS", "TRACE", "post", "\xff")
_FORGED: tuple[Mapping[str, str], ...] = (
    {}, {"X-Slack-Signature": "v0="}, {"X-Slack-Signature": "v0=\xe9"}, {"X-Slack-Request-Timestamp": "later"},
    {"X-Slack-Request-Timestamp": "1"}, {"X-Slack-Request-Timestamp": "9" * 5_000}, {"X-Slack-Request-Timestamp": "-0"},
)  # fmt: skip


def _payloads(user: str) -> list[dict[str, Any]]:
    """The real ones, done by this user in their own chat."""
    chat = user.replace("U", "D", 1)
    written = [file.read_text().replace("U01ALICE", user).replace("D01ALICE", chat) for file in _FILES]
    return [json.loads(each) for each in written]


def _done(payload: dict[str, Any], chance: Random, seed: int) -> dict[str, Any]:
    """Something new that somebody does: another event, other words, another button."""
    done: dict[str, Any] = json.loads(json.dumps(payload))
    for name in ("event_id", "trigger_id"):
        if name in done:
            done[name] = f"{seed}.1"
    for part in (done, done.get("event", {}), done.get("event", {}).get("message", {})):
        if "text" in part:
            part["text"] = said(chance)
    for action in done.get("actions", ()):
        action["value"] = pressed(chance, [])
    return done


def _body(payload: Any, chance: Random) -> tuple[bytes, str]:
    """As Slack writes it: events as JSON, buttons and screens as JSON in a form, commands as a form."""
    match payload:
        case {"command": _}:
            written = urlencode({str(name): str(value) for name, value in payload.items()}, errors="replace").encode()
        case {"type": "event_callback" | "url_verification"}:
            return json.dumps(payload).encode(), "application/json"
        case _ if chance.random() < 0.8:
            written = urlencode({"payload": json.dumps(payload)}).encode()
        case _:
            return json.dumps(payload).encode(), "application/json"
    return written, "application/x-www-form-urlencoded"


def _request(payloads: list[dict[str, Any]], chance: Random, seed: int) -> tuple[Raw, bool]:
    """What is sent, and whether it is one that Slack's secret signed."""
    done = _done(chance.choice(payloads), chance, seed)
    body, kind = _body(mutated(done, chance) if chance.random() < 0.7 else done, chance)
    if chance.random() < 0.15:
        body = odd_bytes(body, chance)
    is_signed = chance.random() < 0.85
    proof = signed(body) if is_signed else _forged(body, chance)
    more = odd_headers(chance) if chance.random() < 0.15 else {}
    request = raw(chance.choice(_METHODS), chance.choice(_PATHS), {"Content-Type": kind, **proof, **more}, body)
    return (mangled(request, chance), False) if chance.random() < 0.1 else (request, is_signed)


def _forged(body: bytes, chance: Random) -> Mapping[str, str]:
    return {**signed(body + b" "), **chance.choice(_FORGED)}


async def _is_heard(port: int, user: str, seed: int) -> bool:
    """Whether the door still takes what is as it should be."""
    payload = next(each for each in _payloads(user) if each.get("event", {}).get("channel_type") == "im")
    body = json.dumps({**payload, "event_id": f"good-{seed}"}).encode()
    good = raw("POST", "/slack/events", {"Content-Type": "application/json", **signed(body)}, body)
    return (await good.sent_to(port)).status == 200


async def test_whatever_is_sent_to_slacks_door_it_stands(trials: Trials) -> None:
    house, payloads = House(), _payloads(_MEMBER)

    async with slack_door(house.inside) as port:
        for chance in trials(1_000):
            request, is_signed = _request(payloads, chance, trials.last)
            answer = await request.sent_to(port)
            assert answer.is_well, (request, answer)
            assert is_signed or request.is_cut or answer.status != 200, (request, answer)

        assert await _is_heard(port, _MEMBER, trials.last)


@pytest.mark.parametrize("user", [_MEMBER, _STRANGER])
async def test_what_comes_through_slacks_door_is_kept_only_where_it_may_be(
    sqlite_database: Database, clock: Clock, trials: Trials, user: str
) -> None:
    town, payloads = await open_town(sqlite_database, clock), _payloads(user)
    before = await counts(sqlite_database)

    async with slack_door(Inside(hearing(town), town.forms, town.home, town.people), clock) as port:
        for chance in trials(100):
            clock.step(seconds=chance.choice([0, 1, 60, 7_200]))
            request, _ = _request(payloads, chance, trials.last)
            answer = await request.sent_to(port)
            assert answer.is_well, (request, answer)

        assert await _is_heard(port, user, trials.last)
    kept = await everything(sqlite_database)
    assert PHONE not in kept
    assert "apart:" not in kept
    assert user == _MEMBER or not await only_of_members(sqlite_database, before)
