"""Sheets: the flows that fit on one screen, each with its fields and the answers that these stand for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from chat.form import Field, Filled, Form, Kind
from chat.message import Choice
from chat.wording import Phrase, Words
from domain.people import Right
from domain.signals import Reach
from domain.stories import AboutResident, Audience
from flows.engine import Ask, Done, Flow, Given, Question, Session, Skip, Tapped, Typed, advance, resume
from flows.safety import SAFETY
from flows.signal import SIGNAL
from flows.story import STORY

# The field for free text, in every sheet that has one.
TEXT = "text"

# The answers to each step, in the order in which it may be asked more than once.
Script = Mapping[str, Sequence[Given]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One flow on one screen. `text` is what was written, as the privacy screen let it through.

    `fill` gives the session as the form leaves it before its first answer, with the answers; `wrong` says what is wrong
    where the flow stopped, in a sentence and the field that it belongs to.
    """

    flow: Flow
    right: Right
    title: Words
    fields: Callable[[Session], tuple[Field, ...]]
    fill: Callable[[Session, Filled, str | None], tuple[Session, Script]]
    needs_text: bool = False

    def form(self, key: str, session: Session) -> Form:
        return Form(key, self.title, self.fields(session), Phrase("form-send"), below=SAFETY)


def play(flow: Flow, session: Session, script: Script) -> Ask | Done:
    """The flow itself, step by step, up to its end or the first step that is missing an answer or got a wrong one."""
    left = {step: list(given) for step, given in script.items()}
    moved: Ask | Done = resume(flow, session)
    while isinstance(moved, Ask) and moved.remark is None and left.get(moved.session.step):
        moved = advance(flow, moved.session, left[moved.session.step].pop(0))
    return moved


def wrong(stopped: Ask) -> tuple[str, Words]:
    """The field at which the flow stopped, and a sentence for it."""
    step = stopped.session.step
    if step == "review" and stopped.session.tapped("resident") == AboutResident.NOT_ASKED:
        return step, Phrase("form-not-asked")
    if stopped.remark is not None and step == TEXT:
        return step, stopped.remark
    return step, Phrase("form-choose")


def _asked(flow: Flow, step: str, session: Session) -> Question:
    return flow.steps[step].ask(replace(session, step=step))


def _choice(
    flow: Flow, step: str, session: Session, *, optional: bool = False, only: frozenset[str] = frozenset()
) -> Field:
    """A step of taps as a field: the same question, and its options (all of them, or only some)."""
    asked = _asked(flow, step, session)
    options = tuple(Choice(each.label, each.key) for each in asked.options if not only or each.key in only)
    return Field(step, asked.words, Kind.CHOICE, options, optional=optional)


def _story_fields(session: Session) -> tuple[Field, ...]:
    yes = Choice(Phrase("story-anonymous-yes"), "yes")
    return (
        Field(TEXT, _asked(STORY, "text", session).words, Kind.TEXT, hint=Phrase("story-no-names"), long=True),
        _choice(STORY, "resident", session),
        _choice(STORY, "review", session, only=frozenset(Audience)),
        _choice(STORY, "goal", session, optional=True),
        Field(
            "anonymous",
            Phrase("story-anonymous-question"),
            Kind.CHOICES,
            (yes,),
            optional=True,
            hint=Phrase("story-anonymous-means"),
        ),
    )


def _fill_story(session: Session, sent: Filled, text: str | None) -> tuple[Session, Script]:
    if sent.text("anonymous") == "yes":
        session = replace(session, answers={**session.answers, "anonymous": Tapped("yes")})
    return session, {
        "text": [Typed(text or "")],
        # One screen asks no second time: a short text is kept as it is.
        "short": [Tapped("keep")],
        "goal": [_tapped(sent, "goal", Skip())],
        "resident": _taps(sent, "resident"),
        "review": _taps(sent, "review"),
    }


def _signal_fields(session: Session) -> tuple[Field, ...]:
    theme, frequency, reach = (_choice(SIGNAL, step, session) for step in ("theme", "frequency", "reach"))
    text = Field(TEXT, Phrase("form-signal-text"), Kind.TEXT, optional=True, hint=Phrase("story-no-names"), long=True)
    # The fewest people, until the giver says otherwise.
    return theme, frequency, replace(reach, filled=(Reach.TEAM,)), text


def _fill_signal(session: Session, sent: Filled, text: str | None) -> tuple[Session, Script]:
    if text is not None:
        session = replace(session, facts={**session.facts, "text": text})
    return session, {step: _taps(sent, step) for step in ("theme", "frequency", "reach")}


def _taps(sent: Filled, field: str) -> list[Given]:
    return [Tapped(sent.text(field))] if sent.text(field) else []


def _tapped(sent: Filled, field: str, otherwise: Given) -> Given:
    return Tapped(sent.text(field)) if sent.text(field) else otherwise


SHEETS: Mapping[str, Sheet] = {
    "story": Sheet(STORY, Right.TELL, Phrase("form-story"), _story_fields, _fill_story, needs_text=True),
    "signal": Sheet(SIGNAL, Right.SIGNAL, Phrase("form-signal"), _signal_fields, _fill_signal),
}
