"""Ladder owners: whose an agreement or a promise is: always a role of a party, never a person.

Fact: `owners`, made by `owners`: the roles that somebody has. Without it every role may be chosen.
"""

from collections.abc import Iterable

from chat.wording import Phrase, Words
from domain.agreements import Party, Role
from domain.ladder_acts import Actor
from flows.engine import Facts, Option, Question, Session

# A deputy stands in for the point of contact, and owns nothing besides.
_ROLES = (Role.POINT_OF_CONTACT, Role.TEAM_LEAD, Role.PROFESSIONAL, Role.TACTICAL, Role.STRATEGIC)


def owners(each: Iterable[Actor]) -> str:
    """The fact `owners`."""
    return " ".join(sorted({f"{actor.party}.{actor.role}" for actor in each}))


def party_options() -> tuple[Option, ...]:
    return tuple(Option(party, Phrase(f"ladder-party-{party}")) for party in Party)


def ask_role(words: Words, party: Party, session: Session) -> Question:
    """Which role of this party."""
    options = (Option(role, Phrase(f"ladder-role-{role.replace('_', '-')}")) for role in _roles(session.facts, party))
    return Question(words, tuple(options))


def _roles(facts: Facts, party: Party) -> tuple[Role, ...]:
    known = facts.get("owners", "").split()
    return tuple(role for role in _ROLES if f"{party}.{role}" in known) or _ROLES
