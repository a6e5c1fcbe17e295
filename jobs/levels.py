"""The levels by the clock: a month for the tactical forum, a quarter for the strategic one, drafts for the council."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from jobs.isolation import isolated
from jobs.timetable import Job
from services.council import Council
from services.extra_meetings import ExtraMeetings
from services.updates import Updates

log = logging.getLogger(__name__)


def updating(updates: Updates, now: Callable[[], datetime]) -> Job:
    async def tick() -> None:
        for due in await updates.due(now()):
            if await updates.send(due, now()):
                log.info("event=update_sent level=%s period=%s", due.level, due.period.key)
        await isolated("updates", partial(updates.follow, now()))

    return tick


def drafting(council: Council, meetings: ExtraMeetings, now: Callable[[], datetime]) -> Job:
    async def tick() -> None:
        for due in await council.due(now()):
            made = await council.draft_due(due, now())
            if made is not None:
                log.info("event=council_draft kind=%s period=%s sha256=%s", due.kind, due.period.key, made.sha256)
        await isolated("council", partial(council.tell, now()))
        await isolated("extra_meetings", partial(meetings.tell, now()))

    return tick
