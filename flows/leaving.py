"""Leaving: take part no longer, with or without one's texts; or stay after all.

It needs no facts and takes no free text. Outcome: StopAsked or LeftAsItWas.
"""

from chat.message import Text
from chat.wording import Phrase
from domain.answers import LeftAsItWas, StopAsked
from flows.engine import Flow, Option, Question, Session, Step, steps, then

_STAY = Option("stay", Phrase("optout-stay"), ("nee", "no"))


def _ask_how(_: Session) -> Question:
    stop = Option("stop", Phrase("optout-stop"), ("stop", "ja", "yes"))
    return Question(Phrase("optout-confirm"), (stop, Option("erase", Phrase("optout-stop-and-erase")), _STAY))


def _ask_sure(_: Session) -> Question:
    sure = Option("sure", Phrase("optout-stop-and-erase"), ("ja", "yes"))
    return Question(Phrase("optout-sure"), (sure, _STAY), below=(Text(Phrase("optout-counts")),))


def _finish(session: Session) -> StopAsked | LeftAsItWas:
    match session.tapped("how"):
        case "stop":
            return StopAsked(erase=False)
        case "erase" if session.tapped("sure") == "sure":
            return StopAsked(erase=True)
        case _:
            return LeftAsItWas()


LEAVING = Flow(
    key="leaving",
    steps=steps(
        Step("how", _ask_how, lambda session: "sure" if session.tapped("how") == "erase" else None),
        Step("sure", _ask_sure, then(None)),
    ),
    first=lambda _: "how",
    finish=_finish,
)
