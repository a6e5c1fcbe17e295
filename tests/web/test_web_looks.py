"""How the page looks: colours that everybody can read, and small lines that tell no lies."""

import csv
import re
from decimal import Decimal
from importlib import resources
from io import StringIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digest import CountLine
from domain.overview import Overview, ToldFigure
from domain.reading import Reading
from handlers.web.exports import csv_of
from handlers.web.spark import HEIGHT, WIDTH, spark
from tests.sandbox.test_sandbox_colours import contrast

_CSS = resources.files("handlers.web").joinpath("static", "overview.css").read_text("utf-8")
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
_LIGHT, _DARK = re.findall(r":root \{(.*?)\n ? ?\}", _CSS, re.DOTALL)[:2]
_SCHEMES = {"light": dict(_COLOUR.findall(_LIGHT)), "dark": dict(_COLOUR.findall(_DARK))}
# What is written, on what it is written.
_TEXT = [
    *((front, back) for front in ("ink", "soft", "deep") for back in ("paper", "sheet", "tint")),
    ("deep-ink", "deep"),
    ("warm-ink", "warm"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), _TEXT)
def test_text_stands_out_from_what_is_behind_it(scheme: str, front: str, back: str) -> None:
    colours = _SCHEMES[scheme]

    assert contrast(colours[front], colours[back]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edge", ["field", "focus", "deep"])
def test_what_can_be_used_stands_out_from_the_page(scheme: str, edge: str) -> None:
    colours = _SCHEMES[scheme]

    assert min(contrast(colours[edge], colours[back]) for back in ("paper", "sheet")) >= 3


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
