"""What was done with what people told: at each tick, who told it hears of it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from jobs.isolation import isolated
from jobs.timetable import Job
from services.feedback import Feedbacks


def telling(feedbacks: Feedbacks, now: Callable[[], datetime]) -> Job:
    async def tell() -> None:
        for given in await feedbacks.untold(now()):
            await isolated("feedback", partial(feedbacks.tell, given, now()))

    return tell
