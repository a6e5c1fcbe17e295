"""The ladder on Telegram: the team in a topic, the table in a chain of replies, and who speaks up on Saturday night."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from chat.address import Place
from chat.incoming import Sender
from domain.agreements import Party
from storage.database import Database
from tests.journeys.hearing_people import MORNING, agreed, open_for_people
from tests.journeys.ladder_chats import TelegramChat
from tests.journeys.ladder_people import (
    ALONE,
    TABLE,
    TEAM,
    SteeredClock,
    Story,
    asks_to_talk,
    goes_through,
    joined,
    signals_together,
    until,
)
from tests.peers.telegram_peer import TOKEN, TelegramPeer

pytestmark = pytest.mark.long

JOYCE, IMKE, KOFI = 71, 72, 73
ROOMS = {TEAM: -1002234567890, TABLE: -1001234567890}
FORUMS = {TEAM: "forum-noord", TABLE: "tactical"}
USERS = {"joyce": JOYCE, "imke": IMKE, "kofi": KOFI}
ZONE = ZoneInfo("Europe/Amsterdam")
SATURDAY_NIGHT = datetime(2026, 11, 21, 23, tzinfo=ZONE)
MONDAY_MORNING = datetime(2026, 11, 23, 9, tzinfo=ZONE)


@asynccontextmanager
async def on_telegram(
    peer: TelegramPeer, database: Database, home: Path, begins: datetime = MORNING
) -> AsyncIterator[Story]:
    peer.chats.open(ROOMS[TEAM], forum=True)
    for chat in (ROOMS[TABLE], *USERS.values()):
        peer.chats.open(chat)
    await agreed(database)
    await joined(database)
    async with database.write() as uow:
        for room, chat in ROOMS.items():
            await uow.places.bind(FORUMS[room], Place("telegram", "", str(chat)), MORNING)
        for person, user in USERS.items():
            await uow.people.bind(Sender("telegram", "", str(user)), person, MORNING)
    clock = SteeredClock(begins)
    more = {"telegram": True, "telegram_token": TOKEN, "telegram_api_url": peer.url}
    async with open_for_people(database, home, clock, **more) as house:
        chat = TelegramChat(peer, ROOMS, USERS)
        yield Story(lambda _: chat, database, house, clock)


async def test_a_trigger_leads_up_down_to_a_close_and_back_on_its_date(
    telegram_peer: TelegramPeer, sqlite_database: Database, tmp_path: Path
) -> None:
    await signals_together(sqlite_database)
    async with on_telegram(telegram_peer, sqlite_database, tmp_path) as story:
        await goes_through(story, "Dit spraken jullie vooraf af")

    assert [each["chat"]["id"] for each in telegram_peer.chats.service] == [ROOMS[TEAM]]


async def test_what_is_about_the_other_partys_role_goes_the_same_way(
    telegram_peer: TelegramPeer, sqlite_database: Database, tmp_path: Path
) -> None:
    async with on_telegram(telegram_peer, sqlite_database, tmp_path) as story:
        await asks_to_talk(story, "imke", "De rol van het samenwerkingsverband")
        await goes_through(story, "We willen hier samen naar kijken", "imke", "joyce")

    assert (await story.matter()).escalation.subject.about is Party.PARTNERSHIP


async def test_a_topic_that_vanished_has_its_overview_again(
    telegram_peer: TelegramPeer, sqlite_database: Database, tmp_path: Path
) -> None:
    await signals_together(sqlite_database)
    async with on_telegram(telegram_peer, sqlite_database, tmp_path) as story:
        await story.finds(TEAM, "Dit spraken jullie vooraf af")
        await until(lambda: overviews(telegram_peer))
        telegram_peer.chats.forget_topic(ROOMS[TEAM], telegram_peer.chats.service[0]["message_thread_id"])

        for words in ("Mensen wachten langer.", "Er zijn meer vragen."):
            await story.says("imke", "antwoord")
            await story.presses("imke", await story.finds(ALONE, "Op welke vraag", "imke"), "Wat zien we?")
            await story.finds(ALONE, "Wat zien we?", "imke")
            await story.says("imke", words)
            await story.finds(TEAM, words)
        new = telegram_peer.chats.service[-1]["message_thread_id"]
        await until(lambda: overviews(telegram_peer, new))

    assert len(telegram_peer.chats.service) == 2
    assert len(await overviews(telegram_peer, new)) == 1


async def overviews(peer: TelegramPeer, topic: int | None = None) -> list[str]:
    """Those that stand in the team's topics."""
    return [
        each["text"]
        for each in peer.chats.messages
        if each["chat"]["id"] == ROOMS[TEAM]
        and "Tijdlijn" in each["text"]
        and topic in (None, each.get("message_thread_id"))
    ]


async def test_what_chafes_on_saturday_night_is_received_at_once_and_told_on_monday_at_nine(
    telegram_peer: TelegramPeer, sqlite_database: Database, tmp_path: Path
) -> None:
    async with on_telegram(telegram_peer, sqlite_database, tmp_path, SATURDAY_NIGHT) as story:
        await story.says("kofi", "/schuurt De spreekuren zitten elke week vol.")
        await story.presses("kofi", await story.finds(ALONE, "Waar gaat het over?", "kofi"), "De praktijk in de wijk")
        theme = await story.finds(ALONE, "Bij welk thema", "kofi")
        await story.presses("kofi", theme, "Wachten en bereikbaar zijn")
        area = await story.finds(ALONE, "Waar speelt het?", "kofi")
        await story.presses("kofi", area, "Peelo, Noorderpark en buitengebied")
        receipt = await story.finds(ALONE, "gesprek 1", "kofi")
        night = await in_team(telegram_peer)

        await story.wakes_up(MONDAY_MORNING - timedelta(minutes=2))
        early = await in_team(telegram_peer)
        await story.wakes_up(MONDAY_MORNING)
        await until(lambda: in_team(telegram_peer))

    assert "maandag 23 november 2026, om 9.00 uur" in receipt.text
    assert (night, early) == ([], [])
    assert "De spreekuren zitten elke week vol." in (await in_team(telegram_peer))[0]


async def in_team(peer: TelegramPeer) -> list[str]:
    """What stands in the team's group of the bot."""
    return [each["text"] for each in peer.chats.messages if each["chat"]["id"] == ROOMS[TEAM]]
