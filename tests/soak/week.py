"""A week of a city in minutes: python -m tests.soak.week TEAMS DAYS prints what came of it, and fails if it was wrong.

The bot runs as two processes on one PostgreSQL. Its clock goes as fast as the wall's while anything is to be done, and
is put forward to the next hour when nothing is. No limit of a platform is scaled: only idle time is left out.
"""

import asyncio
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import postgres
from tests.faults.rehearsal import table
from tests.soak.living import Week, opened
from tests.soak.outcome import Outcome, outcome

_PARTS = (0.25, 0.5, 0.75, 1)
# A line that begins with a date begins a record.
_RECORD = re.compile(r"(?m)^(?=\d{4}-\d{2}-\d{2} )")
# What a platform asks that has had enough of a bot: Telegram's own server says a minute.
_PAUSE = 60.0
# Less than this shows nothing of bursts and of growing.
_CITY, _WEEK = 100, 7
_USE, _FULL_SECONDS = 0.9, 5
# From 200 MB at rest to the half gigabyte that the administrator was asked for, in the quarter between two updates.
_MOST_MEGABYTES_A_DAY = 3.0


@dataclass(frozen=True, slots=True)
class Soaked:
    """`memory` holds per process its megabytes at each quarter of the way."""

    outcome: Outcome
    minutes: float
    teams: int
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

    @property
    def wrong(self) -> list[str]:
        """What must not be; how much was used, and whether memory grew, is judged of a whole week of a city alone."""
        whole = self.teams >= _CITY and self.days >= _WEEK
        return [*self.outcome.wrong, *self.trouble, *(self._limits_missed() if whole else [])]

    def _limits_missed(self) -> Iterator[str]:
        for platform, one in self.outcome.used.items():
            if one.seconds < _FULL_SECONDS:
                yield f"{platform} had no burst to send: {one.seconds} s of full work"
            elif one.share < _USE:
                yield f"{one.share:.0%} of what {platform} allows was used, less than {_USE:.0%}"
        for number, at in enumerate(self.memory, 1):
            if self.slope(at) > _MOST_MEGABYTES_A_DAY:
                yield f"process {number} grew by {self.slope(at):.1f} MB a day, more than {_MOST_MEGABYTES_A_DAY:.0f}"

    def slope(self, at: list[int]) -> float:
        """Megabytes a day, from the first quarter to the end."""
        return (at[-1] - at[0]) / (1 - _PARTS[0]) / self.days


async def soak(url: str, teams: int, days: int = 7, seed: int = 1, pause: float = _PAUSE) -> Soaked:
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        async with opened(Path(folder), url, teams, days, seed, pause) as week:
            await week.live(days, _tell)
            found = await outcome(week)
            minutes = (time.monotonic() - began) / 60
        trouble = _trouble(Path(folder))
    return Soaked(found, minutes, teams, days, _memory(week), trouble)


def _trouble(home: Path) -> list[str]:
    """Of each record of an error its first line, and the last one: there a traceback says what it was."""
    records = [each for log in sorted(home.glob("bot-*.log")) for each in _RECORD.split(log.read_text("utf-8"))]
    lines = [each.strip().splitlines() for each in records if "level=ERROR" in each]
    return [f"{each[0]} … {each[-1]}" for each in lines]


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
    for line in found.wrong[:20]:
        print("WRONG", line)
    sys.exit(bool(found.wrong))


if __name__ == "__main__":
    main()
