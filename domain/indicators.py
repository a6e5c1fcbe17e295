"""Indicators and their observations: what is counted, and what was seen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from domain.periods import Period


class Status(StrEnum):
    PROVISIONAL = "provisional"
    DEFINITIVE = "definitive"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Observation:
    """A value of one indicator, for one subject, in one period.

    `indicator` is an id of the agreements, or `cbs:<measure stem or code>` for context that CBS gives.
    `subject` is an area's or team's id of the agreements, or a CBS code such as GM0106, WK010600, BU01060000.
    `value` is None where it is unknown: never zero.
    """

    indicator: str
    subject: str
    period: Period
    value: Decimal | None
    source: str
    status: Status = Status.UNKNOWN
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    reference_date: date | None = None

    @property
    def says(self) -> tuple[Decimal | None, Decimal | None, Decimal | None, Status]:
        """What makes a later version another one; a new source or reference date alone does not."""
        return self.value, self.numerator, self.denominator, self.status


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of observations: new, another version of a known one, or the same as we had."""

    added: int = 0
    restated: int = 0
    unchanged: int = 0

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(self.added + other.added, self.restated + other.restated, self.unchanged + other.unchanged)


class Skip(StrEnum):
    """Why a figure of a file is left out, though nothing is wrong with it."""

    PART_WEEK = "part-week"
    FOUR_WEEKS = "four-weeks"
    DAY = "day"
    SPAN = "span"
    TOTAL = "total"
    NO_FIGURE = "no-figure"
    AMBIGUOUS = "ambiguous"
    OTHER_REGION = "other-region"
    MORE_PAGES = "more-pages"


@dataclass(frozen=True, slots=True)
class Found:
    """An observation and the line of the file that it stands on."""

    line: int
    observation: Observation


@dataclass(frozen=True, slots=True)
class Skipped:
    line: int
    reason: Skip


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a line; `cause` names the sentence for people. Line 0 is the file as a whole."""

    line: int
    cause: str
    args: Mapping[str, str] = field(default_factory=dict)


Row: TypeAlias = Found | Skipped | Wrong
