"""Open questions: what cannot be settled beforehand. They have neither an owner nor a date, and are never chased."""

from dataclasses import dataclass
from datetime import date

from domain.agreements import Party


@dataclass(frozen=True, slots=True)
class QuestionOpened:
    """Somebody adds a question; the text went through the privacy screen."""

    text: str


@dataclass(frozen=True, slots=True)
class QuestionClosed:
    """Somebody takes a question off the list, with what came of it."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """`number` is what people call it by."""

    id: str
    number: int
    text: str
    party: Party
    opened_on: date
    closed_on: date | None = None
    answer: str | None = None
