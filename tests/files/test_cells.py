"""A cell is a number, unknown, or refused: never a guess, and unknown is never zero."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.files.cells import Cell, NotANumber, TwoReadings, number


@pytest.mark.parametrize(
    "cell", ["", "  ", ".", "*", "-", "\u2013", "x", "null", "NULL", "Impossible", "Secret", None, "       ."]
)
@pytest.mark.parametrize("dot_is_decimal", [True, False])
def test_what_stands_for_no_figure_is_unknown_and_never_zero(cell: Cell, dot_is_decimal: bool) -> None:
    assert number(cell, dot_is_decimal=dot_is_decimal) is None


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("0", "0"), ("7,5", "7.5"), ("7.5", "7.5"), ("-3", "-3"), ("\u22123,0", "-3"), ("1.234.567", "1234567"),
        ("1.234,5", "1234.5"), ("1 234", "1234"), ("1\u00a0234,5", "1234.5"), ("75%", "75"), ("12,50 %", "12.5"),
        (" 0,123", "0.123"), ("0.123", "0.123"), ("1,234", "1.234"), ("1,234,567.5", "1234567.5"), ("2719.0", "2719"),
        (7, "7"), (7.1, "7.1"), (0.1 + 0.2, "0.3"), (1000.0, "1000"), (Decimal("1.50"), "1.5"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_in_this_country_write_it(cell: Cell, value: str) -> None:
    assert number(cell, dot_is_decimal=False) == Decimal(value)


def test_a_dot_before_three_digits_has_two_readings_in_a_file_of_people() -> None:
    with pytest.raises(TwoReadings):
        number("1.234", dot_is_decimal=False)


def test_a_dot_is_a_decimal_point_in_open_data() -> None:
    assert number("  -0.100", dot_is_decimal=True) == Decimal("-0.1")
    assert number("1.234", dot_is_decimal=True) == Decimal("1.234")


@pytest.mark.parametrize(
    "cell", ["twaalf", "1e5", "12a", "=A1/B1", "#DIV/0!", "1,2,3", "1..2", "NaN", "inf", "\u0661\u0662", True, "9" * 40]
)
def test_anything_else_is_refused(cell: Cell) -> None:
    with pytest.raises(NotANumber):
        number(cell, dot_is_decimal=False)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=2))
def test_a_dutch_number_always_reads_back(figure: Decimal) -> None:
    assert number(f"{figure:f}".replace(".", ","), dot_is_decimal=False) == figure


@given(st.floats(min_value=-1e12, max_value=1e12).map(lambda each: round(each, 3)))
def test_a_number_of_a_spreadsheet_always_keeps_its_digits(figure: float) -> None:
    assert number(figure, dot_is_decimal=False) == Decimal(f"{figure:.15g}")


@given(st.text(max_size=12))
def test_any_words_are_a_finite_number_or_unknown_or_refused(words: str) -> None:
    for dot_is_decimal in (True, False):
        try:
            value = number(words, dot_is_decimal=dot_is_decimal)
        except (NotANumber, TwoReadings):
            continue
        assert value is None or value.is_finite()
        # Only a written nought is nought.
        assert value != 0 or "0" in words
