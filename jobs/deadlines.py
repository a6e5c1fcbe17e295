"""The ladder's clock: at each tick, what waited for working hours is told, and what a day asks for is said."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from jobs.isolation import isolated
from jobs.timetable import Job
from services.agendas import Agendas
from services.answers_due import AnswersDue
from services.deadlines import Deadlines
from services.untold import Untold


def telling_on(untold: Untold, now: Callable[[], datetime]) -> Job:
    async def tell() -> None:
        for escalation in await untold.waiting(now()):
            # One conversation's trouble is kept from the next, and it is tried again at the next tick.
            await isolated("telling", partial(untold.tell, escalation, now()))

    return tell


def attending(deadlines: Deadlines, agendas: Agendas, now: Callable[[], datetime]) -> Job:
    async def attend() -> None:
        for escalation in await deadlines.due(now()):
            await isolated("deadline", partial(deadlines.attend, escalation, now()))
        for meeting in await agendas.due(now()):
            await isolated("agenda", partial(agendas.send, meeting, now()))

    return attend


def answering(answers: AnswersDue, now: Callable[[], datetime]) -> Job:
    async def answer() -> None:
        for owed in await answers.due(now()):
            await isolated("answers due", partial(answers.tell, owed, now()))

    return answer
