"""The conversation engine: a flow is data and pure functions; a session is where one person stands in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from chat.message import Choice, Choices, Message, Text
from chat.wording import Phrase, Words

Answers: TypeAlias = Mapping[str, str]
Facts: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Typed:
    """Free text that the privacy screen let through. Unscreened text never reaches a flow."""

    text: str


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button, by the key of its option."""

    option: str


@dataclass(frozen=True, slots=True)
class Back:
    """To the question before this one; its answer may be given anew."""


@dataclass(frozen=True, slots=True)
class Skip:
    """No answer to this question."""


Given: TypeAlias = Typed | Tapped | Back | Skip


@dataclass(frozen=True, slots=True)
class Option:
    key: str
    label: Words


@dataclass(frozen=True, slots=True)
class Question:
    """What a step asks. `notes` stand under it, before the buttons."""

    words: Words
    options: tuple[Option, ...] = ()
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """Where one person stands in one flow. `facts` were known at the start (area, question of the week) and do not change.

    `trail` holds the steps that were answered, in order. `version` grows with every answer, so that a press on an old button is known as such.
    """

    flow: str
    step: str
    answers: Answers = field(default_factory=dict)
    facts: Facts = field(default_factory=dict)
    trail: tuple[str, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One question. `accept` gives the answer to keep, or a Phrase that says what is wrong; None takes an option's key or text as it is.

    `takes_text` tells whether a person may type freely; a label of an option may always be typed instead of pressed.
    """

    key: str
    ask: Callable[[Session], Question]
    next: Callable[[Session], str | None]
    takes_text: bool = False
    may_skip: bool = False
    accept: Callable[[str, Session], str | Phrase] | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """`finish` makes the outcome of the answers: a value of domain/, for a service to keep."""

    key: str
    steps: Mapping[str, Step]
    first: str
    finish: Callable[[Session], Any]


@dataclass(frozen=True, slots=True)
class Ask:
    """The next question, or the same one after a remark on the answer."""

    session: Session
    question: Question
    remark: Words | None = None


@dataclass(frozen=True, slots=True)
class Done:
    session: Session
    outcome: Any


def start(flow: Flow, facts: Facts, answers: Answers | None = None) -> Ask:
    """The first question. `answers` given with the starting word count already: `vertel Vandaag lukte het…`."""
    session = Session(flow=flow.key, step=flow.first, facts=dict(facts))
    step = flow.steps[flow.first]
    if answers and flow.first in answers:
        moved = advance(flow, session, Typed(answers[flow.first]))
        if isinstance(moved, Ask):
            return moved
    return Ask(session, step.ask(session))


def advance(flow: Flow, session: Session, given: Given) -> Ask | Done:
    """One answer further. A wrong answer asks again and loses nothing that was accepted before."""
    step = flow.steps[session.step]
    match given:
        case Back():
            return _back(flow, session)
        case Skip():
            if not step.may_skip:
                return _again(step, session, Phrase("flow-no-skip"))
            return _onward(flow, session, step, None)
        case Tapped(option) if option in _keys(step, session):
            return _take(flow, session, step, option)
        case Tapped():
            return _again(step, session, Phrase("error-not-understood"))
        case Typed(text) if step.takes_text:
            return _take(flow, session, step, text)
        case Typed():
            return _again(step, session, Phrase("error-not-understood"))


def ask_again(flow: Flow, session: Session) -> Ask:
    """The question at which the person stands, after a restart or `verder`."""
    return Ask(session, flow.steps[session.step].ask(session))


def as_message(ask: Ask, value: Callable[[str], str]) -> Message:
    """The question as a message; `value` makes a button's value out of an option's key."""
    question = ask.question
    said = [Text(words) for words in (ask.remark, question.words, *question.notes) if words is not None]
    buttons = tuple(Choice(option.label, value(option.key)) for option in question.options)
    return Message(summary=question.words, blocks=(*said, *((Choices(buttons),) if buttons else ())))


def _keys(step: Step, session: Session) -> frozenset[str]:
    return frozenset(option.key for option in step.ask(session).options)


def _take(flow: Flow, session: Session, step: Step, answer: str) -> Ask | Done:
    kept = step.accept(answer, session) if step.accept else answer
    if isinstance(kept, Phrase):
        return _again(step, session, kept)
    return _onward(flow, session, step, kept)


def _onward(flow: Flow, session: Session, step: Step, kept: str | None) -> Ask | Done:
    answers = {key: answer for key, answer in session.answers.items() if key != step.key}
    if kept is not None:
        answers[step.key] = kept
    moved = replace(session, answers=answers, trail=(*session.trail, step.key), version=session.version + 1)
    following = step.next(moved)
    if following is None:
        return Done(moved, flow.finish(moved))
    moved = replace(moved, step=following)
    return Ask(moved, flow.steps[following].ask(moved))


def _back(flow: Flow, session: Session) -> Ask:
    if not session.trail:
        return _again(flow.steps[session.step], session, Phrase("flow-no-way-back"))
    *trail, step = session.trail
    moved = replace(session, step=step, trail=tuple(trail), version=session.version + 1)
    return Ask(moved, flow.steps[step].ask(moved))


def _again(step: Step, session: Session, remark: Phrase) -> Ask:
    return Ask(session, step.ask(session), remark)
