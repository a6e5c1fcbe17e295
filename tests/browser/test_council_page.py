"""The papers for the council in a real browser, at the width of a phone and of a desk: found, read and downloaded."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect
from pypdf import PdfReader

from domain.agreements import Party
from domain.council import ProductKind
from domain.two_keys import Answer, Signature
from services.agreements import active
from services.council import Wanted
from services.sign_in import SignIns
from storage.database import Database
from tests.browser.axe import complaints
from tests.conftest import Clock
from tests.messages.example_levels import QUARTER
from tests.services.level_town import LevelTown, at
from tests.services.overview_town import OverviewTown, Sketches
from tests.web.web_town import PUBLIC, WebTown, door_of

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]

_UPDATE = "Periodieke update voor de raad: kwartaal 4 van 2026"
_REFLECTION = "Thematische reflectie voor de raad"


@dataclass(frozen=True, slots=True)
class CouncilTown:
    """A town whose update both parties released, and whose reflection on a theme is a draft still."""

    levels: LevelTown
    web: WebTown


@pytest_asyncio.fixture(loop_scope="session")
async def council(sqlite_url: str) -> AsyncIterator[CouncilTown]:
    database = Database(sqlite_url)
    await database.start()
    levels = LevelTown(database, Clock(at("2027-02-01T10:00")))
    await levels.begin(QUARTER)
    await _papers(levels)
    async with _served(levels) as web:
        yield CouncilTown(levels, web)
    await database.close()


async def _papers(town: LevelTown) -> None:
    update = await town.council.draft(Wanted(ProductKind.PERIODIC, QUARTER), town.clock())
    await town.council.draft(Wanted(ProductKind.THEME, QUARTER, "waiting"), town.clock())
    assert update is not None
    async with town.database.write() as uow:
        for party, person in ((Party.MUNICIPALITY, "imke"), (Party.PARTNERSHIP, "joyce")):
            yes = Signature(party, person, Answer.AGREED)
            await uow.council.answer(update.id, yes, town.clock(), released=party is Party.PARTNERSHIP)


@asynccontextmanager
async def _served(town: LevelTown) -> AsyncIterator[WebTown]:
    async with town.database.read() as uow:
        held = await active(uow)
    assert held is not None
    overviews = OverviewTown(town.database, held, town.clock, Sketches())
    door = door_of(town.database, town.clock, overviews.painter)
    await door.start()
    try:
        yield WebTown(overviews, door, SignIns(town.database, town.clock, PUBLIC))
    finally:
        await door.stop()


async def sign_in(council: CouncilTown, page: Page, person: str) -> None:
    await page.goto(await council.web.link(person))
    await page.get_by_role("button", name="Naar het overzicht").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Overzicht van Assen")


async def open_shelf(page: Page) -> None:
    await page.get_by_role("link", name="Raad", exact=True).click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Stukken voor de raad")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_on_the_shelf(council: CouncilTown, page: Page, scheme: str) -> None:
    await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for person in ("griffie", "imke"):
        await sign_in(council, page, person)
        await open_shelf(page)

        assert await complaints(page) == []
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_a_reader_of_the_council_sees_only_what_both_released(council: CouncilTown, page: Page) -> None:
    await sign_in(council, page, "griffie")

    await open_shelf(page)

    await expect(page.get_by_text(_UPDATE)).to_be_visible()
    await expect(page.get_by_text("Vrijgegeven door beide partijen.")).to_be_visible()
    await expect(page.get_by_text(_REFLECTION)).to_have_count(0)
    await expect(page.get_by_text("Concept")).to_have_count(0)


async def test_a_reader_of_the_council_sees_the_strategic_view_only(council: CouncilTown, page: Page) -> None:
    await sign_in(council, page, "griffie")

    said = await page.locator("main").inner_text()

    assert "Te weinig tijd om te leren" in said
    assert "Terugtrekkende bewegingen" in said
    hidden = ("Noord", "Oost", "Zuid", "Lang wachten", "Samen koken", "Eén aanspreekpunt bij de gemeente")
    assert not [each for each in hidden if each in said]
    for path in ("/gebied/peelo-noorderpark", "/cijfer/wait_days/noord"):
        answer = await page.goto(f"{council.web.url}{path}")
        assert answer is not None
        assert answer.status == 404, path


async def test_a_contact_sees_the_draft_as_a_draft(council: CouncilTown, page: Page) -> None:
    await sign_in(council, page, "joyce")

    await open_shelf(page)

    draft = page.get_by_role("listitem").filter(has_text=_REFLECTION)
    await expect(draft).to_contain_text("Concept, nog niet vrijgegeven.")


async def test_a_paper_is_found_and_downloaded_with_keys_alone(
    council: CouncilTown, page: Page, tmp_path: Path
) -> None:
    await sign_in(council, page, "griffie")
    await open_shelf(page)
    link = page.get_by_role("link", name=f"PDF: {_UPDATE}")

    await link.focus()
    await expect(link).to_be_focused()
    async with page.expect_download() as coming:
        await page.keyboard.press("Enter")
    await (await coming.value).save_as(tmp_path / "paper.pdf")

    read = PdfReader(tmp_path / "paper.pdf")
    words = " ".join(" ".join(sheet.extract_text() for sheet in read.pages).split())
    assert read.trailer["/Root"]["/Lang"] == "nl"  # type: ignore[index]
    assert "Geachte raad," in words
    assert "Concept" not in words
    assert "Wat inwoners antwoordden" in words
