"""Signing: at each tick in working hours, what waits is shown to those who sign, and all hear what was decided."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from jobs.isolation import isolated
from jobs.timetable import Job
from services.proposals import Proposals


def telling_proposals(proposals: Proposals, now: Callable[[], datetime]) -> Job:
    async def tell() -> None:
        await isolated("signing", partial(proposals.tell, now()))

    return tell
