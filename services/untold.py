"""Untold: what happened outside working hours is told in the threads once those begin."""

from collections.abc import Sequence
from datetime import datetime

from services.agreements import active, at_work
from services.threads import Threads
from storage.database import Database

_MOST_AT_ONCE = 100


class Untold:
    def __init__(self, database: Database, threads: Threads) -> None:
        self._database = database
        self._threads = threads

    async def waiting(self, now: datetime) -> Sequence[str]:
        """The matters of which something was not told yet; nothing outside working hours."""
        async with self._database.read() as uow:
            held = await at_work(uow, now)
            if held is None:
                return ()
            steps = await uow.escalations.untold(_MOST_AT_ONCE)
            wordings = [each.escalation for each in await uow.contributions.untold(_MOST_AT_ONCE)]
        return tuple(dict.fromkeys((*steps, *wordings)))

    async def tell(self, escalation_id: str, now: datetime) -> None:
        """Everything of one matter, in its order."""
        async with self._database.write() as uow:
            held, kept = await active(uow), await uow.escalations.lock(escalation_id)
            if held is None or kept is None:
                return
            kept = await self._threads.tell(uow, held, kept, now)
            for changed in await uow.contributions.of(escalation_id):
                if 0 < changed.told_revision < changed.revision:
                    await self._threads.follow(uow, held, kept, changed, now)
