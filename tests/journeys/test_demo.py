"""The town in a box: from nothing to a page on which every team finds its digest."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.commands.demo import _demo_settings
from bot.demo import open_town
from bot.settings import Settings

SATURDAY = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
MONDAY_MORNING = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
LEADS = {"noord": "fenna", "oost": "tugba", "west": "martijn", "zuid": "geertje"}


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))
    return _demo_settings(port=0)


async def pages(settings: Settings, now: datetime) -> dict[str, str]:
    """What each team lead sees in the team's channel once the house is open."""
    stop = asyncio.Event()
    async with open_town(settings, lambda: now) as house:
        running = asyncio.create_task(house.run(stop))
        try:
            async with aiohttp.ClientSession() as browser, asyncio.timeout(30):
                while "started" not in repr(house.doors[0]) and not _is_open(house):
                    await asyncio.sleep(0.05)
                return {team: await _digest(browser, house.doors[0].url, lead, team) for team, lead in LEADS.items()}  # type: ignore[attr-defined]
        finally:
            stop.set()
            await running


def _is_open(house: object) -> bool:
    return not house.doors[0].url.endswith(":0/")  # type: ignore[attr-defined]


async def _digest(browser: aiohttp.ClientSession, url: str, person: str, team: str) -> str:
    while True:
        async with browser.get(url, params={"person": person, "channel": f"team-{team}"}) as response:
            text = await response.text()
        if "Weekbericht" in text:
            return text
        await asyncio.sleep(0.05)


async def test_every_team_finds_this_weeks_digest_on_a_saturday(settings: Settings) -> None:
    found = await pages(settings, SATURDAY)

    assert all(f"Weekbericht {team.title()} – week 46" in page for team, page in found.items())
    assert all("verzonnen" in page for page in found.values())
    assert all("ik lag even stil" not in page for page in found.values())
    assert "<img" in found["noord"]


async def test_before_the_hour_of_digests_last_weeks_stands_there(settings: Settings) -> None:
    found = await pages(settings, MONDAY_MORNING)

    assert all("week 46" in page for page in found.values())


async def test_a_demo_that_is_opened_again_posts_nothing_twice(settings: Settings) -> None:
    await pages(settings, SATURDAY)

    found = await pages(settings, SATURDAY)

    assert all(len(re.findall("<h[1-6][^>]*>Weekbericht", page)) == 1 for page in found.values())
