"""A process of the bot on a clock that is steered: python -m tests.soak.worker CLOCK NUMBER SHARE…

All that `telvertel run` opens, with the settings of the environment, but for the clock and how often its jobs look.
"""

import asyncio
import sys
from collections.abc import Callable
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

# In life half a minute to an hour: nothing is sent any faster by it, but what is due is found sooner after a leap.
_LOOKS = timedelta(seconds=1)


class Rounds:
    """Tells the clock's steerer once every job has run since the last leap."""

    def __init__(self, clock: SharedClock, process: int) -> None:
        self._clock, self._process = clock, process
        self._looked: dict[str, int] = {}

    def counting(self, name: str, job: Job) -> Job:
        self._looked[name] = 0

        async def counted() -> None:
            began = self._clock.leaps
            try:
                await job()
            finally:
                self._looked[name] = began
                self._clock.looked(self._process, min(self._looked.values()))

        return counted


def hurried(timetable: Timetable, counting: Callable[[str, Job], Job]) -> Timetable:
    return Timetable({name: (_LOOKS, counting(name, job)) for name, (_, job) in timetable._jobs.items()})


async def serve(settings: Settings, clock: SharedClock, process: int, shares: frozenset[Share]) -> None:
    async with (
        open_database(settings) as database,
        open_house(settings, database, now=clock, shares=shares) as house,
    ):
        hurrying = replace(house, timetable=hurried(house.timetable, Rounds(clock, process).counting))
        settle_in()
        await hurrying.run(stop_on_signals())


if __name__ == "__main__":
    _, file, number, *asked = sys.argv
    from_environment = Settings(_env_file=None)  # type: ignore[call-arg]
    set_up(from_environment.log_level, secrets_of(from_environment))
    asyncio.run(serve(from_environment, SharedClock(Path(file)), int(number), frozenset(map(Share, asked))))
