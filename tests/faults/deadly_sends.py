"""Transports that end their process the hard way right before or right after a send, once for each kind of act."""

import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from chat.address import Place, Posted
from chat.transport import Delivery
from chat.wording import Wording
from handlers.slack.client import open_client
from handlers.slack.send import SlackTransport
from handlers.telegram.client import TelegramClient
from handlers.telegram.send import TelegramTransport
from tests.peers.local_slack import BOT_TOKEN
from tests.peers.telegram_peer import TOKEN

BEFORE, AFTER = "before", "after"
# Between the address of a platform and the file with the boundaries at which a process died.
SEPARATOR = " "


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
async def slack(address: str) -> AsyncIterator[SlackTransport]:
    """The factory that a worker is given by its name."""
    api_url, _, file = address.partition(SEPARATOR)
    async with open_client(BOT_TOKEN, api_url) as client:
        transport = DeadlySlack(client, Wording("nl"))
        transport.died_at = Path(file)
        yield transport


@asynccontextmanager
async def telegram(address: str) -> AsyncIterator[TelegramTransport]:
    """The factory that a worker is given by its name."""
    url, _, file = address.partition(SEPARATOR)
    client = TelegramClient(TOKEN, url)
    transport = DeadlyTelegram(client, Wording("nl"))
    transport.died_at = Path(file)
    yield transport
    await client.hang_up()
