"""Home: everybody's own page says what they can do and what they chose, and counts nothing of them."""

from dataclasses import replace
from datetime import date

import pytest

from chat.form import begun
from chat.incoming import Sender
from chat.message import Choices, Message
from domain.people import Standing
from messages.plain_text import plain_text
from storage.database import Database
from tests.conftest import Clock
from tests.example import agreements
from tests.services.form_town import DUTCH, JOINED, KOFI, Town, open_town


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> Town:
    return await open_town(sqlite_database, clock)


def words_of(page: Message) -> list[str | None]:
    return [begun(choice.value) for block in page.blocks if isinstance(block, Choices) for choice in block.choices]


async def page_of(town: Town, sender: Sender = KOFI) -> Message:
    page = await town.home.page(sender)
    assert page is not None
    return page


async def test_who_takes_part_can_tell_signal_and_change_what_they_chose(town: Town) -> None:
    page = await page_of(town)

    words = words_of(page)
    assert words[:3] == ["vertel", "tegenvaller", "gesprek"]
    assert words[-3:] == ["instellingen", "pauze", "mijn gegevens"]
    assert words[3:-3] == [*(f"signaal {theme.name}" for theme in agreements().themes), "signaal anders"]
    said = plain_text(page, DUTCH)
    assert "donderdag om 15.30" in said
    assert "maandag, dinsdag, donderdag" in said


async def test_who_was_only_invited_can_join(sqlite_database: Database, clock: Clock) -> None:
    town = await open_town(sqlite_database, clock, None)

    assert words_of(await page_of(town)) == ["start"]


async def test_a_pause_is_shown_with_its_last_day(sqlite_database: Database, clock: Clock) -> None:
    paused = replace(JOINED, state=Standing.PAUSED, paused_until=date(2026, 12, 4))
    town = await open_town(sqlite_database, clock, paused)

    assert "4 december 2026" in plain_text(await page_of(town), DUTCH)


async def test_what_was_set_aside_can_be_taken_up_again(town: Town) -> None:
    await town.says("vertel")
    await town.says("Dit is een begin van een verhaal over het loket.")
    await town.says("pauze")

    assert "verder" in words_of(await page_of(town))


async def test_a_stranger_has_no_page(town: Town) -> None:
    assert await town.home.page(Sender("slack", "T01TEST", "U09NOBODY")) is None


async def test_looking_writes_nothing(town: Town) -> None:
    await page_of(town)

    assert await town.answers() == []


async def test_each_theme_opens_the_screen_of_a_signal_with_that_theme_chosen(town: Town) -> None:
    chosen = []
    for word in words_of(await page_of(town)):
        if word is not None and word.startswith("signaal"):
            form = await town.opens(word)
            assert form is not None
            chosen += form.fields[0].filled

    assert chosen == [*(theme.id for theme in agreements().themes), "other"]
