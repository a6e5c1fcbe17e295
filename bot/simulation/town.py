"""The simulated town: the real services on a clock that runs ahead, with the sandbox as its chat."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import date, time
from itertools import count
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from bot.bootstrap import open_database, open_painter
from bot.demo import EXAMPLE
from bot.settings import Settings
from bot.simulation.chats import Town
from bot.simulation.clock import TownClock, moments
from bot.simulation.habits import Habits
from bot.simulation.matters import Matters
from bot.simulation.people import Villager
from bot.simulation.weather import figures, figures_before, week_of
from bot.works import Works, works_of
from chat.wording import Wording
from domain.agreements import Agreements, Party, Role
from domain.people import takes_part
from domain.workdays import is_workday, local_instant
from handlers.sandbox.send import SandboxTransport
from services.agreements import activate_for_demo
from services.indicators import keep
from services.pseudonyms import KEY_BYTES, Pseudonyms
from services.sandbox import SandboxStore
from storage.database import Database

# Before noon figures and jobs come first; people do their part in the afternoon.
_PEOPLE_AT = time(14, 0)
_FIGURES_AT = time(9, 0)


@dataclass(frozen=True, slots=True)
class SimulatedTown:
    """`begin` is a Monday; everything that happens follows from the agreements and the seed."""

    database: Database
    agreements: Agreements
    works: Works
    clock: TownClock
    habits: Habits
    matters: Matters
    seed: int
    begin: date

    async def run(self, weeks: int, after_week: Callable[[int], Awaitable[None]]) -> None:
        """Live so many weeks; `after_week` is told the number of each that is over."""
        zone, week = ZoneInfo(self.agreements.time_zone), 1
        for moment in moments(self.begin, weeks, zone):
            local = moment.astimezone(zone)
            if week_of(local.date(), self.begin) > week:
                await after_week(week)
                week += 1
            self.clock.move(moment)
            await self._pass(local.date(), local.time(), week)
        await after_week(week)

    async def _pass(self, today: date, hour: time, week: int) -> None:
        if hour == _FIGURES_AT and is_workday(today):
            async with self.database.write() as uow:
                await keep(uow, figures(self.agreements, today, self.seed, self.begin), self.clock())
        await self.works.timetable.run_all()
        await self.works.dispatcher.drain()
        if hour == _PEOPLE_AT and is_workday(today):
            await self.habits.live(week)
            await self.matters.attend(today)


@asynccontextmanager
async def open_town(home: Path, seed: int, begin: date) -> AsyncIterator[SimulatedTown]:
    """A town in an empty folder, in which everybody has just joined."""
    settings = Settings(_env_file=None, home=home)  # type: ignore[call-arg]
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(open_database(settings))
        painter = await stack.enter_async_context(open_painter(settings))
        agreements = await _agree(database, seed, begin)
        clock = TownClock(local_instant(begin, time(8, 0), ZoneInfo(agreements.time_zone)))
        store, chance = SandboxStore(database), Random(seed)  # noqa: S311 - a simulation, no secrets
        pseudonyms = Pseudonyms(chance.randbytes(KEY_BYTES), chance.randbytes)
        transports = {"sandbox": SandboxTransport(store, clock)}
        works = works_of(database, transports, Wording(agreements.language), pseudonyms, painter, chance, clock)
        chats = Town(store, works.conversation, works.dispatcher.drain, clock, count(1))
        villagers = [
            Villager(person, chats, database, Random(f"{seed} {person.id}"))  # noqa: S311
            for person in agreements.people
            if takes_part(person)
        ]
        habits = Habits(chats, villagers, Random(f"{seed} habits"))  # noqa: S311
        matters = Matters(chats, database, agreements, _contacts(villagers), seed)
        town = SimulatedTown(database, agreements, works, clock, habits, matters, seed, begin)
        await habits.join()
        yield town


async def _agree(database: Database, seed: int, begin: date) -> Agreements:
    """The example's agreements, signed on the first day, and what was counted before it."""
    now = local_instant(begin, time(7, 0), ZoneInfo("Europe/Amsterdam"))
    async with database.write() as uow:
        text = (EXAMPLE / "assen.yaml").read_text("utf-8")
        held = await activate_for_demo(uow, text, now)
        await keep(uow, figures_before(held.agreements, seed, begin), now)
    return held.agreements


def _contacts(villagers: list[Villager]) -> dict[Party, Villager]:
    return {
        each.person.party: each
        for each in villagers
        if each.person.party is not None and Role.POINT_OF_CONTACT in each.person.roles
    }
