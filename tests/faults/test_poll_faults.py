"""Telegram answers polls badly while somebody talks to the whole bot: each word is heard once, and in its order."""

import asyncio
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest

from chat.incoming import Sender
from storage.database import Database
from tests.faults.harness import rounds, seed
from tests.faults.rehearsal import Rehearsal
from tests.faults.talk import BETWEEN_SECONDS, JOINED, Talk
from tests.faults.test_platform_faults import kind_of
from tests.journeys.hearing_people import MORNING, TelegramHands, agreed, open_for_people
from tests.peers.telegram_peer import TOKEN, Fault, TelegramPeer

pytestmark = pytest.mark.long

Told = Callable[[Rehearsal], None]
KOFI = 5001
# Where it is `stored`, the poll before was confirmed, and what came with this one is lost on its way.
FAULTS: Mapping[str, Fault] = {
    "answers a poll late": Fault("late", seconds=1),
    "cuts a poll off": Fault("drop"),
    "500 to a poll": Fault("server_error"),
    "429 to a poll": Fault("flood", stored=False, seconds=1),
    "garbage to a poll": Fault("garbage"),
}
_IN_A_ROUND = 2


@pytest.mark.parametrize("fault", FAULTS)
async def test_telegram_answers_polls_badly_and_nothing_is_lost_or_heard_twice(
    fault: str, telegram_peer: TelegramPeer, database: Database, tmp_path: Path, rehearsed: Told
) -> None:
    chosen, recovery = seed(), 0.0
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    await agreed(database, JOINED)
    async with database.write() as uow:
        await uow.people.bind(Sender("telegram", "", str(KOFI)), "kofi", MORNING)
    how: dict[str, Any] = {"telegram": True, "telegram_token": TOKEN, "telegram_api_url": telegram_peer.url}

    async with open_for_people(database, tmp_path, **how):
        talk = Talk(TelegramHands(telegram_peer, KOFI), Random(chosen))
        await talk.begin()
        for _ in range(rounds()):
            talking = asyncio.create_task(talk.goes_on())
            await asyncio.sleep(talk.chance.uniform(0, 2 * BETWEEN_SECONDS))
            telegram_peer.fail("getUpdates", *[FAULTS[fault]] * _IN_A_ROUND)
            await talking
            ended = time.monotonic()
            await talk.until_answered(lambda: not telegram_peer.waiting)
            recovery = max(recovery, time.monotonic() - ended)
        row = await talk.judged(f"Telegram {fault} · {kind_of(database)}", recovery)

    rehearsed(row)
