"""The ladder with a forum in Slack and a contact on Telegram: they see the same conversation, mirrored both ways."""

from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from chat.address import Place
from chat.incoming import Sender
from storage.database import Database
from tests.journeys.hearing_people import MORNING, agreed, open_for_people
from tests.journeys.ladder_chats import SlackChat, TelegramChat
from tests.journeys.ladder_people import TABLE, TEAM, Chat, SteeredClock, Story, goes_through, joined, signals_together
from tests.journeys.test_slack_hearing_people import socket_mode
from tests.peers.local_slack import ALICE, BEA, CHANNEL, WORKSPACE, LocalSlack
from tests.peers.telegram_peer import TOKEN, TelegramPeer

pytestmark = pytest.mark.peer

IMKE = 72
ROOMS = {TEAM: CHANNEL, TABLE: "C02OOST"}
FORUMS = {TEAM: "forum-noord", TABLE: "tactical"}


async def test_a_forum_in_slack_and_a_contact_on_telegram_go_up_down_and_close_together(
    slack_peer: LocalSlack,
    slack_client: AsyncWebClient,
    telegram_peer: TelegramPeer,
    sqlite_database: Database,
    tmp_path: Path,
) -> None:
    telegram_peer.chats.open(IMKE)
    slack = SlackChat(slack_peer, ROOMS, {"joyce": ALICE, "fenna": BEA})
    telegram = TelegramChat(telegram_peer, {}, {"imke": IMKE})
    await slack.open(slack_client)
    await agreed(sqlite_database)
    await joined(sqlite_database)
    await signals_together(sqlite_database)
    async with sqlite_database.write() as uow:
        for room, channel in ROOMS.items():
            await uow.places.bind(FORUMS[room], Place("slack", WORKSPACE, channel), MORNING)
        for person, user in (("joyce", ALICE), ("fenna", BEA)):
            await uow.people.bind(Sender("slack", WORKSPACE, user), person, MORNING)
            await uow.people.note_channel(Sender("slack", WORKSPACE, user), slack.chats[person])
        await uow.people.bind(Sender("telegram", "", str(IMKE)), "imke", MORNING)
    clock = SteeredClock()
    more = {"telegram": True, "telegram_token": TOKEN, "telegram_api_url": telegram_peer.url}

    async with open_for_people(sqlite_database, tmp_path, clock, **socket_mode(slack_peer.api_url), **more) as house:
        chats: dict[str, Chat] = {"imke": telegram}
        story = Story(lambda person: chats.get(person, slack), sqlite_database, house, clock)
        await goes_through(story, "Veel signalen bij elkaar")

    on_telegram = [each["text"] for each in telegram_peer.chats.messages if each["from"]["is_bot"]]
    in_slack = [each["text"] for each in await slack_peer.messages() if each.get("bot_id")]
    assert sum("Wij zien dit:" in text and "voorgelegd" not in text for text in on_telegram) >= 3
    assert sum("Wij herkennen het:" in text for text in in_slack) >= 3
