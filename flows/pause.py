"""Pause: how long the bot is quiet; and the question whether it shall be, after three rounds without an answer.

Facts of both: `today` (ISO). Takes no free text: of what is typed only the date is kept.
Outcome of PAUSE: PauseAsked. Outcome of QUIET: PauseAsked or LeftAsItWas.
"""

from datetime import date, timedelta

from chat.wording import Phrase
from domain.answers import LeftAsItWas, PauseAsked
from domain.typed_days import read_date
from flows.engine import Answer, Flow, Option, Question, Session, Step, Takes, Tapped, Typed, steps, then

_WEEKS = {"1": "pause-one-week", "2": "pause-two-weeks", "3": "pause-three-weeks"}
_DATE = "date"
_LONGEST = timedelta(weeks=26)
_QUIET = timedelta(weeks=4)


def _ask_length(_: Session) -> Question:
    weeks = (Option(weeks, Phrase(label)) for weeks, label in _WEEKS.items())
    return Question(Phrase("pause-ask"), (*weeks, Option(_DATE, Phrase("pause-choose-date"))))


def _ask_date(_: Session) -> Question:
    return Question(Phrase("pause-ask-date"))


def _today(session: Session) -> date:
    return date.fromisoformat(session.facts["today"])


def _accept_date(given: Answer, session: Session) -> Answer | Phrase:
    if isinstance(given, Tapped):
        return given
    today = _today(session)
    until = read_date(given.text, today)
    if until is None:
        return Phrase("pause-no-date")
    if not today < until <= today + _LONGEST:
        return Phrase("pause-date-far", {"date": today + _LONGEST})
    return Typed(until.isoformat())


def _finish(session: Session) -> PauseAsked:
    tapped = session.tapped("length")
    if tapped is not None and tapped != _DATE:
        return PauseAsked(_today(session) + timedelta(weeks=int(tapped)))
    written = session.typed("date" if tapped == _DATE else "length") or ""
    return PauseAsked(date.fromisoformat(written))


def _ask_quiet(_: Session) -> Question:
    yes = Option("yes", Phrase("weekly-pause-yes"), ("ja", "yes"))
    no = Option("no", Phrase("weekly-pause-no"), ("nee", "no"))
    return Question(Phrase("weekly-pause-question"), (yes, no))


def _finish_quiet(session: Session) -> PauseAsked | LeftAsItWas:
    return PauseAsked(_today(session) + _QUIET) if session.tapped("quiet") == "yes" else LeftAsItWas()


PAUSE = Flow(
    key="pause",
    steps=steps(
        Step(
            "length",
            _ask_length,
            lambda session: "date" if session.tapped("length") == _DATE else None,
            Takes.DAY,
            accept=_accept_date,
        ),
        Step("date", _ask_date, then(None), Takes.DAY, accept=_accept_date),
    ),
    first=lambda _: "length",
    finish=_finish,
    opens=True,
)
QUIET = Flow(
    key="quiet",
    steps=steps(Step("quiet", _ask_quiet, then(None))),
    first=lambda _: "quiet",
    finish=_finish_quiet,
)
