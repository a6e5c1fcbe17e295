"""Ladder sheets: opening a conversation, and each step in one, on one screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from chat.form import Field, Filled, Kind
from chat.message import Choice
from chat.wording import Joined, Phrase, Words
from domain.agreements import Party
from domain.people import Right
from flows.catalogue import FLOWS
from flows.engine import Flow, Given, Session, Tapped, Typed
from flows.ladder_facts import NOTES, about
from flows.ladder_owners import party_options
from flows.safety import SAFETY
from services.sheet import Script, Sheet, Texts, asked, choice, taps

_OWNER, _TYPED_DAY = "owner", "typed-day"


@dataclass(frozen=True, slots=True)
class _Part:
    """Some fields of a sheet, and the answers to its flow that they stand for."""

    fields: Callable[[Flow, Session], tuple[Field, ...]]
    answers: Callable[[Filled, Texts], Script]
    texts: Mapping[str, bool] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)


def _text(step: str = "text", hint: Words | None = None) -> _Part:
    def fields(flow: Flow, session: Session) -> tuple[Field, ...]:
        return (Field(step, asked(flow, step, session).words, Kind.TEXT, hint=hint, long=True),)

    return _Part(fields, lambda _, texts: {step: [Typed(texts.get(step, ""))]}, {step: True})


def _choice(step: str, *, optional: bool = False) -> _Part:
    def fields(flow: Flow, session: Session) -> tuple[Field, ...]:
        return (choice(flow, step, session, optional=optional),)

    return _Part(fields, lambda sent, _: {step: taps(sent, step)})


def _day() -> _Part:
    """Some weeks from now, or a day that is typed; of what is typed only the day is kept."""

    def fields(flow: Flow, session: Session) -> tuple[Field, ...]:
        other = Field(_TYPED_DAY, Phrase("form-other-day"), Kind.TEXT, optional=True, hint=Phrase("form-other-day-how"))
        return choice(flow, "day", session, optional=True), other

    def answers(sent: Filled, _: Texts) -> Script:
        typed = sent.text(_TYPED_DAY).strip()
        return {"day": [Typed(typed)] if typed else taps(sent, "day")}

    return _Part(fields, answers, places={"day": _TYPED_DAY})


def _owner() -> _Part:
    """Party and role in one field: which roles there are hangs on the party."""

    def fields(flow: Flow, session: Session) -> tuple[Field, ...]:
        options = tuple(
            Choice(Joined((party.label, role.label), ", "), f"{party.key}.{role.key}")
            for party in party_options()
            for role in asked(flow, "role", _of(session, Party(party.key))).options
        )
        return (Field(_OWNER, asked(flow, "role", session).words, Kind.CHOICE, options),)

    def answers(sent: Filled, _: Texts) -> Script:
        party, _dot, role = sent.text(_OWNER).partition(".")
        return {"party": _tapped(party), "role": _tapped(role)}

    return _Part(fields, answers, places={"party": _OWNER, "role": _OWNER})


def _always(step: str, option: str) -> _Part:
    """A step that the screen itself answers."""
    return _Part(lambda _flow, _session: (), lambda _sent, _texts: {step: [Tapped(option)]})


def _of(session: Session, party: Party) -> Session:
    return replace(session, answers={**session.answers, "party": Tapped(party)})


def _tapped(option: str) -> list[Given]:
    return [Tapped(option)] if option else []


def _sheet(key: str, *parts: _Part) -> Sheet:
    flow = FLOWS[key]

    def fill(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
        return session, {step: given for part in parts for step, given in part.answers(sent, texts).items()}

    return Sheet(
        flow,
        Right.INTERPRET,
        Phrase(f"form-{key.replace('_', '-')}"),
        lambda session: tuple(each for part in parts for each in part.fields(flow, session)),
        fill,
        {name: needed for part in parts for name, needed in part.texts.items()},
        {step: name for part in parts for step, name in part.places.items()},
        about,
        NOTES,
        told=True,
    )


_CONVERSATION = FLOWS["conversation"]


def _conversation_fields(session: Session) -> tuple[Field, ...]:
    """What it can be about in both directions, under each other: only what fits the first answer counts."""
    whose = _of_role(session)
    theme = choice(_CONVERSATION, "theme", session, optional=True)
    concern = choice(_CONVERSATION, "theme", whose, optional=True)
    own, more = (choice(_CONVERSATION, step, session) for step in ("area", "more_areas"))
    # Theirs are first, and the whole town stands last.
    areas = (*own.options[:-1], *more.options)
    return (
        choice(_CONVERSATION, "about", session),
        replace(theme, hint=Phrase("form-conversation-theme")),
        replace(concern, key="concern", label=Phrase("form-conversation-concern")),
        replace(own, options=tuple(each for each in areas if each.value != "more")),
        Field("text", asked(_CONVERSATION, "text", session).words, Kind.TEXT, hint=Phrase("conversation-one-sentence")),
    )


def _of_role(session: Session) -> Session:
    return replace(session, answers={**session.answers, "about": Tapped(Party.MUNICIPALITY)})


def _fill_conversation(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
    field_of_theme = "theme" if sent.text("about") == "practice" else "concern"
    area, own = sent.text("area"), {each.key for each in asked(_CONVERSATION, "area", session).options}
    return session, {
        "about": taps(sent, "about"),
        "theme": taps(sent, field_of_theme) or [Tapped("other")],
        "area": _tapped(area if area in own else area and "more"),
        "more_areas": _tapped(area),
        "text": [Typed(texts.get("text", ""))],
    }


LADDER: Mapping[str, Sheet] = {
    "conversation": Sheet(
        _CONVERSATION,
        Right.OPEN_CONVERSATION,
        Phrase("form-conversation"),
        _conversation_fields,
        _fill_conversation,
        {"text": True},
        {"more_areas": "area"},
        below=(*NOTES, *SAFETY),
        told=True,
    ),
    "reply": _sheet("reply", _choice("question"), _text()),
    "agree": _sheet("agree", _text(), _owner(), _day()),
    "experiment": _sheet("experiment", _text(), _day()),
    "decline": _sheet("decline", _text(hint=Phrase("ladder-decline-raise"))),
    # The screen itself is what is read once more before it is sent.
    "raise": _sheet("raise", _choice("ground"), _text(hint=Phrase("ladder-raise-notice")), _always("review", "send")),
    "lower": _sheet("lower", _text(), _text("reply")),
    "park": _sheet("park", _text(), _day()),
    "merge": _sheet("merge", _choice("into")),
    "withdraw": _sheet("withdraw", _text()),
    "promise": _sheet("promise", _text(), _choice("role"), _day()),
    "promise_kept": _sheet("promise_kept", _choice("promise")),
    "close": _sheet("close", _text(hint=Phrase("form-close-none"))),
    "look_back": _sheet("look_back", _choice("worked"), _choice("enough", optional=True)),
    "ladder_steps": _sheet("ladder_steps", _choice("step")),
}
