"""A town that lives for weeks while its process is killed at every boundary, each time to go on where it was.

python -m tests.faults.walk DATABASE_URL FOLDER WEEKS [BOUNDARY…]

Without boundaries it is killed at all of them. One process loads the program once and forks for every life, so that a
life begins within a second. In FOLDER stand `died_at`, `progress`, `acknowledged`, `recovered` and `unknown`: what was
acknowledged but lost.
"""

import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, timedelta
from datetime import time as hour_of_day
from itertools import count
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.simulation.chats import Town
from bot.simulation.clock import TownClock, moments
from bot.simulation.habits import Habits
from bot.simulation.matters import Matters
from bot.simulation.people import Villager
from bot.simulation.town import SimulatedTown, _agree, _contacts
from bot.works import works_of
from chat.incoming import Incoming
from chat.wording import Wording
from domain.agreements import Agreements
from domain.people import takes_part
from domain.workdays import local_instant
from handlers.sandbox.send import SandboxTransport
from services.agreements import active
from services.pseudonyms import Pseudonyms
from services.sandbox import SandboxStore
from storage.database import Database
from storage.tables import inbox
from tests.faults.boundaries import DeadlyDatabase
from tests.faults.lives import until_one_ends
from tests.services.digest_town import PaintedHere

# A month, a quarter and half a year end in it.
BEGIN = date(2026, 6, 15)
SEED = 7
# So many events are surely not forgotten in due course yet.
_LAST = 5
_KEY = b"k" * 32
# By then every lease is over, and what was in doubt can be looked for.
_WAIT = timedelta(seconds=40)


async def settled(url: str) -> None:
    """The town at its first day: agreed, and everybody has joined."""
    database = Database(url)
    await database.start()
    await _agree(database, SEED, BEGIN)
    town = await town_on(database, 0, nobody)
    await town.habits.join()
    await database.close()


async def live(url: str, folder: Path, weeks: int, life: int, deadly: frozenset[str] | None) -> None:
    """From the moment at which the last life ended to the last one."""
    began = time.monotonic()
    database = DeadlyDatabase(url, folder / "died_at", deadly)
    await database.start()
    progress = int(_read(folder / "progress") or 0)
    for event in await _unknown(database, _read(folder / "acknowledged").splitlines()[-_LAST:]):
        _append(folder / "unknown", event)

    async def acknowledged(event: Incoming) -> None:
        _append(folder / "acknowledged", event.event_id)

    town = await town_on(database, life, acknowledged)
    zone = ZoneInfo(town.agreements.time_zone)
    for number, moment in enumerate(moments(BEGIN, weeks, zone)):
        if number < progress:
            continue
        town.clock.move(moment)
        if number == progress:
            await _recover(town)
            _append(folder / "recovered", f"{time.monotonic() - began:.2f}")
        local = moment.astimezone(zone)
        await town._pass(local.date(), local.time(), (local.date() - BEGIN).days // 7 + 1)
        (folder / "progress").write_text(str(number + 1))
    await _recover(town)
    await database.close()


async def _unknown(database: Database, acknowledged: Sequence[str]) -> list[str]:
    """What was acknowledged just now and is not known any more."""
    async with database.read() as uow:
        known = set((await uow.connection.execute(select(inbox.c.event_id))).scalars())
    return [event for event in acknowledged if event not in known]


async def _recover(town: SimulatedTown) -> None:
    """What the life before left in doubt is looked for, as it is within a minute of a start."""
    for _ in range(4):
        await town.works.dispatcher.drain()
        town.clock.move(town.clock() + _WAIT)


async def town_on(database: Database, life: int, acknowledged: Callable[[Incoming], Awaitable[None]]) -> SimulatedTown:
    agreements = await _agreed(database)
    clock = TownClock(local_instant(BEGIN, hour_of_day(8, 0), ZoneInfo(agreements.time_zone)))
    store, chance = SandboxStore(database), Random(f"{SEED} {life}")
    transports = {"sandbox": SandboxTransport(store, clock)}
    works = works_of(
        database, transports, Wording(agreements.language), Pseudonyms(_KEY, chance.randbytes), PaintedHere(),
        chance, clock,
    )  # fmt: skip

    async def hear(event: Incoming) -> None:
        await works.conversation(event)
        await acknowledged(event)

    chats = Town(store, hear, works.dispatcher.drain, clock, count(life * 100_000 + 1))
    villagers = [
        Villager(person, chats, database, Random(f"{SEED} {life} {person.id}"))
        for person in agreements.people
        if takes_part(person)
    ]
    habits = Habits(chats, villagers, Random(f"{SEED} {life} habits"))
    matters = Matters(chats, database, agreements, _contacts(villagers), SEED)
    return SimulatedTown(database, agreements, works, clock, habits, matters, SEED, BEGIN)


async def nobody(_: Incoming) -> None:
    """Of the first day nothing is counted."""


async def _agreed(database: Database) -> Agreements:
    async with database.read() as uow:
        held = await active(uow)
    assert held is not None
    return held.agreements


def _read(file: Path) -> str:
    return file.read_text("utf-8") if file.exists() else ""


def _append(file: Path, line: str) -> None:
    with file.open("a", encoding="utf-8") as opened:
        opened.write(f"{line}\n")


def main(url: str, folder: str, weeks: str, *boundaries: str) -> None:
    deadly = frozenset(boundaries) or None
    until_one_ends(lambda life: live(url, Path(folder), int(weeks), life, deadly))


if __name__ == "__main__":
    main(*sys.argv[1:])
