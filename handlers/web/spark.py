"""Spark: the last few figures as a small line beside a number, which the words already say."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

WIDTH, HEIGHT = 96, 24
_EDGE = 3.0


@dataclass(frozen=True, slots=True)
class Spark:
    """Lines as SVG points, one for each stretch without a gap: what is unknown is no line. `dots` are all figures."""

    lines: tuple[str, ...]
    dots: tuple[tuple[str, str], ...]


def spark(known: Sequence[Decimal | None]) -> Spark | None:
    """None where fewer than two figures are known: one is no line."""
    values = [float(value) for value in known if value is not None]
    if len(values) < 2:
        return None
    low, high = min(values), max(values)
    places = [
        None if value is None else _place(step, len(known), float(value), low, high) for step, value in enumerate(known)
    ]
    return Spark(tuple(_lines(places)), tuple(place for place in places if place is not None))


def _place(step: int, steps: int, value: float, low: float, high: float) -> tuple[str, str]:
    across = _EDGE + step * (WIDTH - 2 * _EDGE) / max(1, steps - 1)
    # What never moves lies in the middle.
    share = 0.5 if high == low else (value - low) / (high - low)
    return f"{across:.1f}", f"{HEIGHT - _EDGE - share * (HEIGHT - 2 * _EDGE):.1f}"


def _lines(places: Sequence[tuple[str, str] | None]) -> list[str]:
    lines: list[list[str]] = [[]]
    for place in places:
        if place is None:
            lines.append([])
        else:
            lines[-1].append(",".join(place))
    return [" ".join(line) for line in lines if len(line) > 1]
