"""Roles: as whom a person speaks."""

from chat.wording import Phrase
from domain.agreements import Person, Role
from services.turns import Turn

_ORDER = (
    Role.POINT_OF_CONTACT, Role.DEPUTY, Role.TEAM_LEAD, Role.PROFESSIONAL, Role.TACTICAL, Role.STRATEGIC,
)  # fmt: skip


def role_of(turn: Turn) -> Role:
    """Of a person's roles, the one in which they speak."""
    return role_of_person(turn.person)


def role_of_person(person: Person) -> Role:
    return next((role for role in _ORDER if role in person.roles), person.roles[0])


def role_words(turn: Turn) -> Phrase:
    return Phrase(f"role-{role_of(turn).value.replace('_', '-')}")
