"""Ladder moving: a rung up, with a ground and a sentence why; or a rung down, with what goes back and what is told.

Facts: those of flows/ladder_facts.py. Takes free text: of RAISE `text`, of LOWER `text` and `reply`.
Outcome of RAISE: StepAsked with Raise, or LeftAsItWas. Outcome of LOWER: StepAsked with Lower.
"""

from chat.message import Note, Quote, Text
from chat.wording import Phrase, Verbatim
from domain.agreements import Level
from domain.answers import LeftAsItWas
from domain.ladder_acts import Ground, Lower, Raise
from domain.ladder_state import above
from domain.stepping import StepAsked
from flows.engine import Option, Question, Session, Step, Takes, then
from flows.ladder_facts import NOTES, about, chosen, stepping

_GROUNDS = {
    Ground.STRUCTURAL: "escalation-structural",
    Ground.RISK: "escalation-great-risk",
    Ground.IMPACT: "escalation-impact",
}
_SEND, _CHANGE, _STAY = "send", "change", "stay"


def _upper(session: Session) -> Level:
    """The rung above; on the highest the ladder itself says that there is none."""
    rung = chosen(session).rung
    return above(rung) or rung


def _ask_ground(session: Session) -> Question:
    grounds = (Option(ground, Phrase(key)) for ground, key in _GROUNDS.items())
    return Question(Phrase("escalation-why-up"), tuple(grounds), about(session))


def _ask_why(_: Session) -> Question:
    return Question(Phrase("ladder-raise-why"), below=NOTES)


def _ask_review(session: Session) -> Question:
    ground = Phrase(_GROUNDS[Ground(session.tapped("ground") or "")])
    told = Phrase("ladder-raise-summary", {"rung": Phrase(f"level-{_upper(session)}"), "ground": ground})
    return Question(
        Phrase("ladder-raise-review"),
        (
            Option(_SEND, Phrase("ladder-send"), ("ja", "yes")),
            Option(_CHANGE, Phrase("button-change")),
            Option(_STAY, Phrase("optout-stay"), ("nee", "no")),
        ),
        (*about(session), Text(told), Quote(Verbatim(session.typed("text") or ""))),
        (Note(Phrase("ladder-raise-notice")),),
    )


def _raise(session: Session) -> StepAsked | LeftAsItWas:
    if session.tapped("review") != _SEND:
        return LeftAsItWas()
    ground = Ground(session.tapped("ground") or "")
    return StepAsked(chosen(session).id, Raise(_upper(session), ground, session.typed("text") or ""))


def _ask_goes_back(session: Session) -> Question:
    return Question(Phrase("ladder-lower-what"), above=about(session), below=NOTES)


def _ask_reply(_: Session) -> Question:
    return Question(Phrase("ladder-lower-reporter"), below=NOTES)


def _lower(session: Session) -> StepAsked:
    return StepAsked(chosen(session).id, Lower(session.typed("text") or "", session.typed("reply") or ""))


RAISE = stepping(
    "raise",
    Step("ground", _ask_ground, then("text")),
    Step("text", _ask_why, then("review"), Takes.TEXT),
    Step("review", _ask_review, lambda session: "text" if session.tapped("review") == _CHANGE else None),
    finish=_raise,
)
LOWER = stepping(
    "lower",
    Step("text", _ask_goes_back, then("reply"), Takes.TEXT),
    Step("reply", _ask_reply, then(None), Takes.TEXT),
    finish=_lower,
)
