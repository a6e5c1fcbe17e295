"""A town that several processes share: they die at named boundaries, and come back after the others went on."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from storage.database import Database
from storage.outbox_rows import OPEN, State
from storage.tables import outbox
from tests.faults.groups import started

_STEP = timedelta(seconds=5)
_PATIENCE_SECONDS = 60


@dataclass
class SharedTown:
    """`recovery` is the most that the town's clock went on, after a death, until nothing was open any more."""

    database: Database
    folder: Path
    seats: Sequence[str]
    died_at: list[str] = field(default_factory=list)
    at_work: dict[str, int] = field(default_factory=dict)
    recovery: timedelta = timedelta(0)

    async def live(self, moments: Sequence[datetime], deadly: Sequence[Sequence[str]]) -> None:
        """At each moment something is said to one of them, and one may die: at the first boundary that is come to."""
        self._tell(moments[0])
        for seat in self.seats:
            self._begin(seat, 1)
        for number, moment in enumerate(moments):
            self._write("armed", "\n".join(each for each in deadly[number] if each not in self.died_at))
            await self._pass(number, moment)
        self._write("clock", "")

    async def _pass(self, number: int, moment: datetime) -> None:
        lives = dict(self.at_work)
        self._tell(moment)
        await self._say(str(number), deque(sorted(self.at_work)))
        now = moment
        await self._until_looked(now)
        while await self._open(now):
            now += _STEP
            self._tell(now)
            await self._until_looked(now)
        (self.folder / "armed").unlink(missing_ok=True)
        dead = lives.keys() - self.at_work.keys()
        if dead:
            self.recovery = max(self.recovery, now - moment)
        for seat in dead:
            self._begin(seat, lives[seat] + 1)

    async def _say(self, number: str, seats: deque[str]) -> None:
        """To one of them, and where that one dies before it acknowledged, to another."""
        seats.rotate(int(number))
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while not (self.folder / f"heard-{number}").exists():
                self._bury()
                seat = next(each for each in seats if each in self.at_work)
                self._write(f"said-{seat}", number)
                await asyncio.sleep(0.02)

    async def _until_looked(self, moment: datetime) -> None:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while any(self._read(f"looked-{seat}") < moment.isoformat() for seat in self.at_work):
                await asyncio.sleep(0.02)
                self._bury()

    async def _open(self, now: datetime) -> bool:
        """Whether something is, a while after everybody looked."""
        for _ in range(20):
            async with self.database.read() as uow:
                rows = (await uow.connection.execute(select(outbox.c.state, outbox.c.not_before))).all()
            if not any(state in OPEN and (state != State.PENDING or due <= now) for state, due in rows):
                return False
            await asyncio.sleep(0.05)
            self._bury()
        return True

    def _bury(self) -> None:
        for line in self._read("died_at").splitlines()[len(self.died_at) :]:
            seat, _, boundary = line.partition(" ")
            self.died_at.append(boundary)
            del self.at_work[seat]

    def _begin(self, seat: str, life: int) -> None:
        self.at_work[seat] = life
        self._write(f"begin-{seat}", str(life))

    def _tell(self, moment: datetime) -> None:
        self._write("clock", moment.isoformat())

    def _write(self, name: str, words: str) -> None:
        """Whole or not at all, for whoever reads it meanwhile."""
        (self.folder / "next").write_text(words)
        (self.folder / "next").replace(self.folder / name)

    def _read(self, name: str) -> str:
        file = self.folder / name
        return file.read_text() if file.exists() else ""


@asynccontextmanager
async def seated(url: str, folder: Path, seat: str) -> AsyncIterator[Process]:
    """A seat whose first life waits for its beginning."""
    async with started("tests.faults.sharer", url, str(folder), seat, stdin=PIPE, stdout=PIPE) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert await asyncio.wait_for(process.stdout.readline(), _PATIENCE_SECONDS) == b"warm\n"
        process.stdin.write(b"go\n")
        yield process
