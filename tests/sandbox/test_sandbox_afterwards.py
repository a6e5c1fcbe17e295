"""What people do to messages of a thread, as the page's plain forms: changed, taken away, pinned."""

from uuid import uuid4

import aiohttp
import pytest

from chat.address import Place, Posted
from chat.incoming import Act as Deed
from chat.incoming import Deleted, Edited, Incoming, Pinned, Unpinned
from chat.transport import Act, Delivery
from handlers.sandbox.town import direct_place
from services.sandbox import Cursor
from tests.sandbox.example_town import NORTH, Sandbox, said

WHO = {"person": "kofi", "channel": NORTH.channel}


async def root(sandbox: Sandbox, place: Place = NORTH) -> Place:
    posted = await sandbox.bot.post(place, said("Gesprek 12"), f"root:{place.channel}")
    return place.in_thread(posted.message_id)


async def says(browser: aiohttp.ClientSession, sandbox: Sandbox, thread: Place, text: str = "Drukte") -> str:
    """The id of an answer that Kofi gave."""
    fields = {**WHO, "channel": thread.channel, "thread": thread.thread or "", "text": text, "key": uuid4().hex}
    async with browser.post("/say", data=fields) as answer:
        assert answer.status == 200
    return str(max(change.message.id for change in await sandbox.store.changes(Cursor())) - 1)


async def does(browser: aiohttp.ClientSession, path: str, message: str, **fields: str) -> int:
    async with browser.post(path, data={**WHO, "message": message, "key": uuid4().hex, **fields}) as answer:
        return answer.status


def last(sandbox: Sandbox) -> Incoming:
    return sandbox.bot.heard[-1]


async def page(browser: aiohttp.ClientSession, thread: Place, person: str = "kofi") -> str:
    asked = {"person": person, "channel": thread.channel, "thread": thread.thread or ""}
    async with browser.get("/", params=asked) as answer:
        return await answer.text()


async def test_other_words_stand_there_and_are_heard(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    thread = await root(sandbox)
    answer = await says(browser, sandbox, thread)

    assert await does(browser, "/change", answer, text=" Minder tijd ") == 200

    assert (last(sandbox).act, last(sandbox).place) == (Edited("Minder tijd", answer), thread)
    assert last(sandbox).sender.user == "kofi"
    shown = await page(browser, thread)
    assert '<p class="text">Minder tijd</p>' in shown
    assert '<span class="edited">aangepast</span>' in shown


async def test_words_that_are_taken_away_are_gone_and_their_pin_with_them(
    sandbox: Sandbox, browser: aiohttp.ClientSession
) -> None:
    thread = await root(sandbox)
    answer = await says(browser, sandbox, thread)
    await does(browser, "/pin", answer, stays="yes")

    assert await does(browser, "/take-away", answer) == 200

    assert (last(sandbox).act, last(sandbox).place) == (Deleted(answer), thread)
    gone = await sandbox.store.message(NORTH.channel, int(answer))
    assert (gone.message, gone.pinned_at) == (None, None)


async def test_a_pin_is_kept_heard_and_let_go(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    thread = await root(sandbox)
    answer = await says(browser, sandbox, thread)
    deeds = list[Deed]()

    for stays in ("yes", "no"):
        assert await does(browser, "/pin", answer, stays=stays, person="imke") == 200
        deeds.append(last(sandbox).act)
        assert ('<span class="edited">vastgezet</span>' in await page(browser, thread)) is (stays == "yes")

    assert deeds == [Pinned(answer), Unpinned(answer)]
    assert last(sandbox).sender.user == "imke"
    assert '<span class="edited">aangepast</span>' not in await page(browser, thread)


async def test_the_same_form_twice_bears_one_event_id(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    answer = await says(browser, sandbox, await root(sandbox))

    for _ in range(2):
        await does(browser, "/change", answer, text="Anders", key="again")

    assert len({each.event_id for each in sandbox.bot.heard[-2:]}) == 1


@pytest.mark.parametrize(("path", "fields"), [("/change", {"text": "Van mij"}), ("/take-away", {})])
async def test_only_ones_own_words_can_be_changed_or_taken_away(
    sandbox: Sandbox, browser: aiohttp.ClientSession, path: str, fields: dict[str, str]
) -> None:
    thread = await root(sandbox)
    answer = await says(browser, sandbox, thread)
    heard = len(sandbox.bot.heard)

    assert await does(browser, path, answer, person="imke", **fields) == 403

    assert len(sandbox.bot.heard) == heard
    assert "Drukte" in await page(browser, thread)
    assert path not in await page(browser, thread, "imke")


@pytest.mark.parametrize(
    ("path", "fields"), [("/change", {"text": "Anders"}), ("/take-away", {}), ("/pin", {"stays": "yes"})]
)
async def test_outside_a_thread_and_of_what_is_not_there_nothing_is_done(
    sandbox: Sandbox, browser: aiohttp.ClientSession, path: str, fields: dict[str, str]
) -> None:
    outside = await says(browser, sandbox, NORTH)
    gone = await says(browser, sandbox, await root(sandbox))
    await does(browser, "/take-away", gone)
    heard = len(sandbox.bot.heard)

    assert await does(browser, path, outside, **fields) == 403
    for message in (gone, "9999", "niets"):
        assert await does(browser, path, message, **fields) == 404
    assert len(sandbox.bot.heard) == heard


@pytest.mark.parametrize(("text", "status"), [("  ", 400), ("a" * 4001, 413)])
async def test_other_words_must_be_words_and_not_too_many(
    sandbox: Sandbox, browser: aiohttp.ClientSession, text: str, status: int
) -> None:
    thread = await root(sandbox)
    answer = await says(browser, sandbox, thread)

    assert await does(browser, "/change", answer, text=text) == status

    assert "Drukte" in await page(browser, thread)


async def test_in_a_private_chat_a_thread_is_private_too(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    thread = await root(sandbox, direct_place("kofi"))
    answer = await says(browser, sandbox, thread)

    assert await does(browser, "/change", answer, text="Anders", channel="dm-kofi") == 200

    assert last(sandbox).private
    assert last(sandbox).place == thread


async def test_what_the_bot_pins_stands_on_top_of_its_thread(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    thread = await root(sandbox)
    await says(browser, sandbox, thread, "Eerst dit")
    status = await sandbox.bot.post(thread, said("Zo staat het ervoor"), "status")

    assert await pins(sandbox, status, Act.PIN) == status
    on_top, _, below = (await page(browser, thread)).partition('id="answers"')

    assert "Zo staat het ervoor" in on_top.partition('id="pinned"')[2]
    assert "Zo staat het ervoor" not in below
    assert "Eerst dit" in below
    await pins(sandbox, status, Act.UNPIN)
    assert "Zo staat het ervoor" in (await page(browser, thread)).partition('id="answers"')[2]


async def test_what_people_pin_stays_where_it_was_said_whoever_said_it(
    sandbox: Sandbox, browser: aiohttp.ClientSession
) -> None:
    thread = await root(sandbox)
    of_the_bot = await sandbox.bot.post(thread, said("Iemand in een ander kanaal zei dit"), "told")

    await does(browser, "/pin", of_the_bot.message_id, stays="yes")

    on_top, _, below = (await page(browser, thread)).partition('id="answers"')
    assert "Iemand in een ander kanaal zei dit" in below
    assert "Iemand in een ander kanaal zei dit" not in on_top.partition('id="pinned"')[2]
    assert last(sandbox).act == Pinned(of_the_bot.message_id)


async def test_a_pin_of_the_bots_on_what_is_gone_is_done_with(sandbox: Sandbox) -> None:
    nowhere = Posted(NORTH, "9999")

    assert await pins(sandbox, nowhere, Act.PIN) == nowhere


async def pins(sandbox: Sandbox, posted: Posted, act: Act) -> Posted:
    return await sandbox.transport.send(Delivery(act, NORTH, said(""), {}, uuid4().hex, sandbox.bot.now(), posted))
