"""Signals: what a professional sees happen more than once, without a person in it."""

from dataclasses import dataclass
from enum import StrEnum

# The theme of a signal that fits none of the agreed themes.
OTHER_THEME = "other"


class Frequency(StrEnum):
    FIRST = "first"
    MORE_OFTEN = "more_often"
    RISING = "rising"


class Reach(StrEnum):
    """Who should know."""

    TEAM = "team"
    JOINT = "joint"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class SignalGiven:
    """The outcome of the signal flow. `text` is optional and went through the privacy screen."""

    theme: str
    frequency: Frequency
    reach: Reach
    text: str | None = None


@dataclass(frozen=True, slots=True)
class SignalExplained:
    """A sentence with a signal that was kept before; None where the teller left it at that."""

    signal: str
    text: str | None
