"""Figures come in whole or not at all, and only as the agreements say."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.agreements import Agreements, Area, Indicator, Party, Team
from domain.indicators import Found, Kept, Observation, Row, Skip, Skipped, Wrong
from domain.periods import Period
from services.indicators import MOST_PROBLEMS, FileRefused, Gathered, compare_file, gather, keep_file
from storage.database import Database
from tests.conftest import Clock

NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
ALWAYS = (date(1900, 1, 1), date(2100, 1, 1))


def indicator(**other: Any) -> Indicator:
    agreed: dict[str, Any] = {
        "id": "new_requests", "name": "Nieuwe hulpvragen", "definition": "…", "unit": "aantal", "kind": "count",
        "good_direction": "neutral", "frequency": "week", "per": "team", "goal": "g", "levers": (),
        "category": "movement", "purpose": "learn", "reason": "…", "source": "…", "source_kind": "registration",
        "owners": {Party.MUNICIPALITY: "a", Party.PARTNERSHIP: "b"}, "review_date": date(2027, 1, 1),
        "minimum": Decimal(0), "maximum": Decimal(100),
    }  # fmt: skip
    return Indicator(**(agreed | other))


AGREEMENTS = Agreements.model_construct(
    municipality_code="GM0106",
    areas=(
        Area(id="centrum", name="Centrum", cbs_codes=("WK010600",)),
        Area(id="west", name="West", cbs_codes=("WK010605", "WK010608")),
    ),
    teams=(Team(id="noord", name="Noord", areas=("west",), forum="f"),),
    indicators=(
        indicator(),
        indicator(id="resolved", frequency="month", per="area", kind="proportion"),
        indicator(id="budget", frequency="month", per="whole", minimum=None, maximum=None),
    ),
)


def seen(
    indicator: str = "new_requests", subject: str = "noord", period: str = "2026-W05", value: Any = 3, **more: Any
) -> Observation:
    return Observation(
        indicator, subject, Period.parse(period), None if value is None else Decimal(value), "bron", **more
    )


def lines(observations: Iterable[Observation]) -> list[Row]:
    return [Found(line, each) for line, each in enumerate(observations, 2)]


def refused(*observations: Observation) -> list[str]:
    with pytest.raises(FileRefused) as error:
        gather(lines(observations), AGREEMENTS, NOW)
    return [problem.cause for problem in error.value.gathered.problems]


@pytest.mark.parametrize(
    ("wrong", "cause"),
    [
        (seen("unknown"), "indicator-unknown"),
        (seen(period="2026-05"), "period-kind"),
        (seen(period="2026-W48"), "period-future"),
        (seen(subject="zuid"), "subject-unknown"),
        (seen(subject="centrum"), "subject-unknown"),
        (seen("resolved", "noord", "2026-05"), "subject-unknown"),
        (seen("resolved", "WK010605", "2026-05"), "subject-part"),
        (seen("budget", "centrum", "2026-05"), "subject-unknown"),
        (seen(value=-1), "value-low"),
        (seen(value="100.01"), "value-high"),
        (seen("resolved", "west", "2026-05", numerator=Decimal(5), denominator=Decimal(4)), "part-of-whole"),
    ],
)
def test_a_figure_outside_the_agreements_is_refused_with_its_cause(wrong: Observation, cause: str) -> None:
    assert refused(wrong) == [cause]


def test_figures_within_the_agreements_are_taken() -> None:
    good = [
        seen(),
        seen("resolved", "west", "2026-05", 0),
        seen("budget", "GM0106", "2026-05", -4),
        seen(period="2026-W06", value=None),
    ]

    assert gather(lines(good), AGREEMENTS, NOW).found == good


def test_the_one_code_of_an_area_means_the_area() -> None:
    (taken,) = gather(lines([seen("resolved", "WK010600", "2026-05")]), AGREEMENTS, NOW).found

    assert taken.subject == "centrum"


def test_context_of_cbs_is_no_indicator_and_needs_no_agreement() -> None:
    context = seen("cbs:WmoClienten", "WK010600", "2022", 3200)

    assert gather(lines([context]), AGREEMENTS, NOW).found == [context]


def test_without_agreements_any_indicator_may_come_in() -> None:
    assert len(gather(lines([seen("unknown")]), None, NOW).found) == 1


def test_a_figure_that_stands_twice_is_taken_once_and_two_figures_for_one_are_refused() -> None:
    assert gather(lines([seen(value="3.0"), seen(value=3)]), AGREEMENTS, NOW).found == [seen(value="3.0")]
    assert refused(seen(value=3), seen(value=4)) == ["figure-twice"]
    assert refused(seen(value=0), seen(value=None)) == ["figure-twice"]


def test_every_problem_is_named_up_to_twenty_and_the_others_are_counted() -> None:
    with pytest.raises(FileRefused) as error:
        gather(lines(seen(value=-1, period=f"2026-W{week:02}") for week in range(1, 31)), AGREEMENTS, NOW)

    gathered = error.value.gathered
    assert [problem.line for problem in gathered.problems] == list(range(2, 2 + MOST_PROBLEMS))
    assert gathered.problem_count == 30


def test_what_was_left_out_is_counted_by_its_reason() -> None:
    rows = [Skipped(2, Skip.PART_WEEK), Found(3, seen()), Skipped(4, Skip.TOTAL), Skipped(5, Skip.PART_WEEK)]

    assert gather(rows, AGREEMENTS, NOW).skipped == {Skip.PART_WEEK: 2, Skip.TOTAL: 1}


def test_progress_is_told_while_reading() -> None:
    told: list[int] = []

    gather([Skipped(line, Skip.DAY) for line in range(12_000)], None, NOW, told.append)

    assert told == [5_000, 10_000]


async def test_the_same_file_twice_changes_nothing(database: Database, clock: Clock) -> None:
    gathered = gather(lines([seen(), seen(period="2026-W06", value=None)]), AGREEMENTS, NOW)

    first = await keep_file(database, gathered, "cijfers.csv", "long", clock())
    again = await keep_file(database, gathered, "cijfers.csv", "long", clock.step(days=1))

    assert (first, again) == (Kept(added=2), Kept(unchanged=2))
    async with database.read() as uow:
        (version,) = await uow.observations.versions("noord", "new_requests", Period.parse("2026-W05"))
    assert version.recorded_at < clock()


async def test_comparing_changes_nothing(database: Database, clock: Clock) -> None:
    assert await compare_file(database, gather(lines([seen()]), AGREEMENTS, NOW)) == Kept(added=1)

    async with database.read() as uow:
        assert await uow.observations.count() == 0


async def test_a_file_without_figures_is_kept_without_a_trace(sqlite_database: Database, clock: Clock) -> None:
    assert await keep_file(sqlite_database, Gathered(), "leeg.csv", "long", clock()) == Kept()


# Every example writes in the same database.
FRESH = count()
WEEKS = st.lists(
    st.tuples(st.integers(1, 40), st.none() | st.integers(0, 100)),
    min_size=1,
    max_size=30,
    unique_by=lambda each: each[0],
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(weeks=WEEKS, bad=st.integers(0, 29), cause=st.sampled_from(["value", "row"]))
async def test_a_file_with_one_bad_line_never_keeps_anything(
    sqlite_database: Database, clock: Clock, weeks: list[tuple[int, int | None]], bad: int, cause: str
) -> None:
    name = f"file_{next(FRESH)}"
    agreements = AGREEMENTS.model_copy(update={"indicators": (indicator(id=name),)})
    rows = lines(seen(name, period=f"2026-W{week:02}", value=value) for week, value in weeks)
    spoilt: Row = Wrong(99, "not-a-number") if cause == "row" else Found(99, seen(name, period="2026-W41", value=101))
    rows.insert(bad % (len(rows) + 1), spoilt)

    with pytest.raises(FileRefused):
        await keep_file(sqlite_database, gather(rows, agreements, NOW), "cijfers.csv", "long", clock())

    async with sqlite_database.read() as uow:
        assert await uow.observations.series("noord", name, *ALWAYS) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(weeks=WEEKS)
async def test_importing_twice_is_always_importing_once(
    sqlite_database: Database, clock: Clock, weeks: list[tuple[int, int | None]]
) -> None:
    name = f"file_{next(FRESH)}"
    gathered = gather(lines(seen(name, period=f"2026-W{week:02}", value=value) for week, value in weeks), None, NOW)

    assert await keep_file(sqlite_database, gathered, "cijfers.csv", "long", clock()) == Kept(added=len(weeks))
    assert await keep_file(sqlite_database, gathered, "cijfers.csv", "long", clock()) == Kept(unchanged=len(weeks))

    async with sqlite_database.read() as uow:
        found = await uow.observations.series("noord", name, *ALWAYS)
    assert {each.period.number: each.value for each in found} == dict(weeks)
