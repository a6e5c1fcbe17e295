"""The word for the latest point, and what is withheld from a chart that says too little."""

import numpy as np
import pytest

from domain.process import Process, Withheld, process_of
from domain.reading import Latest, Reading, Usual, read_series, usual_range
from domain.seasons import Season
from domain.spc import Options

STABLE = [9.0, 11.0] * 13
FIXED = Options(fix_after_n_points=26)
WINTER = Season(mean=20.0, spread=2.0, low=14.0, high=26.0, values=15)


def process(*later: float | None, counts: bool = False) -> Process:
    """What follows on half a year of stable points around 10."""
    return process_of([*STABLE, *later], FIXED, counts=counts)


@pytest.mark.parametrize(
    ("later", "word"),
    [
        ((10.5,), Reading.USUAL),
        ((16.0,), Reading.NOTICE),
        ((4.0,), Reading.NOTICE),
        ((11.0, 11.5) * 4, Reading.SHIFTING),
        ((14.0, 14.5), Reading.SHIFTING),
        ((8.5, 9.0, 9.5, 10.0, 10.5, 11.0, 11.5), Reading.SHIFTING),
        ((16.0, 10.0), Reading.USUAL),
        ((None,), Reading.UNKNOWN),
    ],
)
def test_the_word_is_that_of_the_latest_point(later: tuple[float | None, ...], word: Reading) -> None:
    assert read_series(process(*later), Latest()) is word


def test_a_missing_figure_is_never_usual() -> None:
    for season in (None, WINTER):
        for latest in (Latest(), Latest(complete=False), Latest(restated=True)):
            assert read_series(process(None), latest, season) is Reading.UNKNOWN


def test_a_figure_that_may_not_be_judged_is_not_judged() -> None:
    assert read_series(process(99.0), Latest(complete=False, small=True)) is Reading.INCOMPLETE
    assert read_series(process(99.0), Latest(small=True, restated=True)) is Reading.SMALL


def test_restated_is_said_only_of_a_calm_figure() -> None:
    restated = Latest(restated=True)

    assert read_series(process(10.0), restated) is Reading.RESTATED
    assert read_series(process(99.0), restated) is Reading.NOTICE
    assert read_series(process_of([1.0, 2.0], Options(), counts=True), restated) is Reading.RESTATED


def test_limits_and_marks_come_with_the_thirteenth_known_point() -> None:
    values: list[float | None] = [9.0, 11.0] * 5 + [None, 40.0]

    twelve = process_of([*values, 9.0], Options(), counts=False)
    thirteen = process_of([*values, 9.0, 10.0], Options(), counts=False)

    assert twelve.withheld is Withheld.TOO_FEW
    assert np.isnan(twelve.upl).all()
    assert not twelve.strength.any()
    assert read_series(twelve, Latest()) is Reading.FEW_POINTS
    assert thirteen.withheld is None
    assert thirteen.strength[11] == 4


def test_rare_counts_get_no_limits_but_a_mean_of_two_does() -> None:
    rare = process_of([0.0, 1.0, 3.0] * 9, Options(), counts=True)
    enough = process_of([1.0, 2.0, 3.0] * 9, Options(), counts=True)
    measured = process_of([0.0, 1.0, 3.0] * 9, Options(), counts=False)

    assert rare.withheld is Withheld.RARE
    assert read_series(rare, Latest()) is Reading.NO_YEAR
    assert enough.withheld is None
    assert measured.withheld is None


def test_more_than_half_of_the_steps_zero_is_no_limits() -> None:
    # Given 14 steps of which 7, and then 8, are zero.
    half = [5.0, 5.0, 6.0, 6.0, 5.0, 5.0, 6.0, 6.0, 5.0, 5.0, 6.0, 6.0, 5.0, 5.0, 6.0]
    assert process_of(half, Options(), counts=False).withheld is None

    more = [*half[:-1], 5.0]
    assert process_of(more, Options(), counts=False).withheld is Withheld.FLAT
    assert process_of([5.0] * 20, Options(), counts=False).withheld is Withheld.FLAT


def test_only_the_baseline_decides_what_is_flat_or_rare() -> None:
    later_flat = process_of([*STABLE, *[10.0] * 40], FIXED, counts=True)

    assert later_flat.withheld is None


def test_each_baseline_is_weighed_by_itself() -> None:
    found = process_of([*STABLE, 30.0, 31.0, 30.0], Options(rebase_at=(26,)), counts=False)

    assert found.withheld is Withheld.TOO_FEW
    assert not np.isnan(found.upl[:26]).any()
    assert np.isnan(found.upl[26:]).all()
    assert found.evaluation.upl[27] > 0


def test_a_gap_breaks_a_run_and_nothing_else() -> None:
    gapped = process(10.1, 10.2, 10.3, None, 10.5, 10.6, 10.7)

    assert read_series(gapped, Latest()) is Reading.USUAL


def test_the_season_decides_what_is_usual_where_it_is_known() -> None:
    assert read_series(process(25.0), Latest(), WINTER) is Reading.USUAL
    assert read_series(process(27.0), Latest(), WINTER) is Reading.NOTICE
    assert read_series(process(10.0), Latest(), WINTER) is Reading.NOTICE


def test_a_run_counts_only_where_the_season_does_not_explain_it() -> None:
    high = [19.0, 21.0] * 4

    assert read_series(process(*high), Latest(), WINTER) is Reading.USUAL
    assert read_series(process(*high, 23.0), Latest(), WINTER) is Reading.SHIFTING
    # Outside the limits it is still a run, but one point alone is none.
    assert read_series(process(*high, 25.0), Latest(), WINTER) is Reading.SHIFTING
    assert read_series(process(25.0), Latest(), WINTER) is Reading.USUAL
    assert read_series(process(9.0, *high[:4], 25.0), Latest(), WINTER) is Reading.USUAL
    # Below the season's mean while the run is above that of the year.
    assert read_series(process(*high, 17.0), Latest(), WINTER) is Reading.USUAL


def test_a_rare_count_with_a_season_is_read_against_it() -> None:
    rare = process_of([0.0, 1.0] * 13, Options(), counts=True)

    assert read_series(rare, Latest(), Season(0.5, 0.5, -1.0, 2.0, 6)) is Reading.USUAL


def test_what_is_usual_lies_between_the_limits_or_within_the_season() -> None:
    limits = usual_range(process(10.0))
    assert limits is not None
    assert (limits.low, limits.high) == pytest.approx((4.68, 15.32))
    assert usual_range(process(10.0), WINTER) == Usual(14.0, 26.0)
    assert usual_range(process_of([1.0, 2.0], Options(), counts=True)) is None


def test_a_count_is_never_usually_below_zero() -> None:
    wide = process_of([0.0, 9.0] * 13, Options(), counts=True)

    assert usual_range(wide, counts=True) == Usual(0.0, usual_range(wide, counts=False).high)  # type: ignore[union-attr]
