"""Choosing a story: after a team read some together, its lead tells which one is the story of the month, and why.

Facts: `stories` (listed ids with their first words), `month` (its name).
Takes free text: `reason`. Outcome: StoryChosen, or LeftAsItWas.
"""

from chat.message import Note, Text
from chat.wording import Phrase
from domain.answers import LeftAsItWas
from domain.chosen_stories import StoryChosen
from flows.engine import Flow, Option, Question, Session, Step, Takes, steps, then
from flows.facts import names, options
from flows.ladder_facts import NOTES

_NONE = "none"


def _ask_which(session: Session) -> Question:
    none = Option(_NONE, Phrase("month-story-none"), ("geen", "nu niet", "none"))
    about = (Text(Phrase("month-story-read", {"month": session.facts.get("month", "")})),)
    below = (Note(Phrase("month-story-both")),)
    return Question(Phrase("month-story-which"), (*options(names(session.facts, "stories")), none), about, below)


def _ask_reason(_: Session) -> Question:
    return Question(Phrase("month-story-why"), below=NOTES)


def _finish(session: Session) -> StoryChosen | LeftAsItWas:
    chosen = session.tapped("which")
    if chosen is None or chosen == _NONE:
        return LeftAsItWas()
    return StoryChosen(chosen, session.typed("reason") or "")


CHOOSE_STORY = Flow(
    key="choose_story",
    steps=steps(
        Step("which", _ask_which, lambda session: None if session.tapped("which") == _NONE else "reason"),
        Step("reason", _ask_reason, then(None), Takes.TEXT),
    ),
    first=lambda _: "which",
    finish=_finish,
)
