"""Contacts: a party's one point of contact, and who is written to while that one is away."""

from datetime import date

from domain.agreements import Agreements, Party, Person, Role
from domain.people import Participant, Standing
from storage.database import UnitOfWork

_GONE = frozenset({Standing.STOPPED, Standing.DECLINED})


def contact_of(agreements: Agreements, party: Party) -> Person | None:
    """The one that the agreements name."""
    return _in(agreements, party, Role.POINT_OF_CONTACT)


async def away(uow: UnitOfWork, agreements: Agreements, today: date) -> frozenset[str]:
    """Those of the points of contact and their deputies who want to hear nothing now."""
    found = [_in(agreements, party, role) for party in Party for role in (Role.POINT_OF_CONTACT, Role.DEPUTY)]
    people = [person for person in found if person is not None]
    return frozenset([each.id for each in people if not _hears(await uow.participants.get(each.id), today)])


async def reachable(uow: UnitOfWork, agreements: Agreements, party: Party, today: date) -> Person | None:
    """The point of contact, or the deputy while that one is away; None where neither wants to hear anything now."""
    for role in (Role.POINT_OF_CONTACT, Role.DEPUTY):
        person = _in(agreements, party, role)
        if person is not None and _hears(await uow.participants.get(person.id), today):
            return person
    return None


def _in(agreements: Agreements, party: Party, role: Role) -> Person | None:
    return next((each for each in agreements.people if each.party is party and role in each.roles), None)


def _hears(participant: Participant, today: date) -> bool:
    if participant.state is Standing.PAUSED:
        return participant.paused_until is not None and participant.paused_until < today
    return participant.state not in _GONE
