"""The chart as a picture, and the same facts in words."""

import math
import struct
import threading
import zlib
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from chat.wording import Wording
from domain.periods import Period, PeriodKind
from domain.process import process_of
from domain.seasons import Season
from domain.spc import Direction, Options
from messages.chart_facts import ChartFacts, NewBaseline
from messages.chart_layout import BOTTOM, HEIGHT, TOP, WIDTH, apart, round_numbers, spaced
from messages.chart_pieces import INK, VERDICTS, Label, Marks, Piece, Shape, Stroke, pieces
from messages.chart_words import alt_text, legend, line_labels, title
from messages.charts import ChartPainter

DUTCH = Wording("nl")
FIRST = Period(PeriodKind.WEEK, 2025, 47)
STABLE = [9.0, 11.0] * 13


@pytest.fixture(scope="module")
def painter() -> ChartPainter:
    return ChartPainter(DUTCH)


def chart(
    values: Sequence[float | None], *, options: Options | None = None, counts: bool = True, **more: object
) -> ChartFacts:
    facts: dict[str, object] = {
        "measure": "Nieuwe hulpvragen",
        "unit": "aantal",
        "area": "Noord",
        "periods": tuple(FIRST.plus(step) for step in range(len(values))),
        "counts": counts,
        "process": process_of(values, options or Options(fix_after_n_points=26), counts=counts),
    }
    return ChartFacts(**{**facts, **more})  # type: ignore[arg-type]


def drawn(facts: ChartFacts) -> list[Piece]:
    return list(pieces(facts, DUTCH.plain, lambda text, size: len(text) * size * 6 // 10))


def texts(facts: ChartFacts) -> list[str]:
    return [piece.text for piece in drawn(facts) if isinstance(piece, Label)]


def marks(facts: ChartFacts) -> list[Marks]:
    return [piece for piece in drawn(facts) if isinstance(piece, Marks)]


def told(facts: ChartFacts) -> str:
    return DUTCH.plain(alt_text(facts))


def opened(png: bytes) -> NDArray[np.uint8]:
    """The PNG as red, green and blue, read by its own rules."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, at = dict[bytes, bytes](), 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        chunks[kind] = chunks.get(kind, b"") + body
        at += 12 + length
    assert set(chunks) == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    rows = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), dtype=np.uint8).reshape(height, width + 1)
    assert not rows[:, 0].any()
    palette: NDArray[np.uint8] = np.frombuffer(chunks[b"PLTE"], dtype=np.uint8).reshape(-1, 3)
    return palette[rows[:, 1:]]


def has_colour(pixels: NDArray[np.uint8], colour: tuple[int, int, int]) -> bool:
    return bool((np.abs(pixels.astype(int) - colour).max(axis=2) < 10).any())


def test_the_same_facts_always_give_the_same_bytes(painter: ChartPainter) -> None:
    facts = chart([*STABLE, 30.0])

    first = painter.paint(facts)
    painter.paint(chart([1.0, 2.0]))

    assert painter.paint(facts) == first
    assert ChartPainter(DUTCH).paint(facts) == first


def test_the_picture_is_small_and_has_its_own_colours(painter: ChartPainter) -> None:
    better = painter.paint(chart([*STABLE, 30.0], options=Options(Direction.INCREASE, fix_after_n_points=26)))
    worse = painter.paint(chart([*STABLE, 30.0], options=Options(Direction.DECREASE, fix_after_n_points=26)))

    assert len(better) < 40_000
    assert opened(better).shape == (HEIGHT, WIDTH, 3)
    assert has_colour(opened(better), VERDICTS["improvement"])
    assert not has_colour(opened(better), VERDICTS["concern"])
    assert has_colour(opened(worse), VERDICTS["concern"])
    assert has_colour(opened(worse), INK)


def test_many_threads_get_each_their_own_chart(painter: ChartPainter) -> None:
    charts = [chart([*STABLE, 12.0 + step]) for step in range(8)]
    alone = [painter.paint(facts) for facts in charts]
    found: dict[int, bytes] = {}

    threads = [
        threading.Thread(target=lambda place=place: found.update({place: painter.paint(charts[place])}))  # type: ignore[misc]
        for place in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [found[place] for place in range(8)] == alone


a_figure = st.none() | st.integers(0, 30).map(float) | st.floats(-1e6, 1e6)


@settings(max_examples=40, deadline=None)
@given(st.lists(a_figure, min_size=1, max_size=60), st.booleans(), st.booleans(), st.text(max_size=120))
def test_any_series_and_any_name_can_be_drawn_and_told(
    values: list[float | None], counts: bool, provisional: bool, name: str
) -> None:
    facts = chart(values, counts=counts, provisional=provisional, measure=name, area=name[::-1])

    assert opened(PAINTER.paint(facts)).shape == (HEIGHT, WIDTH, 3)
    assert told(facts)


PAINTER = ChartPainter(DUTCH)


def test_high_and_low_have_their_own_shape_and_a_dark_edge() -> None:
    facts = chart([30.0, *STABLE, 1.0, 10.0], options=Options(rebase_at=(1, 1)))
    found = {mark.shape: mark for mark in marks(chart([*STABLE, 30.0, 1.0, 10.0]))}

    assert set(found) == {Shape.DOT, Shape.UP, Shape.DOWN}
    assert found[Shape.UP].edge == found[Shape.DOWN].edge == INK
    assert found[Shape.UP].radius > 5.5
    assert facts.process.strength[0] == 0


def test_every_mark_colour_has_contrast_enough_on_white() -> None:
    def luminance(colour: tuple[int, int, int]) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in colour)]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for colour in VERDICTS.values():
        assert 1.05 / (luminance(colour) + 0.05) >= 3


def test_a_missing_week_is_a_gap_and_no_zero() -> None:
    facts = chart([*STABLE, None, 10.0])

    lines = [piece.y for piece in drawn(facts) if isinstance(piece, Stroke) and len(piece.y) == 28]

    assert len(lines) == 1
    assert np.flatnonzero(np.isnan(lines[0])).tolist() == [26]
    assert sum(len(mark.x) for mark in marks(facts)) == 27


def test_below_thirteen_points_there_are_dots_and_a_line_and_a_sentence() -> None:
    facts = chart([9.0, 11.0] * 6)

    assert "Nog geen grenzen: daarvoor zijn 13 punten nodig." in texts(facts)
    assert list(line_labels(facts)) == []
    assert not [piece for piece in drawn(facts) if isinstance(piece, Stroke) and piece.dashes]


def test_the_limits_are_dashed_and_the_mean_is_whole_and_all_are_named() -> None:
    found = drawn(chart(STABLE))

    levels = [piece for piece in found if isinstance(piece, Stroke) and piece.width == 2.5]
    assert [piece.dashes is None for piece in levels] == [False, False, True]
    assert {"grens 15,3", "gem. 10", "grens 4,7"} <= set(texts(chart(STABLE)))


def test_no_lower_limit_is_drawn_below_zero_for_what_is_counted() -> None:
    wide = [0.0, 9.0] * 13

    assert sum(name.startswith("grens") for name in texts(chart(wide))) == 1
    assert sum(name.startswith("grens") for name in texts(chart(wide, counts=False))) == 2
    assert "De bovengrens is" in told(chart(wide))
    # Nor is there an axis below zero.
    assert not any(name.startswith("-") for name in texts(chart(wide)))


def test_a_target_has_its_own_dashes_and_a_name() -> None:
    facts = chart(STABLE, options=Options(Direction.INCREASE, target=14.0))

    dashes = {piece.dashes for piece in drawn(facts) if isinstance(piece, Stroke) and piece.dashes}

    assert len(dashes) == 2
    assert "doel 14" in texts(facts)


def test_a_provisional_last_point_is_hollow_and_says_so() -> None:
    sure, open_ = chart([*STABLE, 10.0]), chart([*STABLE, 10.0], provisional=True)

    assert marks(sure)[-1].fill == INK
    assert marks(open_)[-1].fill == (255, 255, 255)
    assert "○ nog niet compleet" in DUTCH.plain(legend(open_))
    assert "nog niet compleet" not in DUTCH.plain(legend(sure))
    assert "Dit cijfer is nog niet compleet." in told(open_)


def test_a_missing_last_point_is_said() -> None:
    facts = chart([*STABLE, None], provisional=True)

    assert "laatste cijfer ontbreekt" in DUTCH.plain(legend(facts))
    assert "is niet bekend" in told(facts)
    assert "gewoon" not in told(facts)


def test_a_new_baseline_breaks_the_line_and_gives_its_reason() -> None:
    facts = chart(
        [*STABLE, *[20.0, 22.0] * 8],
        options=Options(rebase_at=(26,)),
        rebases=(NewBaseline(26, "Registratie veranderd"),),
    )

    lengths = [len(piece.x) for piece in drawn(facts) if isinstance(piece, Stroke) and piece.width == 3]

    assert lengths == [26, 16]
    assert "Registratie veranderd" in texts(facts)
    assert "Grenzen uit alle 16 punten vanaf week 21 van 2026." in texts(facts)
    assert "Nieuwe grenzen vanaf week 21 van 2026: Registratie veranderd" in told(facts)


def test_a_season_is_drawn_and_told() -> None:
    season = Season(10.0, 1.0, -2.0, 13.0, 15)
    facts, outside = chart([*STABLE, 12.0], season=season), chart([*STABLE, 14.0], season=season)

    assert "In dit seizoen is 0 tot 13 gewoon. Het laatste cijfer past daarbij." in told(facts)
    assert "Het laatste cijfer valt daarbuiten." in told(outside)
    assert "▮ gewoon in dit seizoen" in DUTCH.plain(legend(facts))


def test_the_words_give_all_facts_of_the_picture() -> None:
    facts = chart([*STABLE, 30.0, None, 31.0], options=Options(Direction.INCREASE, fix_after_n_points=26, target=14.0))

    assert told(facts) == (
        "Grafiek van Nieuwe hulpvragen (aantal), Noord. Periode: week 47 van 2025 tot en met week 23 van 2026. "
        "Laatste cijfer, week 23 van 2026: 31. De grenzen zijn 4,7 en 15,3. Het gemiddelde is 10. "
        "Het laatste cijfer ligt boven de bovengrens. Eerder viel één punt op. Er ontbreekt één cijfer. Het doel is 14."
    )


@pytest.mark.parametrize(
    ("later", "sentence"),
    [
        ([10.0], "Het laatste cijfer is gewoon."),
        ([1.0], "Het laatste cijfer ligt onder de ondergrens."),
        ([8.5, 9, 9.5, 10, 10.5, 11, 11.5], "De laatste zeven punten stijgen."),
        ([11.5, 11, 10.5, 10, 9.5, 9, 8.5], "De laatste zeven punten dalen."),
        ([14.0, 14.5], "twee dicht bij de bovengrens."),
        ([9.0, 6.0, 6.2], "twee dicht bij de ondergrens."),
        ([11.0, 12.0] * 4, "De laatste zeven punten liggen boven het gemiddelde."),
        ([9.0, 8.0] * 4, "De laatste zeven punten liggen onder het gemiddelde."),
    ],
)
def test_what_is_special_of_the_latest_point_is_told(later: list[float], sentence: str) -> None:
    assert sentence in told(chart([*STABLE, *later], counts=False, decimals=1))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (PeriodKind.WEEK, {"nl": "wk 5", "en": "wk 5"}),
        (PeriodKind.MONTH, {"nl": "mei 2026", "en": "May 2026"}),
        (PeriodKind.QUARTER, {"nl": "kw 3 2026", "en": "Q3 2026"}),
        (PeriodKind.HALF_YEAR, {"nl": "helft 1 2026", "en": "half 1 2026"}),
        (PeriodKind.YEAR, {"nl": "2026", "en": "2026"}),
    ],
)
def test_each_kind_of_period_has_its_name_in_both_languages(
    kind: PeriodKind, name: dict[str, str], language: str
) -> None:
    wording, last = Wording(language), Period(kind, 2026, {"week": 5, "month": 5, "quarter": 3}.get(kind, 1))
    facts = chart([1.0, 2.0, 3.0], periods=(last.plus(-2), last.plus(-1), last))

    labels = [
        piece.text
        for piece in pieces(facts, wording.plain, lambda text, size: len(text) * size // 2)
        if isinstance(piece, Label)
    ]

    assert name[language] in labels
    assert wording.plain(alt_text(facts))


def test_points_without_periods_are_numbered() -> None:
    facts = chart([1.0, 2.0, 3.0], periods=(), unit="", area=None)

    assert {"3 punten", "1", "2", "3"} <= set(texts(facts))
    assert "Laatste cijfer, punt 3: 3." in told(facts)
    assert DUTCH.plain(title(facts)) == "Nieuwe hulpvragen"


def test_an_area_that_does_not_fit_beside_the_measure_goes_to_the_second_line() -> None:
    facts = chart(STABLE, measure="Ervaring van inwoners die hulp kregen van het team", area="Kloosterveen")

    assert "Ervaring van inwoners die hulp kregen van het team (aantal)" in texts(facts)
    assert any(text.startswith("Kloosterveen, week 47") for text in texts(facts))


def test_a_persons_words_never_become_markup() -> None:
    facts = chart(STABLE, measure="Zorg *en* _steun_")

    assert "*en* _steun_" in told(facts)
    assert any("*en* _steun_" in text for text in texts(facts))


def test_no_two_labels_at_the_edge_overlap() -> None:
    close = chart([9.9, 10.1] * 13, counts=False, decimals=1, options=Options(Direction.INCREASE, target=10.0))

    feet = sorted(p.foot for p in drawn(close) if isinstance(p, Label) and p.text.startswith(("grens", "gem", "doel")))

    assert len(feet) == 4
    assert min(b - a for a, b in pairwise(feet)) >= 26 - 1e-9


@settings(deadline=None)
@given(st.lists(st.floats(TOP, BOTTOM), max_size=6))
def test_labels_always_stay_apart_and_within_the_frame(heights: list[float]) -> None:
    moved = sorted(apart(heights, gap=26))

    assert all(b - a >= 26 - 1e-6 for a, b in pairwise(moved))
    assert not moved or (moved[0] >= TOP - 1e-6 and moved[-1] <= BOTTOM + 1e-6)


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_the_axis_is_a_few_round_numbers_around_all_values(low: float, span: float) -> None:
    ticks = round_numbers(low, low + span)

    assert 2 <= len(ticks) <= 8
    assert float(ticks[0]) <= low + 1e-9 * abs(low)
    assert float(ticks[-1]) >= (low + span) * (1 - 1e-9) - 1e-9 or math.isclose(float(ticks[-1]), low + span)
    steps = {b - a for a, b in pairwise(ticks)}
    assert len(steps) == 1


def test_counts_have_no_broken_numbers_on_their_axis() -> None:
    assert round_numbers(0, 1, Decimal(1)) == (0, 1)
    assert [text for text in texts(chart([0.0, 1.0, 0.0])) if text.replace(",", "").isdigit() and "," in text] == []


@given(st.integers(1, 300), st.integers(1, 9))
def test_the_last_row_always_has_its_name(rows: int, most: int) -> None:
    named = spaced(rows, most)

    assert named[-1] == rows - 1
    assert len(named) <= most
