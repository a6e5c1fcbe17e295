"""Refusing agreements: a point of contact says what has to change first.

Facts: `version` (the number of the proposal). Takes free text: `reason`. Outcome: RefusalGiven.
"""

from chat.message import Note
from chat.wording import Phrase
from domain.signing import RefusalGiven
from flows.engine import Flow, Question, Session, Step, Takes, steps, then


def _ask_reason(_: Session) -> Question:
    return Question(Phrase("signing-no-why"), below=(Note(Phrase("signing-no-hint")),))


REFUSE_AGREEMENTS = Flow(
    key="refuse_agreements",
    steps=steps(Step("reason", _ask_reason, then(None), Takes.TEXT)),
    first=lambda _: "reason",
    finish=lambda session: RefusalGiven(int(session.facts["version"]), session.typed("reason") or ""),
)
