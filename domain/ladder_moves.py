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
    Raise,
    Resume,
    Step,
    Withdraw,
)
from domain.ladder_gate import refusal_of
from domain.ladder_guards import ANYONE, Refusal
from domain.ladder_state import Escalation, above


class Move(StrEnum):
    """A step that a person can begin, by a button or a word; what it needs is asked after that.

    In the order in which they are offered. MORE leads to all the others.
    """

    REPLY = "reply"
    CONSENT = "consent"
    DECLINE = "decline"
    GO_UP = "go_up"
    RESUME = "resume"
    LOOK_BACK = "look_back"
    CONCLUDE = "conclude"
    AGREE = "agree"
    PROMISE = "promise"
    PROMISE_KEPT = "promise_kept"
    CLOSE = "close"
    RAISE = "raise"
    LOWER = "lower"
    EXPERIMENT = "experiment"
    PARK = "park"
    MERGE = "merge"
    WITHDRAW = "withdraw"
    MORE = "more"


# These lay a matter aside: at hand, but not put before everybody each time.
_ASIDE = frozenset({Move.EXPERIMENT, Move.PARK, Move.MERGE, Move.WITHDRAW})
# Why a move cannot be made where there is nothing to make it with.
_NONE_TO_MAKE = {Move.RAISE: "ladder-refused-top", Move.PROMISE_KEPT: "ladder-refused-no-promise"}
# What stands for words that the person has yet to say.
_WORDS = "…"


def possible_steps(escalation: Escalation, now: datetime, by: Actor | None = None) -> tuple[Move, ...]:
    """The moves that this person could make now; without a person, those that anybody could."""
    people = (by,) if by is not None else tuple(Actor(party, role) for party in Party for role in sorted(ANYONE))
    return tuple(move for move in Move if any(_may(escalation, move, now, each) for each in people))


def next_steps(escalation: Escalation, now: datetime) -> tuple[Move, ...]:
    """The moves to put before everybody: what comes next, and MORE where there is anything besides."""
    possible = possible_steps(escalation, now)
    first = tuple(move for move in possible if move not in _ASIDE)
    return first if len(first) == len(possible) else (*first, Move.MORE)


def why_not(escalation: Escalation, move: Move, now: datetime, by: Actor | None) -> Refusal | None:
    """Why this person cannot make the move now; None where they can. MORE can always be asked for."""
    if move is Move.MORE or (by is not None and _may(escalation, move, now, by)):
        return None
    if by is None:
        return Refusal("ladder-refused-role")
    tomorrow = escalation.day_of(now) + timedelta(days=1)
    refusals = (refusal_of(escalation, Step(now, act, by)) for act in _acts(escalation, move, by, tomorrow))
    return next(refusals, None) or Refusal(_NONE_TO_MAKE.get(move, "ladder-refused-role"))


def _may(escalation: Escalation, move: Move, now: datetime, by: Actor) -> bool:
    tomorrow = escalation.day_of(now) + timedelta(days=1)
    return any(refusal_of(escalation, Step(now, act, by)) is None for act in _acts(escalation, move, by, tomorrow))


def _acts(escalation: Escalation, move: Move, by: Actor, tomorrow: date) -> Iterator[Act]:  # noqa: C901, PLR0912  one line for each move
    """Acts as they would be once the person filled them in."""
    match move:
        case Move.REPLY:
            yield Contribute(_WORDS)
        case Move.CONSENT:
            yield Consent()
        case Move.DECLINE:
            yield Decline(_WORDS)
        case Move.GO_UP:
            yield GoUp()
        case Move.RESUME:
            yield Resume()
        case Move.LOOK_BACK:
            yield LookBack(worked=True)
        case Move.CONCLUDE:
            yield Conclude()
        case Move.AGREE:
            yield Agree(_WORDS, by, tomorrow)
        case Move.PROMISE:
            yield MakePromise(Promise(_WORDS, _WORDS, by.party, by.role, tomorrow))
        case Move.PROMISE_KEPT:
            yield from (KeepPromise(each.id) for each in escalation.promises)
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
        case Move.MERGE:
            yield Merge(_WORDS)
        case Move.WITHDRAW:
            yield Withdraw(_WORDS)
        case Move.MORE:
            return
