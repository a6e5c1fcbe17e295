"""Numbers of people, in fives."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.disclosure import Fives, in_fives, is_small, people_value, rests_on_few

PEOPLE = st.integers(min_value=0, max_value=10_000)


@pytest.mark.parametrize("people", [0, 1, 2, 3, 4])
def test_none_and_up_to_four_people_look_the_same(people: int) -> None:
    assert in_fives(people) == Fives()
    assert str(in_fives(people)) == "<5"


@pytest.mark.parametrize(("people", "told"), [(5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (62, 60)])
def test_five_people_and_more_are_told_to_the_nearest_five(people: int, told: int) -> None:
    assert in_fives(people).about == told


def test_a_number_of_people_is_never_below_zero() -> None:
    with pytest.raises(ValueError, match="below zero"):
        in_fives(-1)


@given(PEOPLE)
def test_what_is_told_always_fits_at_least_three_numbers(people: int) -> None:
    told = in_fives(people)

    fits = [other for other in range(max(people - 10, 0), people + 11) if in_fives(other) == told]

    assert len(fits) >= 3
    assert people in fits


def test_a_total_told_beside_all_its_parts_can_give_them_away() -> None:
    """Two parts under five, together about ten, can only be four and four: no picture tells parts with their total."""
    pairs = [(one, other) for one in range(5) for other in range(5) if in_fives(one + other) == in_fives(8)]

    assert pairs == [(4, 4)]


def test_an_unknown_number_of_people_stays_unknown_and_is_not_called_small() -> None:
    assert people_value(None) is None
    assert not is_small(None, counts_people=True)


def test_a_figure_that_counts_people_is_small_under_five_and_another_figure_never_is() -> None:
    assert is_small(Decimal(4), counts_people=True)
    assert not is_small(Decimal(5), counts_people=True)
    assert not is_small(Decimal(1), counts_people=False)


def test_a_rate_about_fewer_people_than_agreed_is_not_told() -> None:
    assert rests_on_few(Decimal(4))
    assert not rests_on_few(Decimal(5))
    assert rests_on_few(Decimal(9), smallest=10)
    assert not rests_on_few(None)
