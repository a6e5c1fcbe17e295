"""Bringing sheets: what the municipality brings in, a request for information, and letting go, each on one screen."""

from collections.abc import Mapping
from dataclasses import replace

from chat.form import Field, Filled, Kind
from chat.message import Choice, Note
from chat.wording import Phrase, Verbatim
from domain.inputs import InputKind
from domain.people import Right
from flows.ask_information import ASK_INFORMATION
from flows.bring_in import BRING_IN, EVERY_THEME
from flows.engine import Session, Tapped, Typed
from flows.facts import names
from flows.ladder_facts import NOTES
from flows.let_go import LET_GO
from services.sheet import Script, Sheet, Texts, asked, choice, taps

_TYPED_DAY = "typed-day"


def _input_fields(session: Session) -> tuple[Field, ...]:
    """Only the kinds: that there is nothing, or that something changed, is said in the chat."""
    areas = tuple(Choice(Verbatim(area.name), area.id) for area in names(session.facts, "areas"))
    title, text, source = (asked(BRING_IN, step, session).words for step in ("title", "text", "source"))
    return (
        choice(BRING_IN, "what", session, only=frozenset(InputKind)),
        Field("areas", Phrase("form-areas"), Kind.CHOICES, areas, optional=True, hint=Phrase("form-areas-none")),
        choice(BRING_IN, "theme", session, optional=True),
        Field("title", title, Kind.TEXT, hint=Phrase("bring-in-title-how")),
        Field("text", text, Kind.TEXT, hint=Phrase("story-no-names"), long=True),
        Field("source", source, Kind.TEXT, hint=Phrase("bring-in-source-how")),
        choice(BRING_IN, "day", session, optional=True),
        Field(_TYPED_DAY, Phrase("form-other-day"), Kind.TEXT, optional=True, hint=Phrase("bring-in-day-how")),
    )


def _fill_input(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
    areas, typed = sent.values.get("areas", ()), sent.text(_TYPED_DAY).strip()
    return session, {
        "what": taps(sent, "what"),
        "areas": [Typed(", ".join(areas))] if areas else [Tapped("town")],
        "theme": taps(sent, "theme") or [Tapped(EVERY_THEME)],
        "title": [Typed(texts.get("title", ""))],
        "text": [Typed(texts.get("text", ""))],
        "source": [Typed(texts.get("source", ""))],
        "day": [Typed(typed)] if typed else taps(sent, "day"),
        # The screen itself is what is read once more before it is sent.
        "review": [Tapped("send")],
    }


def _request_fields(session: Session) -> tuple[Field, ...]:
    question, decision, minutes = (
        asked(ASK_INFORMATION, step, session).words for step in ("question", "decision", "minutes")
    )
    # Where all places are taken, only what is asked again and again needs one of them.
    stops = choice(ASK_INFORMATION, "stops", replace(session, answers={"again": Tapped("once")}))
    return (
        Field("question", question, Kind.TEXT, hint=Phrase("inforequest-exists"), long=True),
        Field("decision", decision, Kind.TEXT),
        choice(ASK_INFORMATION, "goal", session),
        Field("minutes", minutes, Kind.TEXT, hint=Phrase("inforequest-cost-how")),
        choice(ASK_INFORMATION, "again", session),
        stops,
    )


def _fill_request(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
    return session, {
        "question": [Typed(texts.get("question", ""))],
        "decision": [Typed(texts.get("decision", ""))],
        "minutes": [Typed(sent.text("minutes"))],
        **{step: taps(sent, step) for step in ("goal", "again", "stops")},
    }


def _let_go_fields(session: Session) -> tuple[Field, ...]:
    why = Field("reason", Phrase("joint-why"), Kind.TEXT, hint=Phrase("story-no-names"), long=True)
    return (choice(LET_GO, "which", session), why)


def _fill_let_go(session: Session, sent: Filled, texts: Texts) -> tuple[Session, Script]:
    return session, {
        "which": taps(sent, "which"),
        "reason": [Typed(texts.get("reason", ""))],
        "sure": [Tapped("yes")],
    }


BRINGING: Mapping[str, Sheet] = {
    "bring_in": Sheet(
        BRING_IN,
        Right.BRING_IN,
        Phrase("form-bring-in"),
        _input_fields,
        _fill_input,
        {"title": True, "text": True, "source": True},
        {"day": _TYPED_DAY},
        below=(Note(Phrase("bring-in-form-how")), *NOTES),
        told=True,
    ),
    "ask_information": Sheet(
        ASK_INFORMATION,
        Right.INTERPRET,
        Phrase("form-ask-information"),
        _request_fields,
        _fill_request,
        {"question": True, "decision": True},
        below=NOTES,
        told=True,
    ),
    "let_go": Sheet(
        LET_GO,
        Right.SIGN,
        Phrase("form-let-go"),
        _let_go_fields,
        _fill_let_go,
        {"reason": True},
        below=(Note(Phrase("let-go-both")), *NOTES),
        told=True,
    ),
}
