"""Cards of the town in a box, with answers of residents who do not exist."""

from collections.abc import Iterator
from datetime import datetime
from random import Random

from bot.demo_figures import SOURCE
from domain.agreements import Agreements
from domain.periods import Period, PeriodKind
from domain.residents import Asked, Card, Counts, Face, Form, new_code, observations, period_of, together, weeks_of
from services.indicators import keep
from storage.database import UnitOfWork

# Three months that are over lie within these.
_WEEKS = 18
_FORMS = (Form.ADULT, Form.EASY)
_YES, _PARTLY, _NO, _UNSURE = Face.YES, Face.PARTLY, Face.NO, Face.UNSURE
# What was chosen in a week on one card besides by who was content with everything.
_MIXED: Counts = {
    (Asked.ACCESS, _PARTLY): 2,
    (Asked.ACCESS, _NO): 1,
    (Asked.QUALITY, _YES): 3,
    (Asked.EFFECT, _PARTLY): 1,
    (Asked.EFFECT, _NO): 1,
    (Asked.EFFECT, _UNSURE): 1,
}


async def answer(uow: UnitOfWork, agreements: Agreements, week: Period, now: datetime) -> None:
    """Cards in every area and the answers of the last months up to this week, once; the month's figure is theirs."""
    first = week.plus(1 - _WEEKS)
    known, told = {card.code for card in await uow.cards.all()}, await uow.cards.last_weeks()
    for card in _cards(agreements, first):
        if card.code not in known:
            await uow.cards.make(card)
        for later in map(first.plus, range(_WEEKS)):
            if later.key > told.get(card.area, ""):
                await _week(uow, card, later)
    await _figures(uow, agreements, week, now)


def _cards(agreements: Agreements, since: Period) -> Iterator[Card]:
    """The same codes every time, so that a demo that is opened again makes no second cards."""
    for area in agreements.areas:
        for form in _FORMS:
            code = new_code(Random(f"{area.id} {form}").choice)  # noqa: S311 - a card of nobody, no secret
            yield Card(code, area.id, form, since.key)


async def _week(uow: UnitOfWork, card: Card, week: Period) -> None:
    """Easy cards are seldom used: in one week of four."""
    if card.form is Form.EASY and week.number % 4:
        return
    content = {(asked, _YES): 3 + week.number % 3 for asked in Asked}
    counts = {place: content.get(place, 0) + _MIXED.get(place, 0) for place in {**content, **_MIXED}}
    await uow.cards.add(card.code, week.key, counts)


async def _figures(uow: UnitOfWork, agreements: Agreements, week: Period, now: datetime) -> None:
    """The figures of the months that are over are made of these very answers, and told to be invented."""
    for indicator in agreements.indicators:
        if indicator.source_kind != "residents":
            continue
        last = period_of(week, PeriodKind(indicator.frequency)).previous()
        for period in (last.plus(-back) for back in range(3)):
            weeks = weeks_of(period)
            counts = together(await uow.cards.counted(weeks[0].key, weeks[-1].key))
            await keep(uow, observations(indicator, agreements.municipality_code, period, counts, SOURCE), now)
