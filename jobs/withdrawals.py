"""What was taken back or hidden: at each tick, it goes from what was published, or comes back there."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from jobs.isolation import isolated
from jobs.timetable import Job
from services.withdrawals import Withdrawals


def taking_back(withdrawals: Withdrawals, now: Callable[[], datetime]) -> Job:
    async def take_back() -> None:
        for published in await withdrawals.due():
            # One digest's trouble is kept from the next, and it is tried again at the next tick.
            await isolated("withdrawal", partial(withdrawals.rewrite, published, now()))

    return take_back
