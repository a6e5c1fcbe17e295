"""Agreed triggers: at each tick, today's pass over the rules is made if it was not."""

import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime

from jobs.timetable import Job
from services.triggers import Triggers

log = logging.getLogger(__name__)


def evaluating(triggers: Triggers, now: Callable[[], datetime]) -> Job:
    async def evaluate() -> None:
        if not await triggers.due(now()):
            return
        done = await triggers.evaluate(now())
        if done is not None:
            kinds = Counter(type(event).__name__ for event in done.events)
            told = " ".join(f"{name.lower()}={count}" for name, count in sorted(kinds.items()))
            log.info("event=triggers_evaluated day=%s %s", done.day, told)

    return evaluate
