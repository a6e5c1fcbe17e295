"""The ladder with a forum in Slack and a contact on Telegram: they see the same conversation, mirrored both ways."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from chat.address import Place
from chat.incoming import Sender
from domain.agreements import Party
from storage.database import Database
from tests.journeys.hearing_people import MORNING, agreed, open_for_people
from tests.journeys.ladder_chats import SlackChat, TelegramChat
from tests.journeys.ladder_people import (
    TABLE,
    TEAM,
    Chat,
    SteeredClock,
    Story,
    asks_to_talk,
    goes_through,
    joined,
    signals_together,
    until,
)
from tests.journeys.test_slack_hearing_people import socket_mode
from tests.peers.local_slack import ALICE, BEA, CHANNEL, WORKSPACE, LocalSlack
from tests.peers.telegram_peer import TOKEN, TelegramPeer

pytestmark = [pytest.mark.peer, pytest.mark.long]

IMKE = 72
USERS = {"joyce": ALICE, "fenna": BEA}
ROOMS = {TEAM: CHANNEL, TABLE: "C02OOST"}
FORUMS = {TEAM: "forum-noord", TABLE: "tactical"}


@asynccontextmanager
async def in_slack_and_on_telegram(
    slack_peer: LocalSlack,
    slack: SlackChat,
    telegram_peer: TelegramPeer,
    database: Database,
    home: Path,
    *,
    signals: bool = True,
) -> AsyncIterator[Story]:
    """The forum of team Noord and the table meet in Slack; Imke is on Telegram only."""
    telegram_peer.chats.open(IMKE)
    telegram = TelegramChat(telegram_peer, {}, {"imke": IMKE})
    await agreed(database)
    await joined(database)
    if signals:
        await signals_together(database)
    async with database.write() as uow:
        for room, channel in ROOMS.items():
            await uow.places.bind(FORUMS[room], Place("slack", WORKSPACE, channel), MORNING)
        for person, user in USERS.items():
            await uow.people.bind(Sender("slack", WORKSPACE, user), person, MORNING)
            await uow.people.note_channel(Sender("slack", WORKSPACE, user), slack.chats[person])
        await uow.people.bind(Sender("telegram", "", str(IMKE)), "imke", MORNING)
    clock = SteeredClock()
    more = {"telegram": True, "telegram_token": TOKEN, "telegram_api_url": telegram_peer.url}
    async with open_for_people(database, home, clock, **socket_mode(slack_peer.api_url), **more) as house:
        chats: dict[str, Chat] = {"imke": telegram}
        yield Story(lambda person: chats.get(person, slack), database, house, clock)


@pytest.fixture
async def slack(slack_peer: LocalSlack, slack_client: AsyncWebClient) -> SlackChat:
    chat = SlackChat(slack_peer, ROOMS, USERS)
    await chat.open(slack_client)
    return chat


async def test_a_forum_in_slack_and_a_contact_on_telegram_go_up_down_and_close_together(
    slack_peer: LocalSlack, slack: SlackChat, telegram_peer: TelegramPeer, sqlite_database: Database, tmp_path: Path
) -> None:
    async with in_slack_and_on_telegram(slack_peer, slack, telegram_peer, sqlite_database, tmp_path) as story:
        await goes_through(story, "Dit spraken jullie vooraf af")

    on_telegram = [each["text"] for each in telegram_peer.chats.messages if each["from"]["is_bot"]]
    in_slack = [each["text"] for each in await slack_peer.messages() if each.get("bot_id")]
    assert sum("Wij zien dit:" in text for text in on_telegram) >= 3
    assert sum("Wij herkennen het:" in text for text in in_slack) >= 3
    # Nobody reads their own reply twice.
    assert not any("Wij zien dit:" in text and "Gesprek" not in text for text in in_slack)


async def test_what_is_about_the_municipalitys_role_goes_the_same_way(
    slack_peer: LocalSlack, slack: SlackChat, telegram_peer: TelegramPeer, sqlite_database: Database, tmp_path: Path
) -> None:
    opening = in_slack_and_on_telegram(slack_peer, slack, telegram_peer, sqlite_database, tmp_path, signals=False)
    async with opening as story:
        await asks_to_talk(story, "joyce", "De rol van de gemeente")
        await goes_through(story, "We willen hier samen naar kijken")

    assert (await story.matter()).escalation.subject.about is Party.MUNICIPALITY


async def test_a_button_in_a_thread_opens_one_screen_and_a_change_is_followed_on_telegram(
    slack_peer: LocalSlack, slack: SlackChat, telegram_peer: TelegramPeer, sqlite_database: Database, tmp_path: Path
) -> None:
    async with (
        in_slack_and_on_telegram(slack_peer, slack, telegram_peer, sqlite_database, tmp_path) as story,
        slack_peer.looking() as screen,
    ):
        root = await story.finds(TEAM, "Dit spraken jullie vooraf af", "joyce")
        await story.presses("joyce", root, "Antwoorden", TEAM)
        view = await screen.modal()
        assert view is not None
        await screen.sends(view, question="see", text="Wij zien langere wachttijden.")
        await story.finds(TEAM, "Wij zien langere wachttijden.", "imke")

        said = (await slack_peer.says("2 Er zijn te weinig gesprekken.", thread_ts=root.thread))["message"]["ts"]
        mirrored = await story.finds(TEAM, "Er zijn te weinig gesprekken.", "imke")
        await slack_peer.changes(said, "2 Er zijn te weinig gesprekken in de avond.")
        await until(lambda: on_telegram(telegram_peer, mirrored.id, "in de avond."))
        await slack_peer.takes_away(said)
        await until(lambda: on_telegram(telegram_peer, mirrored.id, "is weggehaald"))

    assert [each.taken_back for each in (await story.matter()).escalation.contributions] == [False, True]


async def on_telegram(peer: TelegramPeer, message: str, words: str) -> bool:
    """Whether the message says so now."""
    standing = peer.chats.standing(IMKE, int(message))
    return standing is not None and words in standing["text"]
