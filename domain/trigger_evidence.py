"""Trigger evidence: what a signed rule finds in one period, and why; there is no field for a person in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

import numpy as np
from numpy.typing import NDArray

from domain.agreements import Party, TriggerRule
from domain.disclosure import Fives
from domain.evaluation import Floats
from domain.periods import Period
from domain.signing import State, Version
from domain.two_keys import Answer

# One element a series: the value of its Finding.
Codes = NDArray[np.int8]


class TriggerError(ValueError):
    """A trigger that cannot be judged."""


class Unsigned(TriggerError):
    """A rule that not both parties signed."""


class Finding(IntEnum):
    """What a period says of the rule. NO_DATA is neither of the others: it never fires and never clears."""

    NO_DATA = -1
    CLEAR = 0
    BREACH = 1


class Gap(StrEnum):
    """Why there is nothing to say."""

    MISSING = "missing"
    # A figure about so few people that it says something of each of them.
    TOO_FEW = "too_few"
    # Not enough points, or too rare or too flat, to know what is usual.
    TOO_SHORT = "too_short"
    NO_YEAR = "no_year"


@dataclass(frozen=True, slots=True)
class SignedRule:
    """A rule together with the version that both parties signed; without both signatures it cannot be made."""

    rule: TriggerRule
    version: Version

    def __post_init__(self) -> None:
        agreed = {each.party for each in self.version.signatures if each.answer is Answer.AGREED}
        if agreed != set(Party) or self.version.state in {State.PROPOSED, State.REFUSED}:
            raise Unsigned(f"version {self.version.number} of trigger {self.rule.id} is {self.version.state}")

    @property
    def holds(self) -> bool:
        """Whether the version is the one that holds now: what was replaced may end, but never begin."""
        return self.version.state is State.ACTIVE


@dataclass(frozen=True, slots=True)
class Shown:
    """A number of an explanation: what it is, such as `value` or `high`, and how much."""

    name: str
    amount: float


@dataclass(frozen=True, slots=True)
class Why:
    """Why a trigger fired: the rule as it was signed, and what was seen. People are told in fives."""

    trigger: str
    version: int
    sentence: str
    period: Period
    subject: str | None = None
    indicator: str | None = None
    theme: str | None = None
    figures: tuple[Shown, ...] = ()
    signals: Fives | None = None
    people: Fives | None = None
    areas: tuple[str, ...] = ()
    # Whether this is good news; None where the rule does not say.
    good: bool | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one period says of one (trigger, subject, theme).

    `basis` names what the finding rests on (figures and signals by key), so that the same is not told twice.
    `running` is whether the period was not over yet: what it says may still grow.
    """

    period: Period
    finding: Finding
    gap: Gap | None = None
    why: Why | None = None
    basis: frozenset[str] = frozenset()
    running: bool = False

    def __post_init__(self) -> None:
        if (self.finding is Finding.BREACH) is (self.why is None):
            raise TriggerError("a breach, and nothing else, says why")
        if (self.finding is Finding.NO_DATA) is (self.gap is None):
            raise TriggerError("a gap, and nothing else, says what is missing")


@dataclass(frozen=True, slots=True)
class Findings:
    """What one period says of many series at once: an element per subject in every array.

    `gaps` says per element why there is nothing to say, where `codes` is NO_DATA.
    """

    indicator: str
    period: Period
    subjects: tuple[str, ...]
    codes: Codes
    gaps: Mapping[Gap, NDArray[np.bool_]]
    shown: Mapping[str, Floats] = field(default_factory=dict)
    # 1 good, -1 not good, 0 unsaid.
    good: Codes | None = None

    def evidence(self, row: int, signed: SignedRule) -> Evidence:
        """The evidence for the subject in this row."""
        match Finding(int(self.codes[row])):
            case Finding.NO_DATA:
                gap = next(gap for gap, holds in self.gaps.items() if holds[row])
                return Evidence(self.period, Finding.NO_DATA, gap=gap)
            case Finding.CLEAR:
                return Evidence(self.period, Finding.CLEAR)
            case Finding.BREACH:
                key = f"{self.indicator}:{self.subjects[row]}:{self.period.key}"
                return Evidence(self.period, Finding.BREACH, why=self._why(row, signed), basis=frozenset({key}))

    def _why(self, row: int, signed: SignedRule) -> Why:
        good = 0 if self.good is None else int(self.good[row])
        figures = ((name, float(amounts[row])) for name, amounts in self.shown.items())
        return Why(
            trigger=signed.rule.id,
            version=signed.version.number,
            sentence=signed.rule.sentence,
            period=self.period,
            subject=self.subjects[row],
            indicator=self.indicator,
            figures=tuple(Shown(name, amount) for name, amount in figures if not np.isnan(amount)),
            good=good > 0 if good else None,
        )
