"""Keeping a draft for the council: a point of contact says what has to change first.

Facts: `draft` (the id of the draft). Takes free text: `reason`. Outcome: DraftKept.
"""

from chat.message import Note
from chat.wording import Phrase
from domain.council_release import DraftKept
from flows.engine import Flow, Question, Session, Step, Takes, steps, then


def _ask_reason(_: Session) -> Question:
    return Question(Phrase("release-no-why"), below=(Note(Phrase("release-no-hint")),))


KEEP_DRAFT = Flow(
    key="keep_draft",
    steps=steps(Step("reason", _ask_reason, then(None), Takes.TEXT)),
    first=lambda _: "reason",
    finish=lambda session: DraftKept(session.facts["draft"], session.typed("reason") or ""),
)
