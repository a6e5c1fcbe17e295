"""A platform's budget as a rule: never more than it allows in any stretch of time, and not much less."""

import asyncio
from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chat.transport import Budget
from services.budgets import AHEAD, Moments, opens_in, take
from storage.database import Database
from storage.lanes import Room

NOW = datetime(2026, 11, 16, 9, 35, tzinfo=UTC)
TELEGRAM = Budget(28, at_once=2)

budgets = st.builds(Budget, st.floats(0.5, 50), at_once=st.integers(1, 10))
# How long after the one before each process comes, and for how many messages.
rounds = st.lists(st.tuples(st.floats(0, 3), st.integers(1, 20)), min_size=1, max_size=40)


def seconds(moment: datetime) -> float:
    return (moment - NOW).total_seconds()


def most_within(begun: Sequence[float], stretch: float) -> int:
    """The most messages that began in any stretch of so many seconds."""
    ordered = sorted(begun)
    return max((bisect_right(ordered, first + stretch) - place for place, first in enumerate(ordered)), default=0)


def begun_by(budget: Budget, taken: Sequence[tuple[float, int]]) -> list[float]:
    room, begun = Room(None, NOW), list[float]()
    for later, wanted in taken:
        room = Room(room.taken_until, room.at + timedelta(seconds=later))
        moments = take(budget, room, wanted)
        begun += [seconds(room.at + wait) for wait in moments.waits]
        room = Room(moments.taken_until, room.at)
    return begun


@given(budgets, rounds, st.floats(0.01, 30))
@settings(max_examples=300)
def test_no_stretch_of_time_ever_sees_more_than_the_budget(
    budget: Budget, taken: list[tuple[float, int]], stretch: float
) -> None:
    begun = begun_by(budget, taken)

    assert most_within(begun, stretch) <= budget.at_once + stretch * budget.per_second + 1e-6


@given(budgets, rounds)
def test_a_moment_is_taken_at_most_so_far_ahead(budget: Budget, taken: list[tuple[float, int]]) -> None:
    room = Room(None, NOW)
    for later, wanted in taken:
        room = Room(room.taken_until, room.at + timedelta(seconds=later))
        moments = take(budget, room, wanted)
        assert all(timedelta(0) <= wait <= AHEAD for wait in moments.waits)
        room = Room(moments.taken_until, room.at)


@given(budgets, st.integers(1, 20))
def test_who_comes_back_when_it_opens_finds_room(budget: Budget, wanted: int) -> None:
    taken = take(budget, Room(None, NOW), wanted + budget.at_once + 50)
    closed = Room(taken.taken_until, NOW)

    later = Room(taken.taken_until, NOW + opens_in(budget, closed))

    assert take(budget, closed, 1).waits == ()
    assert take(budget, later, wanted).waits


def test_a_backlog_uses_the_whole_budget() -> None:
    begun = begun_by(TELEGRAM, [(0.05, 20)] * 200)

    assert len(begun) >= 28 * 10


def test_of_what_was_not_used_only_so_many_may_go_at_once() -> None:
    quiet = Room(NOW - timedelta(hours=3), NOW)

    assert sum(not wait for wait in take(TELEGRAM, quiet, 20).waits) == 2


def test_a_clock_that_was_put_back_an_hour_stops_nothing() -> None:
    before = Room(NOW + timedelta(hours=1), NOW)

    assert opens_in(TELEGRAM, before) == timedelta(0)
    assert take(TELEGRAM, before, 1).waits == (timedelta(0),)


@pytest.mark.postgres
async def test_processes_that_take_at_once_from_one_database_share_its_clock_and_its_budget(
    postgres_database: Database, postgres_url: str
) -> None:
    budget, begun = Budget(200, at_once=5), list[datetime]()
    other = Database(postgres_url)
    await other.start()

    async def process(database: Database, wrong_by: timedelta) -> None:
        for _ in range(25):
            async with database.write() as uow:
                _, rooms = await uow.lanes.platforms(NOW + wrong_by)
                room = rooms.get("telegram")
                moments = Moments((), None) if room is None else take(budget, room, 7)
                if room is None or not await uow.lanes.keep_room("telegram", room, moments.taken_until):
                    room = await uow.lanes.lock_room("telegram", NOW + wrong_by)
                    moments = take(budget, room, 7)
                    assert await uow.lanes.keep_room("telegram", room, moments.taken_until)
            begun.extend(room.at + wait for wait in moments.waits)

    clocks = [timedelta(0), timedelta(hours=3), timedelta(hours=-3), timedelta(seconds=1)]
    await asyncio.gather(*(process(each, by) for each, by in zip([postgres_database, other] * 2, clocks, strict=True)))
    await other.close()

    moments = [seconds(each) for each in begun]
    assert len(moments) > 50
    for stretch in (0.02, 0.1, 0.5):
        assert most_within(moments, stretch) <= 5 + stretch * 200 + 1e-3
