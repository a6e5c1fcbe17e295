"""The town in a box: from nothing to a page on which every team finds its digest."""

import asyncio
import csv
import re
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.bootstrap import open_database, open_house
from bot.demo import EXAMPLE, fill_town
from bot.demo_figures import SOURCE
from bot.demo_municipality import CRIMES
from bot.settings import Settings, demo_settings
from domain.periods import Period
from handlers.sandbox.door import SandboxDoor
from services.overview import overview_in
from services.resident_figures import told_of_town
from tests.example import agreements

SATURDAY = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
MONDAY_MORNING = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
LEADS = {"noord": "fenna", "oost": "tugba", "west": "martijn", "zuid": "geertje"}


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))
    return demo_settings(port=0)


async def pages(settings: Settings, now: datetime) -> dict[str, str]:
    """What each team lead sees in the team's channel once the house is open."""
    await fill_town(settings, lambda: now)
    stop = asyncio.Event()
    async with (
        open_database(settings) as database,
        open_house(settings, database, town=agreements(), now=lambda: now) as house,
    ):
        running = asyncio.create_task(house.run(stop))
        door = next(door for door in house.doors if isinstance(door, SandboxDoor))
        try:
            async with aiohttp.ClientSession() as browser, asyncio.timeout(30):
                return {team: await _digest(browser, door, lead, team) for team, lead in LEADS.items()}
        finally:
            stop.set()
            await running


async def _digest(browser: aiohttp.ClientSession, door: SandboxDoor, person: str, team: str) -> str:
    """The page of the team's channel, as soon as its digest stands there."""
    while True:
        # Port 0 is no place to knock: the door has not opened yet.
        if not door.url.endswith(":0/"):
            async with browser.get(door.url, params={"person": person, "channel": f"team-{team}"}) as response:
                text = await response.text()
            if "Weekbericht" in text:
                return text
        await asyncio.sleep(0.05)


async def test_every_team_finds_this_weeks_digest_on_a_saturday(settings: Settings) -> None:
    found = await pages(settings, SATURDAY)

    assert all(f"Weekbericht {team.title()} \N{EN DASH} week 46" in page for team, page in found.items())
    assert all("verzonnen" in page for page in found.values())
    assert all("ik lag even stil" not in page for page in found.values())
    assert "<img" in found["noord"]


@pytest.mark.long
async def test_before_the_hour_of_digests_last_weeks_stands_there(settings: Settings) -> None:
    found = await pages(settings, MONDAY_MORNING)

    assert all("week 46" in page for page in found.values())


@pytest.mark.long
async def test_a_demo_that_is_opened_again_posts_nothing_twice(settings: Settings) -> None:
    await pages(settings, SATURDAY)

    found = await pages(settings, SATURDAY)

    assert all(len(re.findall("<h[1-6][^>]*>Weekbericht", page)) == 1 for page in found.values())


@pytest.mark.long
async def test_residents_who_do_not_exist_answered_on_cards_and_are_said_to_be_invented(settings: Settings) -> None:
    await fill_town(settings, lambda: SATURDAY)
    await fill_town(settings, lambda: SATURDAY)

    async with open_database(settings) as database, database.read() as uow:
        told = await told_of_town(uow, Period.parse("2026-W32"), Period.parse("2026-W44"))
        cards = await uow.cards.all()
        kept = await overview_in(uow, "2026-W46")
    assert told is not None
    assert told.people.about > 100
    assert len(cards) == 2 * len(agreements().areas)
    assert kept is not None
    shown = kept.overview.figure("resident_experience", agreements().municipality_code)
    assert shown is not None
    assert (shown.line.value is not None, shown.line.source) == (True, SOURCE)


def test_what_cbs_counted_stands_in_the_demo_as_cbs_counted_it() -> None:
    table = (EXAMPLE / "cbs" / "cbs_83648NED_misdrijven_Drenthe_2010_2020.csv").read_text("utf-8")

    counted = {
        year: int(float(row["TotaalGeregistreerdeMisdrijven_1"]))
        for row in csv.DictReader(table.splitlines())
        if (row["SoortMisdrijf"], row["RegioS"]) == ("Misdrijven, totaal", "Assen")
        if (year := row["Perioden"]) in {"2010", "2020"}
    }

    assert (
        CRIMES.text
        == f"In 2010 telde de politie er {told(counted['2010'])}. In 2020 waren het er {told(counted['2020'])}."
    )


def told(count: int) -> str:
    return f"{count:,}".replace(",", ".")
