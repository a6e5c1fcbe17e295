"""Every route of the sandbox as it is served, and that nobody finds what was told to another."""

import asyncio
import re

import aiohttp

from chat.address import Place
from handlers.sandbox.town import direct_place
from tests.sandbox.example_town import PEOPLE, Sandbox, said
from tests.web.every_route import routes_of

# All of them are for whoever sits at this machine: the page has no sign-in, and says whom one is.
SERVED = {
    ("GET", "/"),
    ("GET", "/picture/{sha256}.png"),
    ("GET", "/static/{name}"),
    ("POST", "/say"),
    ("POST", "/press"),
    ("POST", "/change"),
    ("POST", "/take-away"),
    ("POST", "/pin"),
    ("GET", "/stream"),
    ("GET", "/news"),
    ("*", "/{anything}"),
}
EAST = Place("sandbox", "", "team-oost")


async def test_every_route_of_the_sandbox_is_known(sandbox: Sandbox) -> None:
    assert routes_of(sandbox.door) == SERVED


async def marked(sandbox: Sandbox) -> None:
    """A word of its own in everybody's private chat, and one in a channel of which imke alone is a member."""
    for person in PEOPLE:
        await sandbox.bot.post(direct_place(person.id), said(f"merkteken-{person.id}"), f"mark:{person.id}")
    await sandbox.bot.post(EAST, said("merkteken-oost"), "mark:oost")


async def all_of(browser: aiohttp.ClientSession, person: str) -> str:
    """What this person finds in every channel that anybody has, in the news and in the stream."""
    channels = [f"dm-{each.id}" for each in PEOPLE] + ["team-noord", "team-oost", "tactisch-overleg"]
    paths = [f"/?person={person}&channel={each}&thread={at}" for each in channels for at in ("", "1", "2", "3", "4")]
    found = []
    for path in (*paths, f"/news?person={person}&after=0-0"):
        async with browser.get(path) as answer:
            found.append(await answer.text())
    async with browser.get(f"/stream?person={person}&after=0-0") as stream:
        while b": here" not in (line := await stream.content.readline()):
            found.append(line.decode())
    return "\n".join(found)


async def test_nobody_finds_what_was_told_to_another(sandbox: Sandbox, browser: aiohttp.ClientSession) -> None:
    await marked(sandbox)

    async with asyncio.timeout(30):
        found = {each.id: set(re.findall(r"merkteken-\w+", await all_of(browser, each.id))) for each in PEOPLE}

    assert found == {
        "fenna": {"merkteken-fenna"},
        "kofi": {"merkteken-kofi"},
        "imke": {"merkteken-imke", "merkteken-oost"},
    }
