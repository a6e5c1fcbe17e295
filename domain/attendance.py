"""Attendance: which roles a forum asks for, and which of those nobody will fill on a day; roles, never people."""

from collections.abc import Mapping
from datetime import date

from domain.agreements import Agreements, Forum, Level, Party, Person, Role
from domain.ladder_acts import Actor
from domain.people import Participant, Standing

_ASKED = {
    Level.OPERATIONAL: (Role.POINT_OF_CONTACT,),
    Level.TACTICAL: (Role.POINT_OF_CONTACT, Role.TACTICAL),
    Level.STRATEGIC: (Role.STRATEGIC,),
}
# A deputy stands in for the point of contact.
_FILLS = {Role.POINT_OF_CONTACT: frozenset({Role.POINT_OF_CONTACT, Role.DEPUTY})}
_AWAY = frozenset({Standing.STOPPED, Standing.DECLINED})


def missing(
    forum: Forum, agreements: Agreements, participants: Mapping[str, Participant], day: date
) -> tuple[Actor, ...]:
    """The same of both parties; on the first rung the team lead of the forum's team as well."""
    asked = [Actor(party, role) for role in _ASKED[forum.level] for party in Party]
    unfilled = [each for each in asked if not _is_filled(each, agreements, participants, day)]
    team = next((each.id for each in agreements.teams if each.forum == forum.id), None)
    leads = [each for each in agreements.people if Role.TEAM_LEAD in each.roles and each.team == team]
    if team is not None and not any(_comes(each, participants, day) for each in leads):
        unfilled.append(Actor(Party.PARTNERSHIP, Role.TEAM_LEAD))
    return tuple(unfilled)


def _is_filled(asked: Actor, agreements: Agreements, participants: Mapping[str, Participant], day: date) -> bool:
    roles = _FILLS.get(asked.role, frozenset({asked.role}))
    able = (each for each in agreements.people if each.party is asked.party and roles & set(each.roles))
    return any(_comes(each, participants, day) for each in able)


def _comes(person: Person, participants: Mapping[str, Participant], day: date) -> bool:
    """Whoever the bot never heard of is expected."""
    known = participants.get(person.id)
    if known is None:
        return True
    paused = known.state is Standing.PAUSED and known.paused_until is not None and day <= known.paused_until
    return known.state not in _AWAY and not paused
