"""Three processes on one PostgreSQL share the work; one is killed, and the others go on within its lease."""

import asyncio
import os
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.bootstrap import open_database
from bot.settings import Settings
from chat.address import Place
from services.agreements import activate_for_demo
from services.delivery_rules import DeliveryTimes
from services.outbox import Outbox
from storage.database import Database
from tests import example
from tests.fake_platform import message
from tests.peers.telegram_peer import TOKEN, Fault, TelegramPeer

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
GROUPS = [-1001000000001, -1001000000002, -1001000000003, -1001000000004]
STRANGER = 77


@asynccontextmanager
async def working(home: Path, url: str, peer: TelegramPeer, *shares: str) -> AsyncIterator[Process]:
    """A process of the bot with these shares of the work, once it is open."""
    environment = os.environ | {
        "TELVERTEL_HOME": str(home),
        "TELVERTEL_LOG_LEVEL": "INFO",
        "DATABASE_URL": url,
        "TELEGRAM_ENABLED": "true",
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": peer.url,
        "TELVERTEL_TELEGRAM_AGREEMENT": "2026-01-15",
    }
    asked = [word for share in shares for word in ("--only", share)]
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", *asked, env=environment, cwd=ROOT, stderr=PIPE
    )
    try:
        assert bot.stderr is not None
        async with asyncio.timeout(60):
            logged = [b"started"]
            while b"house=open" not in logged[-1]:
                assert logged[-1], b"".join(logged)
                logged.append(await bot.stderr.readline())
        reading = asyncio.create_task(bot.stderr.read())
        yield bot
    finally:
        if bot.returncode is None:
            # A process that sleeps would never hear that it has to stop.
            bot.send_signal(signal.SIGCONT)
            bot.terminate()
        await bot.wait()
    await reading


async def until(so: Callable[[], bool], seconds: float) -> None:
    async with asyncio.timeout(seconds):
        while not so():
            await asyncio.sleep(0.05)


async def queue(database: Database, words: str) -> None:
    outbox = Outbox({"telegram": lambda said: (said,)}, lambda: None)
    async with database.write() as uow:
        for group in GROUPS:
            place = Place("telegram", "", str(group))
            key = f"{words}:{group}"
            await outbox.put(uow, key=key, kind="digest", place=place, message=message(key), now=datetime.now(UTC))


def told(peer: TelegramPeer, words: str) -> list[str]:
    return [said for group in GROUPS for said in texts(peer, group) if words in said]


def texts(peer: TelegramPeer, chat: int) -> list[str]:
    """What the bot said there, in its order."""
    return [each["text"] for each in peer.chats.messages if each["chat"]["id"] == chat and each["from"]["is_bot"]]


@pytest.mark.postgres
@pytest.mark.timeout(300)
async def test_what_a_killed_process_held_is_sent_by_another_within_the_lease(
    tmp_path: Path, postgres_url: str, telegram_peer: TelegramPeer
) -> None:
    for group in GROUPS:
        telegram_peer.chats.open(group)
    times = DeliveryTimes()
    within = (times.lease + times.settle_delay).total_seconds() + 10

    telegram_peer.fail("sendMessage", *[Fault("late", stored=False, seconds=9)] * len(GROUPS))

    async with AsyncExitStack() as processes:
        # With the keys of the processes: what is queued without them stands open, and they would not find it.
        settings = Settings(_env_file=None, home=tmp_path, database=postgres_url)  # type: ignore[call-arg]
        database = await processes.enter_async_context(open_database(settings))
        async with database.write() as uow:
            await activate_for_demo(uow, example.text(), datetime.now(UTC))
        _, other, victim = await asyncio.gather(
            *(
                processes.enter_async_context(working(tmp_path, postgres_url, telegram_peer, *shares))
                for shares in (["doors"], ["clock", "dispatch"], ["clock", "dispatch"])
            )
        )
        # While it sleeps, the victim takes everything.
        other.send_signal(signal.SIGSTOP)
        await queue(database, "first")
        await until(lambda: len(telegram_peer.called("sendMessage")) == len(GROUPS), 20)
        victim.kill()
        other.send_signal(signal.SIGCONT)
        killed_at = time.monotonic()
        await telegram_peer.says(STRANGER, "hallo")
        await until(lambda: bool(texts(telegram_peer, STRANGER)), 20)
        heard_after = time.monotonic() - killed_at
        await queue(database, "second")
        await until(lambda: len(told(telegram_peer, "second")) == len(GROUPS), within + 10)
        recovered_after = time.monotonic() - killed_at

    assert heard_after < 15
    assert recovered_after < within
    for group in GROUPS:
        first, second = texts(telegram_peer, group)
        assert f"first:{group}" in first
        assert f"second:{group}" in second
