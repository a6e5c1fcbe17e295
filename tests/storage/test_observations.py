"""Observations are kept in versions: nothing is lost, and the same figure twice is one figure."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.indicators import Kept, Observation, Status
from domain.periods import Period, PeriodKind
from storage.database import Database
from tests.conftest import Clock

WEEK = Period.parse("2026-W53")
AREAS = ("noord", "oost", "west")
ALWAYS = (date(1900, 1, 1), date(2100, 1, 1))


def figure(value: str | None, period: str = "2026-W53", subject: str = "noord", **more: object) -> Observation:
    known = None if value is None else Decimal(value)
    return Observation("new_requests", subject, Period.parse(period), known, "wijkteam", **more)  # type: ignore[arg-type]


async def keep(database: Database, now: datetime, *observations: Observation) -> Kept:
    async with database.write() as uow:
        return await uow.observations.keep(observations, now)


async def test_another_value_makes_a_version_and_the_old_one_stays_readable(database: Database, clock: Clock) -> None:
    await keep(database, clock(), figure("12"))

    kept = await keep(database, clock.step(days=1), figure("14", status=Status.DEFINITIVE))

    assert kept == Kept(restated=1)
    async with database.read() as uow:
        old, new = await uow.observations.versions("noord", "new_requests", WEEK)
        current = await uow.observations.series("noord", "new_requests", *ALWAYS)
    assert (old.number, old.is_current, old.observation.value) == (1, False, Decimal(12))
    assert (new.number, new.is_current, new.observation.value) == (2, True, Decimal(14))
    assert new.recorded_at - old.recorded_at == timedelta(days=1)
    assert current == [figure("14", status=Status.DEFINITIVE)]


async def test_the_same_figure_again_leaves_no_trace(database: Database, clock: Clock) -> None:
    first = figure("12.50", numerator=Decimal(5), denominator=Decimal(40), status=Status.PROVISIONAL)
    await keep(database, clock(), first)

    again = figure("12.5", numerator=Decimal(5), denominator=Decimal("40.0"), status=Status.PROVISIONAL)
    kept = await keep(database, clock.step(days=1), again)

    assert kept == Kept(unchanged=1)
    async with database.read() as uow:
        (version,) = await uow.observations.versions("noord", "new_requests", WEEK)
    assert version.recorded_at == clock() - timedelta(days=1)


@pytest.mark.parametrize(
    "other",
    [
        figure(None),
        figure("0"),
        figure("12", status=Status.PROVISIONAL),
        figure("12", numerator=Decimal(3)),
        figure("12", denominator=Decimal(3)),
    ],
)
async def test_unknown_zero_status_and_parts_are_all_differences(
    sqlite_database: Database, clock: Clock, other: Observation
) -> None:
    await keep(sqlite_database, clock(), figure("12"))

    assert await keep(sqlite_database, clock(), other) == Kept(restated=1)
    assert await keep(sqlite_database, clock(), other) == Kept(unchanged=1)


async def test_unknown_is_read_back_as_unknown(database: Database, clock: Clock) -> None:
    await keep(database, clock(), figure(None))

    async with database.read() as uow:
        (seen,) = await uow.observations.series("noord", "new_requests", *ALWAYS)

    assert seen.value is None


async def test_a_figure_is_kept_digit_for_digit(database: Database, clock: Clock) -> None:
    exact = figure("12345678901234567890.123456789", reference_date=date(2026, 1, 1))
    await keep(database, clock(), exact)

    async with database.read() as uow:
        assert await uow.observations.series("noord", "new_requests", *ALWAYS) == [exact]


async def test_comparing_tells_what_keeping_would_do_and_does_nothing(database: Database, clock: Clock) -> None:
    await keep(database, clock(), figure("1", "2026-W01"), figure("2", "2026-W02"))
    file = [figure("1", "2026-W01"), figure("3", "2026-W02"), figure("4", "2026-W03")]

    async with database.read() as uow:
        compared = await uow.observations.compare(file)
        left = await uow.observations.count()

    assert compared == Kept(added=1, restated=1, unchanged=1)
    assert left == 2
    assert await keep(database, clock(), *file) == compared


async def test_a_series_has_the_asked_days_in_order_of_time(database: Database, clock: Clock) -> None:
    await keep(database, clock(), *(figure(str(week), f"2026-W{week:02}") for week in (9, 2, 53, 10, 1)))

    async with database.read() as uow:
        found = await uow.observations.series("noord", "new_requests", date(2026, 1, 5), date(2026, 3, 2))

    assert [each.period.number for each in found] == [2, 9, 10]


async def test_a_series_of_weeks_holds_no_other_periods(database: Database, clock: Clock) -> None:
    await keep(database, clock(), figure("1", "2026-W02"), figure("52", "2026"), figure("4", "2026-01"))

    async with database.read() as uow:
        found = await uow.observations.series("noord", "new_requests", *ALWAYS, PeriodKind.WEEK)

    assert [each.period.key for each in found] == ["2026-W02"]


async def test_many_series_come_in_one_answer(database: Database, clock: Clock) -> None:
    await keep(
        database, clock(), figure("1", subject="noord"), figure("2", subject="oost"), figure("3", subject="west")
    )

    async with database.read() as uow:
        found = await uow.observations.series_many(["noord", "west", "zuid"], ["new_requests", "other"], *ALWAYS)

    assert found == {
        ("noord", "new_requests"): [figure("1", subject="noord")],
        ("west", "new_requests"): [figure("3", subject="west")],
    }


async def test_more_figures_than_one_statement_holds_are_all_compared(sqlite_database: Database, clock: Clock) -> None:
    file = [figure(str(number), subject=f"BU{number:08}") for number in range(12_000)]
    await keep(sqlite_database, clock(), *file)

    assert await keep(sqlite_database, clock(), *reversed(file)) == Kept(unchanged=12_000)


async def test_an_import_remembers_what_became_of_its_file(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        first = await uow.observations.open_import("cijfers.csv", "long", clock())
        await uow.observations.close_import(first, await uow.observations.keep([figure("1")], clock(), first))
        second = await uow.observations.open_import("cijfers.csv", "long", clock())

    assert second > first


# Every example writes in the same database.
FRESH = count()
VALUES = st.none() | st.integers(-5, 5).map(str)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(st.tuples(st.integers(1, 3), VALUES), min_size=1, max_size=12))
async def test_the_current_figure_is_always_the_last_one_told(
    sqlite_database: Database, clock: Clock, told: list[tuple[int, str | None]]
) -> None:
    subject, last = f"team-{next(FRESH)}", dict[int, str | None]()

    for week, value in told:
        kept = await keep(sqlite_database, clock(), figure(value, f"2026-W{week:02}", subject))
        assert kept.unchanged == int(week in last and last[week] == value)
        last[week] = value

    async with sqlite_database.read() as uow:
        found = await uow.observations.series(subject, "new_requests", *ALWAYS)
    assert {each.period.number: each.value for each in found} == {
        week: None if value is None else Decimal(value) for week, value in last.items()
    }
