"""The example town in which weeks go by: figures, voices and a conversation, digests and then the overview."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.demo_figures import invented
from bot.demo_voices import tell
from domain.agreements import Agreements, Party, Role
from domain.ladder import replay
from domain.ladder_acts import Actor, LadderTerms, MakePromise, Open, Promise, Step, Subject
from domain.ladder_state import Escalation
from domain.periods import Period
from domain.workdays import local_instant, next_workday
from jobs.overview import picturing
from jobs.weekly_digest import WeeklyDigest
from messages.chart_facts import ChartFacts
from messages.painting import Painter
from services.agreements import ActiveAgreements, activate_for_demo
from services.digests import Digests
from services.overview import KeptOverview, Overviews, overview_in
from services.schedules import Schedules
from storage.database import Database
from tests.conftest import Clock
from tests.example import text
from tests.sandbox.example_town import png
from tests.services.digest_town import outbox_of_all

LAST = Period.parse("2026-W46")
TOWN_CONTACT = Actor(Party.MUNICIPALITY, Role.POINT_OF_CONTACT)
TEAM_LEAD = Actor(Party.PARTNERSHIP, Role.TEAM_LEAD)


class Sketches:
    """Draws nothing: a small picture, another one for each chart."""

    async def paint(self, chart: ChartFacts) -> bytes:
        return png(8 + len(chart.measure), 2 + len(chart.periods))


@dataclass(slots=True)
class OverviewTown:
    database: Database
    agreed: ActiveAgreements
    clock: Clock
    painter: Painter

    @property
    def agreements(self) -> Agreements:
        return self.agreed.agreements

    async def tick(self, moment: datetime) -> None:
        """As the house does at this moment: the digests that are due, and then the overview."""
        self.clock.moment = moment
        digests = Digests(self.database, outbox_of_all(), self.painter)
        await WeeklyDigest(Schedules(self.database), digests, self.clock).tick()
        await picturing(Overviews(self.database), self.clock)()

    async def live(self, week: Period) -> KeptOverview:
        """Let the Monday after this week come."""
        await self.tick(monday_after(week))
        kept = await self.overview(week)
        assert kept is not None
        return kept

    async def overview(self, week: Period) -> KeptOverview | None:
        async with self.database.read() as uow:
            return await overview_in(uow, week.key)


def monday_after(week: Period) -> datetime:
    """A minute after the digests are due: on a holiday they come a day later."""
    return local_instant(next_workday(week.next().first_day), time(9, 1), ZoneInfo("Europe/Amsterdam"))


async def overview_town(database: Database, last: Period = LAST, painter: Painter | None = None) -> OverviewTown:
    """Figures and voices of the demo up to this week, and a conversation in which both parties promised something."""
    now = monday_after(last)
    async with database.write() as uow:
        agreed = await activate_for_demo(uow, text(), now)
        await uow.observations.keep(list(invented(agreed.agreements, now.date())), now)
        await tell(uow, agreed.agreements, last)
        for number, matter in enumerate(_matters(monday_after(last.plus(-1))), 1):
            topic = "Lang wachten" if number == 1 else "Eén aanspreekpunt bij de gemeente"
            assert await uow.escalations.open(matter, topic, "forum-noord") is not None
        for area in ("peelo-noorderpark", "centrum"):
            await uow.minutes.add(area, last.key, 2400)
    return OverviewTown(database, agreed, Clock(now), painter or Sketches())


def _matters(at: datetime) -> Iterator[Escalation]:
    """One that a trigger opened, and one about the municipality's own role."""
    terms = LadderTerms(version=1)
    waiting = Open("m1", terms, Subject("waiting_long", "noord", "wait_days"))
    number = Open("m2", terms, Subject(None, None, None, Party.MUNICIPALITY))
    call, one = "We bellen binnen een week terug.", "Er komt één nummer voor alle teams."
    yield replay([Step(at, waiting), Step(at, _promise("p1", call, TEAM_LEAD), TEAM_LEAD)])
    yield replay([Step(at, number, TEAM_LEAD), Step(at, _promise("p2", one, TOWN_CONTACT), TOWN_CONTACT)])


def _promise(id_: str, what: str, by: Actor) -> MakePromise:
    return MakePromise(Promise(id_, what, by.party, by.role, LAST.plus(2).last_day))
