"""Trigger states: whether a signed rule is quiet, waits, fires or is talked about, and what can happen to it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeAlias

from domain.agreements import TriggerRule
from domain.periods import Period
from domain.trigger_evidence import Gap, SignedRule, TriggerError, Why
from domain.trigger_settings import NumbersNeverClimb, holding_of


class OutOfOrder(TriggerError):
    """Evidence of a period that was judged already: that is a correction, see trigger_tracks."""


class AlreadyOpen(TriggerError):
    """A second conversation about the same trigger, subject and theme."""


class NeverARung(TriggerError):
    """A friendly check that would become a conversation on the ladder."""


class OtherVersion(TriggerError):
    """Evidence under another version of the rule than the one that the state began with."""


class Phase(StrEnum):
    QUIET = "quiet"
    PENDING = "pending"
    FIRING = "firing"
    IN_CONVERSATION = "in_conversation"
    # Over, and cooling down: it is looked at, but opens nothing.
    RESOLVED = "resolved"
    NO_DATA = "no_data"


class Opening(StrEnum):
    """What a firing trigger leads to. A check is a friendly question, never a rung."""

    DIGEST = "digest"
    CHECK = "check"
    OPERATIONAL = "operational"
    TACTICAL = "tactical"

    @property
    def is_rung(self) -> bool:
        return self in {Opening.OPERATIONAL, Opening.TACTICAL}


@dataclass(frozen=True, slots=True)
class TriggerKey:
    """At most one conversation is open for each; `subject` is the area or team, None for the whole town."""

    trigger: str
    subject: str | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """How the signed rule behaves in time. `hold` breaches are waited out: the next one fires.

    Up to and with `shadow_until` only the two contacts hear of it.
    """

    signed: SignedRule
    hold: int
    keep: int
    cool_down: timedelta
    opens: Opening
    # Where it opens once it lasted for so many periods; only from the digest to the first rung.
    repeated: tuple[int, Opening] | None = None
    shadow_until: date | None = None

    def __post_init__(self) -> None:
        if self.repeated is not None and (self.opens is not Opening.DIGEST or self.repeated[1] is Opening.TACTICAL):
            raise NumbersNeverClimb("figures alone open on the first rung at most")

    def in_shadow(self, period: Period) -> bool:
        return self.shadow_until is not None and period.last_day <= self.shadow_until


@dataclass(frozen=True, slots=True)
class TriggerState:
    """Where one (trigger, version, subject, theme) stands after the period `last`.

    `known` is what it was when there were figures last; `phase` is what it is now.
    """

    key: TriggerKey
    version: int
    known: Phase = Phase.QUIET
    breaches: int = 0
    clears: int = 0
    missing: int = 0
    gap: Gap | None = None
    last: Period | None = None
    since: Period | None = None
    cool_until: date | None = None
    conversation: str | None = None
    opened: Opening | None = None
    in_shadow: bool = False
    told: frozenset[str] = frozenset()

    @property
    def phase(self) -> Phase:
        """NO_DATA while figures are missing, whatever was known before: never quiet, never resolved."""
        return Phase.NO_DATA if self.missing else self.known


@dataclass(frozen=True, slots=True)
class Fired:
    """The trigger fires, or what was only in the digest or in the shadow now opens for everybody."""

    key: TriggerKey
    opens: Opening
    why: Why
    shadow: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """New evidence for what is open already: one line in the same conversation."""

    key: TriggerKey
    why: Why


@dataclass(frozen=True, slots=True)
class Resolved:
    key: TriggerKey
    period: Period


@dataclass(frozen=True, slots=True)
class WentMissing:
    """Figures stopped coming; said once."""

    key: TriggerKey
    period: Period
    gap: Gap


@dataclass(frozen=True, slots=True)
class Corrected:
    """A late or corrected figure made another history of it. `opens` is where it fires only now."""

    key: TriggerKey
    period: Period
    was: Phase
    now: Phase
    opens: Opening | None = None
    why: Why | None = None
    shadow: bool = False


Event: TypeAlias = Fired | Joined | Resolved | WentMissing | Corrected
Stepped: TypeAlias = tuple[TriggerState, tuple[Event, ...]]


def terms_of(signed: SignedRule, shadow_until: date | None = None) -> Terms:
    """The terms as the rule was signed; two periods in a row are one to wait out."""
    rule: TriggerRule = signed.rule
    opens, holding = Opening(rule.opens), holding_of(rule)
    repeated = Opening(holding.opens_when_repeated) if holding.opens_when_repeated else None
    return Terms(
        signed=signed,
        # The digest tells at once of what opens a conversation only if it lasts.
        hold=0 if repeated else holding.periods - 1,
        keep=holding.keep,
        cool_down=timedelta(weeks=rule.cool_down_weeks),
        opens=opens,
        repeated=(holding.periods, repeated) if repeated else None,
        shadow_until=shadow_until,
    )
