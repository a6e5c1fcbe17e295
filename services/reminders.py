"""Reminders: one at most for a conversation that waits for its first answer, within what was agreed."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from chat.message import Message
from domain.burden import Ask
from domain.prompts import may_ask, may_remind, week_of
from domain.working_hours import closing
from flows.catalogue import FLOWS
from flows.engine import as_message, resume
from flows.story import remind
from services.agreements import at_work
from services.asked import asked_in
from services.outbox import Outbox
from services.prompts import is_unanswered_prompt, turn_of, values_of
from services.sessions import Sessions, session_of
from services.turns import Turn
from storage.database import Database
from storage.sessions import StoredSession


class Reminders:
    def __init__(self, database: Database, outbox: Outbox, sessions: Sessions) -> None:
        self._database = database
        self._outbox = outbox
        self._sessions = sessions

    async def due(self, now: datetime) -> Sequence[StoredSession]:
        """Conversations that wait for a first answer longer than was agreed; nothing outside working hours."""
        if not await self.open_now(now):
            return ()
        async with self._database.read() as uow:
            return await self._sessions.due_reminders(uow, now)

    async def open_now(self, now: datetime) -> bool:
        """Whether the bot may speak by itself at this moment."""
        async with self._database.read() as uow:
            return await at_work(uow, now) is not None

    async def remind(self, stored: StoredSession, now: datetime) -> bool:
        """Ask it once more, if that may be; either way it is not asked a third time."""
        async with self._database.write() as uow:
            turn = await turn_of(uow, stored.person, now)
            if turn is None or not await self._sessions.reminded(uow, stored):
                return False
            there = await uow.sessions.get(stored.id)
            message = None if there is None else await _message(turn, there)
            if message is None:
                return False
            await self._outbox.put(
                uow,
                key=f"reminder:{stored.id}",
                kind="reminder",
                place=turn.place,
                message=message,
                now=now,
                expires_at=closing(now, ZoneInfo(turn.agreements.time_zone)),
            )
        return True


async def _message(turn: Turn, stored: StoredSession) -> Message | None:
    """The reminder; None where there is none: the person began to answer, or has had what was agreed.

    Whoever was not heard yet is reminded of the invitation itself.
    """
    if stored.flow == "onboarding":
        return as_message(resume(FLOWS[stored.flow], session_of(stored)), values_of(stored))
    if not is_unanswered_prompt(stored) or not may_ask(turn.participant, turn.agreements, turn.now):
        return None
    week = week_of(turn.now, turn.agreements)
    if not may_remind(await asked_in(turn.uow, turn.person.id, week), turn.agreements):
        return None
    schedule = Ask.REMINDER.schedule(turn.person.id)
    if not await turn.uow.occurrences.settle(schedule, week.key, due_at=turn.now, state="done", now=turn.now):
        return None
    return as_message(remind(session_of(stored)), values_of(stored))
