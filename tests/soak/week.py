"""A week of a city in minutes: python -m tests.soak.week TEAMS DAYS prints what came of it.

The bot runs as two processes on one PostgreSQL. Its clock goes as fast as the wall's while anything is to be done, and
is put forward to the next hour when nothing is. No limit of a platform is scaled: only idle time is left out.
"""

import asyncio
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import postgres
from tests.faults.rehearsal import table
from tests.soak.living import Week, opened
from tests.soak.outcome import Outcome, outcome

_PARTS = (0.25, 0.5, 0.75, 1)


@dataclass(frozen=True, slots=True)
class Soaked:
    """`memory` holds per process its megabytes at each quarter of the way."""

    outcome: Outcome
    minutes: float
    days: int
    memory: list[list[int]]
    trouble: list[str]

    @property
    def lines(self) -> list[tuple[str, str]]:
        return [
            ("real time", f"{self.minutes:.1f} min for {self.days} days"),
            *self.outcome.lines,
            *(
                (f"memory of process {number} at 1/4, 1/2, 3/4, end", f"{at} MB, {self.slope(at):+.1f} MB a day")
                for number, at in enumerate(self.memory, 1)
            ),
            ("lines of error in the logs", str(len(self.trouble))),
        ]

    def slope(self, at: list[int]) -> float:
        """Megabytes a day, from the first quarter to the end."""
        return (at[-1] - at[0]) / (1 - _PARTS[0]) / self.days


async def soak(url: str, teams: int, days: int = 7, seed: int = 1) -> Soaked:
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        async with opened(Path(folder), url, teams, days, seed) as week:
            await week.live(days, _tell)
            found = await outcome(week)
            minutes = (time.monotonic() - began) / 60
        trouble = _trouble(Path(folder))
    return Soaked(found, minutes, days, _memory(week), trouble)


def _trouble(home: Path) -> list[str]:
    logs = sorted(home.glob("bot-*.log"))
    return [line for log in logs for line in log.read_text("utf-8").splitlines() if "level=ERROR" in line]


async def _tell(week: Week) -> None:
    for name, figure in (await outcome(week)).lines:
        print(f"  {name}: {figure}", file=sys.stderr)


def _memory(week: Week) -> list[list[int]]:
    def at(process: int, share: float) -> int:
        return next(held[process] for part, held in week.memory if part >= share)

    return [[at(process, share) for share in _PARTS] for process in range(len(week.bots))]


def main() -> None:
    teams = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    days = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with postgres.server() as server:
        found = asyncio.run(soak(server.create(), teams, days))
    for line in table([("a week of a city", f"{teams} teams"), *found.lines]):
        print(line)
    for line in found.outcome.wrong[:20]:
        print("WRONG", line)
    sys.exit(bool(found.outcome.wrong))


if __name__ == "__main__":
    main()
