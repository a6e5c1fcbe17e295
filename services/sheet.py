"""Sheet: a flow on one screen: its fields, the answers that these stand for, and the flow played with them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from chat.form import Field, Filled, Form, Kind
from chat.message import Block, Choice
from chat.wording import Phrase, Words
from domain.people import Right
from flows.engine import Ask, Done, Flow, Given, Question, Session, Tapped, advance, resume
from flows.safety import SAFETY

# The answers to each step, in the order in which it may be asked more than once.
Script: TypeAlias = Mapping[str, Sequence[Given]]
# Free text by its field, as the privacy screen let it through.
Texts: TypeAlias = Mapping[str, str]


def _nothing(_: Session) -> tuple[Block, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One flow on one screen. `texts` are its fields of free text, and whether something must stand in them.

    `fill` gives the session as the form leaves it before its first answer, with the answers. `places` names the field
    of a step that has none of its own. What is `told` goes to both parties, so it may not be about one single case.
    """

    flow: Flow
    right: Right
    title: Words
    fields: Callable[[Session], tuple[Field, ...]]
    fill: Callable[[Session, Filled, Texts], tuple[Session, Script]]
    texts: Mapping[str, bool] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    above: Callable[[Session], tuple[Block, ...]] = _nothing
    below: tuple[Block, ...] = SAFETY
    told: bool = False

    def form(self, key: str, session: Session) -> Form:
        return Form(key, self.title, self.fields(session), Phrase("form-send"), self.above(session), self.below)

    def place(self, step: str) -> str:
        """The field at which something is said about a step."""
        return self.places.get(step, step)


def play(flow: Flow, session: Session, script: Script) -> Ask | Done:
    """The flow itself, step by step, up to its end or the first step that is missing an answer or got a wrong one."""
    left = {step: list(given) for step, given in script.items()}
    moved: Ask | Done = resume(flow, session)
    while isinstance(moved, Ask) and moved.remark is None and left.get(moved.session.step):
        moved = advance(flow, moved.session, left[moved.session.step].pop(0))
    return moved


def asked(flow: Flow, step: str, session: Session) -> Question:
    """What a step asks, whichever step comes next."""
    return flow.steps[step].ask(replace(session, step=step))


def choice(
    flow: Flow, step: str, session: Session, *, optional: bool = False, only: frozenset[str] = frozenset()
) -> Field:
    """A step of taps as a field: the same question, and its options (all of them, or only some)."""
    question = asked(flow, step, session)
    options = tuple(Choice(each.label, each.key) for each in question.options if not only or each.key in only)
    return Field(step, question.words, Kind.CHOICE, options, optional=optional)


def taps(sent: Filled, name: str) -> list[Given]:
    """The option that was chosen in a field; empty where none was."""
    return [Tapped(sent.text(name))] if sent.text(name) else []
