"""A process that drains the outbox, and dies the hard way right before and right after a send of each kind of act.

python -m tests.faults.deadly_sends PLATFORM ADDRESS TOKEN DATABASE_URL DIED_AT

It goes on in a next life until nothing is open, and prints how often it died and how many seconds the last life took.
DIED_AT is a file with a line for each boundary.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from chat.address import Place, Posted
from chat.transport import Delivery, Transport
from chat.wording import Wording
from handlers.slack.client import open_client
from handlers.slack.send import SlackTransport
from handlers.telegram.client import TelegramClient
from handlers.telegram.send import TelegramTransport
from jobs.dispatch import Dispatcher
from services.delivery import Deliveries
from storage.database import Database
from tests.faults.harness import QUICK
from tests.faults.lives import until_one_ends
from tests.faults.outgoing import Outgoing
from tests.faults.worker import times_from

BEFORE, AFTER = "before", "after"
# Nothing is late here: what was sent shows at once.
_TIMES = times_from(json.dumps({**QUICK, "settle_delay": 0.2, "lease": 1.3}))


def die_once(file: Path, boundary: str) -> None:
    if file.exists() and boundary in file.read_text("utf-8").splitlines():
        return
    with file.open("a", encoding="utf-8") as died_at:
        died_at.write(f"{boundary}\n")
    os.kill(os.getpid(), signal.SIGKILL)


class DeadlySlack(SlackTransport):
    died_at: Path

    def pace(self, place: Place) -> timedelta:
        return timedelta(0)

    async def send(self, delivery: Delivery) -> Posted:
        die_once(self.died_at, f"{BEFORE} {delivery.act}")
        posted = await super().send(delivery)
        die_once(self.died_at, f"{AFTER} {delivery.act}")
        return posted


class DeadlyTelegram(TelegramTransport):
    died_at: Path

    def pace(self, place: Place) -> timedelta:
        return timedelta(0)

    async def send(self, delivery: Delivery) -> Posted:
        die_once(self.died_at, f"{BEFORE} {delivery.act}")
        posted = await super().send(delivery)
        die_once(self.died_at, f"{AFTER} {delivery.act}")
        return posted


@asynccontextmanager
async def deadly(platform: str, address: str, token: str, died_at: Path) -> AsyncIterator[Transport]:
    if platform == "slack":
        async with open_client(token, address) as slack:
            to_slack = DeadlySlack(slack, Wording("nl"))
            to_slack.died_at = died_at
            yield to_slack
        return
    telegram = TelegramClient(token, address)
    to_telegram = DeadlyTelegram(telegram, Wording("nl"))
    to_telegram.died_at = died_at
    yield to_telegram
    await telegram.hang_up()


async def drain(platform: str, address: str, token: str, url: str, died_at: str) -> None:
    database = Database(url)
    await database.start()
    async with deadly(platform, address, token, Path(died_at)) as transport:
        deliveries = Deliveries(database, Random(1), _TIMES)
        dispatcher = Dispatcher(deliveries, {platform: transport}, lambda: datetime.now(UTC))
        running = asyncio.create_task(dispatcher.run())
        await Outgoing(database, []).wait()
        dispatcher.stop()
        await running
    await database.close()


def main(platform: str, address: str, token: str, url: str, died_at: str) -> None:
    died, last = until_one_ends(lambda _: drain(platform, address, token, url, died_at))
    sys.stdout.write(f"{died} {last:.2f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
