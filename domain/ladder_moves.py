"""Ladder moves: the steps that people can choose from now, so that nobody is offered what would be refused."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.agreements import Party
from domain.ladder_acts import (
    Act,
    Actor,
    Agree,
    Close,
    Conclude,
    Consent,
    Contribute,
    Decline,
    Experiment,
    GoUp,
    Ground,
    KeepPromise,
    LookBack,
    Lower,
    MakePromise,
    Merge,
    Park,
    Promise,
    Question,
    Raise,
    Resume,
    Step,
    Withdraw,
)
from domain.ladder_gate import refusal_of
from domain.ladder_guards import ANYONE
from domain.ladder_state import Escalation, above


class Move(StrEnum):
    """A step that a person can begin, by a button or a word; what it needs is asked after that."""

    SEE = "see"
    WHY = "why"
    MEANING = "meaning"
    ADD = "add"
    CONSENT = "consent"
    DECLINE = "decline"
    GO_UP = "go-up"
    CONCLUDE = "conclude"
    AGREE = "agree"
    PROMISE = "promise"
    KEEP = "keep"
    WORKED = "worked"
    NOT_WORKED = "not-worked"
    CLOSE = "close"
    RAISE = "raise"
    LOWER = "lower"
    EXPERIMENT = "experiment"
    PARK = "park"
    RESUME = "resume"
    MERGE = "merge"
    WITHDRAW = "withdraw"


ANSWERS = {Move.SEE: Question.SEE, Move.WHY: Question.WHY, Move.MEANING: Question.MEANING}
# What stands for words that the person has yet to say.
_WORDS = "…"


def possible_steps(escalation: Escalation, now: datetime, by: Actor | None = None) -> tuple[Move, ...]:
    """The moves that this person could make now; without a person, those that anybody could."""
    people = (by,) if by is not None else tuple(Actor(party, role) for party in Party for role in sorted(ANYONE))
    return tuple(move for move in Move if any(_may(escalation, move, now, each) for each in people))


def _may(escalation: Escalation, move: Move, now: datetime, by: Actor) -> bool:
    if not _asked_for(escalation, move):
        return False
    tomorrow = escalation.day_of(now) + timedelta(days=1)
    return any(refusal_of(escalation, Step(now, act, by)) is None for act in _examples(escalation, move, by, tomorrow))


def _asked_for(escalation: Escalation, move: Move) -> bool:
    """An answer is asked for while its question is open, or while a party still has to be heard."""
    if move in ANSWERS:
        return ANSWERS[move] in (escalation.open_questions or (tuple(Question) if escalation.unheard else ()))
    return move is not Move.ADD or escalation.is_explained


def _examples(escalation: Escalation, move: Move, by: Actor, tomorrow: date) -> Iterator[Act]:  # noqa: C901, PLR0912
    """Acts as they would be once the person filled them in."""
    match move:
        case Move.SEE | Move.WHY | Move.MEANING | Move.ADD:
            yield Contribute(_WORDS, ANSWERS.get(move))
        case Move.CONSENT:
            yield Consent()
        case Move.DECLINE:
            yield Decline(_WORDS)
        case Move.GO_UP:
            yield GoUp()
        case Move.CONCLUDE:
            yield Conclude()
        case Move.AGREE:
            yield Agree(_WORDS, by, tomorrow)
        case Move.PROMISE:
            yield MakePromise(Promise(_WORDS, _WORDS, by.party, by.role, tomorrow))
        case Move.KEEP:
            yield from (KeepPromise(each.id) for each in escalation.promises)
        case Move.WORKED | Move.NOT_WORKED:
            yield LookBack(move is Move.WORKED)
        case Move.CLOSE:
            yield Close(_WORDS)
        case Move.RAISE:
            upper = above(escalation.rung)
            yield from () if upper is None else (Raise(upper, ground, _WORDS) for ground in Ground)
        case Move.LOWER:
            yield Lower(_WORDS, _WORDS)
        case Move.EXPERIMENT:
            yield Experiment(_WORDS, tomorrow)
        case Move.PARK:
            yield Park(tomorrow, _WORDS)
        case Move.RESUME:
            yield Resume()
        case Move.MERGE:
            yield Merge(_WORDS)
        case Move.WITHDRAW:
            yield Withdraw(_WORDS)
