"""Ladder reply: an answer to one of the three questions, or something besides.

Facts: those of flows/ladder_facts.py; `question` where it is known already which one is answered (a Question's value,
or "none"). Takes free text: `text`. Outcome: ReplyGiven.
"""

from chat.message import Block, Note
from chat.wording import Phrase
from domain.ladder_acts import Question as Asked
from domain.stepping import ReplyGiven
from flows.engine import Option, Question, Session, Step, Takes, then
from flows.ladder_facts import NOTES, about, chosen, stepping

_NONE = "none"
_HELP = {
    Asked.SEE: "escalation-seen-help",
    Asked.WHY: "escalation-why-help",
    Asked.MEANING: "escalation-meaning-help",
}


def _ask_question(session: Session) -> Question:
    three = (Option(question, _words(question)) for question in Asked)
    other = Option(_NONE, Phrase("ladder-reply-other"), ("anders", "other"))
    return Question(Phrase("ladder-reply-which"), (*three, other), about(session))


def _question(session: Session) -> Asked | None:
    answered = session.tapped("question") or session.facts.get("question")
    return Asked(answered) if answered in set(Asked) else None


def _words(question: Asked) -> Phrase:
    return Phrase(f"escalation-question-{question}")


def _ask_text(session: Session) -> Question:
    question = _question(session)
    if question is None:
        return Question(Phrase("ladder-reply-add"), above=_above(session), below=NOTES)
    helped: tuple[Block, ...] = (Note(Phrase(_HELP[question])),)
    return Question(_words(question), above=_above(session), below=(*helped, *NOTES))


def _above(session: Session) -> tuple[Block, ...]:
    """Where the question was known, this is the first that is asked."""
    return about(session) if "question" in session.facts else ()


REPLY = stepping(
    "reply",
    Step("question", _ask_question, then("text")),
    Step("text", _ask_text, then(None), Takes.TEXT),
    finish=lambda session: ReplyGiven(chosen(session).id, _question(session), session.typed("text") or ""),
    skips=lambda session: "question" in session.facts,
)
