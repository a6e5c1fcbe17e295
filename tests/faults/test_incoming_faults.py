"""Hearing goes wrong behind the real doors: nothing is acknowledged before it is kept, and nobody waits for another."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from random import Random

import pytest

from chat.incoming import Incoming, Said, TooEarly
from chat.wording import Wording
from handlers.telegram.client import TelegramClient
from handlers.telegram.door import TelegramDoor
from storage.database import Database
from tests.faults.daily_life import DailyLife
from tests.faults.harness import QUICK, rounds, seed
from tests.faults.rehearsal import Rehearsal
from tests.faults.worker import times_from
from tests.peers.telegram_peer import TOKEN, TelegramPeer

pytestmark = pytest.mark.long

Told = Callable[[Rehearsal], None]
_PERSON, _OTHER = 11, 12


class Ear:
    """`early` says how often each words come too early."""

    def __init__(self) -> None:
        self.early: dict[str, int] = defaultdict(int)
        self.tries: dict[str, int] = defaultdict(int)
        self.heard: list[str] = []

    async def hear(self, incoming: Incoming) -> None:
        assert isinstance(incoming.act, Said)
        words = incoming.act.text
        self.tries[words] += 1
        if self.tries[words] <= self.early[words]:
            raise TooEarly(incoming.event_id)
        if words not in self.heard:
            self.heard.append(words)


@pytest.fixture
async def ear(telegram_peer: TelegramPeer) -> AsyncIterator[Ear]:
    ear, client = Ear(), TelegramClient(TOKEN, telegram_peer.url)
    door = TelegramDoor(client, ear.hear, Wording("nl"), lambda: datetime.now(UTC), poll_seconds=5)
    await door.start()
    yield ear
    await door.stop()
    await client.hang_up()


async def until(so: Callable[[], bool], seconds: float = 20) -> None:
    async with asyncio.timeout(seconds):
        while not so():
            await asyncio.sleep(0.02)


async def test_who_poisons_is_told_so_and_everybody_else_is_heard(database: Database, rehearsed: Told) -> None:
    chosen = seed()
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    life = DailyLife(database, database, Random(chosen), times_from(json.dumps(QUICK)))
    await life.begin()

    recoveries = [await life.goes_on(lambda: life.poisons("kofi", 3), 8) for _ in range(rounds())]

    kind = "SQLite" if database.work_alone() else "PostgreSQL"
    rehearsed(await life.judged(f"events that no handler can handle · {kind}", max(recoveries), rounds()))
    told = [row for row in await life.threads.town.rows() if row.key.startswith("apart:")]
    assert len(told) == 3 * rounds()
    assert {row.place.channel for row in told} == {"dm-kofi"}


async def test_what_comes_too_early_on_telegram_stays_there_and_others_are_heard_meanwhile(
    telegram_peer: TelegramPeer, ear: Ear
) -> None:
    # More often than an update may fail that others outran.
    ear.early["Wij zien dat ook"] = 6

    first = await telegram_peer.says(_PERSON, "Wij zien dat ook")
    await telegram_peer.says(_OTHER, "hulp")
    await until(lambda: ear.heard == ["hulp"])
    confirmed_meanwhile = telegram_peer.confirmed
    await until(lambda: "Wij zien dat ook" in ear.heard)
    await until(lambda: not telegram_peer.waiting)

    assert first["text"] == "Wij zien dat ook"
    assert confirmed_meanwhile < telegram_peer.update_id - 1
    assert ear.heard == ["hulp", "Wij zien dat ook"]
