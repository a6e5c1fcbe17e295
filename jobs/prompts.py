"""The question of the week: at each tick, who is due is asked; one person's trouble does not stop the next."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from jobs.isolation import isolated
from jobs.timetable import Job
from services.prompts import Prompts

log = logging.getLogger(__name__)


def prompting(prompts: Prompts, now: Callable[[], datetime]) -> Job:
    async def prompt() -> None:
        agenda = await prompts.agenda(now())
        for due in agenda.late:
            await isolated("late prompt", partial(prompts.miss, due, now()))
        for due in agenda.due:
            await isolated("prompt", partial(prompts.ask, due, now()))
        if agenda.due or agenda.late:
            # Numbers of nobody: who was asked stands in no log.
            log.info("event=prompted due=%d late=%d postponed=%d", len(agenda.due), len(agenda.late), agenda.full)

    return prompt
