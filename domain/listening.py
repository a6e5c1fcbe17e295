"""Listening: who owes an answer to what was told, and how long answers take; per party, never per person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from domain.agreements import Party
from domain.periods import Period
from domain.signals import Reach
from domain.stories import AboutResident, Audience
from domain.workdays import add_workdays, workdays_between

# In so many working days whoever told something hears what was done with it.
ANSWER_DAYS = 10
_BOTH = (Party.MUNICIPALITY, Party.PARTNERSHIP)


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that was told in a week, and the day on which each party answered it."""

    id: str
    week: Period
    owed_by: tuple[Party, ...]
    answered: tuple[tuple[Party, date], ...] = ()

    def answered_by(self, party: Party) -> date | None:
        """The first time that this party did."""
        return min((day for other, day in self.answered if other is party), default=None)

    @property
    def due(self) -> date:
        """Of a week nobody knows the day, so the days are counted from its end."""
        return add_workdays(self.week.last_day, ANSWER_DAYS)


@dataclass(frozen=True, slots=True)
class ReplyTimes:
    """How a party answers: the middle number of working days, None where nothing was answered yet."""

    party: Party
    answered: int
    in_time: int
    overdue: int
    middle_days: int | None


def story_owed_by(audience: Audience, about_resident: AboutResident) -> tuple[Party, ...]:
    """Who was meant to read it. What only counts, and what no resident knows of, is answered by nobody."""
    if about_resident is AboutResident.NOT_ASKED:
        return ()
    match audience:
        case Audience.TEAM | Audience.DIGEST:
            return (Party.PARTNERSHIP,)
        case Audience.BOTH_PARTIES:
            return _BOTH
        case Audience.NOBODY:
            return ()


def signal_owed_by(reach: Reach) -> tuple[Party, ...]:
    return _BOTH if reach is Reach.JOINT else (Party.PARTNERSHIP,)


def reply_times(heard: Sequence[Heard], today: date) -> tuple[ReplyTimes, ...]:
    """For each party, over these stories and signals."""
    return tuple(_of_party(party, [each for each in heard if party in each.owed_by], today) for party in Party)


def waiting(heard: Iterable[Heard], party: Party) -> list[Heard]:
    """What this party has not answered yet, the longest waiting first."""
    open_ = [each for each in heard if party in each.owed_by and each.answered_by(party) is None]
    return sorted(open_, key=lambda each: (each.week, each.id))


def _of_party(party: Party, owed: Sequence[Heard], today: date) -> ReplyTimes:
    days = [(each, day) for each in owed if (day := each.answered_by(party)) is not None]
    took = [workdays_between(each.week.last_day, day) for each, day in days]
    return ReplyTimes(
        party=party,
        answered=len(days),
        in_time=sum(day <= each.due for each, day in days),
        overdue=sum(each.due < today for each in waiting(owed, party)),
        middle_days=median_low(took) if took else None,
    )
