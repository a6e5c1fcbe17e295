"""Follow-up: what was done with a story or signal, and whether that fits what its teller sees now.

Facts: `story` (id), `topic` (what it was about) and `done` (what was done, in the listeners' words).
Takes no free text. Outcome: FollowedUp.
"""

from chat.message import Quote, Text
from chat.wording import Phrase, Verbatim
from domain.answers import Fits, FollowedUp
from flows.engine import Flow, Option, Question, Session, Step, steps, then


def _ask(session: Session) -> Question:
    return Question(
        Phrase("story-followup-question"),
        (
            Option(Fits.YES, Phrase("button-yes")),
            Option(Fits.NOT_YET, Phrase("story-followup-not-yet")),
            Option(Fits.NO, Phrase("button-no")),
        ),
        (Text(Phrase("story-followup", {"topic": session.facts["topic"]})), Quote(Verbatim(session.facts["done"]))),
    )


FOLLOW_UP = Flow(
    key="follow_up",
    steps=steps(Step("fits", _ask, then(None))),
    first=lambda _: "fits",
    finish=lambda session: FollowedUp(session.facts["story"], Fits(session.tapped("fits") or "")),
)
