"""A process of the bot on a clock that is steered: python -m tests.soak.worker CLOCK NUMBER SHARE…

All that `telvertel run` opens, with the environment's settings; its clock is steered, and its jobs look after a leap.
"""

import asyncio
import logging
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.bootstrap import open_database, open_house
from bot.house import Share, settle_in, stop_on_signals
from bot.logs import set_up
from bot.settings import Settings
from bot.tokens import secrets_of
from jobs.timetable import Job, Timetable
from tests.soak.clock import SharedClock

# So often it is seen whether the clock leapt.
_LOOKS = timedelta(seconds=0.5)
# What one job leaves for another is found in the second round.
_ROUNDS = 2


class Rounds:
    """Lets each job look twice after a leap, then as often as in life; tells the clock's steerer when all have."""

    def __init__(self, clock: SharedClock, process: int) -> None:
        self._clock, self._process = clock, process
        self._looked: dict[str, tuple[int, int]] = {}

    def paced(self, name: str, interval: timedelta, job: Job) -> Job:
        self._looked[name] = (0, _ROUNDS)
        last = 0.0

        async def looks() -> None:
            nonlocal last
            leap, rounds = self._clock.leaps, self._rounds(name)
            if rounds >= _ROUNDS and time.monotonic() - last < interval.total_seconds():
                return
            try:
                await job()
            finally:
                last = time.monotonic()
                self._looked[name] = (leap, rounds + 1)
                self._tell()

        return looks

    def _rounds(self, name: str) -> int:
        leap, rounds = self._looked[name]
        return rounds if leap == self._clock.leaps else 0

    def _tell(self) -> None:
        done = min(leap if rounds >= _ROUNDS else leap - 1 for leap, rounds in self._looked.values())
        self._clock.looked(self._process, done)


def hurried(timetable: Timetable, rounds: Rounds) -> Timetable:
    jobs = timetable._jobs.items()
    return Timetable({name: (_LOOKS, rounds.paced(name, interval, job)) for name, (interval, job) in jobs})


async def serve(settings: Settings, clock: SharedClock, process: int, shares: frozenset[Share]) -> None:
    async with (
        open_database(settings) as database,
        open_house(settings, database, now=clock, shares=shares) as house,
    ):
        hurrying = replace(house, timetable=hurried(house.timetable, Rounds(clock, process)))
        settle_in()
        await hurrying.run(stop_on_signals())


if __name__ == "__main__":
    _, file, number, *asked = sys.argv
    from_environment = Settings(_env_file=None)  # type: ignore[call-arg]
    set_up(from_environment.log_level, secrets_of(from_environment))
    # It says each time that a job is not begun anew while it runs: here that is twice a second.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    asyncio.run(serve(from_environment, SharedClock(Path(file)), int(number), frozenset(map(Share, asked))))
