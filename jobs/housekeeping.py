"""The clean-up that the timetable runs every hour."""

from collections.abc import Callable
from datetime import datetime

from jobs.timetable import Job
from services.housekeeping import Housekeeping


def cleaning(housekeeping: Housekeeping, now: Callable[[], datetime]) -> Job:
    async def clean() -> None:
        await housekeeping.forget_old(now())

    return clean
