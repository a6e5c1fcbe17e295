"""Numbers as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.typed_numbers import decimals, read_number, says_unknown


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", "12"),
        (" 12. ", "12"),
        ("7,5", "7.5"),
        ("7.5", "7.5"),
        ("1.234", "1234"),
        ("1.234,5", "1234.5"),
        ("1 234", "1234"),
        ("1,234.5", "1234.5"),
        ("1234,50", "1234.50"),
        ("0,5", "0.5"),
        ("-3", "-3"),
        ("\u22123,2", "-3.2"),
        ("€ 12", "12"),
        ("7,5%", "7.5"),
        ("7,5 %", "7.5"),
        ("4 werkdagen", "4"),
        ("12 nieuwe hulpvragen.", "12"),
        ("nul", "0"),
        ("Twaalf", "12"),
        ("0", "0"),
    ],
)
def test_a_number_is_read_as_the_dutch_write_it(typed: str, number: str) -> None:
    read = read_number(typed)

    assert read == Decimal(number)
    assert read is not None
    assert decimals(read) == decimals(Decimal(number))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "veel",
        "ongeveer",
        "12 van de 30",
        "12-15",
        "1.2.3",
        "1,2,3",
        "12,",
        "1e5",
        "0612345678901",
        "dertig en 4",
        "..",
        ",",
    ],
)
def test_what_is_no_single_number_is_not_guessed(typed: str) -> None:
    assert read_number(typed) is None


@pytest.mark.parametrize("typed", ["onbekend", "Onbekend.", "weet ik niet", "geen idee", "?", "-"])
def test_unknown_is_unknown_and_never_zero(typed: str) -> None:
    assert says_unknown(typed)
    assert read_number(typed) is None


@pytest.mark.parametrize("typed", ["0", "nul", "geen", "12"])
def test_a_number_is_not_unknown(typed: str) -> None:
    assert not says_unknown(typed)


@given(st.decimals(min_value=-99999, max_value=99999, places=3, allow_nan=False, allow_infinity=False))
def test_every_number_comes_back_as_it_was_written_in_dutch(number: Decimal) -> None:
    assert read_number(f"{number:f}".replace(".", ",")) == number


@given(st.text(max_size=30))
def test_any_text_may_be_read_for_a_number(typed: str) -> None:
    assert read_number(typed) is None or not says_unknown(typed)
