"""XmR cases as JSON: the values and options of charts in, what the rules say of them out."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from domain.evaluation import Evaluation, SpcError
from domain.runs import Flags
from domain.spc import Options, evaluate


class _CaseOptions(BaseModel):
    """The options of a case, with what the reference takes where one is left out."""

    model_config = ConfigDict(strict=True, extra="ignore")

    improvement_direction: str = "increase"
    screen_outliers: bool = True
    fix_after_n_points: float | None = None
    rebase_at: list[int] | None = None
    target: float | None = None

    def parsed(self) -> Options:
        fixed = self.fix_after_n_points
        return Options(
            # An unknown direction is refused by the options themselves.
            improvement_direction=self.improvement_direction,  # type: ignore[arg-type]
            screen_outliers=self.screen_outliers,
            fix_after_n_points=math.floor(fixed) if fixed is not None and math.isfinite(fixed) else None,
            rebase_at=tuple(self.rebase_at or ()),
            target=self.target,
        )


class _Case(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    values: list[float | None]
    options: _CaseOptions = Field(default_factory=_CaseOptions)


def answers(cases: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each case's id with all that an evaluation says, or with the error that stops it."""
    return [{"id": case.get("id"), "expected": _answer(case)} for case in cases]


def _answer(given: dict[str, Any]) -> dict[str, Any]:
    try:
        case = _Case.model_validate(given)
        return _told(evaluate(case.values, case.options.parsed()))
    except ValidationError as error:
        wrong = error.errors()[0]
        return {"error": f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}"}
    except SpcError as error:
        return {"error": str(error)}


def _told(evaluation: Evaluation) -> dict[str, Any]:
    return {
        "mean": _numbers(evaluation.mean),
        "lpl": _numbers(evaluation.lpl),
        "upl": _numbers(evaluation.upl),
        "outside_limits": _where(evaluation.judged, evaluation.outside_limits.tolist()),
        "close_to_limits": _where(evaluation.judged, evaluation.close_to_limits.tolist()),
        "relative_to_mean": _where(evaluation.placed, evaluation.relative_to_mean.tolist()),
        "special_cause": evaluation.special_cause.tolist(),
        "special_cause_type": [str(cause) for cause in evaluation.special_cause_type],
        "point_type": list(evaluation.point_type),
        "rebase_group": evaluation.rebase_group.tolist(),
        "short_group_warning": evaluation.short_group_warning.tolist(),
        "variation_icon": evaluation.variation_icon,
        "assurance_icon": evaluation.assurance_icon,
        "assurance_type": evaluation.assurance_type,
    }


def _numbers(values: np.ndarray[Any, np.dtype[np.float64]]) -> list[float | None]:
    """JSON has no NaN: what is not there is null."""
    return [None if math.isnan(value) else value for value in values.tolist()]


def _where(known: Flags, answers: Iterable[Any]) -> list[Any]:
    return [answer if sure else None for sure, answer in zip(known.tolist(), answers, strict=True)]
