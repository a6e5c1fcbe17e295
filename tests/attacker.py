"""An attacker who holds everything that was ever told, and solves it for the counts behind it."""

import math
import sys
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog  # type: ignore[import-untyped]
from scipy.sparse import csr_array  # type: ignore[import-untyped]

from domain.disclosure import Fives

# What a solver works out is right to this many parts.
_EXACT = 1e-6


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that a count can be, once everything is known."""

    low: int
    high: int

    @property
    def possible(self) -> int:
        return self.high - self.low + 1


@dataclass(slots=True)
class Attacker:
    """Knows between which bounds sums of counts lie, and that no count is below zero; any value may name a count."""

    _columns: dict[Hashable, int] = field(default_factory=dict)
    _rows: list[tuple[list[int], list[float], float]] = field(default_factory=list)

    def learn(
        self, parts: Iterable[Hashable], low: float = 0, high: float = math.inf, less: Iterable[Hashable] = ()
    ) -> None:
        """These counts together, without those of `less`, are at least `low` and at most `high`."""
        given = [(part, 1.0) for part in parts] + [(part, -1.0) for part in less]
        places = [self._columns.setdefault(part, len(self._columns)) for part, _ in given]
        factors = [factor for _, factor in given]
        if high < math.inf:
            self._rows.append((places, factors, high))
        if low > 0 or less:
            self._rows.append((places, [-factor for factor in factors], -low))

    def read(self, told: Fives, parts: Iterable[Hashable]) -> None:
        """The sum of these counts is what is told as this."""
        self.learn(parts, told.least, told.most)

    def read_beside(self, told: Fives, parts: Iterable[Hashable]) -> None:
        """The same of a total that may be told lower, for the room of its parts."""
        self.learn(parts, told.least, told.most if told.under_five else told.about + 4)

    def bounds(self, *parts: Hashable) -> Bounds:
        """Of the sum of these counts; of those that nothing was told of, anything fits."""
        if not self._columns.keys() >= set(parts):
            return Bounds(0, sys.maxsize)
        cost = np.zeros(len(self._columns))
        cost[[self._columns[part] for part in parts]] = 1
        return Bounds(math.ceil(self._least(cost) - _EXACT), math.floor(-self._least(-cost) + _EXACT))

    def _least(self, cost: NDArray[np.float64]) -> float:
        found = linprog(cost, self._known(), [limit for _, _, limit in self._rows], method="highs")
        # Without bound anything fits; whatever else goes wrong was learned wrongly.
        assert found.status in {0, 3}, found.message
        return float(found.fun) if found.status == 0 else -math.inf

    def _known(self) -> csr_array:
        ends = np.cumsum([0, *(len(places) for places, _, _ in self._rows)])
        places = [place for row, _, _ in self._rows for place in row]
        factors = [factor for _, row, _ in self._rows for factor in row]
        return csr_array((factors, places, ends), shape=(len(self._rows), len(self._columns)))


def windows(weeks: Sequence[str], long: int) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Each week with the last so many up to it."""
    return ((week, tuple(weeks[max(0, at + 1 - long) : at + 1])) for at, week in enumerate(weeks))
