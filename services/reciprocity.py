"""Reciprocity: the balance of what both parties brought in, month by month."""

from datetime import datetime, time

from chat.message import Message
from chat.wording import Phrase
from domain.agreements import Agreements, Party
from domain.people import Right, may
from domain.periods import Period, PeriodKind
from domain.reciprocity import SUPPLIED_BY, PartyGave, balance
from domain.workdays import local_instant
from messages.bringing_in import balance_message
from messages.counting import period_name
from messages.receipts import said
from services.turns import Turn
from storage.database import UnitOfWork


async def gave_in(uow: UnitOfWork, agreements: Agreements, month: Period) -> tuple[PartyGave, ...]:
    """What each party brought in over this month. A week belongs to the month of its last day."""
    first, until = month.first_day, local_instant(month.next().first_day, time(0), agreements.time_zone)
    since = local_instant(first, time(0), agreements.time_zone)
    weeks = [week for week in _weeks(month) if Period.containing(PeriodKind.MONTH, week.last_day) == month]
    stories = await uow.stories.of_weeks(weeks[0].key, weeks[-1].key)
    signals = await uow.signals.of_weeks(weeks[0].key, weeks[-1].key)
    said_in = [
        each.party
        for kept in await uow.escalations.all()
        for each in kept.escalation.contributions
        if since <= each.at < until
    ]
    inputs = [day for day in await uow.inputs.days(first) if day <= month.last_day]
    parties = [*(each.party for each in stories), *(each.party for each in signals)]
    told = [None if party is None else Party(party) for party in parties]
    return balance(len(inputs), await _figures(uow, agreements, since, until), said_in, told)


async def balance_told(turn: Turn) -> tuple[Message, ...]:
    """Of the last month that is over."""
    if not may(turn.person, Right.SEE_FIGURES):
        return (said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact})),)
    month = Period.containing(PeriodKind.MONTH, turn.today).previous()
    week = Period.containing(PeriodKind.WEEK, turn.today)
    return (balance_message(await gave_in(turn.uow, turn.agreements, month), period_name(month, week)),)


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
