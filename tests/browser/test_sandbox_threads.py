"""Threads of the sandbox in a real browser: an answer is changed, taken away and pinned, also without a script."""

import re
from uuid import uuid4

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from chat.address import Place
from chat.incoming import Deleted, Edited, Pinned, Unpinned
from chat.transport import Act, Delivery
from tests.sandbox.example_town import NORTH, Sandbox, said

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]


async def thread(sandbox: Sandbox) -> Place:
    posted = await sandbox.bot.post(NORTH, said("Gesprek 12: wachten"), "root")
    return NORTH.in_thread(posted.message_id)


async def opened(sandbox: Sandbox, page: Page, place: Place, person: str = "kofi") -> None:
    await page.goto(f"{sandbox.door.url}?person={person}&channel={place.channel}&thread={place.thread}#thread")


async def answers(page: Page, text: str) -> Locator:
    """One's own answer, as it stands there."""
    await page.get_by_label("Schrijf een reactie").fill(text)
    await page.get_by_role("complementary").get_by_role("button", name="Versturen").click()
    own = page.locator("#answers article.own").last
    await expect(own).to_contain_text(text)
    return own


async def test_an_answer_is_changed_with_the_keyboard_alone(sandbox: Sandbox, page: Page) -> None:
    await opened(sandbox, page, await thread(sandbox))
    own = await answers(page, "Wij zien drukte")

    await own.locator(".change summary").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    words = own.get_by_label("Je bericht")
    await expect(words).to_be_focused()
    await page.keyboard.press("Control+A")
    await page.keyboard.type("Wij zien minder tijd")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")

    await expect(own.locator(".body")).to_have_text("Wij zien minder tijd")
    await expect(own.get_by_text("aangepast")).to_be_visible()
    await expect(page.locator(".status")).to_have_text("Je bericht is aangepast.")
    await expect(own.locator(".change summary")).to_be_focused()
    assert isinstance(sandbox.bot.heard[-1].act, Edited)
    assert sandbox.bot.heard[-1].act.text == "Wij zien minder tijd"


async def test_an_answer_is_taken_away_after_one_more_press(sandbox: Sandbox, page: Page) -> None:
    await opened(sandbox, page, await thread(sandbox))
    own = await answers(page, "Toch niet")

    await own.get_by_text("Weghalen").click()
    await own.get_by_role("button", name="Ja, haal weg").click()

    await expect(own).to_contain_text("Dit bericht is weggehaald.")
    await expect(own.get_by_role("button")).to_have_count(0)
    assert isinstance(sandbox.bot.heard[-1].act, Deleted)


async def test_an_answer_is_pinned_and_let_go_by_anybody(sandbox: Sandbox, page: Page) -> None:
    place = await thread(sandbox)
    await opened(sandbox, page, place)
    await answers(page, "Wij zien drukte")
    await opened(sandbox, page, place, "imke")
    of_kofi = page.locator("#answers article").first
    await expect(of_kofi.get_by_text("Aanpassen")).to_have_count(0)

    await of_kofi.get_by_role("button", name=re.compile("^Vastzetten Kofi Morgenland zei")).click()
    letting_go = of_kofi.get_by_role("button", name=re.compile("^Losmaken Kofi Morgenland zei"))
    await expect(letting_go).to_be_focused()
    await expect(of_kofi.get_by_text("vastgezet")).to_be_visible()
    pinned = sandbox.bot.heard[-1]
    await letting_go.press("Enter")

    await expect(of_kofi.get_by_text("vastgezet")).to_have_count(0)
    assert isinstance(pinned.act, Pinned)
    assert isinstance(sandbox.bot.heard[-1].act, Unpinned)
    assert pinned.sender.user == "imke"


async def test_what_the_bot_pins_goes_to_the_top_at_once_and_changes_there(sandbox: Sandbox, page: Page) -> None:
    place = await thread(sandbox)
    await opened(sandbox, page, place)
    await answers(page, "Wij zien drukte")
    status = await sandbox.bot.post(place, said("Wacht op: gemeente"), "status")
    on_top = page.get_by_role("region", name="Vastgezet bovenaan")
    await expect(page.locator("#answers")).to_contain_text("Wacht op: gemeente")
    await expect(on_top).to_be_hidden()

    for act, text in ((Act.PIN, ""), (Act.EDIT, "Wacht op niemand")):
        await sandbox.transport.send(Delivery(act, NORTH, said(text), {}, uuid4().hex, sandbox.bot.now(), status))

    await expect(on_top).to_contain_text("Wacht op niemand")
    await expect(page.locator("#answers")).not_to_contain_text("Wacht op")
    await expect(on_top.get_by_role("button")).to_have_count(0)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await sandbox.transport.send(Delivery(Act.UNPIN, NORTH, said(""), {}, "let go", sandbox.bot.now(), status))
    await expect(on_top).to_be_hidden()
    await expect(page.locator("#answers article").last).to_contain_text("Wacht op niemand")


async def test_words_that_are_being_changed_survive_somebodys_pin(sandbox: Sandbox, page: Page) -> None:
    await opened(sandbox, page, await thread(sandbox))
    own = await answers(page, "Wij zien drukte")
    await own.get_by_text("Aanpassen").click()
    await own.get_by_label("Je bericht").fill("Wij zien nog meer")

    message_id = int(await own.get_attribute("data-id") or "0")
    await sandbox.store.pin(NORTH.channel, message_id, "imke", sandbox.bot.now())

    await expect(own.get_by_text("vastgezet")).to_be_visible()
    await expect(own.get_by_label("Je bericht")).to_have_value("Wij zien nog meer")
    await expect(own.get_by_label("Je bericht")).to_be_focused()


async def test_what_cannot_be_kept_is_said_beside_the_words(sandbox: Sandbox, page: Page) -> None:
    await opened(sandbox, page, await thread(sandbox))
    own = await answers(page, "Wij zien drukte")

    await own.get_by_text("Aanpassen").click()
    await own.get_by_label("Je bericht").fill(" ")
    await own.get_by_role("button", name="Bewaren").click()

    await expect(own.get_by_role("alert")).to_have_text("Typ eerst een bericht.")
    await expect(own.locator(".body")).to_have_text("Wij zien drukte")


async def test_the_tools_are_large_enough_to_hit_and_fit_the_window(sandbox: Sandbox, page: Page) -> None:
    await opened(sandbox, page, await thread(sandbox))
    own = await answers(page, "Wij zien drukte")

    await own.get_by_text("Aanpassen").click()

    for tool in await own.locator(".tools button:visible, .tools summary:visible, .tools textarea:visible").all():
        box = await tool.bounding_box()
        assert box is not None
        assert box["height"] >= 24
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_everything_works_without_a_script(sandbox: Sandbox, chromium: Browser, width: int) -> None:
    context = await chromium.new_context(viewport={"width": width, "height": 740}, java_script_enabled=False)
    page = await context.new_page()
    await opened(sandbox, page, await thread(sandbox))
    own = await answers(page, "Wij zien drukte")

    await own.get_by_role("button", name=re.compile("^Vastzetten")).click()
    await expect(own.get_by_text("vastgezet")).to_be_visible()
    await own.get_by_text("Aanpassen").click()
    await own.get_by_label("Je bericht").fill("Wij zien minder tijd")
    await own.get_by_role("button", name="Bewaren").click()
    await expect(own.locator(".body")).to_have_text("Wij zien minder tijd")
    await own.get_by_text("Weghalen").click()
    await own.get_by_role("button", name="Ja, haal weg").click()
    await expect(own).to_contain_text("Dit bericht is weggehaald.")

    kinds = [type(each.act) for each in sandbox.bot.heard[-3:]]
    assert kinds == [Pinned, Edited, Deleted]
    await context.close()
