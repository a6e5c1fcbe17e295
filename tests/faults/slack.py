"""The Slack transport as a worker of the kill loop has it: the real client, without the wait between messages."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from chat.address import Place
from chat.wording import Wording
from handlers.slack.client import open_client
from handlers.slack.send import SlackTransport
from tests.peers.local_slack import BOT_TOKEN


class HurriedSlack(SlackTransport):
    def pace(self, place: Place) -> timedelta:
        return timedelta(0)


@asynccontextmanager
async def transport(address: str) -> AsyncIterator[SlackTransport]:
    """The factory that a worker is given by its name."""
    async with open_client(BOT_TOKEN, address) as client:
        yield HurriedSlack(client, Wording("nl"))
