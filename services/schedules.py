"""Schedules: whose digest is due now, and whose was missed."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agreements import Agreements
from domain.schedules import DueDigest, Verdict, judge, recent_digests
from services.agreements import ActiveAgreements, active
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a tick finds: the digests to send now, and those for which it is too late."""

    active: ActiveAgreements
    due: tuple[DueDigest, ...] = ()
    missed: tuple[DueDigest, ...] = ()


class Schedules:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def agenda(self, now: datetime) -> Agenda | None:
        """What is due at this moment and was not settled; None while no agreements hold."""
        async with self._database.read() as uow:
            held = await active(uow)
            if held is None:
                return None
            recent = {team.id: list(recent_digests(team, held.agreements, now)) for team in held.agreements.teams}
            dues = [due for each in recent.values() for due in each]
            earliest = min((due.week.key for due in dues), default="")
            settled = await uow.occurrences.settled_since({due.schedule for due in dues}, earliest)
        due, missed = _sorted_out(held.agreements, recent, settled, now)
        return Agenda(held, due, missed)

    async def is_settled(self, due: DueDigest) -> bool:
        """Whether another process saw to it since the agenda was made: to draw its charts again takes long."""
        async with self._database.read() as uow:
            return due.week.key in await uow.occurrences.settled(due.schedule)

    async def miss(self, due: DueDigest, now: datetime) -> bool:
        """Settle a digest that can no longer be sent; False where another process did so before."""
        async with self._database.write() as uow:
            return await uow.occurrences.settle(due.schedule, due.week.key, due_at=due.due_at, state="missed", now=now)


def _sorted_out(
    agreements: Agreements,
    recent: dict[str, list[DueDigest]],
    settled: set[tuple[str, str]],
    now: datetime,
) -> tuple[tuple[DueDigest, ...], tuple[DueDigest, ...]]:
    zone = ZoneInfo(agreements.time_zone)
    send: list[DueDigest] = []
    missed: list[DueDigest] = []
    for dues in recent.values():
        known = [place for place, due in enumerate(dues) if (due.schedule, due.week.key) in settled]
        # A team that never had a digest missed none: what counts is what came after its first.
        oldest = max(known, default=-1)
        for place, due in enumerate(dues):
            if (due.schedule, due.week.key) in settled:
                continue
            verdict = judge(due, now, zone) if place == 0 else Verdict.MISSED
            if verdict is Verdict.SEND:
                send.append(due)
            elif verdict is Verdict.MISSED and place < oldest:
                missed.append(due)
    return tuple(send), tuple(missed)
