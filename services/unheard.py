"""Unheard: a friendly line to the team lead, once, where residents of an area were not heard for long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Person, Role
from domain.people import Standing
from domain.periods import Period, PeriodKind
from domain.prompts import week_of
from domain.residents import unheard_areas
from domain.stories import StoryForm
from domain.working_hours import closing, is_working_time
from messages.residents import unheard_message
from services.agreements import active
from services.outbox import Outbox
from services.private_places import private_places
from storage.database import Database, UnitOfWork

# A talk that professionals told of is heard as well.
_HEARD_IN = (StoryForm.AREA_TALK, StoryForm.SOUNDING_BOARD)


@dataclass(frozen=True, slots=True)
class Unheard:
    """An area, and the week since which nothing was heard there."""

    area: str
    since: Period

    @property
    def schedule(self) -> str:
        return f"unheard:{self.area}"


class UnheardAreas:
    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    async def due(self, now: datetime) -> Sequence[Unheard]:
        """The areas whose team lead hears of it now; nobody outside working hours, and each silence once."""
        async with self._database.read() as uow:
            held = await active(uow)
            if held is None or not _may_speak(held.agreements, now):
                return ()
            found = await _unheard(uow, held.agreements, now)
            first = min((each.since.key for each in found), default="")
            told = await uow.occurrences.settled_since({each.schedule for each in found}, first) if found else set()
        return [each for each in found if (each.schedule, each.since.key) not in told]

    async def remind(self, unheard: Unheard, now: datetime) -> bool:
        """Put it in the team leads' private chats; False where somebody did."""
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None:
                return False
            since = unheard.since.key
            if not await uow.occurrences.settle(unheard.schedule, since, due_at=now, state="done", now=now):
                return False
            agreements = held.agreements
            name = next((area.name for area in agreements.areas if area.id == unheard.area), unheard.area)
            leads = [each for each in _leads(unheard.area, agreements) if await _is_there(uow, each)]
            for person, place in (await private_places(uow, leads)).items():
                if self._outbox.reaches(place):
                    await self._outbox.put(
                        uow,
                        key=f"{unheard.schedule}:{since}:{person}",
                        kind="unheard",
                        place=place,
                        message=unheard_message(name),
                        now=now,
                        expires_at=closing(now, ZoneInfo(agreements.time_zone)),
                    )
        return True


async def heard_last(uow: UnitOfWork) -> dict[str, Period]:
    """By area the last week in which residents were heard: by a card, or in a talk that was told of."""
    weeks = dict(await uow.cards.last_weeks())
    for area, week in (await uow.stories.last_weeks(_HEARD_IN)).items():
        weeks[area] = max(week, weeks.get(area, week))
    return {area: Period.parse(week) for area, week in weeks.items()}


def _may_speak(agreements: Agreements, now: datetime) -> bool:
    """Only where residents are asked something by agreement, and in working hours."""
    return agreements.residents is not None and is_working_time(now, ZoneInfo(agreements.time_zone))


async def _unheard(uow: UnitOfWork, agreements: Agreements, now: datetime) -> Sequence[Unheard]:
    first = await uow.agreements.first_activation()
    if first is None:
        return ()
    begun = Period.containing(PeriodKind.WEEK, first.astimezone(ZoneInfo(agreements.time_zone)).date())
    areas = [area.id for area in agreements.areas]
    found = unheard_areas(await heard_last(uow), begun, week_of(now, agreements), areas)
    return [Unheard(area, since) for area, since in sorted(found.items())]


def _leads(area: str, agreements: Agreements) -> list[Person]:
    teams = {team.id for team in agreements.teams if area in team.areas}
    return [each for each in agreements.people if each.team in teams and Role.TEAM_LEAD in each.roles]


async def _is_there(uow: UnitOfWork, person: Person) -> bool:
    return (await uow.participants.get(person.id)).state not in {Standing.STOPPED, Standing.PAUSED, Standing.DECLINED}
