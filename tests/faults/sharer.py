"""A seat at which a town is kept alive, by one process after another, on a clock that stands in a file.

python -m tests.faults.sharer DATABASE_URL FOLDER SEAT

It says "warm" when it is loaded and waits for a line; then it forks for each life. A life begins when FOLDER/begin-SEAT
tells its number. At each moment in FOLDER/clock it hears what was said to it (FOLDER/said-SEAT, FOLDER/heard-NUMBER),
and every job runs, while messages go out; FOLDER/looked-SEAT then says up to which moment it looked. It dies at the
boundaries in FOLDER/armed, and stops when the clock's file is empty.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from bot.simulation.town import SimulatedTown
from chat.incoming import Incoming, Said, Sender
from chat.transport import Transport
from domain.agreements import Party
from handlers.sandbox.town import PLATFORM, direct_place
from services.agreements import contacts
from tests.faults.boundaries import DeadlyDatabase
from tests.faults.deadly import DeadlyTransport, where_armed
from tests.faults.lives import until_one_ends
from tests.faults.walk import nobody, town_on

_PAUSE_SECONDS = 0.02


async def share(url: str, folder: Path, seat: str, life: int) -> None:
    die = where_armed(folder / "armed", folder / "died_at", seat)
    database = DeadlyDatabase(url, die)
    await _until(lambda: _read(folder / f"begin-{seat}") == str(life))
    await database.start()

    def deadly(transport: Transport) -> Transport:
        return DeadlyTransport(transport, die)

    town = await town_on(database, int(seat) * 1_000 + life, nobody, deadly)
    sending = asyncio.create_task(town.works.dispatcher.run())
    while moment := _read(folder / "clock"):
        town.clock.move(datetime.fromisoformat(moment))
        await _hear(town, folder, seat)
        await town.works.timetable.run_all()
        town.works.dispatcher.wake()
        (folder / f"looked-{seat}").write_text(moment)
        await asyncio.sleep(_PAUSE_SECONDS)
    town.works.dispatcher.stop()
    await sending
    await database.close()


async def _hear(town: SimulatedTown, folder: Path, seat: str) -> None:
    """As a door does: what is not acknowledged is brought again, to whoever is there by then."""
    number = _read(folder / f"said-{seat}")
    if number and not (folder / f"heard-{number}").exists():
        await say_to(town, town.works.hear, number)
        (folder / f"heard-{number}").touch()


async def say_to(town: SimulatedTown, hear: Callable[[Incoming], Awaitable[None]], number: str) -> None:
    person = contacts(town.agreements)[Party.PARTNERSHIP]
    place, sender = direct_place(person), Sender(PLATFORM, "", person)
    await hear(Incoming(f"said-{number}", sender, place, Said("hulp", number), private=True, at=town.clock()))


async def _until(so: Callable[[], bool]) -> None:
    while not so():
        await asyncio.sleep(_PAUSE_SECONDS)


def _read(file: Path) -> str:
    return file.read_text() if file.exists() else ""


def main(url: str, folder: str, seat: str) -> None:
    sys.stdout.write("warm\n")
    sys.stdout.flush()
    sys.stdin.readline()
    until_one_ends(lambda life: share(url, Path(folder), seat, life))


if __name__ == "__main__":
    main(*sys.argv[1:])
