"""An extra meeting: a point of contact chooses a forum, a day and a goal. There is none without that choice.

Facts: `forums` (listed, with when each meets next), `today` (ISO). Takes free text: `goal`. Outcome: ExtraMeetingAsked.
"""

from dataclasses import replace
from datetime import date, timedelta

from chat.message import Note
from chat.wording import Phrase
from domain.extra_meetings import LONGEST_GOAL, ExtraMeetingAsked
from domain.workdays import is_workday
from flows.engine import Answer, Flow, Question, Session, Step, Takes, Tapped, steps, then
from flows.facts import names, options
from flows.ladder_days import day, day_step

# Further away there is time enough to plan it like any other.
_LONGEST_WEEKS = 12
_DAY = day_step("day", Phrase("meeting-when"), (1, 2, 3), after="goal", longest=lambda _: _LONGEST_WEEKS)


def _ask_forum(session: Session) -> Question:
    note = (Note(Phrase("meeting-first")),)
    return Question(Phrase("meeting-which"), options(names(session.facts, "forums")), note)


def _working_day(given: Answer, session: Session) -> Answer | Phrase:
    assert _DAY.accept is not None
    read = _DAY.accept(given, session)
    if isinstance(read, Phrase):
        return read
    today = date.fromisoformat(session.facts["today"])
    chosen = today + timedelta(weeks=int(read.option)) if isinstance(read, Tapped) else date.fromisoformat(read.text)
    return read if is_workday(chosen) else Phrase("meeting-no-workday")


def _ask_goal(_: Session) -> Question:
    return Question(Phrase("meeting-goal"), below=(Note(Phrase("meeting-goal-hint")),))


def _short(given: Answer, _: Session) -> Answer | Phrase:
    too_long = not isinstance(given, Tapped) and len(given.text) > LONGEST_GOAL
    return Phrase("meeting-goal-long", {"count": LONGEST_GOAL}) if too_long else given


EXTRA_MEETING = Flow(
    key="extra_meeting",
    steps=steps(
        Step("forum", _ask_forum, then("day")),
        replace(_DAY, accept=_working_day),
        Step("goal", _ask_goal, then(None), Takes.TEXT, accept=_short),
    ),
    first=lambda _: "forum",
    finish=lambda session: ExtraMeetingAsked(
        forum=session.tapped("forum") or "", on=day(session, "day"), goal=session.typed("goal") or ""
    ),
)
