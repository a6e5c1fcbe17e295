"""Ladder days: a step that asks for a day, some weeks from now or typed.

Fact: `today` (ISO). Takes no free text: of what is typed only the date is kept.
"""

from collections.abc import Callable
from datetime import date, timedelta

from chat.message import Note
from chat.wording import Phrase, Words
from domain.typed_days import read_date
from flows.engine import Answer, Option, Question, Session, Step, Takes, Tapped, Typed, then

# Whoever types a year that far off made a slip.
LONGEST = 52


def day_step(
    key: str,
    words: Words,
    weeks: tuple[int, ...],
    *,
    after: str | None = None,
    longest: Callable[[Session], int] = lambda _: LONGEST,
) -> Step:
    """`weeks` are the buttons, as far as they lie within the `longest` number of weeks."""

    def ask(session: Session) -> Question:
        most, today = longest(session), _today(session)
        offered = sorted({min(each, most) for each in weeks})
        buttons = (_button(each, today + timedelta(weeks=each)) for each in offered)
        return Question(words, tuple(buttons), below=(Note(Phrase("ladder-day-how", {"date": _last(session, most)})),))

    def accept(given: Answer, session: Session) -> Answer | Phrase:
        return _accepted(given, _today(session), _last(session, longest(session)))

    return Step(key, ask, then(after), Takes.DAY, accept=accept)


def day(session: Session, step: str) -> date:
    """The day that was chosen or typed."""
    tapped = session.tapped(step)
    if tapped is not None:
        return _today(session) + timedelta(weeks=int(tapped))
    return date.fromisoformat(session.typed(step) or "")


def _button(weeks: int, until: date) -> Option:
    words = (str(weeks), f"{weeks} weken", f"{weeks} weeks")
    return Option(str(weeks), Phrase("ladder-day-weeks", {"weeks": weeks, "date": until}), words)


def _accepted(given: Answer, today: date, last: date) -> Answer | Phrase:
    if isinstance(given, Tapped):
        return given
    read = read_date(given.text, today)
    if read is None:
        return Phrase("pause-no-date")
    return Typed(read.isoformat()) if today < read <= last else Phrase("pause-date-far", {"date": last})


def _today(session: Session) -> date:
    return date.fromisoformat(session.facts["today"])


def _last(session: Session, weeks: int) -> date:
    return _today(session) + timedelta(weeks=weeks)
