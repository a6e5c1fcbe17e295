"""Matters: which conversations of the ladder a person takes part in, and what people call them."""

from collections.abc import Sequence
from datetime import date

from domain.agreements import Agreements, Level, Role
from domain.extra_meetings import with_extra
from domain.ladder_state import RUNGS
from domain.people import Right, may
from messages.escalation_words import Matter, place_name
from services.thread_places import forum_of_rung
from services.turns import Turn
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation

_CONTACTS = frozenset({Role.POINT_OF_CONTACT, Role.DEPUTY})
_TABLES = {Role.TACTICAL: Level.TACTICAL, Role.STRATEGIC: Level.STRATEGIC}


def matter_of(kept: KeptEscalation, agreements: Agreements) -> Matter:
    """As people call it, on the rung where it is now."""
    forum = forum_of_rung(kept, agreements, kept.escalation.rung)
    name = next((each.name for each in agreements.forums if each.id == forum), forum)
    return Matter(kept.number, kept.topic, name, place_name(agreements, kept.escalation.subject.area))


def planned_for(kept: KeptEscalation, agreements: Agreements) -> Sequence[date]:
    """The meetings of the forum in which it is talked about now."""
    forum = forum_of_rung(kept, agreements, kept.escalation.rung)
    return next((each.meetings for each in agreements.forums if each.id == forum), ())


async def all_meetings(uow: UnitOfWork, agreements: Agreements, today: date) -> Agreements:
    """The agreements with every meeting that is to come: the planned ones, and those that were chosen besides."""
    return with_extra(agreements, await uow.meetings.between(today, date.max))


def concerns(kept: KeptEscalation, turn: Turn) -> bool:
    """Whether this person takes part: the contacts in all, a team in its own, a table in what came up to it."""
    person = turn.person
    if _CONTACTS & set(person.roles):
        return True
    if turn.team is not None and turn.team.forum == kept.forum:
        return True
    reached = RUNGS.index(kept.escalation.rung)
    return any(role in person.roles and RUNGS.index(level) <= reached for role, level in _TABLES.items())


async def own_matters(turn: Turn) -> Sequence[KeptEscalation]:
    """The conversations that this person takes part in and that are not over, or not looked back on; oldest first."""
    if turn.person.party is None or not may(turn.person, Right.INTERPRET):
        return ()
    return [kept for kept in await turn.uow.escalations.standing() if concerns(kept, turn)]
