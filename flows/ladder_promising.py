"""Ladder promising: what a party will do, by whose role and when; and that it was done.

Facts of both: those of flows/ladder_facts.py. Of PROMISE also `party` (the person's own: a party promises for itself),
`new_id` (the promise's), `owners` (flows/ladder_owners.py) and `today` (ISO). Takes free text: of PROMISE `text`.
Outcome: StepAsked with MakePromise or KeepPromise; of PROMISE_KEPT also LeftAsItWas.
"""

from chat.message import Note
from chat.wording import Phrase
from domain.agreements import Party, Role
from domain.answers import LeftAsItWas
from domain.ladder_acts import KeepPromise, MakePromise, Promise
from domain.stepping import StepAsked
from flows.engine import Option, Question, Session, Step, Takes, then
from flows.facts import options
from flows.ladder_days import day, day_step
from flows.ladder_facts import NOTES, about, chosen, stepping
from flows.ladder_owners import ask_role

_NONE = "none"


def _party(session: Session) -> Party:
    return Party(session.facts["party"])


def _ask_what(session: Session) -> Question:
    own = Note(Phrase("ladder-promise-own", {"party": Phrase(f"party-the-{_party(session)}")}))
    return Question(Phrase("ladder-promise-what"), above=about(session), below=(own, *NOTES))


def _promise(session: Session) -> StepAsked:
    role = Role(session.tapped("role") or "")
    promise = Promise(session.facts["new_id"], session.typed("text") or "", _party(session), role, day(session, "day"))
    return StepAsked(chosen(session).id, MakePromise(promise))


def _ask_kept(session: Session) -> Question:
    none = Option(_NONE, Phrase("ladder-promise-none"), ("nee", "geen", "no", "none"))
    return Question(Phrase("ladder-promise-which"), (*options(chosen(session).promises), none), about(session))


def _kept(session: Session) -> StepAsked | LeftAsItWas:
    kept = session.tapped("promise")
    return LeftAsItWas() if kept in {_NONE, None} else StepAsked(chosen(session).id, KeepPromise(kept or ""))


PROMISE = stepping(
    "promise",
    Step("text", _ask_what, then("role"), Takes.TEXT),
    Step("role", lambda session: ask_role(Phrase("ladder-promise-role"), _party(session), session), then("day")),
    day_step("day", Phrase("ladder-promise-when"), (2, 4, 8)),
    finish=_promise,
)
PROMISE_KEPT = stepping("promise_kept", Step("promise", _ask_kept, then(None)), finish=_kept)
