"""The conversation engine: a flow is data and pure functions; a session is where one person stands in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, TypeAlias

from chat.message import Block, Choice, Choices, Message, Text
from chat.wording import Phrase, Words
from domain.stories import LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class Typed:
    """Text that was typed. Of a step that takes text, the privacy screen let it through: a flow sees no other."""

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


Answer: TypeAlias = Typed | Tapped
Given: TypeAlias = Typed | Tapped | Back | Skip
Answers: TypeAlias = Mapping[str, Answer]
Facts: TypeAlias = Mapping[str, str]

# Back goes at most this far, so that a session stays small however long people wander.
_LONGEST_TRAIL = 20


class Takes(Enum):
    """What may be typed in answer to a step. The label of an option may always be typed instead of pressed.

    TEXT is kept as it was written, so it passes the privacy screen first. Of a NUMBER or a DAY only what `accept` reads
    in it is kept.
    """

    TAPS = "taps"
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Option:
    """A button. `words` are other words that mean it, for who types; the key is at most 40 bytes."""

    key: str
    label: Words
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What a step asks: what is told first, the question itself, small remarks, and the buttons."""

    words: Words
    options: tuple[Option, ...] = ()
    above: tuple[Block, ...] = ()
    below: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """Where one person stands in one flow. `facts` were known at the start and do not change.

    `trail` holds the steps that were answered, in order. `version` grows with every answer, so that a press on an old
    button is known as such. `revision` is the flow's own, when it was last asked something.
    """

    flow: str
    step: str
    answers: Answers = field(default_factory=dict)
    facts: Facts = field(default_factory=dict)
    trail: tuple[str, ...] = ()
    version: int = 1
    revision: int = 1

    def tapped(self, step: str) -> str | None:
        """The option that was chosen at a step."""
        answer = self.answers.get(step)
        return answer.option if isinstance(answer, Tapped) else None

    def typed(self, step: str) -> str | None:
        """The text that was typed at a step."""
        answer = self.answers.get(step)
        return answer.text if isinstance(answer, Typed) else None


@dataclass(frozen=True, slots=True)
class Step:
    """One question. `next` names the step after it, or None at the end.

    `accept` gives the answer as it is kept, or a Phrase that says what is wrong; without it an answer is kept as given.
    What it keeps of a number or a day it accepts again as the same.
    """

    key: str
    ask: Callable[[Session], Question]
    next: Callable[[Session], str | None]
    takes: Takes = Takes.TAPS
    may_skip: bool = False
    accept: Callable[[Answer, Session], Answer | Phrase] | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """`first` chooses the first step by the facts. `finish` makes the outcome, a value of domain/ for a service to
    keep, and is asked only when every step on the way there was answered.

    `opens` tells that words after the starting word are the first answer: `vertel Vandaag lukte het…`. `revision` goes
    up with every change after which an older session would be read wrongly.
    """

    key: str
    steps: Mapping[str, Step]
    first: Callable[[Session], str]
    finish: Callable[[Session], Any]
    opens: bool = False
    revision: int = 1


@dataclass(frozen=True, slots=True)
class Ask:
    """The next question, or the same one after a remark on the answer: then it need not be told at length `again`."""

    session: Session
    question: Question
    remark: Words | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    session: Session
    outcome: Any


def steps(*all_steps: Step) -> Mapping[str, Step]:
    """The steps of a flow by their keys."""
    return {step.key: step for step in all_steps}


def then(step: str | None) -> Callable[[Session], str | None]:
    """Always this step next; None ends the conversation."""
    return lambda _: step


def begin(flow: Flow, facts: Facts) -> Ask:
    """The first question."""
    session = Session(flow=flow.key, step="", facts=dict(facts), revision=flow.revision)
    return _ask(flow, replace(session, step=flow.first(session)))


def advance(flow: Flow, session: Session, given: Given) -> Ask | Done:
    """One answer further. A wrong answer asks again and loses nothing that was accepted before."""
    if _is_older(flow, session):
        return _reopen(flow, session)
    step = flow.steps[session.step]
    match given:
        case Back():
            return _back(flow, session)
        case Skip() if step.may_skip:
            return _onward(flow, session, step, None)
        case Skip():
            return _again(flow, session, Phrase("flow-no-skip"))
        case Tapped() | Typed():
            return _take(flow, session, step, given)


def resume(flow: Flow, session: Session) -> Ask:
    """The question at which the person stands, after a restart or `verder`.

    If the flow was changed since, the first question without an answer that still fits is asked, and every accepted
    answer stays.
    """
    return _reopen(flow, session) if _is_older(flow, session) else _ask(flow, session)


def as_message(ask: Ask, value: Callable[[str], str]) -> Message:
    """The question as a message; `value` makes a button's value out of an option's key."""
    question = ask.question
    remark = () if ask.remark is None else (Text(ask.remark),)
    buttons = tuple(Choice(option.label, value(option.key)) for option in question.options)
    # Right under the same question only its heart is repeated.
    above, below = ((), ()) if ask.again else (question.above, question.below)
    blocks = (*remark, *above, Text(question.words), *below)
    return Message(summary=question.words, blocks=(*blocks, Choices(buttons)) if buttons else blocks)


def _ask(flow: Flow, session: Session, remark: Phrase | None = None) -> Ask:
    return Ask(session, flow.steps[session.step].ask(session), remark)


def _again(flow: Flow, session: Session, remark: Phrase) -> Ask:
    return replace(_ask(flow, session, remark), again=True)


def _back(flow: Flow, session: Session) -> Ask:
    trail = tuple(step for step in session.trail if step in flow.steps)
    if not trail:
        return _again(flow, session, Phrase("flow-no-way-back"))
    return _ask(flow, replace(session, step=trail[-1], trail=trail[:-1], version=session.version + 1))


def _take(flow: Flow, session: Session, step: Step, given: Answer) -> Ask | Done:
    wrong = _wrong(step, session, given)
    kept = wrong or (step.accept(given, session) if step.accept else given)
    if isinstance(kept, Typed) and len(kept.text) > LONGEST_TEXT:
        kept = Phrase("error-too-long", {"count": LONGEST_TEXT})
    if isinstance(kept, Phrase):
        return _again(flow, session, kept)
    return _onward(flow, session, step, kept)


def _wrong(step: Step, session: Session, given: Answer) -> Phrase | None:
    """What is wrong with an answer, whatever the step."""
    match given:
        case Tapped(option):
            return None if option in _keys(step, session) else Phrase("error-not-understood")
        case Typed() if step.takes is Takes.TAPS:
            return Phrase("error-not-understood")
        case Typed(text) if not text.strip():
            return Phrase("flow-empty")
    return None


def _keys(step: Step, session: Session) -> frozenset[str]:
    return frozenset(option.key for option in step.ask(session).options)


def _first_open(flow: Flow, session: Session) -> tuple[str | None, tuple[str, ...]]:
    """The first step without an answer that still fits, None if there is none; and the steps before it."""
    step: str | None = flow.first(session)
    passed: list[str] = []
    while step is not None and step not in passed and _has_answer(flow.steps[step], session):
        passed.append(step)
        step = flow.steps[step].next(session)
    return step, tuple(passed)


def _has_answer(step: Step, session: Session) -> bool:
    answer = session.answers.get(step.key)
    if answer is None:
        return step.may_skip and step.key in session.trail
    if _wrong(step, session, answer) is not None:
        return False
    read = step.accept if step.takes in {Takes.NUMBER, Takes.DAY} else None
    return read is None or read(answer, session) == answer


def _is_older(flow: Flow, session: Session) -> bool:
    return session.step not in flow.steps or session.revision != flow.revision


def _reopen(flow: Flow, session: Session) -> Ask:
    """The session at its first open question, or at the last one if none is open."""
    step, passed = _first_open(flow, session)
    if step is None:
        step, passed = passed[-1], passed[:-1]
    trail = passed[-_LONGEST_TRAIL:]
    moved = replace(session, step=step, trail=trail, version=session.version + 1, revision=flow.revision)
    return _ask(flow, moved, Phrase("flow-changed"))


def _onward(flow: Flow, session: Session, step: Step, kept: Answer | None) -> Ask | Done:
    answers = {key: answer for key, answer in session.answers.items() if key != step.key}
    if kept is not None:
        answers[step.key] = kept
    trail = (*session.trail, step.key)[-_LONGEST_TRAIL:]
    moved = replace(session, answers=answers, trail=trail, version=session.version + 1)
    following = step.next(moved)
    if following is not None:
        return _ask(flow, replace(moved, step=following))
    if _first_open(flow, moved)[0] is not None:
        return _reopen(flow, moved)
    return Done(moved, flow.finish(moved))
