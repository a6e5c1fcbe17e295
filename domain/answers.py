"""Answers: what a conversation ends in, when it is neither a story nor a signal."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum


class Weekday(StrEnum):
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"


@dataclass(frozen=True, slots=True)
class Moment:
    """When the weekly question comes: a person's own working day, wall-clock time of the agreements' zone."""

    day: Weekday
    at: time


@dataclass(frozen=True, slots=True)
class Joined:
    """Takes part, having seen this version of the privacy notice. None where it was not asked of this person."""

    notice_version: int
    area: str | None = None
    moment: Moment | None = None
    workdays: tuple[Weekday, ...] = tuple(Weekday)


@dataclass(frozen=True, slots=True)
class Declined:
    """Does not want to take part."""


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """What is None stays as it was."""

    area: str | None = None
    moment: Moment | None = None
    workdays: tuple[Weekday, ...] | None = None


@dataclass(frozen=True, slots=True)
class FigureGiven:
    """One figure, by the ids of the agreements and the period's key. `value` is None where it is unknown: never zero.

    `odd` tells that it lies outside what is usual and that the giver said that it is right.
    """

    indicator: str
    subject: str
    period: str
    value: Decimal | None
    odd: bool = False


class PutOff(StrEnum):
    """What a person does with the weekly question instead of answering it."""

    NOT_THIS_WEEK = "not_this_week"
    NEXT_WORKDAY = "next_workday"


@dataclass(frozen=True, slots=True)
class PromptPutOff:
    until: PutOff


@dataclass(frozen=True, slots=True)
class SignalInstead:
    """Wants to give a signal instead: the service starts that conversation."""


@dataclass(frozen=True, slots=True)
class PauseAsked:
    """Wants quiet up to and including this day."""

    until: date


@dataclass(frozen=True, slots=True)
class StopAsked:
    """Takes part no longer; `erase` throws away every text as well."""

    erase: bool


@dataclass(frozen=True, slots=True)
class DataAsked:
    """Wants to see everything that is kept of them."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Takes one story or signal back, by its id."""

    item: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A new text for one story or signal. `text` went through the privacy screen."""

    item: str
    text: str


@dataclass(frozen=True, slots=True)
class EraseAsked:
    """Wants every text thrown away, and goes on taking part."""


@dataclass(frozen=True, slots=True)
class Reacted:
    """What a listener says was done with a story or signal. `text` went through the privacy screen."""

    item: str
    text: str


class Fits(StrEnum):
    """Whether what was done with a story fits what its teller sees now."""

    YES = "yes"
    NOT_YET = "not_yet"
    NO = "no"


@dataclass(frozen=True, slots=True)
class FollowedUp:
    story: str
    fits: Fits


@dataclass(frozen=True, slots=True)
class Discarded:
    """Threw away what was told in this conversation: nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class LeftAsItWas:
    """Thought better of it: nothing changes."""
