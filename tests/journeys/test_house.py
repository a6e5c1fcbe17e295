"""The whole house in one run: the same digest goes out by all three doors, and a stop is clean."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.bootstrap import open_database, open_house
from bot.demo import EXAMPLE
from bot.demo_figures import invented
from bot.settings import Settings
from services.agreements import activate_for_demo
from services.indicators import keep
from storage.database import Database
from tests.example import spoiled
from tests.peers.local_slack import APP_TOKEN, BOT_TOKEN, CHANNEL, WORKSPACE, LocalSlack
from tests.peers.telegram_peer import TOKEN, TelegramPeer

MONDAY = datetime(2026, 11, 16, 8, 5, tzinfo=UTC)
GROUP = -1001234567890


def on_all_doors(data: dict[str, Any]) -> None:
    """Team Noord meets on all three platforms; the other teams have no place."""
    for forum in data["forums"]:
        forum["places"] = []
    data["forums"][0]["places"] = [
        {"platform": "sandbox", "channel": "team-noord"},
        {"platform": "slack", "workspace": WORKSPACE, "channel": CHANNEL},
        {"platform": "telegram", "channel": str(GROUP)},
    ]


@pytest.fixture
def settings(tmp_path: Path, slack_peer: LocalSlack, telegram_peer: TelegramPeer) -> Settings:
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        home=tmp_path,
        slack_mode="socket",
        slack_bot_token=BOT_TOKEN,
        slack_app_token=APP_TOKEN,
        slack_api_url=slack_peer.api_url,
        telegram=True,
        telegram_token=TOKEN,
        telegram_api_url=telegram_peer.url,
    )


async def fill(database: Database) -> None:
    async with database.write() as uow:
        agreed = await activate_for_demo(uow, spoiled(on_all_doors), MONDAY)
        await keep(uow, invented(agreed.agreements, MONDAY.date()), MONDAY)


async def until(something: Callable[[], Awaitable[Any]]) -> Any:
    """What it gives, as soon as that is anything."""
    async with asyncio.timeout(30):
        while not (found := await something()):
            await asyncio.sleep(0.05)
    return found


@pytest.mark.peer
async def test_one_digest_goes_out_by_all_three_doors_in_one_run(
    settings: Settings, slack_peer: LocalSlack, telegram_peer: TelegramPeer
) -> None:
    telegram_peer.chats.open(GROUP)
    started = time.monotonic()
    stop = asyncio.Event()
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(open_database(settings))
        await fill(database)
        house = await stack.enter_async_context(
            open_house(settings, database, now=lambda: MONDAY + timedelta(seconds=time.monotonic() - started))
        )
        running = asyncio.create_task(house.run(stop))

        in_slack = await until(slack_peer.messages)
        in_telegram = await until(lambda: telegram_has_a_photo(telegram_peer))
        in_sandbox = await until(lambda: sandbox_messages(database))

        stop.set()
        async with asyncio.timeout(10):
            await running
    assert len(in_slack) == 1
    assert len(in_sandbox) == 1
    assert next(message for message in in_slack[0]["blocks"] if message["type"] == "image")["alt_text"]
    lines = [line for line in in_telegram[0]["text"].splitlines() if line.startswith("• ")]
    assert lines
    assert all(line.removeprefix("• ") in in_slack[0]["text"] for line in lines)
    assert in_telegram[1]["caption"]


async def telegram_has_a_photo(peer: TelegramPeer) -> list[dict[str, Any]]:
    return peer.chats.messages if any("photo" in message for message in peer.chats.messages) else []


async def sandbox_messages(database: Database) -> list[Any]:
    async with database.read() as uow:
        return list(await uow.sandbox.latest("team-noord", before=None, limit=5))


@pytest.mark.long
async def test_the_bot_stops_cleanly_when_it_is_told_to(tmp_path: Path) -> None:
    environment = os.environ | {"TELVERTEL_HOME": str(tmp_path), "TELVERTEL_LOG_LEVEL": "INFO"}
    async with open_database(Settings(_env_file=None, home=tmp_path)) as database:  # type: ignore[call-arg]
        await fill(database)
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, cwd=EXAMPLE.parents[1], stderr=asyncio.subprocess.PIPE
    )
    assert bot.stderr is not None
    async with asyncio.timeout(30):
        while b"house=open" not in await bot.stderr.readline():
            pass

        bot.send_signal(signal.SIGTERM)
        await bot.wait()

    assert bot.returncode == 0
    assert b"house=closed" in await bot.stderr.read()
