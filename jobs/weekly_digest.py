"""The weekly digest: at each tick, what is due goes out; one team's trouble does not stop the next."""

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from random import Random

from domain.periods import Period
from domain.schedules import DueDigest
from services.digests import Digests
from services.schedules import Agenda, Schedules

log = logging.getLogger(__name__)

# So many teams are read together; their digests are then made and kept one by one.
_TOGETHER = 50


class WeeklyDigest:
    """`random` gives each process an order of its own, so that two of them seldom draw the same digest."""

    def __init__(
        self, schedules: Schedules, digests: Digests, now: Callable[[], datetime], random: Random | None = None
    ) -> None:
        self._schedules = schedules
        self._digests = digests
        self._now = now
        self._random = random

    async def tick(self) -> int:
        """Put what is due in the outbox, and say how many digests that were."""
        agenda = await self._schedules.agenda(self._now())
        if agenda is None:
            return 0
        await self._tell_missed(agenda)
        dues = agenda.due if self._random is None else self._random.sample(agenda.due, len(agenda.due))
        return sum([await self._publish_together(agenda, week, batch) for week, batch in _batches(dues)])

    async def _tell_missed(self, agenda: Agenda) -> None:
        for due in agenda.missed:
            if await self._schedules.miss(due, self._now()):
                log.error(
                    "event=digest_missed team=%s week=%s due_at=%s", due.team, due.week.key, due.due_at.isoformat()
                )

    async def _publish_together(self, agenda: Agenda, week: Period, batch: Sequence[DueDigest]) -> int:
        facts = await self._digests.facts(agenda.active, [due.team for due in batch], week)
        sent = 0
        for due in batch:
            # This is the one place where a team's trouble is kept from the others: whatever it is, it is logged and
            # the team is tried again at the next tick, because nothing was settled.
            try:
                if await self._schedules.is_settled(due):
                    continue
                digest = await self._digests.compose(facts[due.team], due.delay(self._now()))
                sent += await self._digests.publish(agenda.active, due, digest, self._now())
            except Exception:
                log.exception("event=digest_failed team=%s week=%s", due.team, due.week.key)
        return sent


def _batches(dues: Sequence[DueDigest]) -> Iterator[tuple[Period, Sequence[DueDigest]]]:
    for week, of_week in groupby(sorted(dues, key=lambda due: due.week), key=lambda due: due.week):
        together = list(of_week)
        for start in range(0, len(together), _TOGETHER):
            yield week, together[start : start + _TOGETHER]
