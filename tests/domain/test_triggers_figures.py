"""What is known of an indicator as rules look at it: never more than a digest tells."""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from domain.agreements import Indicator
from domain.indicators import Observation
from domain.periods import Period
from domain.reading import Reading
from domain.trigger_figures import NO, Known, Watched, answers_of, charts_of, figures_of, readings_of, subjects_of
from tests.services.digest_town import REQUESTS, RESIDENTS, RESOLVED, TOWN, WAITING

WEEK = Period.parse("2026-W20")


def known(agreed: Indicator, last: str, name: str = "", **rows: Sequence[float | None]) -> Known:
    end = Period.parse(last)
    return {
        (agreed.id + name, subject): {
            end.plus(place + 1 - len(row)): Observation(
                agreed.id,
                subject,
                end.plus(place + 1 - len(row)),
                None if value is None else Decimal(str(value)),
                "telling",
                denominator=Decimal(40),
            )
            for place, value in enumerate(row)
        }
        for subject, row in rows.items()
    }


def watched(agreed: Indicator, begun: str) -> Watched:
    return Watched(agreed, subjects_of(agreed, TOWN), WEEK, Period.parse(begun))


def test_figures_are_as_they_may_be_told_in_fives_and_without_what_is_too_small() -> None:
    found = figures_of(watched(REQUESTS, "2026-W20"), known(REQUESTS, "2026-W20", noord=[13, 3, None], zuid=[22]))

    assert found is not None
    assert found.subjects == ("noord", "zuid")
    assert [period.number for period in found.periods] == [18, 19, 20]
    np.testing.assert_array_equal(found.values, [[15, np.nan, np.nan], [np.nan, np.nan, 20]])


def test_weeks_run_to_the_last_closed_one_from_the_day_on_which_it_was_agreed() -> None:
    nobody = figures_of(watched(WAITING, "2026-W15"), {})
    early = figures_of(watched(WAITING, "2026-W15"), known(WAITING, "2026-W19", noord=[6] * 10))

    assert nobody is not None
    assert early is not None
    assert [period.number for period in nobody.periods] == list(range(15, 21))
    assert (early.periods[0].number, early.periods[-1].number) == (10, 20)
    assert np.isnan(early.values[0, -1])


def test_months_run_to_the_latest_figure_because_they_come_late() -> None:
    found = figures_of(watched(RESOLVED, "2026-01"), known(RESOLVED, "2026-03", peelo=[60, 61], lariks=[70]))

    assert found is not None
    assert [period.key for period in found.periods] == ["2026-02", "2026-03"]
    assert figures_of(watched(RESOLVED, "2026-01"), {}) is None


def test_subjects_whose_charts_begin_together_are_judged_together() -> None:
    late = known(WAITING, "2026-W20", noord=[6] * 200, zuid=[6] * 15)

    figures = figures_of(watched(WAITING, "2026-W20"), late)

    assert figures is not None
    charts = charts_of(watched(WAITING, "2026-W20"), figures)
    assert [(each.subjects, each.periods[0].key) for each in charts] == [
        (("noord",), "2025-W01"),
        (("zuid",), "2026-W06"),
    ]


def test_answers_of_residents_are_counted_and_an_unknown_no_stays_unknown() -> None:
    yes = known(RESIDENTS, "2026-04", GM0106=[75, 60])
    no = known(RESIDENTS, "2026-04", NO, GM0106=[10])

    found = answers_of(watched(RESIDENTS, "2026-01"), {**yes, **no})

    assert found is not None
    np.testing.assert_array_equal(found.yes, [[30, 24]])
    np.testing.assert_array_equal(found.no, [[np.nan, 4]])
    np.testing.assert_array_equal(found.partly, [[10, 12]])


def test_the_word_of_a_figure_is_that_of_the_digest() -> None:
    calm = known(WAITING, "2026-W20", noord=[5, 6, 5.5, 6, 5, 6.5] * 5)

    assert readings_of(watched(WAITING, "2026-W20"), calm) == {
        ("wait_days", "noord"): Reading.USUAL,
        ("wait_days", "zuid"): Reading.UNKNOWN,
    }
