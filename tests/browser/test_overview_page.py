"""The overview in a real browser, at the width of a phone and of a desk: read, printed, and used with keys alone."""

import re
from asyncio import timeout
from collections.abc import AsyncIterator
from io import BytesIO

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect
from pypdf import PdfReader

from storage.database import Database
from tests.browser.axe import complaints
from tests.web.web_town import WebTown, web_town

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]

_PATHS = ("/", "/gebied/peelo-noorderpark", "/cijfer/wait_days", "/cijfer/wait_days/noord", "/weken")


@pytest_asyncio.fixture(loop_scope="session")
async def web(sqlite_url: str) -> AsyncIterator[WebTown]:
    database = Database(sqlite_url)
    await database.start()
    async with web_town(database) as started:
        yield started
    await database.close()


async def sign_in(web: WebTown, page: Page, person: str = "fenna") -> None:
    await page.goto(await web.link(person))
    await page.get_by_role("button", name="Naar het overzicht").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Overzicht van Assen")


async def test_a_link_from_chat_opens_the_page_with_one_press(web: WebTown, page: Page) -> None:
    await sign_in(web, page, "imke")

    for lever in ("Waar we voor staan", "Wat we tellen", "Waar we over praten", "Wat we afspreken en niet doen"):
        await expect(page.get_by_role("heading", name=lever, level=2)).to_be_visible()
    await expect(page.get_by_text("week 46 van 2026").first).to_be_visible()
    await expect(page.get_by_text(re.compile("Controlegetal"))).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_on_any_page(web: WebTown, page: Page, scheme: str) -> None:
    await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    await page.goto(f"{web.url}/")
    assert await complaints(page) == []
    await page.goto(await web.link("fenna"))
    assert await complaints(page) == []
    await sign_in(web, page)

    for path in _PATHS:
        await page.goto(f"{web.url}{path}")
        assert await complaints(page) == [], path
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


async def test_axe_is_awake(page: Page) -> None:
    await page.set_content("<html><body><h1>x</h1><img src='x.png'><input></body></html>")

    assert {each.split(":")[0] for each in await complaints(page)} >= {"image-alt", "label", "html-has-lang"}


async def test_the_council_reads_a_page_of_its_own(web: WebTown, page: Page) -> None:
    await sign_in(web, page, "griffie")

    await expect(page.get_by_text("Er ligt nu niets bij de bestuurders.")).to_be_visible()
    await expect(page.get_by_role("heading", name="Risico's")).to_be_visible()
    await expect(page.get_by_role("combobox")).to_have_count(0)
    await expect(page.locator("blockquote")).to_have_count(0)
    assert await complaints(page) == []


async def test_everything_can_be_reached_with_keys_alone(web: WebTown, page: Page) -> None:
    async def tab_to(selector: str) -> None:
        async with timeout(20):
            while not await page.evaluate(f"document.activeElement.matches({selector!r})"):
                await page.keyboard.press("Tab")

    await page.goto(await web.link("joyce"))
    await tab_to("button.main")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Overzicht van Assen")

    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Ga naar de inhoud")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("main")).to_be_focused()
    await tab_to("select")
    await page.keyboard.type("Centrum")
    await tab_to(".areas button")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Overzicht van Centrum")
    await tab_to(".figure")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Wat we precies tellen")).to_be_visible()
    await tab_to(".back a")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Overzicht van Assen")


async def test_what_is_focused_can_be_seen(web: WebTown, page: Page) -> None:
    await sign_in(web, page)

    await page.locator(".figure").first.focus()
    await page.keyboard.press("Tab")

    outline = await page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"


async def test_a_dark_screen_gets_a_dark_page(web: WebTown, page: Page) -> None:
    await sign_in(web, page)
    colours = []
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        colours.append(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))

    assert colours == ["rgb(246, 243, 236)", "rgb(20, 25, 26)"]


async def test_the_page_prints_on_two_sheets(web: WebTown, chromium: Browser) -> None:
    context = await chromium.new_context(viewport={"width": 1280, "height": 740})
    page = await context.new_page()
    await sign_in(web, page)

    printed = PdfReader(BytesIO(await page.pdf(format="A4", prefer_css_page_size=True)))
    await context.close()

    words = " ".join(sheet.extract_text() for sheet in printed.pages)
    assert len(printed.pages) <= 2
    for told in ("Wat we tellen", "Terugtrekkende bewegingen", "Controlegetal", "De balans"):
        assert told in words
    assert "Afsluiten" not in words
