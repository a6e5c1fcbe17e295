"""Town picture: all that the agreed triggers look at on a day, read once for every rule."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Indicator, Party, TriggerRule
from domain.counting import Topic
from domain.indicators import Observation
from domain.information_requests import RequestState
from domain.listening import ANSWER_DAYS
from domain.periods import Period, PeriodKind
from domain.trigger_day import REMEMBERED, Changed
from domain.trigger_figures import NO, Known, Watched, answers_of, charts_of, figures_of, readings_of, subjects_of
from domain.trigger_kinds import Figures
from domain.trigger_town import ToldIn, areas_of, awaited, brought_in, taking_part
from domain.trigger_voices import Answer, Given, SignalHeard, TakingPart
from domain.triggers import Picture
from domain.workdays import add_workdays, local_instant
from services.agreements import ActiveAgreements
from services.counting import known_figures
from services.inputs import brought_on
from storage.database import UnitOfWork

# Rules on what people say look back over at most so many weeks.
WEEKS_HEARD = 26


@dataclass(frozen=True, slots=True)
class Asked:
    """The rules that look at the picture, with the indicators as they were when each rule was signed."""

    rules: Collection[TriggerRule]
    indicators: Mapping[str, Indicator]

    def of_kind(self, *kinds: str) -> list[TriggerRule]:
        return [rule for rule in self.rules if rule.kind in kinds]

    @property
    def watched(self) -> list[Indicator]:
        names = {name for rule in self.rules for name in rule.indicators}
        return [indicator for name, indicator in self.indicators.items() if name in names]


async def town_picture(
    uow: UnitOfWork, held: ActiveAgreements, asked: Asked, today: date, changed: Changed | None = None
) -> Picture:
    """The picture of this day, from what is known now. `changed` says how far back figures are judged anew."""
    agreements = held.agreements
    week = Period.containing(PeriodKind.WEEK, today).previous()
    begun = await _begun(uow, agreements, today)
    watched = [_watched(each, agreements, week, begun) for each in asked.watched]
    known = await _known(uow, watched, week, changed or {})
    clashing = {name for rule in asked.of_kind("clash") for name in rule.indicators}
    # In a large town this takes seconds, in which people must be heard.
    told, charts = await asyncio.to_thread(_figures, watched, known)
    return Picture(
        today=today,
        figures=told,
        charts=charts,
        answers={
            each.agreed.id: answers
            for each in watched
            if each.agreed.source_kind == "residents" and (answers := answers_of(each, known)) is not None
        },
        readings={
            place: word
            for each in watched
            if each.agreed.id in clashing
            for place, word in readings_of(each, known).items()
        },
        areas=[area.id for area in agreements.areas],
        areas_of=areas_of(agreements),
        # What fits no theme has nothing in common but that.
        themes=[theme.id for theme in agreements.themes],
        signals=await _signals(uow, today),
        taking_part=await _taking_part(uow, agreements, week, begun) if asked.of_kind("silence") else None,
        given=await _given(uow, asked, agreements, today, begun) if asked.of_kind("reciprocity") else None,
    )


def _figures(watched: Sequence[Watched], known: Known) -> tuple[dict[str, Figures], dict[str, Sequence[Figures]]]:
    """The figures of each indicator as they may be told, and as its charts judge them."""
    told = {each.agreed.id: figures for each in watched if (figures := figures_of(each, known)) is not None}
    return told, {each.agreed.id: charts_of(each, told[each.agreed.id]) for each in watched if each.agreed.id in told}


async def changed_since(uow: UnitOfWork, moment: datetime | None) -> Changed:
    """From which period on the figures of each indicator and subject are new or other ones, since that moment."""
    if moment is None:
        return {}
    first: dict[tuple[str, str], Period] = {}
    for indicator, subject, period in await uow.observations.recorded_since(moment):
        key = (indicator.removesuffix(NO), subject)
        if key not in first or (first[key].kind is period.kind and period < first[key]):
            first[key] = period
    return first


def _watched(agreed: Indicator, agreements: Agreements, week: Period, begun: date) -> Watched:
    kind = PeriodKind(agreed.frequency)
    first = min(Period.containing(kind, begun), Period.containing(kind, week.last_day))
    return Watched(agreed, subjects_of(agreed, agreements), week, first)


async def _known(uow: UnitOfWork, watched: Collection[Watched], week: Period, changed: Changed) -> Known:
    topics = [Topic(each.agreed, subject) for each in watched for subject in each.subjects]
    known = await known_figures(uow, topics, week, back=REMEMBERED if _is_old(changed, week) else 0)
    residents = [each for each in watched if each.agreed.source_kind == "residents"]
    said_no: dict[tuple[str, str], Mapping[Period, Observation]] = {}
    for each in residents:
        first = week.first_day - timedelta(days=800)
        found = await uow.observations.series_many(
            each.subjects, [each.agreed.id + NO], first, week.last_day, each.kind
        )
        said_no |= {
            (name, subject): {seen.period: seen for seen in series} for (subject, name), series in found.items()
        }
    return {**known, **said_no}


def _is_old(changed: Changed, week: Period) -> bool:
    """Whether anything but the latest week has to be judged anew."""
    return any(period.last_day < week.first_day for period in changed.values())


async def _begun(uow: UnitOfWork, agreements: Agreements, today: date) -> date:
    """The day on which the first agreements came to hold."""
    first = await uow.agreements.first_activation()
    return today if first is None else first.astimezone(ZoneInfo(agreements.time_zone)).date()


async def _signals(uow: UnitOfWork, today: date) -> list[SignalHeard]:
    week = Period.containing(PeriodKind.WEEK, today)
    kept = await uow.signals.of_weeks(week.plus(1 - WEEKS_HEARD).key, week.key)
    return [SignalHeard(each.id, each.theme, each.area, Period.parse(each.week), each.pseudonym) for each in kept]


async def _taking_part(uow: UnitOfWork, agreements: Agreements, week: Period, begun: date) -> TakingPart | None:
    """Of whole weeks since the beginning; None where there is none yet."""
    first = max(Period.containing(PeriodKind.WEEK, begun).next(), week.plus(1 - WEEKS_HEARD))
    if week < first:
        return None
    weeks = [first]
    while weeks[-1] < week:
        weeks.append(weeks[-1].next())
    stories = await uow.stories.of_weeks(first.key, week.key)
    signals = await uow.signals.of_weeks(first.key, week.key)
    heard = [
        *(ToldIn(Period.parse(each.week), each.pseudonym, each.team, each.area) for each in stories),
        *(ToldIn(Period.parse(each.week), each.pseudonym, each.team, each.area) for each in signals),
    ]
    return taking_part(agreements, await uow.participants.all(), heard, weeks)


async def _given(uow: UnitOfWork, asked: Asked, agreements: Agreements, today: date, begun: date) -> Given:
    zone = ZoneInfo(agreements.time_zone)
    now = local_instant(today, time(9), zone)
    matters = [kept.escalation for kept in await uow.escalations.all()]
    rules = {rule.id for rule in asked.of_kind("reciprocity")}
    own = [each.id for each in agreements.indicators if each.source_kind == "municipality"]
    quarter = Period.containing(PeriodKind.QUARTER, today).previous()
    figures = await uow.observations.recorded_on(own, local_instant(quarter.first_day, time(0), zone))
    days = {moment.astimezone(zone).date() for moment in figures}
    brought = set(await brought_on(uow, quarter.first_day))
    answers = (*awaited(matters, rules, now), *await _asked_of_municipality(uow))
    return Given(begun, answers, days | brought | brought_in(matters))


async def _asked_of_municipality(uow: UnitOfWork) -> list[Answer]:
    """What the municipality was asked with the other party, or by it, and has not answered yet."""
    weighing = [
        Answer(f"joint:{each.question.id}", add_workdays(each.asked_on, ANSWER_DAYS))
        for each in await uow.joint_questions.open()
        if Party.MUNICIPALITY in each.question.waits_for
    ]
    asked = [
        Answer(f"request:{each.id}", each.review_on)
        for each in await uow.information_requests.all({RequestState.ONCE})
        if each.party is Party.PARTNERSHIP and each.review_on is not None
    ]
    return [*weighing, *asked]
