"""What is usual at this time of the year, on a real weekly count."""

import csv
import re
from pathlib import Path

import pytest

from domain.periods import Period, PeriodKind, weeks_in
from domain.seasons import Season, season_of

CBS = Path(__file__).parents[1] / "data" / "cbs" / "cbs_70895ned_overledenen_week_totaal_1995_2018.csv"
WEEK = re.compile(r"(\d{4}) week (\d+)")


def week(year: int, number: int) -> Period:
    return Period(PeriodKind.WEEK, year, number)


@pytest.fixture(scope="module")
def deaths() -> dict[Period, float | None]:
    """Full weeks only: a year total or a part of a week is no week."""
    with CBS.open(encoding="utf-8") as file:
        rows = [(WEEK.fullmatch(row["Perioden"].strip()), float(row["Overledenen_1"])) for row in csv.DictReader(file)]
    return {week(int(found[1]), int(found[2])): value for found, value in rows if found is not None}


@pytest.mark.parametrize("counts", [True, False])
@pytest.mark.parametrize(("year", "weeks"), [(2016, [19, 41, 43]), (2017, []), (2018, [9, 10, 11, 12, 32])])
def test_it_fires_in_the_flu_and_the_heat_and_in_no_ordinary_winter(
    deaths: dict[Period, float | None], year: int, weeks: list[int], counts: bool
) -> None:
    fired = []
    for period, value in deaths.items():
        if period.year == year and value is not None:
            season = season_of(deaths, period, counts=counts)
            assert season is not None
            if season.outside(value):
                fired.append(period.number)

    assert fired == weeks


def test_there_is_no_season_before_there_is_a_year() -> None:
    half = {week(2025, 27).plus(step): 10.0 for step in range(52)}

    assert season_of(half, week(2026, 26)) is None
    assert season_of(half, week(2026, 28)) is not None
    assert season_of({}, week(2026, 28)) is None


def test_unknown_is_never_zero() -> None:
    history = {week(2025, 19): 10.0, week(2025, 20): None, week(2025, 21): 12.0}

    assert season_of(history, week(2026, 20)) is None
    found = season_of({**history, week(2024, 20): 14.0}, week(2026, 20))
    assert found is not None
    assert (found.mean, found.spread, found.values) == (12.0, 2.0, 3)


def test_five_years_back_and_one_week_to_each_side() -> None:
    inside = {week(year, number): 10.0 + year - 2021 for year in range(2021, 2026) for number in (19, 20, 21)}
    around = {week(2020, 20): 999.0, week(2025, 18): 999.0, week(2025, 22): 999.0, week(2026, 19): 999.0}

    found = season_of({**inside, **around}, week(2026, 20))

    assert found is not None
    assert found.values == 15
    assert found.mean == pytest.approx(12.0)
    assert found.high == pytest.approx(12.0 + 3 * found.spread)
    assert found.low == pytest.approx(12.0 - 3 * found.spread)


def test_fewer_years_make_a_wider_season() -> None:
    def width(years: int) -> float:
        history = {week(2025 - back, 20 + step): 10.0 + step for back in range(years) for step in (-1, 0, 1)}
        found = season_of(history, week(2026, 20))
        assert found is not None
        return (found.high - found.mean) / found.spread

    assert [round(width(years), 2) for years in range(1, 6)] == [10.66, 4.2, 3.44, 3.15, 3.0]


def test_a_count_has_at_least_the_spread_of_chance() -> None:
    same = {week(year, number): 9.0 for year in range(2021, 2026) for number in (19, 20, 21)}

    counted, measured = season_of(same, week(2026, 20), counts=True), season_of(same, week(2026, 20))

    assert counted is not None
    assert measured is not None
    assert (counted.low, counted.high) == (0.0, 18.0)
    assert measured.outside(9.1)
    assert not counted.outside(18.0)
    assert counted.outside(18.1)


def test_week_53_is_compared_with_the_last_weeks_of_years_that_have_none() -> None:
    history = {week(2025, weeks_in(2025)): 5.0, week(2025, 51): 7.0, week(2026, 1): 6.0}

    found = season_of(history, week(2026, 53))

    assert found is not None
    assert found.mean == 6.0


def test_the_first_week_has_its_neighbour_in_the_year_before() -> None:
    history = {week(2025, 1): 5.0, week(2024, 52): 7.0, week(2025, 2): 6.0}

    assert season_of(history, week(2026, 1)) is not None


def test_months_have_a_season_and_years_have_none() -> None:
    months = {Period(PeriodKind.MONTH, 2025, number): 10.0 for number in (4, 5, 6)}
    quarters = {Period(PeriodKind.QUARTER, year, 2): 10.0 for year in (2023, 2024, 2025)}
    years = {Period(PeriodKind.YEAR, year): 10.0 for year in range(2010, 2026)}

    assert season_of(months, Period(PeriodKind.MONTH, 2026, 5)) is not None
    assert season_of(quarters, Period(PeriodKind.QUARTER, 2026, 2)) is not None
    assert season_of(quarters, Period(PeriodKind.QUARTER, 2026, 3)) is None
    assert season_of(years, Period(PeriodKind.YEAR, 2026)) is None


@pytest.mark.parametrize(("value", "leaning"), [(12.0, 0), (12.1, 1), (8.0, 0), (7.9, -1), (10.0, 0)])
def test_a_value_leans_where_it_is_more_than_one_spread_away(value: float, leaning: int) -> None:
    assert Season(mean=10.0, spread=2.0, low=4.0, high=16.0, values=15).leaning(value) == leaning


@pytest.mark.parametrize(("value", "outside"), [(4.0, False), (3.9, True), (16.0, False), (16.1, True)])
def test_the_ends_of_a_season_are_usual(value: float, outside: bool) -> None:
    assert Season(mean=10.0, spread=2.0, low=4.0, high=16.0, values=15).outside(value) is outside
