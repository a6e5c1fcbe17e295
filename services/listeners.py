"""Listeners: what waits for an answer, and how long answers take; per party, never per person."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Party
from domain.listening import Heard, signal_owed_by, story_owed_by
from domain.periods import Period
from storage.database import UnitOfWork
from storage.feedback import Feedback


async def heard_in(uow: UnitOfWork, first: Period, last: Period, agreements: Agreements) -> Sequence[Heard]:
    """Every story and signal of these weeks that somebody was meant to hear, with the answers to it."""
    zone = ZoneInfo(agreements.time_zone)
    stories = await uow.stories.of_weeks(first.key, last.key)
    signals = await uow.signals.of_weeks(first.key, last.key)
    owed = [(each.id, each.week, story_owed_by(each.audience, each.about_resident)) for each in stories]
    owed += [(each.id, each.week, signal_owed_by(each.reach)) for each in signals]
    return [
        Heard(told, Period.parse(week), parties, _days(await uow.feedback.about(told), zone))
        for told, week, parties in owed
        if parties
    ]


def _days(answers: Sequence[Feedback], zone: ZoneInfo) -> tuple[tuple[Party, date], ...]:
    return tuple((Party(answer.party), answer.given_at.astimezone(zone).date()) for answer in answers)
