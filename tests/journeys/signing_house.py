"""The whole bot with two points of contact: one on a platform of their own, one in the sandbox."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp

from bot.bootstrap import open_house
from bot.house import House
from bot.settings import Settings
from chat.incoming import Sender
from domain.people import Participant, Standing
from handlers.sandbox.door import SandboxDoor
from handlers.slack.door import SlackDoor
from services.agreements import activate_for_demo, propose
from storage.database import Database
from tests import example
from tests.journeys.hearing_people import MORNING, Teller, hurried_clock, until
from tests.journeys.test_hearing_sandbox import SandboxHands

NEWER = example.text().replace("minutes_per_week: 5", "minutes_per_week: 4")
NEWEST = example.text().replace("minutes_per_week: 5", "minutes_per_week: 3")
DIFFERENCE = "minuten per week was «5» en wordt «4»"
REASON = "Drie minuten is te kort om iets te vertellen."


@dataclass(frozen=True, slots=True)
class SigningHouse:
    database: Database
    house: House
    browser: aiohttp.ClientSession

    def in_sandbox(self, person: str) -> Teller:
        return Teller(SandboxHands(self.browser, person))

    async def channel(self, name: str) -> str:
        """All that stands in a channel of the sandbox, as Kofi reads it."""
        hands = SandboxHands(self.browser, "kofi")
        hands.who["channel"] = name
        return await hands.all_text()

    async def propose(self, text: str) -> None:
        """As the command does it, from another process."""
        async with self.database.write() as uow:
            await propose(uow, text, MORNING)
        await self.tick()

    async def tick(self) -> None:
        await self.house.timetable.run_all()

    async def holds(self) -> int | None:
        async with self.database.read() as uow:
            stamp = await uow.agreements.active_stamp()
        return None if stamp is None else stamp[0]


@asynccontextmanager
async def signing_house(
    database: Database,
    home: Path,
    sender: Sender | None = None,
    now: Callable[[], datetime] | None = None,
    **more: Any,
) -> AsyncIterator[SigningHouse]:
    """`sender` is where Imke is known; in the sandbox where it is None. Without `now` it is a Tuesday morning."""
    async with database.write() as uow:
        held = await activate_for_demo(uow, example.text(), MORNING)
        for person in ("imke", "joyce"):
            await uow.participants.lock(person)
            await uow.participants.save(Participant(person, Standing.ACTIVE, notice_version=1))
        if sender is not None:
            await uow.people.bind(sender, "imke", MORNING)
    settings, stop = Settings(home=home, sandbox_port=0, **more), asyncio.Event()
    async with open_house(settings, database, town=held.agreements, now=now or hurried_clock()) as house:
        running = asyncio.create_task(house.run(stop))
        try:
            url = await _opened(house)
            headers = {"Origin": url.rstrip("/"), "Accept": "application/json"}
            async with aiohttp.ClientSession(url, headers=headers) as browser:
                yield SigningHouse(database, house, browser)
        finally:
            stop.set()
            await running


async def _opened(house: House) -> str:
    """The sandbox's address, once every door is open."""
    sandbox = next(door for door in house.doors if isinstance(door, SandboxDoor))
    while sandbox.url.endswith(":0/"):
        await asyncio.sleep(0.02)
    for door in house.doors:
        if isinstance(door, SlackDoor):
            await until(door.is_open)
    return sandbox.url


async def both_sign(town: SigningHouse, imke: Teller, joyce: Teller) -> None:
    """From the proposal to the moment at which everybody knows that it holds."""
    await town.propose(NEWER)
    hers, theirs = await imke.reads("Voorstel: versie 2"), await joyce.reads("Voorstel: versie 2")
    assert DIFFERENCE in hers.text
    assert DIFFERENCE in theirs.text
    assert await town.holds() == 1

    await imke.presses(hers, "Akkoord")
    await imke.reads("We wachten nu op het samenwerkingsverband.")
    assert await town.holds() == 1
    await until(lambda: _without_buttons(imke, hers.id))

    await joyce.presses(theirs, "Akkoord")
    await joyce.reads("Beide partijen zijn nu akkoord.")
    assert await town.holds() == 2

    await town.tick()
    for contact in (imke, joyce):
        assert DIFFERENCE in (await contact.reads("Versie 2 van de afspraken geldt nu")).text
    await until(lambda: _stands(town, "team-noord", "Versie 2 van de afspraken geldt nu"))


async def one_refuses(town: SigningHouse, imke: Teller, joyce: Teller) -> None:
    """From the proposal to the moment at which both know why it does not go through."""
    await town.propose(NEWEST)
    hers, theirs = await imke.reads("Voorstel: versie 2"), await joyce.reads("Voorstel: versie 2")
    await joyce.presses(theirs, "Akkoord")
    await joyce.reads("We wachten nu op de gemeente.")

    await imke.presses(hers, "Niet akkoord")
    await imke.reads("Wat moet er eerst anders?")
    await imke.types(REASON)
    await imke.reads("de gemeente is niet akkoord met versie 2")

    await town.tick()
    for contact in (imke, joyce):
        assert REASON in (await contact.reads("Versie 2 van de afspraken gaat niet door")).text
    assert await town.holds() == 1
    assert REASON not in await town.channel("team-noord")


async def _without_buttons(teller: Teller, message: str) -> bool:
    return next(not each.buttons for each in await teller.hands.see() if each.id == message)


async def _stands(town: SigningHouse, channel: str, words: str) -> bool:
    return words in await town.channel(channel)
