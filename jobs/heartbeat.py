"""The heartbeat by the clock: every few minutes, which digests should have come."""

import logging
from collections.abc import Callable
from datetime import datetime

from jobs.timetable import Job
from services.heartbeat import Heartbeats

log = logging.getLogger(__name__)


def beating(heartbeats: Heartbeats, now: Callable[[], datetime]) -> Job:
    async def beat() -> None:
        told = await heartbeats.tell(now())
        if told:
            log.error("event=digests_absent count=%d", told)

    return beat
