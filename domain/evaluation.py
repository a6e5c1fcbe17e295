"""Evaluations: what an XmR chart says of each point, in the words of the reference implementation."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from domain.runs import Flags, Signs

Floats: TypeAlias = NDArray[np.float64]

FEWEST_TO_FIX = 12


class SpcError(ValueError):
    """A chart that cannot be evaluated."""


class InvalidOptions(SpcError):
    """Options that no chart can have."""


class InvalidValues(SpcError):
    """Values that are no finite numbers, or none at all."""


class MissingInRun(SpcError):
    """A missing value stands in a window of seven that otherwise goes one way: the reference stops there."""


class Direction(StrEnum):
    """Which way is better."""

    INCREASE = "increase"
    DECREASE = "decrease"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Options:
    """How a chart is made. `rebase_at` holds the 0-based rows at which a new baseline starts; others are ignored."""

    improvement_direction: Direction = Direction.NEUTRAL
    screen_outliers: bool = True
    fix_after_n_points: int | None = None
    rebase_at: tuple[int, ...] = ()
    target: float | None = None

    def __post_init__(self) -> None:
        if self.improvement_direction not in tuple(Direction):
            raise InvalidOptions("improvement_direction must be 'increase', 'decrease' or 'neutral'.")
        if self.fix_after_n_points is not None and not self.fix_after_n_points >= FEWEST_TO_FIX:
            raise InvalidOptions("fix_after_n_points must be a single numeric that is greater than or equal to 12.")


class Cause(StrEnum):
    """The rule that a point breaks, by the reference's own names."""

    COMMON = "Common Cause"
    ABOVE_LIMIT = "Above UCL"
    BELOW_LIMIT = "Below LCL"
    RISING = "7 Point Trend (Increasing)"
    FALLING = "7 Point Trend (Decreasing)"
    TWO_ABOVE = "2 in 3 Above CL"
    TWO_BELOW = "2 in 3 Below CL"
    SHIFT_ABOVE = "7 Points Above CL"
    SHIFT_BELOW = "7 Points Below CL"


# Strength of the rule, its sign saying high or low: 4 outside > 3 trend > 2 two of three > 1 shift.
CAUSES: tuple[Cause, ...] = (
    Cause.BELOW_LIMIT,
    Cause.FALLING,
    Cause.TWO_BELOW,
    Cause.SHIFT_BELOW,
    Cause.COMMON,
    Cause.SHIFT_ABOVE,
    Cause.TWO_ABOVE,
    Cause.RISING,
    Cause.ABOVE_LIMIT,
)
_STRONGEST = 4
_ASSURANCE_ICONS = {"consistent_pass": "pass", "consistent_fail": "fail", "inconsistent": "inconsistent"}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One series evaluated, an element per point.

    `mean`, `lpl` and `upl` are NaN where there are none; `outside_limits` and `close_to_limits` mean something only
    where `judged` holds, `relative_to_mean` only where `placed` holds. `strength` indexes CAUSES around its middle.
    """

    options: Options
    values: Floats
    mean: Floats
    lpl: Floats
    upl: Floats
    outside_limits: Flags
    close_to_limits: Flags
    relative_to_mean: Signs
    strength: Signs
    rebase_group: NDArray[np.int64]
    short_group_warning: Flags
    gap_in_run: bool

    @property
    def placed(self) -> Flags:
        """Points that have a value and a mean to compare it with."""
        return ~np.isnan(self.values - self.mean)

    @property
    def judged(self) -> Flags:
        """Points that have a value and limits to compare it with."""
        return ~np.isnan(self.values - self.upl)

    @property
    def special_cause(self) -> Flags:
        return np.not_equal(self.strength, 0)

    @property
    def special_cause_type(self) -> tuple[Cause, ...]:
        return tuple(cause_of(int(strength)) for strength in self.strength)

    @property
    def point_type(self) -> tuple[str, ...]:
        return tuple(point_type(int(strength), self.options.improvement_direction) for strength in self.strength)

    @property
    def variation_icon(self) -> str:
        """The icon of the latest point, whatever came before it."""
        return variation_icon(int(self.strength[-1]), self.options.improvement_direction)

    @property
    def assurance_type(self) -> str | None:
        """Whether the process as it is now will meet the target; None without a target or a direction."""
        return assurance_type(float(self.lpl[-1]), float(self.upl[-1]), self.options)

    @property
    def assurance_icon(self) -> str | None:
        kind = self.assurance_type
        return None if kind is None else _ASSURANCE_ICONS[kind]


def cause_of(strength: int) -> Cause:
    return CAUSES[strength + _STRONGEST]


def point_type(strength: int, direction: Direction) -> str:
    """How a point is marked: common cause, or special cause that is better, worse, high or low."""
    if strength == 0:
        return "common_cause"
    if direction == Direction.NEUTRAL:
        return f"special_cause_neutral_{'high' if strength > 0 else 'low'}"
    better = (strength > 0) == (direction == Direction.INCREASE)
    return f"special_cause_{'improvement' if better else 'concern'}"


def variation_icon(strength: int, direction: Direction) -> str:
    match point_type(strength, direction).removeprefix("special_cause_"):
        case "improvement" | "concern" as verdict:
            return f"{verdict}_{'high' if strength > 0 else 'low'}"
        case neutral:
            return neutral


def assurance_type(lpl: float, upl: float, options: Options) -> str | None:
    if options.target is None or options.improvement_direction == Direction.NEUTRAL:
        return None
    increasing = options.improvement_direction == Direction.INCREASE
    if options.target > upl:
        return "consistent_fail" if increasing else "consistent_pass"
    if options.target < lpl:
        return "consistent_pass" if increasing else "consistent_fail"
    return "inconsistent"


@dataclass(frozen=True, slots=True)
class Evaluations(Sequence[Evaluation]):
    """Many series evaluated at once with the same options: each array has time first, then series."""

    options: Options
    values: Floats
    mean: Floats
    lpl: Floats
    upl: Floats
    outside_limits: Flags
    close_to_limits: Flags
    relative_to_mean: Signs
    strength: Signs
    rebase_group: NDArray[np.int64]
    short_group_warning: Flags
    gap_in_run: Flags

    def __len__(self) -> int:
        return len(self.gap_in_run)

    def __getitem__(self, index: int) -> Evaluation:  # type: ignore[override]  # a slice of series has no use
        return Evaluation(
            options=self.options,
            values=self.values[:, index],
            mean=self.mean[:, index],
            lpl=self.lpl[:, index],
            upl=self.upl[:, index],
            outside_limits=self.outside_limits[:, index],
            close_to_limits=self.close_to_limits[:, index],
            relative_to_mean=self.relative_to_mean[:, index],
            strength=self.strength[:, index],
            rebase_group=self.rebase_group,
            short_group_warning=self.short_group_warning,
            gap_in_run=bool(self.gap_in_run[index]),
        )
