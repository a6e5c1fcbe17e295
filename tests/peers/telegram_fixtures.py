"""Fixtures around the Telegram peer: imported by the conftest of whoever wants them."""

from collections.abc import AsyncIterator

import pytest

from chat.wording import Wording
from handlers.telegram.client import TelegramClient
from tests.peers.telegram_peer import TOKEN, TelegramPeer


@pytest.fixture
async def telegram_peer() -> AsyncIterator[TelegramPeer]:
    """A Telegram that listens on loopback; what its schema has against the requests fails the test."""
    peer = TelegramPeer()
    await peer.start()
    yield peer
    await peer.stop()
    assert peer.problems == []


@pytest.fixture
async def telegram_client(telegram_peer: TelegramPeer) -> AsyncIterator[TelegramClient]:
    """The real client, at the peer's address."""
    client = TelegramClient(TOKEN, telegram_peer.url)
    yield client
    await client.hang_up()


@pytest.fixture(scope="session")
def dutch() -> Wording:
    return Wording("nl")
