"""The city of a soak: teams of four, half of them on Slack and half on Telegram, who all take part."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random

from bot.demo_figures import invented
from chat.address import Place
from chat.incoming import Sender
from domain.agreements import Agreements, Level, Party, Person, Role
from domain.people import Participant, Standing
from services.agreements import activate_for_demo
from services.indicators import keep
from storage.database import Database
from tests import example
from tests.bench.bench_digests import town_of
from tests.peers.local_slack import WORKSPACE

_PER_TEAM = 4
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
_HOURS = (9, 10, 11, 13, 14, 15)


@dataclass(frozen=True, slots=True)
class City:
    agreements: Agreements
    channels: dict[str, Place]
    senders: dict[str, Sender]

    def channels_on(self, platform: str) -> list[str]:
        return [each.channel for each in self.channels.values() if each.platform == platform]

    def users_on(self, platform: str) -> list[str]:
        return [each.user for each in self.senders.values() if each.platform == platform]


def city_of(teams: int, per_team: int = _PER_TEAM) -> City:
    town = town_of(teams)
    others = (each for each in example.agreements().people if each.team is None and each.party is not None)
    people = (*_people(town, per_team), *others)
    # What goes up the ladder meets in the sandbox, where no limit is kept.
    above = tuple(each for each in example.agreements().forums if each.level is not Level.OPERATIONAL)
    goal = "We bespreken wat we in de wijk zien en lossen samen op wat kan."
    forums = (*(each.model_copy(update={"goal": goal}) for each in town.forums), *above)
    areas = (each.model_copy(update={"cbs_codes": (f"BU0106{n:04}",)}) for n, each in enumerate(town.areas))
    owned = (
        each.model_copy(update={"owners": {**each.owners, Party.PARTNERSHIP: people[0].id}}) for each in town.indicators
    )
    agreements = town.model_copy(
        update={"people": people, "forums": forums, "areas": tuple(areas), "indicators": tuple(owned)}
    )
    return City(
        agreements, _channels(town), {each.id: _sender(number, each) for number, each in enumerate(people) if each.team}
    )


async def settle(database: Database, city: City, now: datetime, random: Random, *, at_once: bool = False) -> None:
    """Agreed, counted for years, every forum in its channel, and everybody in; `at_once` asks all on Monday."""
    agreements = city.agreements
    async with database.write() as uow:
        await activate_for_demo(uow, agreements.model_dump_json(exclude_none=True), now)
        for team in agreements.teams:
            await uow.places.bind(team.forum, city.channels[team.id], now)
        for person in (each for each in agreements.people if each.id in city.senders):
            await uow.people.bind(city.senders[person.id], person.id, now)
            await uow.participants.lock(person.id)
            await uow.participants.save(_participant(person, agreements, random, at_once=at_once))
        await keep(uow, invented(agreements, now.date() - timedelta(days=1)), now)


def _people(town: Agreements, per_team: int) -> Iterator[Person]:
    for number, team in enumerate(town.teams):
        for seat in range(per_team):
            # The last one looks at what is quoted before it is.
            role = Role.TEAM_LEAD if seat == per_team - 1 else Role.PROFESSIONAL
            yield Person(
                id=f"p-{number:03}-{seat}",
                name=f"Iemand {number}",
                party=Party.PARTNERSHIP,
                roles=(role,),
                team=team.id,
            )


def _channels(town: Agreements) -> dict[str, Place]:
    return {
        team.id: Place("telegram", "", str(-1001000000000 - number))
        if number % 2
        else Place("slack", WORKSPACE, f"C{number:05}")
        for number, team in enumerate(town.teams)
    }


def _sender(number: int, person: Person) -> Sender:
    on_telegram = int(person.id.split("-")[1]) % 2
    return Sender("telegram", "", str(50_000 + number)) if on_telegram else Sender("slack", WORKSPACE, f"U{number:05}")


def _participant(person: Person, agreements: Agreements, random: Random, *, at_once: bool) -> Participant:
    """Half of them chose no moment, and are all asked at the usual one."""
    chose = at_once or random.random() < 0.5
    day, hour = ("monday", 10) if at_once else (random.choice(_DAYS), random.choice(_HOURS))
    return Participant(
        person.id,
        Standing.ACTIVE,
        agreements.privacy.notice_version,
        area=f"area-{person.team}",
        prompt_day=day if chose else None,
        prompt_time=time(hour, 30) if chose else None,
    )
