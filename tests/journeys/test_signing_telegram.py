"""A point of contact signs on Telegram and the other in the sandbox, with the whole bot running."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chat.incoming import Sender
from storage.database import Database
from tests.journeys.hearing_people import TelegramHands, Teller
from tests.journeys.signing_house import SigningHouse, both_sign, one_refuses, signing_house
from tests.peers.telegram_peer import TOKEN, TelegramPeer

IMKE = 5002


@pytest.fixture
async def town(telegram_peer: TelegramPeer, sqlite_database: Database, tmp_path: Path) -> AsyncIterator[SigningHouse]:
    telegram_peer.chats.open(IMKE)
    more = {"telegram": True, "telegram_token": TOKEN, "telegram_api_url": telegram_peer.url}
    async with signing_house(sqlite_database, tmp_path, Sender("telegram", "", str(IMKE)), **more) as town:
        yield town


async def test_two_keys_on_telegram(town: SigningHouse, telegram_peer: TelegramPeer) -> None:
    await both_sign(town, Teller(TelegramHands(telegram_peer, IMKE)), town.in_sandbox("joyce"))


async def test_a_no_on_telegram(town: SigningHouse, telegram_peer: TelegramPeer) -> None:
    await one_refuses(town, Teller(TelegramHands(telegram_peer, IMKE)), town.in_sandbox("joyce"))
