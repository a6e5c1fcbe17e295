"""Quarters: what is asked once a quarter or once a year, of the municipality or of both points of contact."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Party
from domain.joint_questions import JointKind, JointQuestion
from domain.letting_go import Ground
from domain.periods import Period, PeriodKind
from domain.usefulness import to_ask, two_quarters
from domain.working_hours import is_working_time
from messages.bringing_in import quarterly_ask
from services.agreements import ActiveAgreements, active
from services.contacts import reachable
from services.letting_go import put_on_the_list
from services.outbox import Outbox
from services.private_places import private_places
from services.unused import unused_now
from storage.database import Database, UnitOfWork

_EXPIRES_AFTER = timedelta(days=3)
_ASK, _UNUSED, _RISKS = "municipality_ask", "unused", "risks"
# So long into a quarter the municipality is asked, where it brought in nothing by itself.
_WEEKS_IN = 2


@dataclass(frozen=True, slots=True)
class _Moment:
    """Now, in the town: the day, its quarter, and the day on which the first agreements came to hold."""

    held: ActiveAgreements
    now: datetime
    today: date
    quarter: Period
    begun: date

    @property
    def agreements(self) -> Agreements:
        return self.held.agreements

    @property
    def whole(self) -> bool:
        """Whether there were agreements all through the quarter so far."""
        return self.begun <= self.quarter.first_day


class Quarters:
    """`new_id` makes ids that tell neither when nor by whom."""

    def __init__(self, database: Database, outbox: Outbox, new_id: Callable[[], str]) -> None:
        self._database = database
        self._outbox = outbox
        self._new_id = new_id

    async def attend(self, now: datetime) -> None:
        """Each question once, however often this is called; nothing outside working hours."""
        async with self._database.read() as uow:
            moment = await _moment(uow, now)
            settled = set() if moment is None else await _settled(uow, moment.quarter)
        if moment is None:
            return
        if moment.whole:
            for schedule, ask in ((_RISKS, self._risks), (_UNUSED, self._unused), (_ASK, self._municipality)):
                if schedule not in settled and (schedule != _ASK or _is_late(moment)):
                    async with self._database.write() as uow:
                        taken = await uow.occurrences.settle(
                            schedule, moment.quarter.key, due_at=now, state="done", now=now
                        )
                        if taken:
                            await ask(uow, moment)
        async with self._database.read() as uow:
            due = await _due(uow, moment)
        for question in due:
            async with self._database.write() as uow:
                await uow.joint_questions.ask(self._question(*question), moment.today)

    async def _risks(self, uow: UnitOfWork, moment: _Moment) -> None:
        await uow.joint_questions.ask(self._question(JointKind.RISKS, "risks", moment.quarter.key), moment.today)

    async def _unused(self, uow: UnitOfWork, moment: _Moment) -> None:
        """Nobody is asked here: what goes on the list is proposed to both keys, one after the other."""
        first, _ = two_quarters(moment.today)
        before = {each.indicator for each in await uow.letting_go.all() if each.asked_on >= first.first_day}
        for indicator in await unused_now(uow, moment.agreements, moment.today):
            if indicator not in before:
                await put_on_the_list(uow, moment.agreements, self._new_id(), indicator, Ground.UNUSED, moment.now)

    async def _municipality(self, uow: UnitOfWork, moment: _Moment) -> None:
        """Who brought something in already, or said that there is nothing, is asked nothing."""
        brought = await uow.inputs.days(moment.quarter.first_day)
        contact = await reachable(uow, moment.agreements, Party.MUNICIPALITY, moment.today)
        if brought or contact is None or await uow.inputs.said_nothing(moment.quarter.key):
            return
        place = (await private_places(uow, [contact]))[contact.id]
        if self._outbox.reaches(place):
            await self._outbox.put(
                uow,
                key=f"{_ASK}:{moment.quarter.key}",
                kind="municipality",
                place=place,
                message=quarterly_ask(contact.name.split(maxsplit=1)[0]),
                now=moment.now,
                expires_at=moment.now + _EXPIRES_AFTER,
            )

    def _question(self, kind: JointKind, about: str, period: str) -> JointQuestion:
        return JointQuestion(self._new_id(), kind, about, period)


async def _moment(uow: UnitOfWork, now: datetime) -> _Moment | None:
    held = await active(uow)
    first = await uow.agreements.first_activation()
    if held is None or first is None:
        return None
    zone = ZoneInfo(held.agreements.time_zone)
    if not is_working_time(now, zone):
        return None
    today = now.astimezone(zone).date()
    return _Moment(held, now, today, Period.containing(PeriodKind.QUARTER, today), first.astimezone(zone).date())


async def _settled(uow: UnitOfWork, quarter: Period) -> set[str]:
    settled = await uow.occurrences.settled_since([_ASK, _UNUSED, _RISKS], quarter.key)
    return {schedule for schedule, period in settled if period == quarter.key}


def _is_late(moment: _Moment) -> bool:
    return moment.today >= moment.quarter.first_day + timedelta(weeks=_WEEKS_IN)


async def _due(uow: UnitOfWork, moment: _Moment) -> Sequence[tuple[JointKind, str, str]]:
    """Trials that are over, and the one figure whose yearly question is due."""
    due = [
        (JointKind.TRIAL, each.id, str(each.review_on))
        for each in await uow.information_requests.due(moment.today)
        if await uow.joint_questions.find(JointKind.TRIAL, each.id, str(each.review_on)) is None
    ]
    kept = await uow.joint_questions.of_kind(JointKind.USEFUL)
    asked = {(each.question.about, each.question.period): each.asked_on for each in kept}
    useful = to_ask(moment.agreements.indicators, asked, moment.today)
    return [*due, *([] if useful is None else [(JointKind.USEFUL, useful[0].id, useful[1])])]
