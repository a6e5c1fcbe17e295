"""The overview by the clock: one picture of a week, as soon as its digests are out."""

import logging
from collections.abc import Callable
from datetime import datetime

from jobs.timetable import Job
from services.overview import Overviews

log = logging.getLogger(__name__)


def picturing(overviews: Overviews, now: Callable[[], datetime]) -> Job:
    async def tick() -> None:
        for week in await overviews.due(now()):
            made = await overviews.make(week, now())
            if made is not None:
                log.info("event=overview_made week=%s sha256=%s", week.key, made.sha256)

    return tick
