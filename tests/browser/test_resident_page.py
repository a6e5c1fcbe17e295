"""A card's page in a real browser: with fingers, with keys alone, without script, read aloud."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from domain.residents import Asked, Face, Form
from handlers.web.resident_words import LANGUAGES
from storage.database import Database
from tests.browser.axe import complaints
from tests.conftest import Clock
from tests.web.resident_town import ResidentTown, resident_town

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]

# A voice for Dutch that only notes what it would say.
_VOICE = """
window.spoken = [];
const voices = [{ lang: "nl-NL", name: "Els" }];
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => voices, cancel: () => window.spoken.push("(stil)"), speak: (said) => window.spoken.push(said.text),
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } addEventListener() {} };
"""


@pytest_asyncio.fixture(loop_scope="session")
async def town(sqlite_url: str, clock: Clock) -> AsyncIterator[ResidentTown]:
    database = Database(sqlite_url)
    await database.start()
    async with resident_town(database, clock) as started:
        yield started
    await database.close()


async def picture(page: Page, name: str, width: int) -> None:
    """With TELVERTEL_SCREENSHOTS set to a folder, a picture to look at."""
    folder = os.environ.get("TELVERTEL_SCREENSHOTS")
    if folder:
        await page.screenshot(path=Path(folder) / f"res-{name}-{width}.png", full_page=True)


# Every form in one language, and every language in one form.
_PAGES = [*((form, "nl") for form in Form), *((Form.ADULT, language) for language in LANGUAGES if language != "nl")]


@pytest.mark.parametrize(("form", "language"), _PAGES)
async def test_a_page_fits_and_axe_finds_nothing(
    town: ResidentTown, page: Page, width: int, form: Form, language: str
) -> None:
    for path in ("", "/klaar"):
        await page.goto(f"{town.url(form)}{path}?taal={language}")

        assert await complaints(page) == []
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await picture(page, f"{form}-{language}{path.replace('/', '-')}", width)


async def test_axe_finds_nothing_in_the_dark_or_where_something_is_asked_again(
    town: ResidentTown, page: Page, width: int
) -> None:
    await page.emulate_media(color_scheme="dark")
    await page.goto(f"{town.url(Form.YOUTH12)}?taal=nl")
    await page.get_by_role("button", name="Klaar").click()

    await expect(page.get_by_role("alert")).to_have_text("Kies eerst een gezicht. Eén is genoeg.")
    assert await complaints(page) == []
    await picture(page, "dark", width)


async def test_three_faces_and_one_press_are_all_that_it_takes(town: ResidentTown, page: Page, width: int) -> None:
    await page.goto(f"{town.url(Form.CHILD8)}?taal=nl")

    for face in ("Ja", "Een beetje", "Weet ik niet"):
        question = page.get_by_role("group").nth(("Ja", "Een beetje", "Weet ik niet").index(face))
        await question.get_by_text(face, exact=True).click()
    await picture(page, "chosen", width)
    await page.get_by_role("button", name="Klaar").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("Dank je wel! Dat heb je goed gedaan.")
    assert await town.counts() == {
        (Asked.ACCESS, Face.YES): 1,
        (Asked.QUALITY, Face.PARTLY): 1,
        (Asked.EFFECT, Face.UNSURE): 1,
    }


async def test_it_works_with_keys_alone(town: ResidentTown, page: Page) -> None:
    await page.goto(f"{town.url()}?taal=nl")

    for _ in range(20):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.matches('input[name=access]')"):
            break
    await page.keyboard.press("Space")
    await page.keyboard.press("Tab")
    await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("heading", level=1)).to_have_text("Dank u wel. Wij leren hiervan.")
    assert await town.counts() == {(Asked.ACCESS, Face.YES): 1, (Asked.QUALITY, Face.PARTLY): 1}


async def test_it_works_without_script(town: ResidentTown, chromium: Browser, width: int) -> None:
    context = await chromium.new_context(viewport={"width": width, "height": 740}, java_script_enabled=False)
    page = await context.new_page()
    await page.goto(f"{town.url(Form.EASY)}?taal=en")

    await page.get_by_text("A little", exact=True).first.click()
    await page.get_by_role("button", name="Done").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("Done. Thank you.")
    assert await context.cookies() == []
    await context.close()


async def test_questions_are_read_aloud_where_there_is_a_voice(town: ResidentTown, page: Page) -> None:
    await page.add_init_script(_VOICE)
    await page.goto(f"{town.url(Form.EASY)}?taal=nl")

    await page.get_by_role("group").nth(1).get_by_role("button", name="Lees voor").click()
    await page.get_by_role("button", name="Stop met voorlezen").click()

    heard = "Luisterde de helper goed naar u? Ja. Een beetje. Nee. Weet ik niet."
    assert [each for each in await page.evaluate("spoken") if each != "(stil)"] == [heard]
    await expect(page.get_by_role("button", name="Stop met voorlezen")).to_have_count(0)
    assert await complaints(page) == []


async def test_without_a_voice_there_is_no_button_that_does_nothing(town: ResidentTown, page: Page) -> None:
    await page.add_init_script(_VOICE)
    await page.goto(f"{town.url()}?taal=uk")

    await expect(page.locator(".listen:visible")).to_have_count(0)


async def test_what_is_pressed_is_large(town: ResidentTown, page: Page) -> None:
    await page.goto(f"{town.url()}?taal=nl")

    sizes = await page.locator("label, button:visible, nav a").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(box => Math.min(box.width, box.height))"
    )

    assert min(sizes) >= 44


async def test_another_language_is_one_press_away(town: ResidentTown, page: Page) -> None:
    await page.goto(f"{town.url()}?taal=nl")

    await page.get_by_role("link", name="العربية").click()

    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    await expect(page.get_by_role("heading", level=1)).to_have_text("ما رأيكم في المساعدة؟")
