"""The sandbox over real sockets: reading, saying, pressing, live news, and who is kept out."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Callable
from datetime import datetime

import aiohttp
import pytest

from chat.address import Place, Posted
from chat.incoming import Incoming, Pressed, Said, Sender
from chat.message import Message, Text
from chat.transport import Act, Delivery
from chat.wording import Phrase, Verbatim, Wording
from handlers.sandbox.door import SandboxDoor
from handlers.sandbox.guard import NotLoopback
from handlers.sandbox.town import SandboxChannel, SandboxPerson, Town, direct_place
from handlers.serving import PortTaken
from services.sandbox import SandboxStore
from storage.database import Database
from tests.sandbox.example_town import CHANNELS, FENNA, NORTH, PEOPLE, Sandbox, digest, png, question, running, said

Fields = dict[str, str]
SAY: Fields = {"person": "fenna", "channel": "team-noord", "thread": "", "text": "Het geld was op tijd", "key": "k1"}


def press(message_id: str, value: str = "tell", **other: str) -> Fields:
    return {"person": "fenna", "channel": "team-noord", "message": message_id, "value": value, "key": "p1"} | other


async def told(answer: aiohttp.ClientResponse) -> AsyncIterator[tuple[str, dict[str, object]]]:
    """The events of a stream, with the ids under which a browser would come back."""
    event = ""
    async for line in answer.content:
        match line.decode().rstrip("\n").partition(": "):
            case ("id", _, value):
                event = value
            case ("data", _, value):
                yield event, json.loads(value)


async def test_the_page_shows_the_messages_of_the_channel(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    async with sandbox.database.write() as uow:
        sha256 = await uow.pictures.keep(png(), sandbox.bot.now())
    await sandbox.bot.post(NORTH, digest(sha256), "d1")

    page = await (await browser.get("/")).text()

    assert "Teamoverleg Noord" in page
    assert "Weekbericht Noord, week 46" in page
    assert f"/picture/{sha256}.png" in page
    assert "verzonnen" in page
    assert "maandag 9.00" in page


async def test_a_sentence_of_an_older_version_does_not_shut_the_channel(
    sandbox: Sandbox, browser: aiohttp.ClientSession
) -> None:
    await sandbox.bot.post(NORTH, Message(Phrase("no-such-key"), (Text(Phrase("no-such-key")),)), "m1")
    await sandbox.bot.post(NORTH, said("Nog te lezen"), "m2")

    page = await (await browser.get("/")).text()

    assert "Ik kan het niet meer tonen." in page
    assert "Nog te lezen" in page


async def test_words_are_kept_and_heard(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    answer = await browser.post("/say", data=SAY)

    assert answer.status == 200
    (heard,) = sandbox.bot.heard
    assert heard == Incoming(
        event_id="said:fenna:k1",
        sender=Sender("sandbox", "", "fenna"),
        place=NORTH,
        act=Said("Het geld was op tijd", "1"),
        private=False,
        at=sandbox.bot.now(),
    )
    assert (await sandbox.store.message("team-noord", 1)).message == said("Het geld was op tijd")


async def test_the_private_chat_is_private(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    await browser.post("/say", data=SAY | {"channel": "dm-fenna"})

    (heard,) = sandbox.bot.heard
    assert (heard.private, heard.place) == (True, direct_place("fenna"))


async def test_an_answer_in_a_thread_is_heard_there(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    root = await sandbox.bot.post(NORTH, said("Wat zien we?"), "r1")

    await browser.post("/say", data=SAY | {"thread": root.message_id})

    assert sandbox.bot.heard[0].place == NORTH.in_thread(root.message_id)


async def test_the_same_form_sent_twice_is_one_message_and_one_event(
    sandbox: Sandbox, browser: aiohttp.ClientSession
) -> None:
    await browser.post("/say", data=SAY)
    await browser.post("/say", data=SAY)

    assert [each.event_id for each in sandbox.bot.heard] == ["said:fenna:k1"] * 2
    room = await sandbox.store.room("team-noord", thread=None, before=None)
    assert [each.author for each in room.messages] == ["fenna", "bot"]


async def test_words_that_the_bot_could_not_hear_are_heard_when_sent_again(
    sandbox: Sandbox, browser: aiohttp.ClientSession
) -> None:
    sandbox.bot.is_deaf = True
    first = await browser.post("/say", data=SAY)
    sandbox.bot.is_deaf = False
    second = await browser.post("/say", data=SAY)

    assert (first.status, second.status) == (500, 200)
    assert [each.act for each in sandbox.bot.heard] == [Said("Het geld was op tijd", "1")]


async def test_a_button_is_heard_with_its_message(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    posted = await sandbox.bot.post(NORTH, question(), "q1")

    answer = await browser.post("/press", data=press(posted.message_id))

    assert answer.status == 200
    (heard,) = sandbox.bot.heard
    assert heard.act == Pressed("tell", Posted(NORTH, posted.message_id))
    assert (heard.event_id, heard.place) == ("pressed:fenna:p1", NORTH)


async def test_a_button_that_the_message_does_not_offer_is_refused(
    sandbox: Sandbox, browser: aiohttp.ClientSession
) -> None:
    posted = await sandbox.bot.post(NORTH, question(), "q1")

    answer = await browser.post("/press", data=press(posted.message_id, "sign-everything"))

    assert answer.status == 409
    assert (await answer.json())["error"] == "Deze knop werkt niet meer. Kijk naar het nieuwste bericht."
    assert sandbox.bot.heard == []


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"text": "  \n "}, 400),
        ({"text": "a" * 4001}, 413),
        ({"text": "a" * 300_000}, 413),
        ({"person": "nobody"}, 404),
        ({"person": "bot"}, 404),
        ({"channel": "team-oost"}, 404),
        ({"channel": "dm-kofi"}, 404),
        ({"thread": "999"}, 404),
        ({"thread": "x"}, 404),
        ({"key": ""}, 400),
        ({"key": "a b"}, 400),
    ],
)
async def test_what_cannot_be_said_gets_a_sentence_and_is_not_heard(
    sandbox: Sandbox, browser: aiohttp.ClientSession, wrong: Fields, status: int
) -> None:
    answer = await browser.post("/say", data=SAY | wrong)

    assert answer.status == status
    assert (await answer.json())["error"].endswith(".")
    assert sandbox.bot.heard == []


@pytest.mark.parametrize(
    "wrong", [{"message": "999"}, {"message": "x"}, {"message": ""}, {"channel": "tactisch-overleg"}]
)
async def test_a_button_on_a_message_that_is_not_there_is_refused(
    sandbox: Sandbox, browser: aiohttp.ClientSession, wrong: Fields
) -> None:
    posted = await sandbox.bot.post(NORTH, question(), "q1")

    assert (await browser.post("/press", data=press(posted.message_id) | wrong)).status == 404


async def test_four_thousand_characters_fit_and_unwritable_ones_are_dropped(
    sandbox: Sandbox, browser: aiohttp.ClientSession
) -> None:
    await browser.post("/say", data=SAY | {"text": "😀" * 4000})
    await browser.post("/say", data=SAY | {"text": "een\r\ntwee\x00\x1b", "key": "k2"})

    assert [each.act for each in sandbox.bot.heard] == [Said("😀" * 4000, "1"), Said("een\ntwee", "3")]


async def test_without_a_script_the_form_leads_back_to_the_page(
    sandbox: Sandbox, browser: aiohttp.ClientSession
) -> None:
    answer = await browser.post("/say", data=SAY, headers={"Accept": "text/html"})

    assert answer.status == 200
    assert "Het geld was op tijd" in await answer.text()


async def test_new_messages_reach_an_open_page_at_once(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    async with asyncio.timeout(3), browser.get("/stream?person=fenna&after=0-0") as answer:
        events = told(answer)
        await sandbox.bot.post(NORTH, said("Goedemorgen"), "m1")
        _, first = await anext(events)

    assert answer.headers["Content-Type"] == "text/event-stream"
    assert (first["channel"], first["thread"], first["own"]) == ("team-noord", None, False)
    assert "Goedemorgen" in str(first["html"])


async def test_a_stream_goes_on_where_the_browser_left_off(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    await sandbox.bot.post(NORTH, said("een"), "m1")
    await sandbox.bot.post(NORTH, said("twee"), "m2")
    async with asyncio.timeout(3), browser.get("/stream?person=fenna&after=0-0") as answer:
        last, _ = await anext(told(answer))

    headers = {"Last-Event-ID": last}
    async with asyncio.timeout(3), browser.get("/stream?person=fenna&after=0-0", headers=headers) as answer:
        _, event = await anext(told(answer))

    assert "twee" in str(event["html"])


async def test_an_answer_brings_its_message_with_the_new_count(
    sandbox: Sandbox, browser: aiohttp.ClientSession
) -> None:
    root = await sandbox.bot.post(NORTH, said("Wat zien we?"), "r1")
    after = f"{root.message_id}-0"
    await sandbox.bot.post(NORTH.in_thread(root.message_id), said("Drukte"), "r2")

    news = (await (await browser.get(f"/news?person=fenna&after={after}")).json())["news"]

    assert [(each["id"], each["thread"]) for each in news] == [(1, None), (2, 1)]
    assert "één reactie" in news[0]["html"]


async def test_a_changed_and_a_deleted_message_are_news(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    posted = await sandbox.bot.post(NORTH, said("negen"), "m1")
    other = await sandbox.bot.post(NORTH, said("geheim"), "m2")
    cursor = (await (await browser.get("/news?person=fenna")).json())["cursor"]

    for act, about, marker in ((Act.EDIT, posted, "m3"), (Act.DELETE, other, "m4")):
        await sandbox.transport.send(Delivery(act, NORTH, said("acht"), {}, marker, sandbox.bot.now(), about))
    answer = await (await browser.get(f"/news?person=fenna&after={cursor}")).json()

    assert "acht" in answer["news"][0]["html"]
    assert "Dit bericht is weggehaald." in answer["news"][1]["html"]
    assert (await (await browser.get(f"/news?person=fenna&after={answer['cursor']}")).json())["news"] == []


async def test_nobody_hears_of_channels_in_which_they_are_not(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    await sandbox.bot.post(Place("sandbox", "", "team-oost"), said("oost"), "m1")
    await sandbox.bot.post(direct_place("kofi"), said("alleen Kofi"), "m2")

    news = (await (await browser.get("/news?person=fenna&after=0-0")).json())["news"]
    page = await (await browser.get("/?person=fenna&channel=dm-kofi")).text()

    assert news == []
    assert "alleen Kofi" not in page


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0", "[::", ""],
)
async def test_a_foreign_host_is_refused(sandbox: Sandbox, browser: aiohttp.ClientSession, host: str) -> None:
    answer = await browser.get("/", headers={"Host": host})

    assert answer.status == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://localhost:1", "http://[::"])
async def test_a_form_of_another_site_is_refused(sandbox: Sandbox, browser: aiohttp.ClientSession, origin: str) -> None:
    said_there = await browser.post("/say", data=SAY, headers={"Origin": origin})
    pressed_there = await browser.post("/press", data=press("1"), headers={"Origin": origin})

    assert (said_there.status, pressed_there.status) == (403, 403)
    assert sandbox.bot.heard == []


async def test_every_answer_carries_the_headers_that_keep_the_page_safe(browser: aiohttp.ClientSession) -> None:
    for path in ("/", "/static/page.css", "/nowhere", "/picture/x.png", "/stream?person=fenna"):
        async with browser.get(path) as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_the_page_asks_nothing_of_another_place(browser: aiohttp.ClientSession) -> None:
    for path in ("/", "/static/page.css", "/static/page.js"):
        text = await (await browser.get(path)).text()
        assert "http://" not in text
        assert "https://" not in text


async def test_a_picture_is_asked_for_once(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    async with sandbox.database.write() as uow:
        sha256 = await uow.pictures.keep(png(), sandbox.bot.now())

    first = await browser.get(f"/picture/{sha256}.png")
    again = await browser.get(f"/picture/{sha256}.png", headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status, first.content_type, await first.read()) == (200, "image/png", png())
    assert "immutable" in first.headers["Cache-Control"]
    assert (again.status, await again.read()) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/picture/zz.png", f"/picture/{'a' * 64}.png", "/static/door.py", "/?person=nobody", "/nowhere"]
)
async def test_what_is_not_there_gets_a_sentence(browser: aiohttp.ClientSession, path: str) -> None:
    answer = await browser.get(path)

    assert answer.status == 404
    assert (await answer.json())["error"].endswith(".")


@pytest.mark.parametrize("cursor", ["", "x", "1", "1-", "-1-0", "9" * 40 + "-0", "0-999999999999999999"])
async def test_a_cursor_that_makes_no_sense_starts_at_the_end(
    sandbox: Sandbox, browser: aiohttp.ClientSession, cursor: str
) -> None:
    await sandbox.bot.post(NORTH, said("een"), "m1")

    answer = await browser.get("/news", params={"person": "fenna", "after": cursor})

    assert await answer.json() == {"cursor": "1-0", "news": []}


async def test_earlier_messages_are_a_link_away(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    for number in range(70):
        await sandbox.bot.post(NORTH, said(f"bericht {number}."), f"m{number}")

    last = await (await browser.get("/")).text()
    first = await (await browser.get("/?person=fenna&channel=team-noord&before=11")).text()

    assert "Eerdere berichten" in last
    assert "bericht 9." not in last
    assert "bericht 9." in first
    assert "bericht 10." not in first
    assert "Naar de nieuwste berichten" in first


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.10", "example.org", "", "10.0.0.1"])
def test_an_address_that_others_can_reach_is_refused(
    sqlite_database: Database, clock: Callable[[], datetime], host: str
) -> None:
    async def hear(incoming: Incoming) -> None:
        raise AssertionError(incoming)

    store = SandboxStore(sqlite_database)
    with pytest.raises(NotLoopback):
        SandboxDoor(
            people=PEOPLE,
            channels=CHANNELS,
            store=store,
            hear=hear,
            wording=Wording("nl"),
            now=clock,
            host=host,
            port=0,
        )


async def test_a_taken_port_is_said_so(sqlite_database: Database, clock: Callable[[], datetime]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        with pytest.raises(PortTaken):
            async with running(sqlite_database, clock, taken.getsockname()[1]):
                pass


async def test_stopping_ends_the_open_streams(sqlite_database: Database, clock: Callable[[], datetime]) -> None:
    async with running(sqlite_database, clock) as sandbox, aiohttp.ClientSession(sandbox.door.url) as session:
        answer = await session.get("/stream?person=fenna")
        async with asyncio.timeout(1.5):
            await sandbox.door.stop()
            assert (await answer.content.read()).startswith(b"retry:")


@pytest.mark.parametrize(
    ("people", "channels"),
    [
        ([], CHANNELS),
        ([FENNA, FENNA], CHANNELS),
        (PEOPLE, [*CHANNELS, CHANNELS[0]]),
        ([SandboxPerson("bot", "Bot", Verbatim(""), Verbatim(""))], CHANNELS),
        (PEOPLE, [SandboxChannel(Place("slack", "T1", "C1"), Verbatim("Slack"))]),
    ],
)
def test_a_town_in_which_people_are_mixed_up_is_refused(
    people: list[SandboxPerson], channels: list[SandboxChannel]
) -> None:
    with pytest.raises(ValueError, match=r"town|bot"):
        Town(people, channels)
