"""Home: everybody's own page says what they can do and what they chose, and counts nothing of them."""

from dataclasses import replace
from datetime import date

import pytest

from chat.form import begun
from chat.incoming import Sender
from chat.message import Choices, Message
from domain.people import Standing
from jobs.overview import picturing
from jobs.weekly_digest import WeeklyDigest
from messages.counting import count_lines
from messages.plain_text import plain_text
from services.digests import Digests
from services.overview import Overviews
from services.schedules import Schedules
from storage.database import Database
from tests.conftest import Clock
from tests.example import agreements
from tests.services.digest_town import outbox_of_all
from tests.services.form_town import DUTCH, JOINED, KOFI, Town, open_town
from tests.services.overview_town import LAST, monday_after, overview_town


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


async def test_its_figures_are_those_of_the_one_overview_also_while_the_next_is_made(
    sqlite_database: Database,
) -> None:
    week = await overview_town(sqlite_database)
    overview = (await week.live(LAST)).overview
    town = await open_town(sqlite_database, week.clock)

    before = plain_text(await page_of(town), DUTCH)
    week.clock.moment = monday_after(LAST.next())
    digests = Digests(sqlite_database, outbox_of_all(), week.painter)
    await WeeklyDigest(Schedules(sqlite_database), digests, week.clock).tick()
    waiting = plain_text(await page_of(town), DUTCH)
    await picturing(Overviews(sqlite_database), week.clock)()
    after = plain_text(await page_of(town), DUTCH)

    told = [DUTCH.plain(words) for each in overview.figures for words in count_lines(each.line, LAST)]
    figures = [line.removeprefix("• ") for line in before.partition("WEEKBERICHT")[2].splitlines() if "• " in line]
    assert figures
    assert set(figures) <= set(told)
    assert waiting == before
    assert "WEEK 46" in before
    assert "WEEK 47" in after


async def test_who_is_in_no_team_reads_of_the_area_where_they_work(sqlite_database: Database) -> None:
    week = await overview_town(sqlite_database)
    await week.live(LAST)
    contact = Sender("slack", "T01TEST", "U01JOYCE")
    town = await open_town(sqlite_database, week.clock)
    async with sqlite_database.write() as uow:
        await uow.people.bind(contact, "joyce", week.clock())
        await uow.participants.lock("joyce")
        await uow.participants.save(replace(JOINED, person="joyce", area="centrum"))

    assert "WEEKBERICHT ZUID" in plain_text(await page_of(town, contact), DUTCH)
