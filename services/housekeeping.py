"""What the database may forget, once it has served."""

import logging
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.periods import Period, PeriodKind
from domain.workdays import local_instant
from services.agreements import active
from storage.database import Database, UnitOfWork

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long each thing stays. A message's key and place stay longer than its words: threads are found by them."""

    inbox: timedelta = timedelta(days=14)
    words: timedelta = timedelta(days=90)
    messages: timedelta = timedelta(days=730)
    pictures: timedelta = timedelta(days=90)
    # What was said to one person alone may hold their own words.
    answers: timedelta = timedelta(days=1)
    strangers: timedelta = timedelta(days=1)


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
            emptied += await uow.outbox.forget_words(now - keeping.answers, kind="answer")
            await uow.people.forget_strangers(now - keeping.strangers)
            await uow.people.forget_invitations(now)
            texts = await _forget_texts(uow, now)
            uow.leave_no_trace()
            messages = await uow.outbox.drop(now - keeping.messages)
        # Apart, because it reads every message: whoever wants to write needs to wait less.
        async with self._database.write() as uow:
            pictures = await uow.pictures.drop_orphans(now - keeping.pictures)
        log.info(
            "forgotten events=%d expired=%d emptied=%d messages=%d pictures=%d texts=%d",
            events, expired, emptied, messages, pictures, texts,
        )  # fmt: skip


async def _forget_texts(uow: UnitOfWork, now: datetime) -> int:
    """What people told longer ago than was agreed loses its words; return how many texts that were."""
    held = await active(uow)
    if held is None:
        return 0
    months = held.agreements.retention.story_months
    month = Period.containing(PeriodKind.MONTH, now.date()).plus(-months)
    day = min(now.day, month.last_day.day)
    before = Period.containing(PeriodKind.WEEK, month.first_day.replace(day=day)).key
    first = Period.parse(before).first_day
    await uow.return_addresses.forget(before)
    await uow.quotations.forget(before)
    return (
        await uow.stories.forget(before)
        + await uow.signals.forget(before)
        + await uow.interpretations.forget(before)
        + await uow.contributions.forget(local_instant(first, time(), held.agreements.time_zone))
    )
