"""Thread places: where the conversation about a matter is held on each rung, and under which keys it is told there."""

from collections.abc import Collection

from chat.address import Place
from domain.agreements import Agreements, Level, Person, Role
from domain.people import Standing
from services.private_places import private_places
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation

_AWAY = frozenset({Standing.STOPPED, Standing.DECLINED})
# Who is bound nowhere takes part in the sandbox.
_SANDBOX = "sandbox"


def root_key(escalation_id: str, rung: Level, place: Place) -> str:
    """Of the message under which the conversation of this rung stands in this place."""
    return f"thread:{escalation_id}:{rung}:{place.lane}"


def status_key(escalation_id: str, rung: Level, place: Place) -> str:
    """Of the message in that thread which shows where it stands."""
    return f"status:{escalation_id}:{rung}:{place.lane}"


def told_key(escalation_id: str, step: int, place: Place) -> str:
    """Of what is told of one step."""
    return f"told:{escalation_id}:{step}:{place.lane}"


def step_told(key: str) -> tuple[str, int] | None:
    """The matter and the number of the step that was told under this key; None where it is another key."""
    kind, _, rest = key.partition(":")
    escalation_id, _, rest = rest.partition(":")
    step = rest.partition(":")[0]
    return (escalation_id, int(step)) if kind == "told" and step.isascii() and step.isdigit() else None


def matter_of_thread(key: str | None) -> str | None:
    """The id of the matter whose thread was opened under this key."""
    kind, _, rest = (key or "").partition(":")
    return rest.partition(":")[0] or None if kind == "thread" else None


def rung_of_thread(key: str | None) -> Level | None:
    """The rung for which the thread was opened under this key."""
    kind, _, rest = (key or "").partition(":")
    return Level(rest.split(":")[1]) if kind == "thread" else None


def forum_of_rung(kept: KeptEscalation, agreements: Agreements, rung: Level) -> str:
    """The forum of the matter's own team on the first rung, and the one table on each of the others."""
    if rung is Level.OPERATIONAL:
        return kept.forum
    named = next((each.forum for each in agreements.ladder if each.level is rung), None)
    return named or next(forum.id for forum in agreements.forums if forum.level is rung)


def contacts(agreements: Agreements, *roles: Role) -> list[Person]:
    """The points of contact of both parties, and their deputies; or those in the roles that are named."""
    wanted = set(roles or (Role.POINT_OF_CONTACT, Role.DEPUTY))
    return [person for person in agreements.people if person.party is not None and wanted & set(person.roles)]


async def places_of(uow: UnitOfWork, agreements: Agreements, kept: KeptEscalation, rung: Level) -> tuple[Place, ...]:
    """The places of its forum, and the private chats of contacts and deputies who are on none of its platforms."""
    places = await uow.places.of(forum_of_rung(kept, agreements, rung))
    away = await _elsewhere(uow, contacts(agreements), {place.platform for place in places})
    private = await private_places(uow, away)
    return tuple({place.lane: place for place in (*places, *private.values())}.values())


async def alone(uow: UnitOfWork, people: Collection[Person]) -> tuple[Place, ...]:
    """The private chats of these people, but for those who want to hear nothing."""
    standing = await uow.participants.all()
    hearing = [person for person in people if person.id not in standing or standing[person.id].state not in _AWAY]
    return tuple((await private_places(uow, hearing)).values())


async def _elsewhere(uow: UnitOfWork, people: Collection[Person], platforms: Collection[str]) -> list[Person]:
    """Those who take part on other platforms only."""
    standing = await uow.participants.all()
    on: dict[str, set[str]] = {person.id: set() for person in people}
    for known in await uow.people.all_known():
        if known.person in on:
            on[known.person].add(known.sender.platform)
    return [
        person
        for person in people
        if not (on[person.id] or {_SANDBOX}) & set(platforms)
        and (person.id not in standing or standing[person.id].state not in _AWAY)
    ]
