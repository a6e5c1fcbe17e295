"""Listening: what the doors hear is tried again where that fails, and set apart where it keeps failing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType

from chat.incoming import Deleted, Edited, Incoming, Pinned, Refused, Said, TooEarly, Unpinned
from chat.wording import Phrase
from domain.agreements import Person
from messages.receipts import said
from services.agreements import active
from services.outbox import Outbox
from services.people import People
from services.replies import ANSWER_EXPIRES
from storage.database import Database, UnitOfWork, is_trouble

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """In all it must be less than a platform waits for its answer: three seconds on Slack."""

    tries: int = 3
    pause: timedelta = timedelta(milliseconds=200)
    early: timedelta = timedelta(seconds=1.5)


class Listening:
    """`hear` is for the doors: it has committed when it returns. What it raises is brought again by the platform.

    Words wait nowhere but on the platform: they were not screened yet, so they are not kept.
    """

    def __init__(
        self,
        database: Database,
        outbox: Outbox,
        people: People,
        conversation: Callable[[Incoming], Awaitable[None]],
        now: Callable[[], datetime],
        patience: Patience | None = None,
    ) -> None:
        self._database = database
        self._outbox = outbox
        self._people = people
        self._conversation = conversation
        self._now = now
        self._patience = patience or Patience()

    async def hear(self, incoming: Incoming) -> None:
        """Raises TooEarly, and what the database raises; whatever else keeps failing is set apart."""
        loop = asyncio.get_running_loop()
        until, failures = loop.time() + self._patience.early.total_seconds(), 0
        while True:
            try:
                await self._conversation(incoming)
            except TooEarly:
                if loop.time() >= until:
                    raise
            # Whatever is wrong with this event or with the program, it must not keep others from being heard.
            except Exception as error:
                failures += 1
                _report(incoming, failures, error)
                if failures >= self._patience.tries:
                    if is_trouble(error):
                        raise
                    await self._set_apart(incoming)
                    return
            else:
                return
            await asyncio.sleep(self._patience.pause.total_seconds())

    async def _set_apart(self, incoming: Incoming) -> None:
        """It is not heard any more. Whoever did it is told so, in a sentence and in private."""
        now = self._now()
        async with self._database.write() as uow:
            if not await uow.inbox.is_new(incoming.sender.platform, incoming.event_id, now):
                return
            if await self._who(uow, incoming) is None:
                return
            await self._outbox.put(
                uow,
                key=f"apart:{incoming.sender.platform}:{incoming.event_id}",
                kind="answer",
                place=await self._people.private_place(uow, incoming.sender),
                message=said(_sentence(incoming)),
                now=now,
                expires_at=now + ANSWER_EXPIRES,
            )

    async def _who(self, uow: UnitOfWork, incoming: Incoming) -> Person | None:
        held = await active(uow)
        return None if held is None else await self._people.who(uow, incoming.sender, held.agreements)


def _sentence(incoming: Incoming) -> Phrase:
    match incoming.act:
        case Said() | Edited() | Refused():
            return Phrase("error-system-lost")
        case Deleted() | Pinned() | Unpinned():
            return Phrase("error-not-followed")
        case _:
            return Phrase("error-not-done")


def _report(incoming: Incoming, failures: int, error: Exception) -> None:
    # The error's own text may hold what a person wrote.
    log.error(
        "event=not_heard platform=%s act=%s failures=%d cause=%s",
        incoming.sender.platform, type(incoming.act).__name__, failures, cause_of(error),
    )  # fmt: skip


def cause_of(error: Exception) -> str:
    """What kind of error, and where in the program: never its text."""
    at: TracebackType | None = error.__traceback__
    where = ""
    while at is not None:
        where, at = f"{at.tb_frame.f_globals.get('__name__', '')}:{at.tb_lineno}", at.tb_next
    return f"{type(error).__name__} {where}".strip()
