"""The heartbeat: a digest that should have come and did not is noticed, and told once to who can do something."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.agreements import Agreements
from domain.schedules import DueDigest, recent_digests
from domain.workdays import local_instant
from messages.heartbeat import Absence, LateDigest, heartbeat_message
from services.agreements import ActiveAgreements, at_work
from services.alone import administrators_hearing, say_alone
from services.outbox import Outbox
from storage.database import Database, UnitOfWork

# A digest is made within a minute and delivered within a few, or something is wrong with it.
GRACE = timedelta(hours=1)
# What could not go out in the night goes out from nine o'clock: it gets half an hour for that.
_AFTER_OPENING = time(9, 30)
_KIND = "heartbeat"


@dataclass(frozen=True, slots=True)
class Missed:
    """A digest that did not come, and how far it got."""

    due: DueDigest
    absence: Absence


class Heartbeats:
    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    async def tell(self, now: datetime) -> int:
        """In working hours, tell of each digest that did not come; once. Return how many were told."""
        async with self._database.write() as uow:
            held = await at_work(uow, now)
            if held is None:
                return 0
            new = [each for each in await missing(uow, held, now) if await _note(uow, each.due, now)]
            if new:
                first = new[0].due
                await say_alone(
                    uow,
                    self._outbox,
                    held.agreements,
                    await administrators_hearing(uow, held.agreements, now),
                    heartbeat_message([_told(each, held.agreements) for each in new]),
                    now,
                    name=f"heartbeat:{first.team}:{first.week.key}",
                    kind=_KIND,
                )
        return len(new)


async def missing(uow: UnitOfWork, held: ActiveAgreements, now: datetime) -> Sequence[Missed]:
    """Of each team the newest digest, where it should have come by now and did not."""
    agreements, since = held.agreements, await _agreed_since(uow)
    newest = [next(recent_digests(team, agreements, now), None) for team in agreements.teams]
    dues = [due for due in newest if due is not None and due.due_at >= since]
    settled = await uow.occurrences.settled_since({due.schedule for due in dues}, min(_weeks(dues), default=""))
    found = [Missed(due, state) for due in dues if (state := await _absence(uow, due, settled, agreements, now))]
    return sorted(found, key=lambda each: (each.due.week, each.due.team))


async def _absence(
    uow: UnitOfWork, due: DueDigest, settled: set[tuple[str, str]], agreements: Agreements, now: datetime
) -> Absence | None:
    if now < due.due_at + GRACE:
        return None
    if (due.schedule, due.week.key) not in settled:
        return Absence.UNMADE if now >= _had_time(due, agreements, now) else None
    states: Mapping[str, str] = await uow.occurrences.settled(due.schedule)
    if states[due.week.key] == "missed":
        return Absence.MISSED
    last = await uow.occurrences.last_settled(due.schedule)
    if last is not None and now < last + GRACE:
        return None
    return Absence.UNDELIVERED if await uow.undelivered.unsent(f"{due.schedule}:{due.week.key}:%") else None


def _had_time(due: DueDigest, agreements: Agreements, now: datetime) -> datetime:
    """From when on it is strange that this digest was not made, on the day of `now`."""
    zone = ZoneInfo(agreements.time_zone)
    opened = local_instant(now.astimezone(zone).date(), _AFTER_OPENING, agreements.time_zone)
    return max(due.due_at + GRACE, opened)


async def _agreed_since(uow: UnitOfWork) -> datetime:
    """When agreements held for the first time: what was due before that was nobody's."""
    return min(each.activated_at for each in await uow.agreements.log() if each.activated_at is not None)


def _weeks(dues: Sequence[DueDigest]) -> list[str]:
    return [due.week.key for due in dues]


async def _note(uow: UnitOfWork, due: DueDigest, now: datetime) -> bool:
    """False where it was told before, by this process or another."""
    return await uow.occurrences.settle(f"heartbeat:{due.team}", due.week.key, due_at=due.due_at, state="done", now=now)


def _told(missed: Missed, agreements: Agreements) -> LateDigest:
    name = next(team.name for team in agreements.teams if team.id == missed.due.team)
    return LateDigest(name, missed.due.week, missed.absence)
