"""Open questions: the list, and to add one or to take one off. None has an owner or a date.

Facts: `questions` (listed: those that stand open, may be empty). Takes free text: `text`, `answer`.
Outcome: QuestionOpened, QuestionClosed or LeftAsItWas.
"""

from chat.message import Block, Items, Note, Text
from chat.wording import Phrase, Verbatim
from domain.answers import LeftAsItWas
from domain.open_questions import QuestionClosed, QuestionOpened
from flows.engine import Flow, Option, Question, Session, Step, Takes, steps, then
from flows.facts import names, options
from flows.ladder_facts import NOTES

ADD, CLOSE, _DONE = "add", "close", "done"
# A longer row of buttons is read by nobody.
_MOST = 12


def _ask_what(session: Session) -> Question:
    known = names(session.facts, "questions")
    above: tuple[Block, ...] = (Text(Phrase("open-questions-none")),)
    if known:
        above = (Text(Phrase("open-questions")), Items(tuple(Verbatim(each.name) for each in known)))
    close = (Option(CLOSE, Phrase("open-questions-close"), ("sluiten", "close")),) if known else ()
    return Question(
        Phrase("open-questions-what"),
        (
            Option(ADD, Phrase("open-questions-add"), ("toevoegen", "erbij", "add")),
            *close,
            Option(_DONE, Phrase("open-questions-done"), ("klaar", "niets", "done")),
        ),
        above,
        (Note(Phrase("open-questions-never")),),
    )


def _after_what(session: Session) -> str | None:
    return {ADD: "text", CLOSE: "which"}.get(session.tapped("what") or "")


def _ask_text(_: Session) -> Question:
    return Question(Phrase("open-questions-text"), below=(Note(Phrase("open-questions-council")), *NOTES))


def _ask_which(session: Session) -> Question:
    return Question(Phrase("open-questions-which"), options(names(session.facts, "questions")[:_MOST]))


def _ask_answer(_: Session) -> Question:
    return Question(Phrase("open-questions-answer"), below=NOTES)


def _finish(session: Session) -> QuestionOpened | QuestionClosed | LeftAsItWas:
    match session.tapped("what"):
        case "add":
            return QuestionOpened(session.typed("text") or "")
        case "close":
            return QuestionClosed(session.tapped("which") or "", session.typed("answer") or "")
        case _:
            return LeftAsItWas()


OPEN_QUESTIONS = Flow(
    key="open_questions",
    steps=steps(
        Step("what", _ask_what, _after_what),
        Step("text", _ask_text, then(None), Takes.TEXT),
        Step("which", _ask_which, then("answer")),
        Step("answer", _ask_answer, then(None), Takes.TEXT),
    ),
    first=lambda _: "what",
    finish=_finish,
)
