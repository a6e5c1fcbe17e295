"""What platforms take of all places together: every message takes a moment, and all processes take from the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from chat.transport import Budget
from storage.database import UnitOfWork
from storage.lanes import Room
from storage.outbox_rows import OutboxRow

# Moments are taken so far ahead: enough to take several at a time, too little for a reply to wait long behind them.
AHEAD = timedelta(seconds=0.1)
# Taken further ahead than anybody takes: the clock was put back.
_OTHER_CLOCK = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Moments:
    """How long each message has to wait before it begins, and up to when room is taken then."""

    waits: tuple[timedelta, ...]
    taken_until: datetime | None


def take(budget: Budget, room: Room, wanted: int) -> Moments:
    """As many of the wanted moments as there are from now until `AHEAD`, each a fixed time after the one before.

    What was not used is kept for `at_once`, and no more: this is the generic cell rate algorithm (ITU-T I.371).
    """
    each = _each(budget)
    first = _first(budget, room)
    number = min(wanted, max(0, (room.at + AHEAD - first) // each + 1))
    waits = tuple(max(timedelta(0), first + each * place - room.at) for place in range(number))
    return Moments(waits, first + each * number if number else room.taken_until)


def opens_in(budget: Budget, room: Room) -> timedelta:
    """How long until there is a moment to take; nothing where there is one now."""
    return max(timedelta(0), _first(budget, room) - AHEAD - room.at)


def _each(budget: Budget) -> timedelta:
    """Rounded up, so that rounding never makes room."""
    return timedelta(microseconds=ceil(1_000_000 / budget.per_second))


def _first(budget: Budget, room: Room) -> datetime:
    each = _each(budget)
    if room.taken_until is None:
        return room.at - each * (budget.at_once - 1)
    if room.taken_until > room.at + AHEAD + each + _OTHER_CLOCK:
        return room.at
    return max(room.taken_until, room.at - each * (budget.at_once - 1))


class Budgets:
    """Of the platforms that have one; others take whatever comes. Edits, deletions and looks are not counted."""

    def __init__(self, budgets: Mapping[str, Budget]) -> None:
        self._budgets = budgets

    def opens_in(self, platform: str, room: Room | None) -> timedelta:
        budget = self._budgets.get(platform)
        return timedelta(0) if budget is None or room is None else opens_in(budget, room)

    async def take(
        self, uow: UnitOfWork, rows: Iterable[OutboxRow], rooms: Mapping[str, Room], now: datetime
    ) -> Mapping[int, timedelta]:
        """How long each of these sends has to wait, by the id of its row; what finds no room is left out."""
        waits, counted = dict[int, timedelta](), dict[str, list[int]]()
        for row in rows:
            if row.act.says_something_new and row.place.platform in self._budgets:
                counted.setdefault(row.place.platform, []).append(row.id)
            else:
                waits[row.id] = timedelta(0)
        # Always in the same order, so that two processes never wait for each other.
        for platform, ids in sorted(counted.items()):
            waits |= zip(ids, await self._taken(uow, platform, rooms.get(platform), len(ids), now), strict=False)
        return waits

    async def _taken(
        self, uow: UnitOfWork, platform: str, seen: Room | None, wanted: int, now: datetime
    ) -> tuple[timedelta, ...]:
        if seen is not None:
            moments = take(self._budgets[platform], seen, wanted)
            if await uow.lanes.keep_room(platform, seen, moments.taken_until):
                return moments.waits
        # Another process took some since this one looked, or it is the first message ever.
        locked = await uow.lanes.lock_room(platform, now)
        moments = take(self._budgets[platform], locked, wanted)
        await uow.lanes.keep_room(platform, locked, moments.taken_until)
        return moments.waits
