"""Our own bot as the benchmark of hearing people runs it: the whole house, in a process of its own.

python -m tests.bench.hearing_bot slack|telegram DATABASE_FILE PLATFORM_URL
"""

import asyncio
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.bootstrap import open_house
from bot.house import settle_in
from bot.keys import seals_of
from bot.settings import Settings
from handlers.slack.door import SlackDoor
from storage.database import Database
from tests.bench.hearing_peers import Bot
from tests.bench.hearing_rows import listen
from tests.peers.local_slack import BOT_TOKEN, SIGNING_SECRET, free_port
from tests.peers.telegram_peer import TOKEN

_MANY = 1_000_000


async def _run(file: str, **more: Any) -> None:
    """The whole bot, as `telvertel run` opens it, on platforms that take whatever comes."""
    settings = Settings(home=Path(file).parent, slack_per_minute=_MANY, telegram_per_second=_MANY, **more)
    stop = asyncio.Event()
    database = Database(f"sqlite:///{file}", seals_of(settings))
    await database.start()
    async with open_house(settings, database, now=lambda: datetime.now(UTC)) as house:
        settle_in()
        running = asyncio.create_task(house.run(stop))
        for door in house.doors:
            while isinstance(door, SlackDoor) and not await door.is_open():
                await asyncio.sleep(0.05)
        await listen(settings.slack_port)
        stop.set()
        await running
    await database.close()


async def slack(file: str, url: str) -> None:
    await _run(
        file,
        slack_mode="http",
        slack_bot_token=BOT_TOKEN,
        slack_signing_secret=SIGNING_SECRET,
        slack_api_url=f"{url}/api/",
        slack_port=free_port(),
    )


async def telegram(file: str, url: str) -> None:
    await _run(file, telegram=True, telegram_token=TOKEN, telegram_api_url=url)


BOTS: dict[str, Bot] = {"slack": slack, "telegram": telegram}


if __name__ == "__main__":
    logging.disable()
    asyncio.run(BOTS[sys.argv[1]](sys.argv[2], sys.argv[3]))
