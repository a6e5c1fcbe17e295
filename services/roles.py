"""Roles: as whom a person speaks."""

from chat.wording import Phrase
from domain.agreements import Level, Person, Role
from domain.ladder_acts import Actor
from domain.ladder_guards import DECIDES
from services.turns import Turn

_ORDER = (
    Role.POINT_OF_CONTACT, Role.DEPUTY, Role.TEAM_LEAD, Role.PROFESSIONAL, Role.TACTICAL, Role.STRATEGIC,
)  # fmt: skip


def role_of(turn: Turn) -> Role:
    """Of a person's roles, the one in which they speak."""
    return _first(turn.person)


def role_words(turn: Turn) -> Phrase:
    return Phrase(f"role-{role_of(turn).value.replace('_', '-')}")


def actor_on(person: Person, rung: Level) -> Actor | None:
    """As whom a person acts on a rung: in a role that decides there, where they have one. None who is of no party."""
    if person.party is None:
        return None
    decides = next((role for role in _ORDER if role in person.roles and role in DECIDES[rung]), None)
    return Actor(person.party, decides or _first(person))


def _first(person: Person) -> Role:
    return next((role for role in _ORDER if role in person.roles), person.roles[0])
