"""Letting go: somebody proposes to count something no longer, with the reason; its last figure stays.

Facts: `indicators` (listed), `last` (listed: the last figure of each, in words). Takes free text: `reason`.
Outcome: LetGoAsked, or LeftAsItWas.
"""

from chat.message import Block, Note, Text
from chat.wording import Phrase
from domain.answers import LeftAsItWas
from domain.letting_go import LetGoAsked
from flows.engine import Flow, Option, Question, Session, Step, Takes, steps, then
from flows.facts import Named, names, options
from flows.ladder_facts import NOTES

_YES, _NO = "yes", "no"


def _ask_which(session: Session) -> Question:
    return Question(Phrase("let-go-which"), options(names(session.facts, "indicators")))


def _chosen(session: Session) -> Named:
    known = names(session.facts, "indicators")
    return next((each for each in known if each.id == session.tapped("which")), known[0])


def _last(session: Session) -> tuple[Block, ...]:
    known = {each.id: each.name for each in names(session.facts, "last")}
    last = known.get(_chosen(session).id)
    return () if last is None else (Text(Phrase("let-go-last", {"last": last})),)


def _ask_reason(session: Session) -> Question:
    return Question(Phrase("let-go-why", {"indicator": _chosen(session).name}), (), _last(session), NOTES)


def _ask_sure(session: Session) -> Question:
    return Question(
        Phrase("let-go-sure", {"indicator": _chosen(session).name}),
        (
            Option(_YES, Phrase("let-go-yes"), ("ja", "yes")),
            Option(_NO, Phrase("let-go-no"), ("nee", "no")),
        ),
        below=(Note(Phrase("let-go-both")),),
    )


def _finish(session: Session) -> LetGoAsked | LeftAsItWas:
    if session.tapped("sure") == _NO:
        return LeftAsItWas()
    return LetGoAsked(_chosen(session).id, session.typed("reason") or "")


LET_GO = Flow(
    key="let_go",
    steps=steps(
        Step("which", _ask_which, then("reason")),
        Step("reason", _ask_reason, then("sure"), Takes.TEXT),
        Step("sure", _ask_sure, then(None)),
    ),
    first=lambda _: "which",
    finish=_finish,
)
