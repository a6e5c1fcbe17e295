"""Whatever Telegram answers over a socket, the polling goes on, and hears the next thing that is as it should be."""

import asyncio
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest

from chat.incoming import Incoming, Said, Sender
from chat.wording import Wording
from handlers.telegram.door import TelegramDoor
from handlers.telegram.polling import Polling
from storage.database import Database
from tests.conftest import Clock
from tests.fuzz.heard import hearing
from tests.fuzz.kept import counts, everything, only_of_members
from tests.fuzz.mutations import ODD, mutated, odd_bytes
from tests.fuzz.spoken import PHONE, pressed, said
from tests.fuzz.trials import Trials
from tests.services.form_town import Town, open_town
from tests.telegram.odd_telegram import ME, http, odd_telegram, result

pytestmark = pytest.mark.long

_FILES = sorted((Path(__file__).parents[1] / "payloads" / "telegram").glob("*.json"))
_UPDATES: list[dict[str, Any]] = [json.loads(file.read_text("utf-8")) for file in _FILES]
_STATUSES = (200,) * 30 + (204, 301, 400, 401, 403, 404, 409, 413, 429, 500, 502, 504)
_HEADERS: tuple[Mapping[str, str], ...] = (
    {"Content-Encoding": "gzip"}, {"Content-Length": "7"}, {"Retry-After": "x"}, {"Location": "//["}, {},
)  # fmt: skip
_GREETING = "klaar met vreemd doen"
_TEXT = next(each for each in _UPDATES if each["update_id"] == 870001)
_GOOD = {**_TEXT, "update_id": 2**31, "message": {**_TEXT["message"], "text": _GREETING}}


def _done(chance: Random, seed: int) -> dict[str, Any]:
    """Something new that somebody does."""
    done: dict[str, Any] = json.loads(json.dumps(chance.choice(_UPDATES)))
    for part in (done.get("message", {}), done.get("edited_message", {})):
        if "text" in part:
            part["text"] = said(chance)
    if "data" in done.get("callback_query", {}):
        done["callback_query"]["data"] = pressed(chance, [])
    odd = mutated(done, chance) if chance.random() < 0.7 else done
    return {**odd, "update_id": seed} if isinstance(odd, dict) and chance.random() < 0.95 else odd


def _answer(chance: Random, seed: int) -> bytes:
    """Mostly updates; now and then no success, no list, no JSON, or no HTTP."""
    if chance.random() < 0.02:
        return b""
    updates = [_done(chance, 4 * seed + each) for each in range(chance.randint(1, 4))]
    told: Any = {"ok": True, "result": updates}
    if chance.random() < 0.1:
        told = mutated(told, chance) if chance.random() < 0.7 else chance.choice(ODD)
    body = json.dumps(told).encode()
    if chance.random() < 0.05:
        body = odd_bytes(body, chance)
    whole = http(body, chance.choice(_STATUSES), chance.choice(_HEADERS) if chance.random() < 0.05 else None)
    return odd_bytes(whole, chance) if chance.random() < 0.03 else whole


class _OddAnswers:
    """What is as it should be at the start and at the end, and odd in between."""

    def __init__(self, trials: Trials, each_round: int) -> None:
        self._trials = trials
        self._chances: Iterator[Random] = trials(each_round)

    def __call__(self, method: str) -> bytes:
        match method:
            case "getMe":
                return result(ME)
            case "getUpdates":
                chance = next(self._chances, None)
                return result([_GOOD]) if chance is None else _answer(chance, self._trials.last)
            case _:
                return result(True)


async def _polled(town: Town, trials: Trials, each_round: int) -> None:
    """Until what is good again was heard. Raises what ended the polling before that."""
    hear, is_over = hearing(town), asyncio.Event()

    async def heard(incoming: Incoming) -> None:
        await hear(incoming)
        if isinstance(incoming.act, Said) and incoming.act.text == _GREETING:
            is_over.set()

    async with odd_telegram(_OddAnswers(trials, each_round)) as client:
        door = TelegramDoor(client, heard, Wording("nl"), town.now, poll_seconds=0)
        # A pause after each trouble would take all night.
        door._polling = Polling(client, door._receive, 0, first_pause=0.0)
        await door.start()
        assert door._loop is not None
        over = asyncio.create_task(is_over.wait())
        await asyncio.wait({door._loop, over}, return_when=asyncio.FIRST_COMPLETED)
        over.cancel()
        await door.stop()
        assert is_over.is_set(), door._loop


@pytest.mark.parametrize("is_member", [True, False], ids=["member", "stranger"])
async def test_whatever_telegram_answers_the_bot_hears_on_and_keeps_what_it_may(
    sqlite_database: Database, clock: Clock, trials: Trials, is_member: bool
) -> None:
    town = await open_town(sqlite_database, clock)
    if is_member:
        async with sqlite_database.write() as uow:
            await uow.people.bind(Sender("telegram", "", "5001"), "kofi", clock())
    before = await counts(sqlite_database)

    await _polled(town, trials, 60)

    kept = await everything(sqlite_database)
    assert PHONE not in kept
    assert "apart:" not in kept
    assert is_member or not await only_of_members(sqlite_database, before)
