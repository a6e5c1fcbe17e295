"""A process that drains the outbox, and dies the hard way right before and right after a send of each kind of act.

python -m tests.faults.deadly_sends PLATFORM ADDRESS TOKEN DATABASE_URL DIED_AT

It goes on in a next life until nothing is open, and prints how often it died and how many seconds the last life took.
DIED_AT is a file with a line for each boundary.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from chat.transport import Transport
from chat.wording import Wording
from handlers.slack.client import open_client
from handlers.slack.send import SlackTransport
from handlers.telegram.client import TelegramClient
from handlers.telegram.send import TelegramTransport
from jobs.dispatch import Dispatcher
from services.delivery import Deliveries
from storage.database import Database
from tests.faults.deadly import DeadlyTransport, so_often
from tests.faults.harness import QUICK
from tests.faults.lives import until_one_ends
from tests.faults.outgoing import Outgoing
from tests.faults.worker import times_from

# Nothing is late here: what was sent shows at once.
_TIMES = times_from(json.dumps({**QUICK, "settle_delay": 0.2, "lease": 1.3}))


@asynccontextmanager
async def opened(platform: str, address: str, token: str) -> AsyncIterator[Transport]:
    if platform == "slack":
        async with open_client(token, address) as slack:
            yield SlackTransport(slack, Wording("nl"))
        return
    telegram = TelegramClient(token, address)
    yield TelegramTransport(telegram, Wording("nl"))
    await telegram.hang_up()


async def drain(platform: str, address: str, token: str, url: str, died_at: str) -> None:
    database = Database(url)
    await database.start()
    async with opened(platform, address, token) as transport:
        deadly = DeadlyTransport(transport, so_often(Path(died_at)))
        dispatcher = Dispatcher(Deliveries(database, Random(1), _TIMES), {platform: deadly}, lambda: datetime.now(UTC))
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
