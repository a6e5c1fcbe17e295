"""Bringing in: at each tick in working hours, what a quarter asks is asked, and what both weigh or decided is told."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from jobs.isolation import isolated
from jobs.timetable import Job
from services.joint_telling import JointTelling
from services.quarters import Quarters


def attending_quarters(quarters: Quarters, now: Callable[[], datetime]) -> Job:
    async def attend() -> None:
        await isolated("quarters", partial(quarters.attend, now()))

    return attend


def telling_jointly(telling: JointTelling, now: Callable[[], datetime]) -> Job:
    async def tell() -> None:
        await isolated("joint_questions", partial(telling.tell, now()))

    return tell
