"""People on Telegram, with the whole bot running: from their link to a story that is kept, and what may not be kept."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.ears import pseudonyms_of
from bot.settings import Settings
from chat.incoming import Sender
from domain.people import Participant, Standing
from domain.stories import Audience
from services.people import People
from storage.database import Database
from storage.signals import Signal
from storage.stories import Story
from tests import example
from tests.journeys.hearing_people import MORNING, TelegramHands, Teller, agreed, open_for_people
from tests.journeys.recordings import recorded
from tests.peers.telegram_peer import TOKEN, TelegramPeer

STORY = "Een vader kreeg binnen twee dagen antwoord op zijn vraag. Dat lukte eerder niet."
KOFI = 5001
JOINED = Participant(
    "kofi", Standing.ACTIVE, notice_version=example.agreements().privacy.notice_version, area="peelo-noorderpark"
)


async def stories(database: Database) -> list[Story]:
    async with database.read() as uow:
        return list(await uow.stories.of_weeks("2026-W01", "2026-W53"))


async def signals(database: Database) -> list[Signal]:
    async with database.read() as uow:
        return list(await uow.signals.of_weeks("2026-W01", "2026-W53"))


@asynccontextmanager
async def at_the_bot(peer: TelegramPeer, database: Database, home: Path) -> AsyncIterator[Teller]:
    settings: dict[str, Any] = {"telegram": True, "telegram_token": TOKEN, "telegram_api_url": peer.url}
    async with open_for_people(database, home, **settings):
        yield Teller(TelegramHands(peer, KOFI))


@pytest.fixture
async def teller(telegram_peer: TelegramPeer, sqlite_database: Database, tmp_path: Path) -> AsyncIterator[Teller]:
    """Kofi, who takes part already and is known on Telegram."""
    await agreed(sqlite_database, JOINED)
    async with sqlite_database.write() as uow:
        await uow.people.bind(Sender("telegram", "", str(KOFI)), "kofi", MORNING)
    async with at_the_bot(telegram_peer, sqlite_database, tmp_path) as opened:
        yield opened


async def tells(teller: Teller, text: str = STORY) -> None:
    await teller.types(f"/vertel {text}")


async def shares(teller: Teller) -> None:
    await teller.presses(await teller.reads("Waar gaat je verhaal"), "Op tijd")
    await teller.presses(await teller.reads("Gaat dit over een inwoner?"), "Nee")
    await teller.presses(await teller.reads("Mag dit in het weekbericht"), "Ja, in het weekbericht")
    await teller.reads("Dank je wel")


async def test_a_link_that_works_once_leads_to_taking_part(
    telegram_peer: TelegramPeer, sqlite_database: Database, tmp_path: Path
) -> None:
    await agreed(sqlite_database)
    people = People(sqlite_database, pseudonyms_of(Settings(home=tmp_path)), lambda: MORNING)
    invited = await people.invite_person("kofi", "telegram")

    async with at_the_bot(telegram_peer, sqlite_database, tmp_path) as teller:
        await teller.types(f"/start {invited.token}")
        await teller.presses(await teller.reads("Doe je mee?"), "Ik doe mee")
        await teller.presses(await teller.reads("In welk gebied"), "Peelo, Noorderpark en buitengebied")
        await teller.presses(await teller.reads("Op welke dagen"), "Elke werkdag")
        await teller.presses(await teller.reads("Wanneer komt mijn vraag"), "Donderdag 15.30")
        await teller.reads("hoor je van mij")

        other = Teller(TelegramHands(telegram_peer, 5002))
        await telegram_peer.says(5002, f"/start {invited.token}")
        await other.reads("Ik ken je nog niet")


async def test_a_story_and_a_signal_are_told_and_kept(teller: Teller, sqlite_database: Database) -> None:
    await tells(teller)
    await shares(teller)
    recorded("telegram-story", teller)

    teller.begin()
    await teller.types("/signaal")
    await teller.presses(await teller.reads("Waar gaat je signaal over?"), "Geld en schulden")
    await teller.presses(await teller.reads("Hoe vaak zie je dit?"), "Steeds meer")
    await teller.presses(await teller.reads("Wie moet dit weten?"), "Mijn team")
    await teller.reads("Genoteerd")
    recorded("telegram-signal", teller)

    [story] = await stories(sqlite_database)
    assert (story.text, story.goal, story.audience, story.area) == (STORY, "timely", Audience.DIGEST, JOINED.area)
    assert [signal.theme for signal in await signals(sqlite_database)] == ["money"]


async def test_a_message_with_a_name_is_deleted_and_its_story_kept_without(
    teller: Teller, telegram_peer: TelegramPeer, sqlite_database: Database
) -> None:
    await tells(teller, "Vandaag kwam Fatima langs. Ze kreeg meteen antwoord op haar vraag.")
    warning = await teller.reads("Wacht even")
    assert "Fatima" not in warning.text
    await teller.presses(warning, "Haal weg")
    await shares(teller)

    assert not [each for each in telegram_peer.chats.messages if "Fatima" in each["text"]]
    [story] = await stories(sqlite_database)
    assert "Fatima" not in story.text
    assert story.text.endswith("meteen antwoord op haar vraag.")


async def test_one_button_pressed_twice_at_once_counts_once_and_an_old_one_says_so(
    teller: Teller, sqlite_database: Database
) -> None:
    await teller.types("/signaal")
    theme = await teller.reads("Waar gaat je signaal over?")
    twice = (teller.presses(theme, "Geld en schulden"), teller.presses(theme, "Geld en schulden"))
    await asyncio.gather(*twice)
    frequency = await teller.reads("Hoe vaak zie je dit?")
    await teller.stays_silent()

    await teller.presses(theme, "Wonen en overlast")
    await teller.reads("Hoe vaak zie je dit?")

    await teller.presses(frequency, "Vaker")
    await teller.presses(await teller.reads("Wie moet dit weten?"), "Mijn team")
    await teller.reads("Genoteerd")
    assert [signal.theme for signal in await signals(sqlite_database)] == ["money"]


async def test_words_that_were_changed_afterwards_are_asked_for_anew(
    teller: Teller, telegram_peer: TelegramPeer
) -> None:
    message = await telegram_peer.says(KOFI, "help")
    await teller.reads("Dit kun je typen")

    await telegram_peer.happens(edited_message={**message, "text": "vertel", "edit_date": message["date"]})

    await teller.reads("Stuur het nog een keer")


async def test_the_privacy_notice_is_there_for_the_asking(teller: Teller) -> None:
    await teller.types("/privacy")

    await teller.reads("Autoriteit Persoonsgegevens")
