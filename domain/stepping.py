"""Stepping: what a person's conversation with the bot about an escalation ends in."""

from dataclasses import dataclass
from enum import StrEnum

from domain.agreements import Party
from domain.ladder_acts import Act, Question


class Concern(StrEnum):
    """What of a party's role can fall short; the same three for both parties."""

    CONDITIONS = "conditions"
    INFORMATION = "information"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class ConversationAsked:
    """Somebody wants to talk about something; `topic` went through the privacy screen.

    `about` is the party whose role it is about, None for both. `theme` is then a Concern, else an agreed theme; None
    where it is something else.
    """

    topic: str
    about: Party | None = None
    area: str | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class StepAsked:
    """A step on the ladder, with everything that it needs. Whether it can be taken is for the ladder to say."""

    escalation: str
    act: Act


@dataclass(frozen=True, slots=True)
class ReplyGiven:
    """An answer to one of the three questions, or an addition; the text went through the privacy screen."""

    escalation: str
    question: Question | None
    text: str


@dataclass(frozen=True, slots=True)
class StepChosen:
    """Wants to take a step that has a conversation of its own: the service begins `flow` about the escalation."""

    escalation: str
    flow: str
