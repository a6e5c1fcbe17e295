"""Ladder agreeing: what both parties will do, what they will try, and a no to what the other proposed.

Facts of all: those of flows/ladder_facts.py. Of AGREE and EXPERIMENT also `today` (ISO); of AGREE `owners`
(flows/ladder_owners.py). Takes free text: `text`.
Outcome: StepAsked with Agree, Experiment or Decline.
"""

from chat.message import Note
from chat.wording import Phrase
from domain.agreements import Party, Role
from domain.ladder_acts import Act, Actor, Agree, Decline, Experiment
from domain.stepping import StepAsked
from flows.engine import Question, Session, Step, Takes, then
from flows.ladder_days import day, day_step
from flows.ladder_facts import NOTES, about, chosen, stepping
from flows.ladder_owners import ask_role, party_options

_WEEKS = (2, 4, 8)


def _asked(session: Session, act: Act) -> StepAsked:
    return StepAsked(chosen(session).id, act)


def _ask_what(session: Session) -> Question:
    return Question(Phrase("ladder-agree-what"), above=about(session), below=NOTES)


def _ask_party(_: Session) -> Question:
    return Question(Phrase("ladder-agree-who"), party_options())


def _party(session: Session) -> Party:
    return Party(session.tapped("party") or Party.MUNICIPALITY)


def _ask_role(session: Session) -> Question:
    return ask_role(Phrase("ladder-agree-role"), _party(session), session)


def _agree(session: Session) -> StepAsked:
    owner = Actor(_party(session), Role(session.tapped("role") or ""))
    return _asked(session, Agree(session.typed("text") or "", owner, day(session, "day")))


def _ask_experiment(session: Session) -> Question:
    return Question(Phrase("ladder-experiment-what"), above=about(session), below=NOTES)


def _ask_objection(session: Session) -> Question:
    raised = Note(Phrase("ladder-decline-raise"))
    return Question(Phrase("ladder-decline-why"), above=about(session), below=(raised, *NOTES))


AGREE = stepping(
    "agree",
    Step("text", _ask_what, then("party"), Takes.TEXT),
    Step("party", _ask_party, then("role")),
    Step("role", _ask_role, then("day")),
    day_step("day", Phrase("ladder-agree-when"), _WEEKS, longest=lambda session: chosen(session).look_back_weeks),
    finish=_agree,
)
EXPERIMENT = stepping(
    "experiment",
    Step("text", _ask_experiment, then("day"), Takes.TEXT),
    day_step("day", Phrase("ladder-experiment-until"), _WEEKS),
    finish=lambda session: _asked(session, Experiment(session.typed("text") or "", day(session, "day"))),
)
DECLINE = stepping(
    "decline",
    Step("text", _ask_objection, then(None), Takes.TEXT),
    finish=lambda session: _asked(session, Decline(session.typed("text") or "")),
)
