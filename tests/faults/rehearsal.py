"""A rehearsed fault: how often it was done, what it cost, and how long it took until all was well."""

from collections.abc import Sequence
from dataclasses import dataclass

HEADINGS = ("fault", "runs", "lost", "doubled", "out of order", "recovery (s)")


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """`recovery` is the longest it took in any run from the end of the fault until nothing was open any more."""

    fault: str
    runs: int
    lost: int
    doubled: int
    overtaken: int
    recovery: float

    @property
    def is_clean(self) -> bool:
        return self.runs > 0 and self.lost == self.doubled == self.overtaken == 0

    @property
    def cells(self) -> tuple[str, ...]:
        counts = (self.runs, self.lost, self.doubled, self.overtaken)
        return (self.fault, *map(str, counts), f"{self.recovery:.1f}")


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines in which what belongs together stands under each other: the first column to the left, figures right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
