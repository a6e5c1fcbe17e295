"""Levels: a month, a quarter or a year laid together from kept overviews; nothing in it is computed anew."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.agreements import Agreements, Level, Party
from domain.council import (
    NoSuchProduct,
    ProductKind,
    RisksMissing,
    from_content,
    product_of,
    strategic,
    to_content,
)
from domain.level_calendar import drafts_due, updates_due
from domain.levels import NothingTold, picture_of, weeks_of
from domain.periods import Period, PeriodKind
from tests.example import agreements
from tests.messages.example_levels import MONTH, QUARTER, YEAR, overviews, picture

TOWN = agreements()


@pytest.fixture
def town() -> Agreements:
    return TOWN


@given(st.integers(2020, 2035))
@settings(max_examples=16)
def test_each_week_belongs_to_one_month_one_quarter_and_one_year(year: int) -> None:
    months = [Period(PeriodKind.MONTH, year, number) for number in range(1, 13)]
    quarters = [Period(PeriodKind.QUARTER, year, number) for number in range(1, 5)]

    by_month = [week for month in months for week in weeks_of(month)]
    by_quarter = [week for quarter in quarters for week in weeks_of(quarter)]

    assert by_month == by_quarter == list(weeks_of(Period(PeriodKind.YEAR, year)))
    assert len(set(by_month)) == len(by_month) in {52, 53}


@given(st.permutations(range(12)), st.integers(1, 12))
@settings(max_examples=30)
def test_every_figure_was_told_so_by_the_newest_week_that_has_it(order: list[int], count: int) -> None:
    kept = [overviews(TOWN)[number] for number in order[:count]]

    made = picture_of(QUARTER, kept, TOWN)

    newest = max(kept, key=lambda each: each.week)
    assert set(made.figures) == set(newest.figures)
    assert made.weeks == tuple(sorted(each.week for each in kept))
    assert made == picture_of(QUARTER, kept[::-1], TOWN)


def test_a_period_without_an_overview_is_told_so(town: Agreements) -> None:
    with pytest.raises(NothingTold):
        picture_of(Period.parse("2027-01"), overviews(town), town)


def test_places_and_teams_stand_in_the_order_of_the_alphabet(town: Agreements) -> None:
    made = picture(town)

    for goal in made.goals:
        for indicator in {each.line.indicator for each in goal.figures}:
            places = [each.place for each in goal.figures if each.line.indicator == indicator]
            assert places == sorted(places)
    assert all([name for name, _ in theme.teams] == ["Noord", "Oost", "Zuid"] for theme in made.themes)


def test_what_is_open_what_is_over_and_what_was_decided(town: Agreements) -> None:
    made = picture(town)

    assert [talk.number for talk in made.talks] == [1, 3, 4, 5]
    assert [talk.number for talk in made.finished] == [2]
    assert [(talk.number, talk.next_day) for talk in made.decided] == [(3, date(2027, 1, 18)), (4, date(2027, 1, 11))]
    assert [talk.number for talk in made.experiments] == [5]
    assert [lesson.words for lesson in made.lessons] == ["Eerst bellen, dan pas een brief sturen."]


def test_a_promise_past_its_day_and_late_answers_are_told_of_whoever_it_was(town: Agreements) -> None:
    short = {each.party: each for each in picture(town).fell_short}

    assert [each.what for each in short[Party.MUNICIPALITY].promises] == ["Er komt één nummer voor alle teams."]
    assert short[Party.MUNICIPALITY].late is not None
    assert short[Party.MUNICIPALITY].late.about == 5
    assert short[Party.PARTNERSHIP].nothing


def test_a_quarter_in_which_the_municipality_brought_in_nothing_says_so(town: Agreements) -> None:
    bare = [replace(each, contributions=(), contexts=()) for each in overviews(town)]

    short = {each.party: each for each in picture_of(QUARTER, bare, town).fell_short}

    assert short[Party.MUNICIPALITY].brought_nothing
    assert not short[Party.PARTNERSHIP].brought_nothing


def test_a_frame_that_was_left_is_explained_by_the_conversation_about_it(town: Agreements) -> None:
    frames = {(each.kind, each.name, each.party): each for each in picture(town).frames}

    waiting = frames["above", "Wachten op het eerste gesprek", None]
    assert (waiting.deviates, [talk.number for talk in waiting.talks]) == (True, [1])
    assert [each.place for each in waiting.outside] == ["Noord"]
    assert frames["minutes", "", None].deviates
    assert frames["minutes", "", None].talks == ()
    assert not frames["course", "Budget gebruikt", None].judged
    assert not frames["answers", "", Party.PARTNERSHIP].deviates


@pytest.mark.parametrize(
    ("kind", "period", "theme"),
    [
        (ProductKind.PERIODIC, QUARTER, None),
        (ProductKind.THEME, QUARTER, "waiting"),
        (ProductKind.TALK, YEAR, None),
        (ProductKind.YEAR, YEAR, None),
    ],
)
def test_a_product_without_a_risk_is_never_made(
    town: Agreements, kind: ProductKind, period: Period, theme: str | None
) -> None:
    whole = picture(town, period)

    assert product_of(kind, whole, town, theme).picture == whole
    for left_out in whole.risks:
        bare = replace(whole, risks=tuple(risk for risk in whole.risks if risk != left_out))
        with pytest.raises(RisksMissing):
            product_of(kind, bare, town, theme)


@pytest.mark.parametrize(
    ("kind", "period", "theme"),
    [
        (ProductKind.PERIODIC, MONTH, None),
        (ProductKind.YEAR, QUARTER, None),
        (ProductKind.THEME, QUARTER, None),
        (ProductKind.THEME, QUARTER, "no_such_theme"),
        (ProductKind.PERIODIC, QUARTER, "waiting"),
    ],
)
def test_there_is_no_such_product(town: Agreements, kind: ProductKind, period: Period, theme: str | None) -> None:
    with pytest.raises(NoSuchProduct):
        product_of(kind, picture(town, period), town, theme)


def test_a_product_is_the_same_after_it_was_kept(town: Agreements) -> None:
    product = product_of(ProductKind.PERIODIC, picture(town), town)

    assert from_content(to_content(product)) == product


def test_of_conversations_the_council_has_those_of_the_board_table(town: Agreements) -> None:
    seen = strategic(picture(town))

    assert {talk.level for talk in (*seen.talks, *seen.decided)} == {Level.STRATEGIC}


@pytest.mark.parametrize(
    ("now", "due"),
    [
        # All Saints' Day is a Sunday, so November opens on Monday the second.
        ("2026-11-02T07:59Z", []),
        ("2026-11-02T08:00Z", [("tactical", "2026-10")]),
        ("2027-01-01T08:00Z", []),
        ("2027-01-04T08:00Z", [("tactical", "2026-12"), ("strategic", "2026-Q4")]),
        ("2027-01-20T08:00Z", []),
    ],
)
def test_updates_go_out_on_the_first_working_day(town: Agreements, now: str, due: list[tuple[str, str]]) -> None:
    found = updates_due(town, datetime.fromisoformat(now).astimezone(UTC))

    assert [(each.level.value, each.period.key) for each in found] == due


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-10-01T08:00Z", []),
        ("2026-11-02T08:00Z", [("periodic", "2026-Q3")]),
        ("2027-02-01T08:00Z", [("year", "2026"), ("talk", "2026")]),
        ("2027-03-01T08:00Z", []),
    ],
)
def test_drafts_come_a_month_after_the_board_table_saw_its_quarter(
    town: Agreements, now: str, due: list[tuple[str, str]]
) -> None:
    found = drafts_due(town, datetime.fromisoformat(now).astimezone(UTC))

    assert [(each.kind.value, each.period.key) for each in found] == due
