"""Alone: what the bot says to somebody in their private chat, on the working day that it is about."""

from collections.abc import Collection, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from chat.message import Message
from domain.agreements import Agreements, Party, Person, Role
from domain.working_hours import closing
from services.contacts import reachable
from services.outbox import Outbox
from services.thread_places import alone
from storage.database import UnitOfWork


async def contacts_hearing(uow: UnitOfWork, agreements: Agreements, now: datetime) -> list[Person]:
    """Of each party the point of contact, or the deputy while that one is away."""
    today = now.astimezone(ZoneInfo(agreements.time_zone)).date()
    found = [await reachable(uow, agreements, party, today) for party in Party]
    return [person for person in found if person is not None]


async def administrators_hearing(uow: UnitOfWork, agreements: Agreements, now: datetime) -> Sequence[Person]:
    """The administrators whom a chat knows; where it knows none, the points of contact."""
    known = {each.person for each in await uow.people.all_known()}
    administrators = [person for person in agreements.people if Role.ADMINISTRATOR in person.roles]
    found = [person for person in administrators if person.id in known]
    return found or await contacts_hearing(uow, agreements, now) or administrators


async def say_alone(
    uow: UnitOfWork,
    outbox: Outbox,
    agreements: Agreements,
    people: Collection[Person],
    message: Message,
    now: datetime,
    *,
    name: str,
    kind: str,
) -> int:
    """Once under this name in each of their chats, and not after today; return in how many."""
    places = [place for place in await alone(uow, people) if outbox.reaches(place)]
    for place in places:
        await outbox.put(
            uow,
            key=f"{name}:{place.lane}",
            kind=kind,
            place=place,
            message=message,
            now=now,
            expires_at=closing(now, ZoneInfo(agreements.time_zone)),
        )
    return len(places)
