"""A small invented town for the tests of digests: two teams, five indicators."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from hashlib import sha256
from typing import Any

from chat.address import Place
from chat.message import Message
from chat.wording import Wording
from domain.agreements import (
    Agreements,
    Area,
    Forum,
    ForumPlace,
    Indicator,
    Level,
    Lever,
    Party,
    Privacy,
    Team,
)
from domain.digest import DigestFacts, fingerprint, to_content
from domain.indicators import Observation, Status
from domain.periods import Period, PeriodKind
from domain.schedules import DueDigest, digest_due
from messages.chart_facts import ChartFacts
from messages.charts import ChartPainter
from services.agreements import ActiveAgreements
from services.digests import Digest, Digests, team_of
from services.outbox import Outbox
from services.schedules import Schedules
from storage.database import Database
from storage.snapshots import Snapshot

OWNERS = {Party.MUNICIPALITY: "imke", Party.PARTNERSHIP: "joyce"}


def indicator(id_: str, name: str, **changed: Any) -> Indicator:
    agreed: dict[str, Any] = {
        "id": id_,
        "name": name,
        "definition": name,
        "unit": "aantal",
        "kind": "count",
        "good_direction": "neutral",
        "frequency": "week",
        "per": "team",
        "goal": "accessible",
        "levers": (Lever.INTERACTIVE,),
        "category": "movement",
        "purpose": "learn",
        "reason": "Omdat we willen leren.",
        "source": "registratie van de wijkteams",
        "source_kind": "registration",
        "owners": OWNERS,
        "review_date": date(2027, 9, 1),
        "minimum": Decimal(0),
    }
    return Indicator.model_validate(agreed | changed)


REQUESTS = indicator("new_requests", "Nieuwe hulpvragen", counts_people=True)
WAITING = indicator(
    "wait_days", "Wachten op het eerste gesprek", unit="werkdagen", kind="duration", good_direction="lower", decimals=1
)
RESOLVED = indicator(
    "resolved",
    "Afgerond in de wijk",
    unit="%",
    kind="proportion",
    good_direction="higher",
    frequency="month",
    per="area",
)
RESIDENTS = indicator(
    "residents",
    "Ervaring van inwoners",
    unit="%",
    kind="proportion",
    frequency="month",
    per="whole",
    source_kind="residents",
)
BUDGET = indicator(
    "budget", "Budget gebruikt", unit="procentpunt", kind="mean", frequency="quarter", per="whole", minimum=None
)


def _forum(id_: str, *places: ForumPlace) -> Forum:
    return Forum(id=id_, name=id_, level=Level.OPERATIONAL, goal="We leren samen.", places=places)


TOWN = Agreements(
    format=1,
    municipality="Gemeente Assen",
    municipality_code="GM0106",
    partnership="Samenwerkingsverband De Brink",
    mission="Hulp die past.",
    goals=(),
    areas=(
        Area(id="peelo", name="Peelo", cbs_codes=("WK010602",)),
        Area(id="centrum", name="Centrum", cbs_codes=("WK010600",)),
        Area(id="lariks", name="Lariks", cbs_codes=("WK010601", "WK010604")),
    ),
    forums=(
        _forum(
            "forum-noord",
            ForumPlace(platform="slack", workspace="T1", channel="C1"),
            ForumPlace(platform="telegram", channel="-100"),
        ),
        _forum("forum-zuid", ForumPlace(platform="sandbox", channel="team-zuid")),
    ),
    teams=(
        Team(id="noord", name="Noord", areas=("peelo",), forum="forum-noord"),
        Team(id="zuid", name="Zuid", areas=("lariks", "centrum"), forum="forum-zuid"),
    ),
    people=(),
    indicators=(REQUESTS, RESOLVED, WAITING, RESIDENTS, BUDGET),
    prompts=(),
    reflections={Level.OPERATIONAL: ("Wat verraste ons deze week?", "Wie hebben we niet gehoord?", "Wat lukte?")},
    themes=(),
    triggers=(),
    ladder=(),
    risks=(),
    privacy=Privacy(controller="c", legal_ground="l", officer_contact="o", human_contact="h"),
)


def team_on(day: str, at: time) -> Agreements:
    """The town, with the digests of its first team on another day and time."""
    first = TOWN.teams[0].model_copy(update={"digest_day": day, "digest_time": at})
    return TOWN.model_copy(update={"teams": (first, *TOWN.teams[1:])})


def series(
    agreed: Indicator, subject: str, last: Period, values: list[Decimal | int | None], **more: Any
) -> Iterator[Observation]:
    """One figure per period, the last of them in `last`."""
    for back, value in enumerate(reversed(values)):
        told = None if value is None else Decimal(value)
        more_of_it = {"source": agreed.source, "status": Status.DEFINITIVE} | more
        yield Observation(agreed.id, subject, last.plus(-back), told, **more_of_it)


def weekly(
    agreed: Indicator, subject: str, last: str, values: list[Decimal | int | None], **more: Any
) -> list[Observation]:
    return list(series(agreed, subject, Period.parse(last), values, **more))


def calm(count: int, around: int = 20, step: int = 4) -> list[Decimal | int | None]:
    """Values that go up and down a little around their mean, as an ordinary process does."""
    swing = (0, step, -step, step // 2, -step // 2, 0, step // 2, -step)
    return [around + swing[place % len(swing)] for place in range(count)]


def months_before(week: Period) -> Period:
    """The last month that closed before the week's end."""
    return Period.containing(PeriodKind.MONTH, week.last_day).previous()


def alone(message: Message) -> tuple[Message, ...]:
    """A platform on which every message is one."""
    return (message,)


class PaintedHere:
    """Charts drawn in this very process: a test needs no other."""

    def __init__(self) -> None:
        self._painter = ChartPainter(Wording("nl"))

    async def paint(self, chart: ChartFacts) -> bytes:
        return self._painter.paint(chart)


@dataclass(frozen=True, slots=True)
class House:
    """The parts that make digests, on a real database."""

    database: Database
    painter: PaintedHere
    digests: Digests
    schedules: Schedules
    active: ActiveAgreements

    async def keep(self, observations: Iterable[Observation], now: datetime) -> None:
        async with self.database.write() as uow:
            await uow.observations.keep(list(observations), now)

    async def published(self, due: DueDigest, now: datetime) -> Digest:
        """The digest of this team and week, gathered and kept."""
        facts = await self.digests.facts(self.active, [due.team], due.week)
        digest = await self.digests.compose(facts[due.team], due.delay(now))
        assert await self.digests.publish(self.active, due, digest, now)
        return digest

    async def keep_snapshot(self, facts: DigestFacts, now: datetime) -> None:
        content = to_content(facts)
        async with self.database.write() as uow:
            await uow.snapshots.keep(Snapshot("digest", facts.team, facts.week, content, fingerprint(content), now))

    async def queued(self, key: str) -> list[str]:
        async with self.database.read() as uow:
            return [part for part, _ in await uow.outbox.parts(key)]


async def house_on(database: Database, town: Agreements, now: datetime) -> House:
    """The house where these agreements hold. They are too small for the lint, so they are kept past it."""
    async with database.write() as uow:
        source = town.model_dump_json()
        version = await uow.agreements.propose(source, sha256(source.encode()).hexdigest(), now)
        await uow.agreements.activate(version, now)
        for forum in town.forums:
            for place in forum.places:
                await uow.places.bind(forum.id, Place(place.platform, place.workspace, place.channel), now)
    painter = PaintedHere()
    digests = Digests(database, outbox_of_all(), painter)
    return House(database, painter, digests, Schedules(database), ActiveAgreements(version, town))


def outbox_of_all() -> Outbox:
    return Outbox({"slack": alone, "telegram": alone, "sandbox": alone}, lambda: None)


def due_of(team: str, week: str, town: Agreements = TOWN) -> DueDigest:
    found = digest_due(team_of(town, team), Period.parse(week), town)
    assert found is not None
    return found
