"""Reaction: a listener says what was done with something that was told; who told it hears it.

Facts: `items` (listed ids with the first words, or the theme, of what waits for an answer).
Takes free text: `text`. Outcome: Reacted.
"""

from chat.message import Note
from chat.wording import Phrase
from domain.answers import Reacted
from flows.engine import Flow, Question, Session, Step, Takes, steps, then
from flows.facts import names, options


def _ask_item(session: Session) -> Question:
    return Question(Phrase("voices-react-which"), options(names(session.facts, "items")))


def _ask_text(_: Session) -> Question:
    return Question(Phrase("voices-react-how"), below=(Note(Phrase("story-no-names")),))


REACTION = Flow(
    key="reaction",
    steps=steps(Step("item", _ask_item, then("text")), Step("text", _ask_text, then(None), Takes.TEXT)),
    first=lambda _: "item",
    finish=lambda session: Reacted(session.tapped("item") or "", session.typed("text") or ""),
)
