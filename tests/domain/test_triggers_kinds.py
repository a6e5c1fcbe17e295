"""The ten kinds of triggers: when each hits, when it does not, and what it says of why."""

import csv
import re
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import chain
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.agreements import TriggerRule
from domain.disclosure import in_fives
from domain.evaluation import Options
from domain.periods import Period
from domain.process import process_of
from domain.reading import Reading
from domain.seasons import season_of
from domain.trigger_evidence import Evidence, Finding, Findings, Gap, SignedRule, Why
from domain.trigger_kinds import Answers, Figures, experience, forecast, shift, special_cause, threshold
from domain.trigger_settings import (
    Experience,
    Forecast,
    Shift,
    SpecialCause,
    Threshold,
    UnknownSetting,
    holding_of,
    settings_of,
)
from domain.trigger_states import Phase, TriggerKey, TriggerState, terms_of
from domain.trigger_steps import step
from domain.trigger_tracks import Track, hear, replayed
from domain.trigger_voices import Answer, Given, SignalHeard, TakingPart
from domain.triggers import Picture, evidence_since, found_in, judge, signed_rules, stirring
from tests.domain.signed_rules import RULES, SIGNED, TOWN

CBS = Path(__file__).parents[1] / "data" / "cbs" / "cbs_70895ned_overledenen_week_totaal_1995_2018.csv"
NO, YES, NOTHING = Finding.CLEAR, Finding.BREACH, Finding.NO_DATA
TODAY = date(2026, 5, 14)
WEEK = Period.parse("2026-W20")


def figures(*rows: Sequence[float | None], last: str = "2026-W20", **more: object) -> Figures:
    values = np.array(rows, dtype=np.float64)
    periods = tuple(Period.parse(last).plus(step) for step in range(1 - values.shape[1], 1))
    names = tuple(f"subject-{row}" for row in range(len(rows)))
    return Figures("wait_days", names, periods, values, **more)  # type: ignore[arg-type]


def codes(found: Findings) -> list[Finding]:
    return [Finding(int(code)) for code in found.codes]


def signed(name: str) -> SignedRule:
    return SignedRule(RULES[name], SIGNED)


def judged(name: str, picture: Picture) -> dict[TriggerKey, Evidence]:
    return dict(judge(signed(name), picture))


def hits(name: str, picture: Picture) -> list[tuple[str | None, str | None]]:
    return [(key.subject, key.theme) for key, each in judged(name, picture).items() if each.finding is YES]


# Threshold


def test_a_threshold_is_passed_and_not_reached_and_unknown_is_neither() -> None:
    found = threshold(figures([10.1], [10], [None], [0]), Threshold(above=10, below=1))

    assert codes(found) == [YES, NO, NOTHING, YES]
    assert found.evidence(2, signed("waiting_long")).gap is Gap.MISSING


def test_too_few_talks_are_not_judged_and_an_unknown_number_is_not_few() -> None:
    of = np.array([[4.0], [5.0], [np.nan]])

    found = threshold(figures([20], [20], [20], denominators=of), Threshold(above=10, at_least=5))

    assert codes(found) == [NOTHING, YES, YES]
    assert found.evidence(0, signed("waiting_long")).gap is Gap.TOO_FEW


def test_why_it_fired_is_the_rule_as_signed_with_figures_period_and_version() -> None:
    found = threshold(figures([3], [12]), Threshold(above=10))

    [(key, evidence)] = stirring(found, signed("waiting_long"), ())

    why = evidence.why
    assert why is not None
    assert (key.subject, why.subject, why.indicator) == ("subject-1", "subject-1", "wait_days")
    assert (why.sentence, why.version, why.period) == (RULES["waiting_long"].sentence, 3, WEEK)
    assert [(shown.name, shown.amount) for shown in why.figures] == [("value", 12.0), ("above", 10.0)]


def test_no_explanation_has_a_field_for_a_person() -> None:
    assert {each.name for each in fields(Why)} == {
        *("trigger", "version", "sentence", "period", "subject", "indicator", "theme"),
        *("figures", "signals", "people", "areas", "good"),
    }


# Special cause


@cache
def cbs() -> Figures:
    weeks: dict[Period, float] = {}
    with CBS.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if found := re.fullmatch(r"(\d{4}) week (\d+)", row["Perioden"].strip()):
                weeks[Period.parse(f"{found[1]}-W{int(found[2]):02}")] = float(row["Overledenen_1"])
    periods = [min(weeks)]
    while periods[-1] < max(weeks):
        periods.append(periods[-1].next())
    values = np.array([[weeks.get(period, np.nan) for period in periods]])
    return Figures("deaths", ("nederland",), tuple(periods), values, counts=True)


@pytest.mark.parametrize(("year", "expected"), [(2016, [19, 41, 43]), (2017, []), (2018, [9, 10, 11, 12, 32])])
def test_the_season_explains_ordinary_winters_but_no_flu_and_no_heat(year: int, expected: list[int]) -> None:
    series = cbs()
    hit = []
    for at, period in enumerate(series.periods):
        found = special_cause(series, SpecialCause(), at) if period.year == year else None
        if found is not None and codes(found) == [YES]:
            hit.append(period.number)

    assert hit == expected


def test_in_three_years_of_ordinary_winters_it_opens_one_conversation_in_the_flu() -> None:
    series, agreed = cbs(), terms_of(signed("requests_unusual"))
    state, opened = TriggerState(TriggerKey("requests_unusual", "nederland"), 3), []
    for at, period in enumerate(series.periods):
        if period.year >= 2016:
            evidence = special_cause(series, SpecialCause(), at).evidence(0, signed("requests_unusual"))
            state, events = step(state, evidence, agreed)
            opened += [(event.why.period.key, str(event.opens)) for event in events if hasattr(event, "opens")]

    assert [week for week, opens in opened if opens == "operational"] == ["2018-W10"]
    assert len([week for week, opens in opened if opens == "digest"]) == 4


@settings(max_examples=30)
@given(
    st.lists(st.lists(st.none() | st.integers(0, 60), min_size=110, max_size=110), min_size=1, max_size=4),
    st.booleans(),
)
def test_many_seasons_at_once_are_the_same_as_one_by_one(rows: list[list[int | None]], counts: bool) -> None:
    series = figures(*rows, counts=counts)

    found = special_cause(series, SpecialCause())

    for row, values in enumerate(rows):
        season = season_of(dict(zip(series.periods, values, strict=True)), WEEK, counts=counts)
        latest = values[-1]
        if latest is None or season is None:
            assert found.codes[row] == NOTHING
            continue
        low = max(season.low, 0.0) if counts else season.low
        assert (found.shown["low"][row], found.shown["high"][row]) == pytest.approx((low, season.high))
        if min(abs(latest - season.low), abs(latest - season.high)) > 1e-6:
            assert found.codes[row] == (YES if season.outside(latest) else NO)


def test_without_a_year_of_figures_the_season_says_so() -> None:
    found = special_cause(figures([5.0] * 40, [5.0] * 39 + [None]), SpecialCause())

    assert codes(found) == [NOTHING, NOTHING]
    assert found.evidence(0, signed("requests_unusual")).gap is Gap.NO_YEAR
    assert found.evidence(1, signed("requests_unusual")).gap is Gap.MISSING


@settings(max_examples=30)
@given(
    st.lists(st.lists(st.none() | st.integers(0, 9), min_size=30, max_size=30), min_size=1, max_size=5), st.booleans()
)
def test_without_a_season_it_is_the_chart_that_the_digest_shows(rows: list[list[int | None]], counts: bool) -> None:
    options = Options(fix_after_n_points=26)
    series = figures(*rows, counts=counts, options=options)

    found = special_cause(series, SpecialCause(seasonal=False))

    for row, values in enumerate(rows):
        process = process_of(values, options, counts=counts)
        expected = NO if process.strength[-1] == 0 else YES
        if values[-1] is None or process.withheld is not None:
            expected = NOTHING
        assert found.codes[row] == expected


# Shift and forecast


def test_eight_on_one_side_of_the_median_are_a_shift_also_when_it_is_good() -> None:
    before = [49.0, 51.0] * 10
    rows = [
        [*before, *[55.0] * 8],
        [*before, *[45.0] * 8],
        [*before, 50.0, *[55.0] * 7],
        [*before, *[55.0] * 4, None, *[55.0] * 3],
        [*before, *[55.0] * 7, None],
        [None] * 12 + [55.0] * 16,
    ]

    found = shift(figures(*rows, last="2026-05", good_direction=1), Shift(points=8))

    assert codes(found) == [YES, YES, NO, NO, NOTHING, NOTHING]
    good, bad = (found.evidence(row, signed("movement_shifts")).why for row in (0, 1))
    assert good is not None
    assert bad is not None
    assert (good.good, bad.good) == (True, False)
    assert found.evidence(5, signed("movement_shifts")).gap is Gap.TOO_SHORT


def test_a_new_baseline_forgets_the_shift() -> None:
    values = [*[49.0, 51.0] * 10, *[55.0] * 8]

    assert codes(shift(figures(values, options=Options(rebase_at=(20,))), Shift())) == [NOTHING]


@pytest.mark.parametrize(
    ("last", "off_course", "ends", "expected"),
    [
        ("2026-Q1", 0.5, 102.0, NO),
        ("2026-Q1", 1.0, 104.0, YES),
        ("2026-Q2", 1.5, 103.0, NO),
        ("2026-Q2", -3.0, 94.0, YES),
        ("2026-Q4", 2.0, 102.0, NO),
        ("2026-06", 2.0, 104.0, YES),
        ("2026-W53", 4.0, 104.0, YES),
    ],
)
def test_the_budget_ends_where_a_straight_line_ends(
    last: str, off_course: float, ends: float, expected: Finding
) -> None:
    found = forecast(figures([off_course], last=last), Forecast())

    assert codes(found) == [expected]
    assert found.shown["year_end"][0] == pytest.approx(ends)


def test_a_part_spent_is_carried_on_to_the_end_of_the_year() -> None:
    assert codes(forecast(figures([52.0], [50.0], [None], last="2026-Q2"), Forecast(cumulative=True))) == [
        YES,
        NO,
        NOTHING,
    ]


# Experience


def answers(*rows: tuple[tuple[int, int, int], tuple[int, int, int]]) -> Answers:
    table = np.array(rows, dtype=np.float64)
    names = tuple(f"subject-{row}" for row in range(len(rows)))
    periods = (Period.parse("2026-Q1"), Period.parse("2026-Q2"))
    return Answers("resident_experience", names, periods, table[:, :, 0], table[:, :, 1], table[:, :, 2])


def test_many_times_no_or_fewer_times_yes_is_heard_from_twenty_answers_on() -> None:
    usual = (16, 2, 2)
    found = experience(
        answers(
            (usual, (16, 0, 4)),
            (usual, (14, 3, 3)),
            (usual, (15, 3, 2)),
            (usual, (10, 0, 9)),
            ((4, 0, 0), (14, 5, 1)),
            (usual, (0, 0, 0)),
        ),
        Experience(),
    )

    assert codes(found) == [YES, YES, NO, NOTHING, NO, NOTHING]


# Clash, cluster and breadth


def signals(
    count: int, people: int, *, theme: str = "waiting", area: str = "centrum", week: Period = WEEK
) -> list[SignalHeard]:
    return [
        SignalHeard(f"{area}-{theme}-{each}", theme, area, week, f"p{each % people}" if people else None)
        for each in range(count)
    ]


def heard(*given_: SignalHeard, reading: Reading = Reading.USUAL) -> Picture:
    return Picture(
        today=TODAY,
        readings={("wait_days", "zuid"): reading},
        areas=[area.id for area in TOWN.areas],
        areas_of={"zuid": ("centrum", "lariks-pittelo")},
        themes=[theme.id for theme in TOWN.themes],
        signals=given_,
    )


@pytest.mark.parametrize(("count", "people", "hit"), [(5, 3, True), (4, 4, False), (9, 2, False), (9, 0, False)])
def test_signals_are_a_cluster_when_there_are_enough_of_enough_different_people(
    count: int, people: int, hit: bool
) -> None:
    found = hits("signals_together", heard(*signals(count, people)))

    assert found == ([("centrum", "waiting")] if hit else [])


def test_signals_of_other_weeks_areas_and_themes_make_no_cluster() -> None:
    scattered = [
        *signals(3, 3),
        *signals(2, 2, theme="money"),
        *signals(2, 2, area="lariks-pittelo"),
        *signals(3, 3, week=WEEK.plus(-4)),
    ]

    assert hits("signals_together", heard(*scattered)) == []
    assert hits("signals_together", heard(*signals(3, 3), *signals(5, 4, week=WEEK.plus(-3)))) != []


def test_a_cluster_tells_people_in_fives_and_knows_its_signals() -> None:
    evidence = judged("signals_together", heard(*signals(6, 4)))[TriggerKey("signals_together", "centrum", "waiting")]

    assert evidence.why is not None
    assert (evidence.why.signals, evidence.why.people) == (in_fives(6), in_fives(4))
    assert len(evidence.basis) == 6
    assert not any("p1" in key for key in evidence.basis)


def test_the_same_theme_in_three_areas_is_breadth() -> None:
    three = [*signals(1, 1), *signals(1, 1, area="lariks-pittelo"), *signals(1, 1, area="marsdijk-oost")]

    assert hits("signals_widespread", heard(*three)) == [(None, "waiting")]
    assert hits("signals_widespread", heard(*three[:2])) == []


@pytest.mark.parametrize(("each", "named"), [(1, 0), (2, 3)])
def test_breadth_names_its_areas_only_where_each_may_have_had_more_than_one(each: int, named: int) -> None:
    """Three areas with three signals together, told as under five: each of them could only be one or two."""
    of = [signals(each, 1, area=area) for area in ("centrum", "lariks-pittelo", "marsdijk-oost")]

    found = judged("signals_widespread", heard(*chain.from_iterable(of)))
    why = found[TriggerKey("signals_widespread", None, "waiting")].why

    assert why is not None
    assert len(why.areas) == named


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (Reading.USUAL, YES),
        (Reading.NOTICE, NO),
        (Reading.SHIFTING, NO),
        (Reading.UNKNOWN, NOTHING),
        (Reading.NO_YEAR, NOTHING),
    ],
)
def test_count_and_story_clash_only_where_the_figure_is_known_to_be_usual(reading: Reading, expected: Finding) -> None:
    found = judged("figures_and_stories_clash", heard(*signals(5, 3), reading=reading))

    assert found[TriggerKey("figures_and_stories_clash", "zuid", "waiting")].finding is expected


# Silence and reciprocity


def test_three_weeks_without_a_figure_are_silence_and_a_team_that_takes_part_is_not() -> None:
    weeks = tuple(WEEK.plus(step) for step in range(-3, 1))
    people = np.array([[3, 3, 3, 3], [3, 3, 3, 4], [1, 1, 1, 1], [3, 3, 3, np.nan]])
    picture = Picture(
        today=TODAY,
        figures={"wait_days": figures([1, None, None, None], [1, 1, None, None])},
        taking_part=TakingPart(("noord", "oost", "west", "zuid"), weeks, people, (10, 10, 4, 10)),
    )

    found = judged("silence", picture)

    assert hits("silence", picture) == [("subject-0", "wait_days"), ("noord", None)]
    assert found[TriggerKey("silence", "west")].gap is Gap.TOO_FEW
    assert found[TriggerKey("silence", "zuid")].gap is Gap.MISSING


@pytest.mark.parametrize(
    ("due", "answered", "hit"),
    [
        (date(2026, 4, 29), None, True),
        (date(2026, 4, 30), None, False),
        (date(2026, 4, 1), date(2026, 5, 1), False),
    ],
)
def test_the_municipality_is_late_in_working_days(due: date, answered: date | None, hit: bool) -> None:
    given_ = Given(date(2025, 1, 1), [Answer("a1", due, answered)], [date(2026, 4, 2)])

    assert hits("municipality_late", Picture(today=TODAY, given=given_)) == ([(None, None)] if hit else [])


@pytest.mark.parametrize(
    ("since", "brought_in", "hit"),
    [
        (date(2025, 1, 1), [date(2025, 12, 30)], True),
        (date(2025, 1, 1), [date(2026, 3, 31)], False),
        (date(2025, 1, 1), [date(2026, 5, 1)], False),
        (date(2026, 2, 1), [], False),
    ],
)
def test_a_whole_quarter_without_anything_from_the_municipality_is_seen(
    since: date, brought_in: list[date], hit: bool
) -> None:
    picture = Picture(today=TODAY, given=Given(since, (), brought_in))

    assert bool(hits("municipality_late", picture)) is hit


# All of them


def test_every_rule_of_the_example_can_be_read_and_judged() -> None:
    everything = Picture(
        today=TODAY,
        figures={each.id: figures([1.0] * 120) for each in TOWN.indicators},
        answers={"resident_experience": answers(((16, 2, 2), (16, 2, 2)))},
        given=Given(date(2025, 1, 1), (), [TODAY]),
        taking_part=TakingPart(("noord",), (WEEK,), np.array([[9.0]]), (10,)),
    )
    picture = replace(
        heard(*signals(1, 1)),
        figures=everything.figures,
        answers=everything.answers,
        taking_part=everything.taking_part,
        given=everything.given,
    )

    for each in signed_rules(TOWN, SIGNED):
        found = dict(judge(each, picture))
        assert found, each.rule.id
        assert all(key.trigger == each.rule.id for key in found)
        assert terms_of(each).signed is each
        for key, evidence in found.items():
            state, _ = step(TriggerState(key, 3), evidence, terms_of(each))
            assert state.phase in set(Phase)


def understood(rule: TriggerRule) -> None:
    settings_of(rule)
    holding_of(rule)


@pytest.mark.parametrize(
    ("setting", "value"),
    [("abvoe", 10), ("above", "tien"), ("above", True), ("at_least", Decimal("2.5")), ("periods", 0), ("keep", -1)],
)
def test_a_setting_that_nobody_understands_is_refused(setting: str, value: Decimal | int | str | bool) -> None:
    base = RULES["waiting_long"]
    wrong = base.model_copy(update={"settings": dict(base.settings) | {setting: value}})

    with pytest.raises(UnknownSetting):
        understood(wrong)


def test_a_threshold_without_a_number_is_refused() -> None:
    with pytest.raises(UnknownSetting):
        settings_of(RULES["waiting_long"].model_copy(update={"settings": {}}))


def test_each_kind_of_figures_is_one_call_for_all_subjects() -> None:
    series = figures([1.0] * 30, [2.0] * 30)

    for asked in (Threshold(above=3), SpecialCause(), Shift(), Forecast()):
        assert len(found_in(series, asked).codes) == 2


@settings(max_examples=30)
@given(st.lists(st.lists(st.none() | st.integers(0, 20), min_size=8, max_size=8), min_size=1, max_size=6))
def test_who_sleeps_through_clear_weeks_wakes_as_if_always_awake(rows: list[list[int | None]]) -> None:
    series, agreed, watch = figures(*rows), terms_of(signed("waiting_long")), signed("waiting_long")
    asleep: dict[TriggerKey, TriggerState] = {}
    always = {
        TriggerKey("waiting_long", name): TriggerState(TriggerKey("waiting_long", name), 3) for name in series.subjects
    }
    for at in range(8):
        found = found_in(series, Threshold(above=10), at)
        told, told_always = [], []
        for key, evidence in stirring(found, watch, asleep):
            state, events = step(asleep.get(key, TriggerState(key, 3)), evidence, agreed)
            told += events
            asleep[key] = state
            if state == replace(TriggerState(key, 3), last=state.last):
                del asleep[key]
        for row, key in enumerate(always):
            always[key], events = step(always[key], found.evidence(row, watch), agreed)
            told_always += events
        assert told == told_always
    for key, state in always.items():
        assert asleep.get(key, TriggerState(key, 3)).phase is state.phase


def test_after_a_correction_the_figures_are_judged_again_from_that_week() -> None:
    watch, agreed = signed("waiting_long"), terms_of(signed("waiting_long"))
    start = TriggerState(TriggerKey("waiting_long", "subject-0"), 3)
    wrong, right = figures([5, 12, 5, 12]), figures([5, 12, 11, 12])
    before = replayed(start, evidence_since(watch, wrong, "subject-0", wrong.periods[0]), agreed)

    [corrected, *_] = evidence_since(watch, right, "subject-0", right.periods[2])
    after, events = hear(before, corrected, agreed)

    assert after == replayed(start, evidence_since(watch, right, "subject-0", right.periods[0]), agreed)
    assert isinstance(after, Track)
    assert len(events) == 1
    assert (before.state.phase, after.state.phase) == (Phase.PENDING, Phase.FIRING)
    assert evidence_since(signed("signals_together"), right, "subject-0", WEEK) == ()
