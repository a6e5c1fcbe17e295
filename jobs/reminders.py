"""Conversations that wait: at each tick one reminder where it is due, and what waited too long is let go."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from jobs.isolation import isolated
from jobs.timetable import Job
from services.conversations import Conversations
from services.reminders import Reminders


def reminding(reminders: Reminders, conversations: Conversations, now: Callable[[], datetime]) -> Job:
    async def remind() -> None:
        for stored in await reminders.due(now()):
            await isolated("reminder", partial(reminders.remind, stored, now()))
        # What waited behind it begins then, so that is for working hours too.
        if await reminders.open_now(now()):
            await conversations.expire(now())

    return remind
