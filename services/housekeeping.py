"""What the database may forget, once it has served."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.database import Database

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long each thing stays. A message's key and place stay longer than its words: threads are found by them."""

    inbox: timedelta = timedelta(days=14)
    words: timedelta = timedelta(days=90)
    messages: timedelta = timedelta(days=730)
    pictures: timedelta = timedelta(days=90)


class Housekeeping:
    def __init__(self, database: Database, keeping: Keeping | None = None) -> None:
        self._database = database
        self._keeping = keeping or Keeping()

    async def forget_old(self, now: datetime) -> None:
        keeping = self._keeping
        async with self._database.write() as uow:
            events = await uow.inbox.forget(now - keeping.inbox)
            expired = await uow.outbox.expire(now)
            emptied = await uow.outbox.forget_words(now - keeping.words)
            messages = await uow.outbox.drop(now - keeping.messages)
        # Apart, because it reads every message: whoever wants to write needs to wait less.
        async with self._database.write() as uow:
            pictures = await uow.pictures.drop_orphans(now - keeping.pictures)
        log.info(
            "forgotten events=%d expired=%d emptied=%d messages=%d pictures=%d",
            events, expired, emptied, messages, pictures,
        )  # fmt: skip
