"""Undelivered messages: an administrator sees which did not arrive, tries them again, or throws them away."""

from collections.abc import Collection, Sequence
from datetime import datetime

from services.delivery_rules import retried
from storage.audit import Deed
from storage.database import Database, UnitOfWork
from storage.outbox_rows import State
from storage.undelivered import Undelivered

# Said of a reply whose first message ended before it: it comes back together with that one.
_DIED_WITH_ITS_PARENT = "parent"


class UndeliveredMessages:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[Undelivered, ...]:
        """The oldest first."""
        async with self._database.read() as uow:
            return await uow.undelivered.all()

    async def retry(self, numbers: Collection[int] | None, now: datetime) -> int:
        """Put dead messages back at their old place in the row, and their replies with them; None is all of them.

        A place that was closed to the bot is tried again. Return how many messages go out.
        """
        async with self._database.write() as uow:
            found = [each for each in await uow.undelivered.all() if each.state is State.DEAD]
            asked = [each for each in found if numbers is None or each.number in numbers]
            again = _with_replies(asked, found)
            await _put_back(uow, again, now)
            await _note(uow, Deed.OUTBOX_RETRIED, [each.number for each in again], now)
        return len(again)

    async def drop(self, numbers: Collection[int] | None, now: datetime) -> int:
        """Throw away what has ended; None is all of it. Return how many messages that were."""
        async with self._database.write() as uow:
            uow.leave_no_trace()
            chosen = [each.number for each in await uow.undelivered.all()] if numbers is None else numbers
            dropped = await uow.undelivered.drop(chosen)
            await _note(uow, Deed.OUTBOX_DROPPED, dropped, now)
        return len(dropped)


def _with_replies(asked: Sequence[Undelivered], found: Sequence[Undelivered]) -> list[Undelivered]:
    keys = {each.key for each in asked}
    chosen = list(asked)
    # A reply stands behind its first message, so one walk in their order finds replies to replies as well.
    for each in found:
        if each.key not in keys and each.about_key in keys and each.error == _DIED_WITH_ITS_PARENT:
            keys.add(each.key)
            chosen.append(each)
    return chosen


async def _note(uow: UnitOfWork, deed: Deed, numbers: Sequence[int], now: datetime) -> None:
    for number in numbers:
        await uow.audit.note(deed, now, str(number))


async def _put_back(uow: UnitOfWork, again: Sequence[Undelivered], now: datetime) -> None:
    rows = await uow.outbox.by_key([each.key for each in again])
    await uow.outbox.save([(retried(row, now), State.DEAD) for row in rows.values()])
    for lane in sorted({each.lane for each in again if each.closed is not None}):
        await uow.lanes.reopen(lane)
