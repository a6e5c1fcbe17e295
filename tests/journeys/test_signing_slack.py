"""A point of contact signs in Slack and the other in the sandbox, with the whole bot running."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from chat.incoming import Sender
from storage.database import Database
from tests.journeys.hearing_people import SlackHands, Teller
from tests.journeys.signing_house import SigningHouse, both_sign, one_refuses, signing_house
from tests.journeys.test_slack_hearing_people import socket_mode
from tests.peers.local_slack import ALICE, WORKSPACE, LocalSlack

pytestmark = pytest.mark.peer


@pytest.fixture
async def town(slack_peer: LocalSlack, sqlite_database: Database, tmp_path: Path) -> AsyncIterator[SigningHouse]:
    sender = Sender("slack", WORKSPACE, ALICE)
    async with signing_house(sqlite_database, tmp_path, sender, **socket_mode(slack_peer.api_url)) as town:
        yield town


@pytest.fixture
async def imke(slack_peer: LocalSlack, slack_client: AsyncWebClient) -> Teller:
    return Teller(await SlackHands.open(slack_peer, slack_client))


async def test_two_keys_in_slack(town: SigningHouse, imke: Teller) -> None:
    await both_sign(town, imke, town.in_sandbox("joyce"))


async def test_a_no_in_slack(town: SigningHouse, imke: Teller) -> None:
    await one_refuses(town, imke, town.in_sandbox("joyce"))
