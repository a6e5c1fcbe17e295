"""Updates: the month goes to the tactical forum and the quarter to the strategic one, once, in working hours."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from chat.message import Message
from chat.transport import Act
from domain.agreements import Agreements, Level
from domain.digest import fingerprint
from domain.level_calendar import DueUpdate, updates_due
from domain.levels import LevelPicture, NothingTold, weeks_of
from domain.periods import Period, PeriodKind
from domain.workdays import local_instant
from domain.working_hours import CLOSES
from messages.monthly import monthly_message
from messages.quarterly import quarterly_message
from services.agreements import ActiveAgreements, active, at_work
from services.levels import forum_of, made_picture, months_before, seen_by, update_key, words_of
from services.outbox import Outbox
from storage.database import Database, UnitOfWork
from storage.snapshots import Snapshot

KIND = "level"
# The overview of the last week may come an hour after the working day began; longer it is not waited for.
_WAITS = timedelta(hours=6)
_HOLDS = timedelta(days=5)
# Words that were taken back leave the packs of so many quarters.
_QUARTERS_BACK = 4
_PICTURE = TypeAdapter(LevelPicture)


class Updates:
    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    async def due(self, now: datetime) -> Sequence[DueUpdate]:
        """What goes out now: nothing outside working hours, and nothing whose last week is still to be told."""
        async with self._database.read() as uow:
            held = await at_work(uow, now)
            if held is None:
                return ()
            found = updates_due(held.agreements, now)
            settled = await uow.occurrences.settled_since({each.schedule for each in found}, "")
            waiting = [each for each in found if (each.schedule, each.period.key) not in settled]
            return [each for each in waiting if await _is_whole(uow, each, now)]

    async def send(self, due: DueUpdate, now: datetime) -> bool:
        """Keep the picture and put it in every place of the forum, once; False where there was nothing to tell."""
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None or not await uow.occurrences.settle(
                due.schedule, due.period.key, due_at=due.due_at, state="done", now=now
            ):
                return False
            try:
                picture = await self._picture(uow, held, due)
            except NothingTold:
                return False
            content = _PICTURE.dump_python(picture, mode="json")
            await uow.snapshots.keep(Snapshot(KIND, due.level, due.period.key, content, fingerprint(content), now))
            message = await self._message(uow, held.agreements, due.level, picture, _today(held, now))
            await self._post(uow, held, due, message, now)
        return True

    async def follow(self, now: datetime) -> int:
        """Take words that no longer stand out of the packs in which they were read; return how many packs changed."""
        async with self._database.read() as uow:
            held = await active(uow)
        if held is None:
            return 0
        last = Period.containing(PeriodKind.QUARTER, _today(held, now))
        quarters = [last.plus(-number).key for number in range(1, _QUARTERS_BACK + 1)]
        return sum([await self._follow(held, quarter, now) for quarter in quarters])

    async def _follow(self, held: ActiveAgreements, period: str, now: datetime) -> bool:
        async with self._database.read() as uow:
            picture = await _kept(uow, Level.STRATEGIC, period)
            gone = 0 if picture is None else len(picture.seen) - len(await words_of(uow, picture.seen))
            places = await uow.places.of(forum_of(held.agreements, Level.STRATEGIC).id)
            keys = [update_key(Level.STRATEGIC, period, place.lane) for place in places]
            told = {key for key in keys if await uow.outbox.parts(f"{key}:gone:{gone}")}
        if picture is None or gone == 0 or told == set(keys):
            return False
        async with self._database.write() as uow:
            message = await self._message(uow, held.agreements, Level.STRATEGIC, picture, None)
            for place, key in zip(places, keys, strict=True):
                if key in told or not await uow.outbox.parts(key) or not self._outbox.reaches(place):
                    continue
                await uow.outbox.empty(key)
                await self._outbox.put(
                    uow,
                    key=f"{key}:gone:{gone}",
                    kind="update",
                    place=place,
                    message=message,
                    now=now,
                    act=Act.EDIT,
                    about_key=key,
                )
            uow.leave_no_trace()
        return True

    async def _picture(self, uow: UnitOfWork, held: ActiveAgreements, due: DueUpdate) -> LevelPicture:
        seen = []
        if due.level is Level.STRATEGIC:
            seen = await seen_by(uow, held.agreements, Level.TACTICAL, months_before(due.period))
        return await made_picture(uow, held.agreements, due.period, seen)

    async def _message(
        self, uow: UnitOfWork, agreements: Agreements, level: Level, picture: LevelPicture, today: date | None
    ) -> Message:
        forum, questions = forum_of(agreements, level), agreements.reflections.get(level, ())
        meeting = None if today is None else min((day for day in forum.meetings if day >= today), default=None)
        if level is Level.TACTICAL:
            return monthly_message(picture, forum, meeting, questions)
        return quarterly_message(picture, forum, meeting, questions, await words_of(uow, picture.seen))

    async def _post(
        self, uow: UnitOfWork, held: ActiveAgreements, due: DueUpdate, message: Message, now: datetime
    ) -> None:
        last = _today(held, now) + _HOLDS
        for place in await uow.places.of(forum_of(held.agreements, due.level).id):
            if self._outbox.reaches(place):
                await self._outbox.put(
                    uow,
                    key=update_key(due.level, due.period.key, place.lane),
                    kind="update",
                    place=place,
                    message=message,
                    now=now,
                    expires_at=local_instant(last, CLOSES, held.agreements.time_zone),
                )


async def _is_whole(uow: UnitOfWork, due: DueUpdate, now: datetime) -> bool:
    """Whether its last week was told, or is not waited for any longer."""
    last: Period = weeks_of(due.period)[-1]
    told = await uow.occurrences.settled("overview")
    return last.key in told or now >= due.due_at + _WAITS


async def _kept(uow: UnitOfWork, level: Level, period: str) -> LevelPicture | None:
    found = await uow.snapshots.get(KIND, level, period)
    return None if found is None else _PICTURE.validate_python(found.content)


def _today(held: ActiveAgreements, now: datetime) -> date:
    return now.astimezone(ZoneInfo(held.agreements.time_zone)).date()
