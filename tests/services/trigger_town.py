"""The example town on working days: figures and signals come in, and the agreed triggers look at them."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from chat.message_json import from_json
from domain.indicators import Observation
from domain.periods import Period
from domain.signals import Frequency, Reach
from domain.trigger_states import Event
from domain.trigger_tracks import Track
from domain.workdays import local_instant, next_workday
from messages.plain_text import plain_text
from services.agreements import activate_for_demo
from services.trigger_outcomes import TriggerOutcomes
from services.triggers import Triggers
from storage.database import Database
from storage.escalations import KeptEscalation
from storage.signals import Signal
from storage.triggers import LoggedEvent
from tests.example import Data, spoiled
from tests.services.ladder_town import AREA, WORDING, ZONE, LadderTown

# The agreements came to hold in the week before the first one that the tests look at.
AGREED = local_instant(date(2026, 9, 8), time(10), ZONE)
FIRST = Period.parse("2026-W38")
CITY = "GM0106"


class TriggerTown(LadderTown):
    def __init__(self, database: Database, now: datetime = AGREED, seed: int = 7) -> None:
        super().__init__(database, now, seed)
        self.triggers = Triggers(database, TriggerOutcomes(self.outbox, self.escalations))

    async def start(self, change: Callable[[Data], object] = lambda _: None) -> "TriggerTown":
        async with self.database.write() as uow:
            await activate_for_demo(uow, spoiled(change), self.now)
        return self

    async def count(self, indicator: str, subject: str, values: Iterable[float | None], last: str, n: int = 48) -> None:
        """A row of figures that ends in this period."""
        row = list(values)
        period = Period.parse(last)
        figures = [
            Observation(
                indicator,
                subject,
                period.plus(place + 1 - len(row)),
                None if value is None else Decimal(str(value)),
                "telling",
                denominator=Decimal(n),
            )
            for place, value in enumerate(row)
        ]
        async with self.database.write() as uow:
            await uow.observations.keep(figures, self.now)

    async def signal(
        self, week: Period, people: Iterable[int | None], theme: str = "waiting", area: str = AREA
    ) -> None:
        """A signal of each of these people; None is anonymous."""
        async with self.database.write() as uow:
            known = len(await uow.signals.of_weeks("2026-W01", "2026-W53"))
            for number, person in enumerate(people, known):
                who = None if person is None else f"p{person}"
                given = Signal(
                    f"s{number}", week.key, theme, Frequency.MORE_OFTEN, Reach.TEAM, area=area, pseudonym=who
                )
                await uow.signals.keep(given)

    async def look(self, day: date) -> list[Event]:
        """What a working day's pass gives, at nine o'clock."""
        self.now = local_instant(day, time(9), ZONE)
        assert await self.triggers.due(self.now)
        done = await self.triggers.evaluate(self.now)
        assert done is not None
        return list(done.events)

    async def look_after(self, week: Period) -> list[Event]:
        """The pass on the Tuesday after this week, when its figures are in."""
        return await self.look(tuesday_after(week))

    async def look_before(self, week: Period) -> list[Event]:
        """The pass on the first working day after this week."""
        return await self.look(next_workday(week.next().first_day))

    async def tracks(self, trigger: str = "waiting_long") -> list[Track]:
        async with self.database.read() as uow:
            return list((await uow.triggers.tracks([trigger])).values())

    async def log(self) -> list[LoggedEvent]:
        async with self.database.read() as uow:
            return list(await uow.triggers.events())

    async def matters(self) -> list[KeptEscalation]:
        async with self.database.read() as uow:
            return list(await uow.escalations.all())

    async def told(self, beginning: str) -> dict[str, str]:
        """What was queued under keys that begin so, by where it goes."""
        rows = [row for row in await self.rows() if row.key.startswith(beginning)]
        return {row.place.channel: plain_text(from_json(dict(row.message)), WORDING) for row in rows}


def tuesday_after(week: Period) -> date:
    return date.fromordinal(week.next().first_day.toordinal() + 1)


def only(*rules: str) -> Callable[[Data], None]:
    """The example with these triggers and no other."""

    def change(data: Data) -> None:
        data["triggers"] = [rule for rule in data["triggers"] if rule["id"] in {*rules, "municipality_late"}]

    return change


def rule(data: Data, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in data["triggers"] if each["id"] == name)
    return found
