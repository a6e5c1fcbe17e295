"""XmR charts against the reference implementation, and rule by rule."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.evaluation import CAUSES, Evaluation, cause_of
from domain.spc import (
    Cause,
    Direction,
    InvalidOptions,
    InvalidValues,
    MissingInRun,
    Options,
    SpcError,
    evaluate,
    evaluate_each,
    evaluate_many,
)
from tests.plain_xmr import plain_points

CASES = json.loads((Path(__file__).parents[1] / "data" / "spc" / "cases.json").read_text("utf-8"))
# Stable around 10 with limits of 4.68 and 15.32, and near lines at about 6.45 and 13.55.
STABLE = [9.0, 11.0] * 6
FIXED = Options(Direction.INCREASE, fix_after_n_points=12)

COMMON, ABOVE, BELOW = Cause.COMMON, Cause.ABOVE_LIMIT, Cause.BELOW_LIMIT


def options_of(case: dict[str, Any]) -> Options:
    return Options(**{**case["options"], "rebase_at": tuple(case["options"]["rebase_at"])})


def labels(*later: float, options: Options = FIXED) -> list[Cause]:
    """The labels of what follows on twelve stable points."""
    return list(evaluate([*STABLE, *later], options).special_cause_type[12:])


def known(array: np.ndarray[Any, Any], where: np.ndarray[Any, Any]) -> list[Any]:
    return [value if sure else None for value, sure in zip(array.tolist(), where.tolist(), strict=True)]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_every_reference_case_comes_out_the_same(case: dict[str, Any]) -> None:
    wanted = case["expected"]
    if "error" in wanted:
        with pytest.raises(SpcError):
            evaluate(case["values"], options_of(case))
        return

    found = evaluate(case["values"], options_of(case))

    for name in ("mean", "lpl", "upl"):
        limits = [math.nan if value is None else value for value in wanted[name]]
        assert getattr(found, name).tolist() == pytest.approx(limits, rel=1e-9, nan_ok=True), name
    assert known(found.outside_limits, found.judged) == wanted["outside_limits"]
    assert known(found.close_to_limits, found.judged) == wanted["close_to_limits"]
    assert known(found.relative_to_mean, found.placed) == wanted["relative_to_mean"]
    assert found.special_cause.tolist() == wanted["special_cause"]
    assert list(found.special_cause_type) == wanted["special_cause_type"]
    assert list(found.point_type) == wanted["point_type"]
    assert found.rebase_group.tolist() == wanted["rebase_group"]
    assert found.short_group_warning.tolist() == wanted["short_group_warning"]
    assert found.variation_icon == wanted["variation_icon"]
    assert found.assurance_icon == wanted["assurance_icon"]
    assert found.assurance_type == wanted["assurance_type"]


a_value = st.one_of(
    st.integers(0, 12).map(float), st.floats(-1e3, 1e3).map(lambda value: round(value, 1)), st.floats(9, 11)
)
some_options = st.builds(
    Options,
    improvement_direction=st.sampled_from(Direction),
    screen_outliers=st.booleans(),
    fix_after_n_points=st.none() | st.integers(12, 40),
    rebase_at=st.lists(st.integers(-2, 45), max_size=3).map(tuple),
)


@settings(max_examples=250, deadline=None)
@given(st.lists(a_value, min_size=1, max_size=45), some_options)
def test_the_fast_rules_always_say_what_the_plain_rules_say(values: list[float], options: Options) -> None:
    found = evaluate(values, options)

    wanted = plain_points(values, options)
    assert found.mean.tolist() == pytest.approx([point.mean for point in wanted], rel=1e-9, abs=1e-9, nan_ok=True)
    assert found.upl.tolist() == pytest.approx([point.upl for point in wanted], rel=1e-9, abs=1e-9, nan_ok=True)
    assert found.lpl.tolist() == pytest.approx([point.lpl for point in wanted], rel=1e-9, abs=1e-9, nan_ok=True)
    assert found.rebase_group.tolist() == [point.group for point in wanted]
    if not touches_a_line(values, found):
        assert [str(cause) for cause in found.special_cause_type] == [point.label for point in wanted]


def touches_a_line(values: list[float], found: Evaluation) -> bool:
    """Whether a rounding error could put a point on the other side of a line."""
    near = (found.upl - found.mean) * 2 / 3
    lines = np.stack([found.mean, found.lpl, found.upl, found.mean - near, found.mean + near])
    gaps = np.abs(lines - np.array(values))
    return bool((gaps < 1e-9 * (1 + np.abs(lines))).any())


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 40).flatmap(
        lambda n: st.lists(st.lists(st.none() | a_value, min_size=n, max_size=n), min_size=1, max_size=6)
    ),
    some_options,
)
def test_many_at_once_always_say_what_each_says_alone(rows: list[list[float | None]], options: Options) -> None:
    together = evaluate_many(rows, options)

    assert len(together) == len(rows)
    for row, found in zip(rows, together, strict=True):
        alone = evaluate_many([row], options)[0]
        assert found.special_cause_type == alone.special_cause_type
        np.testing.assert_allclose(found.upl, alone.upl, rtol=1e-12, atol=1e-9)
        assert found.gap_in_run == alone.gap_in_run
        assert found.values.tolist() == pytest.approx([math.nan if v is None else v for v in row], nan_ok=True)


def test_series_that_differ_are_answered_in_the_order_they_were_asked() -> None:
    long, short, loose = [1.0, 2.0] * 10, [5.0, 7.0, 6.0], Options(screen_outliers=False)

    found = evaluate_each([(long, FIXED), (short, loose), ([3.0, 4.0] * 10, FIXED), (short, FIXED)])

    assert [each.mean[0] for each in found] == [1.5, 6.0, 3.5, 6.0]
    assert [each.options for each in found] == [FIXED, loose, FIXED, FIXED]


def test_a_point_on_the_limit_is_not_outside_and_one_beyond_it_is() -> None:
    limit = evaluate(STABLE, FIXED).upl[0]

    assert labels(limit, 10) == [COMMON, COMMON]
    assert labels(np.nextafter(limit, 99), 10) == [ABOVE, COMMON]
    assert labels(4.67, 10) == [BELOW, COMMON]


@pytest.mark.parametrize(("points", "flagged"), [(6, False), (7, True), (8, True)])
def test_a_shift_takes_seven_points_on_one_side(points: int, flagged: bool) -> None:
    above = [11.0 + (row % 2) for row in range(points)]

    found = labels(9.0, *above, 9.0)

    assert found == [COMMON, *([Cause.SHIFT_ABOVE if flagged else COMMON] * points), COMMON]


def test_a_point_on_the_mean_breaks_a_shift() -> None:
    assert labels(9, 8, 9, 8, 10, 9, 8, 9, 11) == [COMMON] * 9


@pytest.mark.parametrize(("points", "flagged"), [(6, False), (7, True)])
def test_a_trend_takes_six_strict_steps(points: int, flagged: bool) -> None:
    rising = [9.0 + row / 4 for row in range(points)]

    found = labels(11.5, *rising, 9.5)

    assert found[1:-1] == [Cause.RISING if flagged else COMMON] * points


def test_a_tie_breaks_a_trend() -> None:
    assert labels(11.5, 9, 9.2, 9.4, 9.4, 9.6, 9.8, 10.2, 9) == [COMMON] * 9


def test_at_a_shared_peak_a_point_takes_the_step_to_its_right() -> None:
    found = labels(9, 9.3, 9.6, 9.9, 10.2, 10.5, 10.8, 10.6, 10.3, 9.95, 9.7, 9.5, 9.2)

    assert found == [Cause.RISING] * 6 + [Cause.FALLING] * 7


def test_two_of_three_flags_only_the_points_that_are_close() -> None:
    assert labels(9, 14, 11, 14, 9) == [COMMON, Cause.TWO_ABOVE, COMMON, Cause.TWO_ABOVE, COMMON]
    assert labels(11, 6, 6, 9, 11) == [COMMON, Cause.TWO_BELOW, Cause.TWO_BELOW, COMMON, COMMON]


def test_two_of_three_needs_all_three_on_one_side_and_counts_no_point_outside() -> None:
    assert labels(9, 14, 9.5, 14, 9) == [COMMON] * 5
    assert labels(9, 14, 10, 14, 9) == [COMMON] * 5
    assert labels(9, 14, 16, 11, 9) == [COMMON, COMMON, ABOVE, COMMON, COMMON]


def test_one_label_a_point_and_the_strongest_goes_first() -> None:
    # Given a run above the mean that also rises, with two close points and at last one outside.
    found = labels(9, 10.1, 10.5, 11, 12, 13, 14, 15, 16)
    assert found == [Cause.RISING] * 8 + [ABOVE]

    # Given a run above the mean with two close points and no trend.
    found = labels(9, 11, 12, 11, 14, 14.5, 11, 12, 9)
    assert found == [
        COMMON,
        *[Cause.SHIFT_ABOVE] * 3,
        Cause.TWO_ABOVE,
        Cause.TWO_ABOVE,
        *[Cause.SHIFT_ABOVE] * 2,
        COMMON,
    ]


def test_screening_leaves_out_once_what_is_not_strictly_below_its_line() -> None:
    # Given steps of 1 and one large step, which is 3.267 times their mean or just below it.
    steps = [1.0] * 38
    line = 3.267 * 38 / (39 - 3.267)
    for large, kept in ((line * 1.000001, False), (line * 0.999999, True)):
        values = np.cumsum([0.0, *[step * (-1) ** row for row, step in enumerate(steps)], large])

        found = evaluate(values, Options())

        mean_step = (38 + large) / 39 if kept else 1.0
        assert found.upl[0] - found.mean[0] == pytest.approx(2.66 * mean_step)


def test_the_mean_is_not_screened() -> None:
    found = evaluate([*STABLE, 1000.0], Options())

    assert found.mean[0] == pytest.approx(1120 / 13)
    assert found.upl[0] - found.mean[0] == pytest.approx(2.66 * 2)


def test_a_constant_series_stands_on_its_own_mean() -> None:
    for value in (1 / 3, 0.1, 1e-7, 1234567.89):
        found = evaluate([value] * 37, Options(screen_outliers=False))
        assert not found.special_cause.any()
        assert found.relative_to_mean.tolist() == [0] * 37


def test_later_points_are_judged_against_the_limits_that_were_fixed() -> None:
    found = evaluate([*STABLE, *[20.0] * 20], FIXED)

    assert found.mean.tolist() == [10.0] * 32
    assert found.special_cause_type[12:] == (ABOVE,) * 20
    with pytest.raises(InvalidOptions):
        Options(fix_after_n_points=11)
    assert Options(fix_after_n_points=12).fix_after_n_points == 12


def test_a_direction_that_nobody_knows_is_refused() -> None:
    with pytest.raises(InvalidOptions):
        Options(improvement_direction="up")  # type: ignore[arg-type]


def test_a_new_baseline_starts_the_mean_the_limits_and_the_runs_afresh() -> None:
    values = [*STABLE, 9.0, *[12.0, 13.0] * 4]

    found = evaluate(values, Options(rebase_at=(16, 99, -1)))

    assert found.rebase_group.tolist() == [0] * 16 + [1] * 5
    assert found.mean[-1] == pytest.approx(12.6)
    assert COMMON in found.special_cause_type[13:16]
    assert found.short_group_warning.tolist() == [False] * 16 + [True] * 5


def test_a_new_baseline_at_the_first_row_makes_group_one() -> None:
    assert evaluate([1.0, 2.0, 3.0], Options(rebase_at=(0, 2))).rebase_group.tolist() == [1, 1, 2]


def test_a_group_is_short_below_thirteen_points() -> None:
    assert evaluate([1.0, 2.0] * 6, Options()).short_group_warning.all()
    assert not evaluate([1.0, 2.0] * 6 + [1.0], Options()).short_group_warning.any()


@pytest.mark.parametrize(
    ("later", "stops"),
    [
        ([8, 8.5, 9, None, 10, 10.5, 11], True),
        ([8, 8.5, 9, None, 10, 10.5, 10], False),
        ([12, 11, 10, None, 9, 8, 7], True),
        ([9, 9.1, 9.2, 9.3, 9.4, 9.5, None], True),
        ([9, 9.1, 9.1, None, 9.4, 9.5, 9.6], False),
        ([9, 11, None, 9, 11, 9, 11], False),
        ([None] * 7, True),
    ],
)
def test_a_gap_in_a_seven_that_goes_one_way_is_an_error_as_in_the_reference(
    later: list[float | None], stops: bool
) -> None:
    values = [9.0, 11.0, 9.0, *later]

    found = evaluate_many([values, [1.0] * 10], Options())

    assert found.gap_in_run.tolist() == [stops, False]
    if stops:
        with pytest.raises(MissingInRun):
            evaluate(values, Options())


def test_a_gap_never_stops_a_group_of_fewer_than_seven() -> None:
    assert not evaluate([1.0, None, 2.0, 3.0, None, 5.0], Options()).special_cause.any()


def test_a_missing_last_value_is_not_judged() -> None:
    found = evaluate([*STABLE, None], FIXED)

    assert not found.judged[-1]
    assert not found.placed[-1]
    assert found.variation_icon == "common_cause"


@pytest.mark.parametrize("values", [[], [math.inf, 1.0], [1.0, -math.inf]])
def test_values_that_are_none_or_endless_are_refused(values: list[float]) -> None:
    with pytest.raises(InvalidValues):
        evaluate(values, Options())


def test_series_of_unequal_length_are_refused() -> None:
    with pytest.raises(InvalidValues):
        evaluate_many([[1.0, 2.0], [1.0]], Options())


@pytest.mark.parametrize(
    ("direction", "icon", "kind"),
    [
        (Direction.INCREASE, "improvement_high", "special_cause_improvement"),
        (Direction.DECREASE, "concern_high", "special_cause_concern"),
        (Direction.NEUTRAL, "neutral_high", "special_cause_neutral_high"),
    ],
)
def test_the_icon_is_that_of_the_latest_point_in_its_direction(direction: Direction, icon: str, kind: str) -> None:
    options = Options(direction, fix_after_n_points=12)

    assert evaluate([*STABLE, 20.0], options).variation_icon == icon
    assert evaluate([*STABLE, 20.0], options).point_type[-1] == kind
    assert evaluate([*STABLE, 20.0, 10.0], options).variation_icon == "common_cause"


@pytest.mark.parametrize(
    ("direction", "target", "icon"),
    [
        (Direction.INCREASE, 16.0, "fail"),
        (Direction.DECREASE, 16.0, "pass"),
        (Direction.INCREASE, 4.0, "pass"),
        (Direction.DECREASE, 4.0, "fail"),
        (Direction.INCREASE, 10.0, "inconsistent"),
        (Direction.NEUTRAL, 16.0, None),
        (Direction.INCREASE, None, None),
        (Direction.INCREASE, 0.0, "pass"),
    ],
)
def test_the_target_is_held_against_the_last_limits(
    direction: Direction, target: float | None, icon: str | None
) -> None:
    found = evaluate(STABLE, Options(direction, target=target))

    assert found.assurance_icon == icon


def test_a_target_on_a_limit_is_met_now_and_then() -> None:
    found = evaluate(STABLE, Options())

    for target in (float(found.upl[-1]), float(found.lpl[-1])):
        assert evaluate(STABLE, Options(Direction.INCREASE, target=target)).assurance_icon == "inconsistent"
    # Without limits nobody can say either.
    assert evaluate([5.0] * 20, Options(Direction.INCREASE, target=9.0)).assurance_icon == "inconsistent"


def test_every_strength_has_its_name() -> None:
    assert [cause_of(strength) for strength in range(-4, 5)] == list(CAUSES)
    assert set(CAUSES) == set(Cause)
