"""Reciprocity: the balance of what both parties brought in, month by month."""

from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from chat.message import Message
from chat.wording import Phrase
from domain.agreements import Agreements, Party
from domain.overview import KIND as OVERVIEW
from domain.overview import WHOLE, Overview, from_content
from domain.people import Right, may
from domain.periods import Period, PeriodKind
from domain.reciprocity import SUPPLIED_BY, MonthGave, PartyGave, balance, begins_telling, month_over, talked_in
from domain.workdays import local_instant
from messages.bringing_in import balance_message
from messages.counting import period_name
from messages.receipts import said
from services.information_requests import requests_of
from services.turns import Turn
from storage.database import UnitOfWork

# An overview before that says nothing of now.
_WEEKS_BACK = 13


async def gave_in(uow: UnitOfWork, agreements: Agreements, month: Period) -> tuple[PartyGave, ...]:
    """What each party gave over this month. A week belongs to the month of its last day."""
    first, until = month.first_day, local_instant(month.next().first_day, time(0), agreements.time_zone)
    since = local_instant(first, time(0), agreements.time_zone)
    weeks = [week for week in _weeks(month) if Period.containing(PeriodKind.MONTH, week.last_day) == month]
    stories = await uow.stories.of_weeks(weeks[0].key, weeks[-1].key)
    signals = await uow.signals.of_weeks(weeks[0].key, weeks[-1].key)
    inputs = [day for day in await uow.inputs.days(first) if day <= month.last_day]
    parties = [*(each.party for each in stories), *(each.party for each in signals)]
    told = [None if party is None else Party(party) for party in parties]
    talked = talked_in([kept.escalation for kept in await uow.escalations.all()], since, until)
    requests = [each.party for each in await requests_of(uow, month)]
    figures = await _figures(uow, agreements, since, until)
    return balance(len(inputs), figures, replace(talked, asked=[*talked.asked, *requests]), told)


async def month_in_overview(
    uow: UnitOfWork, agreements: Agreements, week: Period, before: Overview | None
) -> MonthGave | None:
    """The last month that is over, counted once: a later overview tells what the first one told.

    None where the agreements did not hold yet and nothing was done.
    """
    month = month_over(week)
    if before is not None and before.gave is not None and before.gave.month == month.key:
        return before.gave
    parties = await gave_in(uow, agreements, month)
    idle = all(each == PartyGave(each.party) for each in parties)
    first = await uow.agreements.first_activation()
    began = first is not None and first.astimezone(ZoneInfo(agreements.time_zone)).date() <= month.last_day
    return MonthGave(month.key, parties) if began or not idle else None


async def month_in_digest(uow: UnitOfWork, week: Period) -> MonthGave | None:
    """What the overview before this digest told, in the one week after it first did."""
    found = await uow.snapshots.get(OVERVIEW, WHOLE, week.previous().key) if begins_telling(week.previous()) else None
    return None if found is None else from_content(found.content).gave


async def balance_told(turn: Turn) -> tuple[Message, ...]:
    """Of the last month that is over, as the page tells it."""
    if not may(turn.person, Right.SEE_FIGURES):
        return (said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact})),)
    week = Period.containing(PeriodKind.WEEK, turn.today)
    gave = await _on_the_page(turn.uow, week) or await _counted_now(turn)
    return (balance_message(gave.parties, period_name(Period.parse(gave.month), week)),)


async def _on_the_page(uow: UnitOfWork, week: Period) -> MonthGave | None:
    """The same numbers as the newest overview."""
    found = await uow.snapshots.latest_before(OVERVIEW, [WHOLE], week.key, week.plus(-_WEEKS_BACK).key)
    return from_content(found[WHOLE].content).gave if WHOLE in found else None


async def _counted_now(turn: Turn) -> MonthGave:
    month = Period.containing(PeriodKind.MONTH, turn.today).previous()
    return MonthGave(month.key, await gave_in(turn.uow, turn.agreements, month))


async def _figures(uow: UnitOfWork, agreements: Agreements, since: datetime, until: datetime) -> dict[Party, int]:
    counted: dict[Party, int] = {}
    for kind, party in SUPPLIED_BY.items():
        own = [each.id for each in agreements.indicators if each.source_kind == kind]
        recorded = await uow.observations.recorded_on(own, since) if own else ()
        counted[party] = sum(1 for moment in recorded if moment < until)
    return counted


def _weeks(month: Period) -> list[Period]:
    weeks = [Period.containing(PeriodKind.WEEK, month.first_day)]
    while weeks[-1].last_day < month.last_day:
        weeks.append(weeks[-1].next())
    return weeks
