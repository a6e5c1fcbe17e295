"""Process: an evaluated chart as this house shows it, with limits and marks only where they mean something."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from domain.evaluation import Evaluation, Floats, Options
from domain.runs import Flags, Signs
from domain.spc import evaluate_many

# Below this many known points the limits still move too much to show (NHS England's single chart tool does the same).
FEWEST_POINTS = 13
# Counts below this mean break the rules by chance alone: in simulation half of all stable series did.
RAREST_MEAN = 2.0


class Withheld(StrEnum):
    """Why a chart shows no limits."""

    TOO_FEW = "too_few"
    RARE = "rare"
    FLAT = "flat"


@dataclass(frozen=True, slots=True)
class Process:
    """What may be shown of an evaluation. `mean`, `lpl`, `upl` are NaN and `strength` is 0 where it is withheld.

    `withheld` is why the latest points have no limits, or None if they have.
    """

    evaluation: Evaluation
    mean: Floats
    lpl: Floats
    upl: Floats
    strength: Signs
    withheld: Withheld | None

    @property
    def values(self) -> Floats:
        return self.evaluation.values


def process_of(values: Sequence[float | None], options: Options, *, counts: bool) -> Process:
    """Evaluate the series and withhold what says too little; `counts` is whether the values count events.

    A missing value breaks a run here: unlike the reference, a chart with a gap is still a chart.
    """
    return guarded(evaluate_many([values], options)[0], counts=counts)


def guarded(evaluation: Evaluation, *, counts: bool) -> Process:
    """Withhold, per baseline, the limits and marks that say too little."""
    shown = np.ones(len(evaluation.values), dtype=np.bool_)
    reason: Withheld | None = None
    for number in np.unique(evaluation.rebase_group):
        group = evaluation.rebase_group == number
        reason = _reason(evaluation.values[group], evaluation.options, counts=counts)
        shown[group] = reason is None
    return Process(
        evaluation=evaluation,
        mean=np.where(shown, evaluation.mean, np.nan),
        lpl=np.where(shown, evaluation.lpl, np.nan),
        upl=np.where(shown, evaluation.upl, np.nan),
        strength=np.where(shown, evaluation.strength, 0).astype(np.int8),
        withheld=reason,
    )


def _reason(values: Floats, options: Options, *, counts: bool) -> Withheld | None:
    baseline = values[: options.fix_after_n_points]
    known: Flags = ~np.isnan(baseline)
    if np.count_nonzero(~np.isnan(values)) < FEWEST_POINTS or not known.any():
        return Withheld.TOO_FEW
    if counts and baseline[known].mean() < RAREST_MEAN:
        return Withheld.RARE
    steps = np.diff(baseline)
    steps = steps[~np.isnan(steps)]
    # Screening would then remove every other step, and the limits would fall onto the mean.
    if 2 * np.count_nonzero(steps == 0) > len(steps) or len(steps) == 0:
        return Withheld.FLAT
    return None
