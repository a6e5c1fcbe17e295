"""Ladder aside: a conversation that is parked until a day, merged into another, or withdrawn.

Facts of all: those of flows/ladder_facts.py. Of PARK also `today` (ISO); of MERGE `conversations` also holds those that
it can be merged into. Takes free text: of PARK and WITHDRAW `text`.
Outcome: StepAsked with Park, Merge or Withdraw; of MERGE also LeftAsItWas.
"""

from chat.wording import Phrase
from domain.answers import LeftAsItWas
from domain.ladder_acts import Merge, Park, Withdraw
from domain.stepping import StepAsked
from flows.engine import Option, Question, Session, Step, Takes, then
from flows.ladder_days import day, day_step
from flows.ladder_facts import NOTES, about, chosen, labelled, others, stepping

_STAY = "stay"


def _ask_park_reason(session: Session) -> Question:
    return Question(Phrase("ladder-park-why"), above=about(session), below=NOTES)


def _ask_withdraw_reason(session: Session) -> Question:
    return Question(Phrase("ladder-withdraw-why"), above=about(session), below=NOTES)


def _ask_into(session: Session) -> Question:
    stay = Option(_STAY, Phrase("optout-stay"), ("nee", "no"))
    return Question(Phrase("ladder-merge-into"), (*labelled(others(session)), stay), about(session))


def _merge(session: Session) -> StepAsked | LeftAsItWas:
    into = session.tapped("into")
    return LeftAsItWas() if into in {_STAY, None} else StepAsked(chosen(session).id, Merge(into or ""))


PARK = stepping(
    "park",
    Step("text", _ask_park_reason, then("day"), Takes.TEXT),
    day_step("day", Phrase("ladder-park-until"), (1, 2, 4)),
    finish=lambda session: StepAsked(chosen(session).id, Park(day(session, "day"), session.typed("text") or "")),
)
MERGE = stepping("merge", Step("into", _ask_into, then(None)), finish=_merge)
WITHDRAW = stepping(
    "withdraw",
    Step("text", _ask_withdraw_reason, then(None), Takes.TEXT),
    finish=lambda session: StepAsked(chosen(session).id, Withdraw(session.typed("text") or "")),
)
