"""A town that lives for weeks while its process is killed at every boundary, each time to go on where it was.

python -m tests.faults.walk DATABASE_URL FOLDER MONDAY WEEKS DEATHS [BOUNDARY…]

It is killed DEATHS times at each boundary; without boundaries, at all of them. One process loads the program once and
forks for every life, so that a life begins within a second. In FOLDER stand `died_at`, `progress`, `done`,
`acknowledged`, `recovered` and `unknown`: what was acknowledged but lost.
"""

import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
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
from chat.transport import Transport
from chat.wording import Wording
from domain.agreements import Agreements
from domain.people import takes_part
from domain.workdays import local_instant
from handlers.sandbox.send import SandboxTransport
from services.agreements import active
from services.delivery import Deliveries
from services.pseudonyms import Pseudonyms
from services.sandbox import SandboxStore
from storage.database import Database
from storage.outbox_rows import OPEN
from storage.tables import inbox
from tests.faults.boundaries import DeadlyDatabase
from tests.faults.deadly import so_often
from tests.faults.lives import until_one_ends
from tests.faults.odd_days import OddDays
from tests.services.digest_town import PaintedHere

# A month, a quarter and half a year end in it.
BEGIN = date(2026, 6, 15)
SEED = 7
# So many events are surely not forgotten in due course yet.
_LAST = 5
_KEY = b"k" * 32
# By then every lease is over, and what was in doubt can be looked for.
_WAIT = timedelta(seconds=40)
_WAITS = 12


async def settled(url: str) -> None:
    """The town at its first day: agreed, and everybody has joined."""
    database = Database(url)
    await database.start()
    await _agree(database, SEED, BEGIN)
    town = await town_on(database, 0, nobody)
    await town.habits.join()
    await database.close()


@dataclass(frozen=True, slots=True)
class Walk:
    """So many weeks from a Monday on; `deadly` is at which boundaries, None at all."""

    url: str
    folder: Path
    monday: date
    weeks: int
    deaths: int
    deadly: frozenset[str] | None

    def file(self, name: str) -> Path:
        return self.folder / name


async def live(walk: Walk, life: int) -> None:
    """From the moment at which the last life ended to the last one."""
    began = time.monotonic()
    database = DeadlyDatabase(walk.url, so_often(walk.file("died_at"), walk.deaths, walk.deadly))
    await database.start()
    progress = int(_read(walk.file("progress")) or 0)
    for event in await _unknown(database, _read(walk.file("acknowledged")).splitlines()[-_LAST:]):
        _append(walk.file("unknown"), event)

    async def acknowledged(event: Incoming) -> None:
        _append(walk.file("acknowledged"), event.event_id)

    # No two lives of any walk have a number, or chance, in common.
    number = walk.monday.toordinal() * 1_000 + life
    town = await town_on(database, number, acknowledged)
    odd = OddDays(town, Pseudonyms(_KEY, Random(f"{SEED} {number} odd").randbytes), walk.folder)
    zone = ZoneInfo(town.agreements.time_zone)
    for passed, moment in enumerate(moments(walk.monday, walk.weeks, zone)):
        if passed < progress:
            continue
        town.clock.move(moment)
        if passed == progress:
            await Deliveries(database, Random(life)).start(town.clock())
            await _recover(town)
            _append(walk.file("recovered"), f"{time.monotonic() - began:.2f}")
        local = moment.astimezone(zone)
        await odd.bring(local.date(), local.time())
        await town._pass(local.date(), local.time(), (local.date() - BEGIN).days // 7 + 1)
        walk.file("progress").write_text(str(passed + 1))
    await _recover(town)
    await database.close()


async def _unknown(database: Database, acknowledged: Sequence[str]) -> list[str]:
    """What was acknowledged just now and is not known any more."""
    async with database.read() as uow:
        known = set((await uow.connection.execute(select(inbox.c.event_id))).scalars())
    return [event for event in acknowledged if event not in known]


async def _recover(town: SimulatedTown) -> None:
    """What the lives before left in doubt is looked for, as it is within a minute of a start.

    This life's clock began where theirs did, so what they held may be held for some minutes yet.
    """
    for _ in range(_WAITS):
        await town.works.dispatcher.drain()
        async with town.database.read() as uow:
            if not set(await uow.outbox.counts()) & set(OPEN):
                return
        town.clock.move(town.clock() + _WAIT)


def same(transport: Transport) -> Transport:
    return transport


async def town_on(
    database: Database,
    life: int,
    acknowledged: Callable[[Incoming], Awaitable[None]],
    sending: Callable[[Transport], Transport] = same,
) -> SimulatedTown:
    agreements = await _agreed(database)
    clock = TownClock(local_instant(BEGIN, hour_of_day(8, 0), ZoneInfo(agreements.time_zone)))
    store, chance = SandboxStore(database), Random(f"{SEED} {life}")
    transports = {"sandbox": sending(SandboxTransport(store, clock))}
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


def main(url: str, folder: str, monday: str, weeks: str, deaths: str, *boundaries: str) -> None:
    deadly = frozenset(boundaries) or None
    walk = Walk(url, Path(folder), date.fromisoformat(monday), int(weeks), int(deaths), deadly)
    until_one_ends(lambda life: live(walk, life))


if __name__ == "__main__":
    main(*sys.argv[1:])
