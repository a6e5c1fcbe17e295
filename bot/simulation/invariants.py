"""Invariants: what must hold in the simulated town after every week, whatever people did."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.simulation.ledger import Ledger, rungs_of
from domain.agreements import Agreements
from domain.burden import SECONDS
from domain.ladder_decisions import after
from domain.ladder_gate import refusal_of
from domain.ladder_state import RUNGS, Escalation, Phase
from domain.periods import Period
from domain.working_hours import is_working_time
from handlers.sandbox.town import BOT
from services.asked import asked_of
from services.sandbox import Cursor, SandboxMessage
from storage.database import Database

_MOST_MESSAGES = 5_000
# The simulated clock goes on a little while a message is on its way.
_ON_ITS_WAY = timedelta(minutes=1)


class Broken(AssertionError):
    """Something that may never happen did; the text says what, without anybody's words."""


class Invariants:
    """Looks at each week once; `look` raises Broken with everything that it found."""

    def __init__(self, database: Database, agreements: Agreements) -> None:
        self._database = database
        self._agreements = agreements
        self._read: Cursor | None = None

    async def look(self, ledger: Ledger) -> None:
        found = [*_digests(ledger, len(self._agreements.teams)), *_ladder(ledger)]
        found += [*await self._burden(ledger.weeks[-1].week), *await self._outbox(), *await self._hours()]
        if found:
            raise Broken("; ".join(found))

    async def _burden(self, week: Period) -> Sequence[str]:
        """Nobody is asked for more than was agreed, and everybody the weekly question once at most."""
        async with self._database.read() as uow:
            asked = await asked_of(uow, [person.id for person in self._agreements.people], week)
        most = self._agreements.burden.minutes_per_week * 60
        over = [weeks for weeks in asked.values() if sum(SECONDS[each] for each in weeks.get(week, ())) > most]
        return [f"{len(over)} people were asked too much in {week.key}"] if over else []

    async def _outbox(self) -> Sequence[str]:
        async with self._database.read() as uow:
            counts = await uow.outbox.counts()
        return [f"{count} messages are {state}" for state, count in counts.items() if count]

    async def _hours(self) -> Sequence[str]:
        """In the channels of the forums the bot says nothing at night, at weekends and on holidays."""
        async with self._database.read() as uow:
            since = self._read or Cursor(0, (await uow.sandbox.end()).changed_at)
            new = await uow.sandbox.changes(since, limit=_MOST_MESSAGES)
            self._read = await uow.sandbox.end()
        zone = ZoneInfo(self._agreements.time_zone)
        late = [each for each in new if each.id > since.id and _is_late(each, zone)]
        return [f"{len(late)} messages outside working hours, the first at {late[0].posted_at}"] if late else []


def _is_late(message: SandboxMessage, zone: ZoneInfo) -> bool:
    in_a_forum = message.author == BOT and not message.channel.startswith("dm-")
    return in_a_forum and not (
        is_working_time(message.posted_at, zone) or is_working_time(message.posted_at - _ON_ITS_WAY, zone)
    )


def _digests(ledger: Ledger, teams: int) -> Iterator[str]:
    """Of every week that is over each team got its digest."""
    for counts in ledger.weeks[:-1]:
        if counts.digests != teams:
            yield f"{counts.digests} digests of {counts.week.key}"


def _ladder(ledger: Ledger) -> Iterator[str]:
    keys = [kept.escalation.subject for kept in ledger.matters if not kept.escalation.is_over]
    about = [subject for subject in keys if subject.trigger is not None]
    if len(about) != len(set(about)):
        yield "two open conversations about the same"
    for kept in ledger.matters:
        yield from (f"conversation {kept.number}: {wrong}" for wrong in _history(kept.escalation))


def _history(matter: Escalation) -> Iterator[str]:
    """Every step was allowed where it was taken, and a human took every step that moved it."""
    rungs = rungs_of(matter)
    for (was, now), (number, step) in zip(pairwise(rungs), enumerate(matter.history[1:], 1), strict=True):
        if abs(RUNGS.index(now) - RUNGS.index(was)) > 1:
            yield f"step {number} skips a rung"
        if step.by is None and _moves(matter, number):
            yield f"step {number} was nobody's"
        if (refusal := refusal_of(after(matter, number - 1), step)) is not None:
            yield f"step {number} was refused by {refusal.key}"
    if matter.phase is Phase.CLOSED and (matter.agreement is None or not matter.lessons):
        yield "closed without agreement or lesson"


def _moves(matter: Escalation, number: int) -> bool:
    was, now = after(matter, number - 1), after(matter, number)
    return (was.rung, was.phase, was.aside) != (now.rung, now.phase, now.aside)
