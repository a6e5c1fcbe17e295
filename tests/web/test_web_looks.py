"""How the page looks: small lines that tell no lies."""

import csv
from decimal import Decimal
from io import StringIO
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.digest import CountLine
from domain.overview import Overview, ToldFigure
from domain.reading import Reading
from handlers.web.exports import csv_of
from handlers.web.spark import HEIGHT, WIDTH, spark


@given(known=st.lists(st.one_of(st.none(), st.decimals(-1000, 1000, places=1)), max_size=12))
def test_a_line_stays_within_its_picture_and_never_bridges_what_is_unknown(known: list[Decimal | None]) -> None:
    drawn = spark(known)

    there = [value for value in known if value is not None]
    assert (drawn is None) is (len(there) < 2)
    if drawn is not None:
        assert len(drawn.dots) == len(there)
        assert all(0 <= float(x) <= WIDTH and 0 <= float(y) <= HEIGHT for x, y in drawn.dots)
        joined = sum(line.count(" ") for line in drawn.lines)
        assert joined == sum(one is not None and other is not None for one, other in pairwise(known))


def test_a_spreadsheet_runs_nothing_of_an_export() -> None:
    line = CountLine("i", "s", "=HYPERLINK(1)", "aantal", None, "2026-W46", Decimal(-2), Reading.USUAL, source="@bron")

    written = csv_of(Overview("2026-W46", 1, (ToldFigure(line, "+plek"),), ()))

    assert "'=HYPERLINK(1)" in written
    assert "'@bron" in written
    assert "'+plek" in written
    assert ",-2," in written


_CELLS = st.text(st.sampled_from("=+-@;,\"'\t\r\n a1") | st.characters(codec="utf-8"), max_size=12)


@given(_CELLS, _CELLS, _CELLS, st.sampled_from(",;\t"))
def test_no_words_of_an_export_begin_as_something_to_run(name: str, place: str, source: str, between: str) -> None:
    """However the spreadsheet of the reader's country divides a line into cells."""
    line = CountLine("i", "s", name, "aantal", None, "2026-W46", Decimal(2), Reading.USUAL, source=source)

    written = csv_of(Overview("2026-W46", 1, (ToldFigure(line, place),), ()))

    cells = [cell for row in csv.reader(StringIO(written, newline=""), delimiter=between) for cell in row]
    assert [cell for cell in cells if cell.lstrip(' "').startswith(("=", "+", "-", "@"))] == []


def test_what_is_unknown_or_too_small_is_empty_in_an_export_and_never_zero() -> None:
    line = CountLine("i", "s", "Naam", "aantal", None, "2026-W46", None, Reading.SMALL)

    written = csv_of(Overview("2026-W46", 1, (ToldFigure(line, "Noord"),), ()))

    assert "2026-W46,i,Naam,s,Noord,2026-W46,,aantal,0,small" in written
