"""The periods of CBS: full weeks are points, parts of weeks never are."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.indicators import Skip
from domain.periods import PeriodKind, weeks_in
from handlers.files.cbs_periods import NoPeriod, read_period

DATA = Path(__file__).parents[1] / "data" / "cbs"
CODES = list(csv.DictReader((DATA / "period_codes.csv").read_text("utf-8").splitlines()))


@pytest.mark.parametrize("row", CODES, ids=[row["code"] for row in CODES])
@pytest.mark.parametrize("name", ["code", "cbs_title"])
def test_every_code_and_title_stands_for_its_days_or_is_no_point(row: dict[str, str], name: str) -> None:
    found = read_period(row[name])

    days = (date.fromisoformat(row["end"]) - date.fromisoformat(row["start"])).days + 1
    if row["frequency"] in {"W4", "D"} or (row["frequency"] == "W" and days < 7):
        assert found.period is None
        assert found.skip in {Skip.PART_WEEK, Skip.FOUR_WEEKS, Skip.DAY}
    else:
        assert found.period is not None
        assert (found.period.first_day, found.period.last_day) == (
            date.fromisoformat(row["start"]),
            date.fromisoformat(row["end"]),
        )


@pytest.mark.parametrize("name", ["2021*", "2021**", " 2021 * ", "2021 1e kwartaal*"])
def test_an_asterisk_says_provisional(name: str) -> None:
    found = read_period(name)

    assert found.provisional
    assert found.period is not None
    assert found.period.year == 2021


@pytest.mark.parametrize(
    "name", ["Nederland", "", "week 3", "2021 week", "20261301", "2021KW05", "2021MM13", "0000JJ00"]
)
def test_what_is_no_period_is_refused(name: str) -> None:
    with pytest.raises(NoPeriod):
        read_period(name)


@given(st.integers(1950, 2100), st.integers(1, 6))
def test_a_part_of_a_week_is_never_a_week(year: int, days: int) -> None:
    part = f"({days} {'dag' if days == 1 else 'dagen'})"

    for week in (0, 1, 52, 53):
        assert read_period(f"{year} week {week} {part}").skip is Skip.PART_WEEK
    assert read_period(f"{year}X000").skip is Skip.PART_WEEK


@given(st.integers(1950, 2100), st.integers(0, 53))
def test_a_code_of_a_week_is_a_week_only_if_it_lies_in_one_year(year: int, week: int) -> None:
    found = read_period(f"{year}W1{week:02}")

    if found.period is None:
        assert week in {0, 1, 52, 53}
    else:
        assert found.period.kind is PeriodKind.WEEK
        assert {found.period.first_day.year, found.period.last_day.year} == {year}
        assert week <= weeks_in(year)


@given(st.integers(1950, 2100))
def test_a_year_is_never_a_week(year: int) -> None:
    for name in (f"{year}", f"{year} ", f"{year}JJ00", f"{year}*"):
        found = read_period(name)
        assert found.period is not None
        assert found.period.kind is PeriodKind.YEAR
