"""The sandbox in a real browser, at the width of a phone and of a desk."""

import re
from asyncio import timeout

import pytest
from playwright.async_api import Page, expect

from chat.incoming import Pressed, Said
from chat.transport import Act, Delivery
from handlers.sandbox.town import direct_place
from tests.sandbox.example_town import NORTH, TACTICAL, Sandbox, digest, png, question, said

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.long]


async def post_digest(sandbox: Sandbox) -> str:
    async with sandbox.database.write() as uow:
        sha256 = await uow.pictures.keep(png(1600, 800), sandbox.bot.now())
    return (await sandbox.bot.post(NORTH, digest(sha256), "digest")).message_id


async def say(page: Page, text: str) -> None:
    await page.get_by_label(re.compile("^Schrijf een bericht")).fill(text)
    await page.get_by_role("main").get_by_role("button", name="Versturen").click()


async def test_the_digest_reads_as_a_letter_and_fits_the_window(sandbox: Sandbox, page: Page) -> None:
    await post_digest(sandbox)

    await page.goto(sandbox.door.url)

    letter = page.get_by_role("article").last
    await expect(letter.get_by_role("heading", name="Weekbericht Noord, week 46")).to_be_visible()
    await expect(letter.get_by_text("Ongeveer 5 van de 6 mensen deden mee.")).to_be_visible()
    await expect(page.get_by_role("note")).to_contain_text("De mensen en de cijfers zijn verzonnen.")
    chart = letter.get_by_role("img", name=re.compile("^Lijn van 26 weken"))
    await expect(chart).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await chart.evaluate("chart => chart.naturalWidth") == 1600
    assert await chart.evaluate("chart => chart.getBoundingClientRect().width < innerWidth")


async def test_a_long_word_does_not_widen_the_page(sandbox: Sandbox, page: Page) -> None:
    await sandbox.bot.post(NORTH, said("Samenwerkingsverband" * 30), "m1")

    await page.goto(sandbox.door.url)

    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_an_answer_arrives_without_loading_the_page_again(sandbox: Sandbox, page: Page) -> None:
    await page.goto(sandbox.door.url)
    await page.evaluate("window.sameLoad = true")

    await say(page, "Het geld was <b>op tijd</b>")

    await expect(page.get_by_role("article").last).to_contain_text("Ik las: Het geld was <b>op tijd</b>")
    await expect(page.get_by_label(re.compile("^Schrijf een bericht"))).to_have_value("")
    assert await page.evaluate("window.sameLoad")
    assert [each.act for each in sandbox.bot.heard] == [Said("Het geld was <b>op tijd</b>", "1")]


async def test_a_button_is_heard_and_answered(sandbox: Sandbox, page: Page) -> None:
    await sandbox.bot.post(direct_place("fenna"), question(), "q1")
    await page.goto(f"{sandbox.door.url}?person=fenna&channel=dm-fenna")

    await page.get_by_role("button", name="Vertellen").click()

    await expect(page.get_by_role("article").last).to_contain_text("Je drukte op tell.")
    (heard,) = sandbox.bot.heard
    assert isinstance(heard.act, Pressed)
    assert heard.private


async def test_one_becomes_somebody_else(sandbox: Sandbox, page: Page) -> None:
    await page.goto(sandbox.door.url)

    await page.locator(".people summary").click()
    await page.get_by_role("link", name="Imke Zilverschoon").click()
    await say(page, "Vanuit de gemeente")

    await expect(page.locator("article header").first).to_contain_text("Imke Zilverschoon")
    assert sandbox.bot.heard[0].sender.user == "imke"


async def test_other_channels_show_that_there_is_something_new(sandbox: Sandbox, page: Page, width: int) -> None:
    await page.goto(sandbox.door.url)

    await sandbox.bot.post(TACTICAL, said("Op de agenda"), "m1")

    if width == 360:
        await expect(page.get_by_role("button", name="Kanalen nieuw")).to_be_visible()
        await page.get_by_role("button", name="Kanalen").click()
    await page.get_by_role("link", name="Tactisch overleg nieuw").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Tactisch overleg")
    await expect(page.locator("#channels .unread:not([hidden])")).to_have_count(0)


async def test_a_thread_opens_and_takes_an_answer(sandbox: Sandbox, page: Page) -> None:
    message_id = await post_digest(sandbox)
    await page.goto(sandbox.door.url)

    await page.get_by_role("link", name=re.compile("^Reageren")).click()
    await page.get_by_label("Schrijf een reactie").fill("Drukte door vakantie")
    await page.get_by_role("complementary").get_by_role("button", name="Versturen").click()

    await expect(page.locator("#answers article")).to_have_count(2)
    await expect(page.locator("#answers")).to_contain_text("Ik las: Drukte door vakantie")
    assert sandbox.bot.heard[0].place == NORTH.in_thread(message_id)
    await page.get_by_role("link", name="Sluiten").click()
    await expect(page.get_by_role("link", name=re.compile("^2 reacties"))).to_be_visible()


async def test_an_edited_message_changes_in_place_and_a_deleted_one_goes(sandbox: Sandbox, page: Page) -> None:
    posted = await sandbox.bot.post(NORTH, question(), "m1")
    await page.goto(sandbox.door.url)
    await expect(page.get_by_role("button", name="Vertellen")).to_be_visible()

    for act, marker, shown in ((Act.EDIT, "m2", "Dank je wel."), (Act.DELETE, "m3", "Dit bericht is weggehaald.")):
        await sandbox.transport.send(Delivery(act, NORTH, said("Dank je wel."), {}, marker, sandbox.bot.now(), posted))
        await expect(page.get_by_role("article")).to_contain_text(shown)

    await expect(page.get_by_role("article")).to_have_count(1)
    await expect(page.get_by_role("button", name="Vertellen")).to_have_count(0)


async def test_nothing_typed_is_lost_when_the_server_is_away(sandbox: Sandbox, page: Page) -> None:
    await page.goto(sandbox.door.url)
    await expect(page.locator("html.has-script")).to_have_count(1)

    await sandbox.door.stop()
    await say(page, "Dit wil ik bewaren")

    box = page.get_by_label(re.compile("^Schrijf een bericht"))
    await expect(page.get_by_role("alert")).to_contain_text("Je tekst staat er nog.")
    await expect(page.locator(".status")).to_contain_text("Geen verbinding.")
    await expect(box).to_have_value("Dit wil ik bewaren")
    await sandbox.door.start()
    await expect(page.locator("body:not(.is-away)")).to_have_count(1)
    await page.reload()
    await expect(box).to_have_value("Dit wil ik bewaren")
    await page.get_by_role("main").get_by_role("button", name="Versturen").click()
    await expect(page.get_by_role("article").last).to_contain_text("Ik las: Dit wil ik bewaren")


async def test_a_page_that_was_away_catches_up(sandbox: Sandbox, page: Page) -> None:
    await page.goto(sandbox.door.url)
    await sandbox.bot.post(NORTH, said("een"), "m1")
    await expect(page.get_by_role("article")).to_have_count(1)

    await sandbox.door.stop()
    await sandbox.bot.post(NORTH, said("twee"), "m2")
    await sandbox.door.start()

    await expect(page.get_by_role("article")).to_have_count(2)
    await expect(page.get_by_role("article").last).to_contain_text("twee")


async def test_too_long_a_text_is_counted_and_stays(sandbox: Sandbox, page: Page) -> None:
    await page.goto(sandbox.door.url)

    box = page.get_by_label(re.compile("^Schrijf een bericht"))
    await box.fill("a" * 3990)
    await expect(page.locator(".count").first).to_have_text("Nog 10 tekens")
    await box.fill("a" * 4005)
    await box.press("Enter")

    await expect(page.get_by_role("alert")).to_have_text("5 tekens te veel")
    await expect(box).to_have_value("a" * 4005)
    assert sandbox.bot.heard == []


async def test_everything_can_be_done_with_a_keyboard(sandbox: Sandbox, page: Page) -> None:
    await sandbox.bot.post(NORTH, question(), "q1")
    await page.goto(sandbox.door.url)

    async def tab_to(selector: str) -> None:
        async with timeout(10):
            while not await page.evaluate(f"document.activeElement.matches({selector!r})"):
                await page.keyboard.press("Tab")

    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Ga naar de berichten")).to_be_focused()
    await tab_to(".people summary")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("link", name="Kofi Morgenland")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("link", name="Kofi Morgenland")).to_be_hidden()
    await tab_to(".choices button")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article").last).to_contain_text("Je drukte op tell.")
    await tab_to("#say textarea")
    await page.keyboard.type("Eerste regel")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("tweede regel")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("article").last).to_contain_text("tweede regel")
    assert sandbox.bot.heard[-1].act == Said("Eerste regel\ntweede regel", "3")
    await expect(page.locator("#say textarea")).to_be_focused()


async def test_what_can_be_pressed_is_large_enough_for_a_finger(sandbox: Sandbox, page: Page) -> None:
    await sandbox.bot.post(NORTH, question(), "q1")
    await page.goto(sandbox.door.url)

    heights = await page.locator("button:visible, summary:visible, #channels a:visible").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().height)"
    )

    assert min(heights) >= 40


async def test_a_browser_without_a_stream_asks_by_itself(sandbox: Sandbox, page: Page) -> None:
    await page.add_init_script("delete window.EventSource")
    await page.goto(sandbox.door.url)

    await sandbox.bot.post(NORTH, said("een"), "m1")

    await expect(page.get_by_role("article")).to_contain_text("een")
    await say(page, "twee")
    await expect(page.get_by_role("article").last).to_contain_text("Ik las: twee")


async def test_a_choice_that_does_not_arrive_is_said_so_and_counts_once(sandbox: Sandbox, page: Page) -> None:
    await sandbox.bot.post(NORTH, question(), "q1")
    await page.goto(sandbox.door.url)

    await sandbox.door.stop()
    await page.get_by_role("button", name="Vertellen").click()
    await expect(page.locator(".status.is-trouble")).to_be_visible()
    await sandbox.door.start()
    await page.get_by_role("button", name="Vertellen").click()

    await expect(page.get_by_role("article").last).to_contain_text("Je drukte op tell.")
    assert len(sandbox.bot.heard) == 1
