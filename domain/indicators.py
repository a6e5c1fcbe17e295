"""Indicators and their observations: what is counted, and what was seen."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

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
