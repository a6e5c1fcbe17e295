"""Rules about people and their roles."""

import re
from collections.abc import Iterator

from domain.agreements import Agreements, Party, Person, Role
from domain.problems import Problem

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_WITHOUT_PARTY = {Role.COUNCIL_READER, Role.ADMINISTRATOR}
_IN_A_TEAM = {Role.PROFESSIONAL, Role.TEAM_LEAD}


def _with_role(agreements: Agreements, party: Party, role: Role) -> list[Person]:
    return [person for person in agreements.people if person.party is party and role in person.roles]


def one_contact_per_party(agreements: Agreements) -> Iterator[Problem]:
    """Questions have one door on each side, so that teams are not asked from all sides."""
    for party in Party:
        count = len(_with_role(agreements, party, Role.POINT_OF_CONTACT))
        if count != 1:
            yield Problem("one-contact-per-party", ("people",), {"party": party, "count": count})


def one_deputy_at_most(agreements: Agreements) -> Iterator[Problem]:
    for party in Party:
        count = len(_with_role(agreements, party, Role.DEPUTY))
        if count > 1:
            yield Problem("one-deputy-at-most", ("people",), {"party": party, "count": count})


def contact_is_own_deputy(agreements: Agreements) -> Iterator[Problem]:
    for index, person in enumerate(agreements.people):
        if {Role.POINT_OF_CONTACT, Role.DEPUTY} <= set(person.roles):
            yield Problem("contact-is-own-deputy", ("people", index, "roles"), {"person": person.name})


def level_without_party(agreements: Agreements) -> Iterator[Problem]:
    """Both parties sit at each table above the teams."""
    for party in Party:
        for role in (Role.TACTICAL, Role.STRATEGIC):
            if not _with_role(agreements, party, role):
                yield Problem("level-without-party", ("people",), {"party": party, "level": role})


def person_without_role(agreements: Agreements) -> Iterator[Problem]:
    for index, person in enumerate(agreements.people):
        if not person.roles:
            yield Problem("person-without-role", ("people", index, "roles"), {"person": person.name})


def person_without_party(agreements: Agreements) -> Iterator[Problem]:
    for index, person in enumerate(agreements.people):
        if person.party is None and not set(person.roles) <= _WITHOUT_PARTY:
            yield Problem("person-without-party", ("people", index, "party"), {"person": person.name})


def council_reader_only_reads(agreements: Agreements) -> Iterator[Problem]:
    for index, person in enumerate(agreements.people):
        if Role.COUNCIL_READER in person.roles and (len(person.roles) > 1 or person.party is not None):
            yield Problem("council-reader-only-reads", ("people", index), {"person": person.name})


def team_role_without_team(agreements: Agreements) -> Iterator[Problem]:
    """Professionals work in a team of the partnership."""
    teams = {team.id for team in agreements.teams}
    for index, person in enumerate(agreements.people):
        in_a_team = bool(_IN_A_TEAM & set(person.roles))
        if in_a_team and (person.team not in teams or person.party is not Party.PARTNERSHIP):
            yield Problem("team-role-without-team", ("people", index), {"person": person.name})


def person_team_unknown(agreements: Agreements) -> Iterator[Problem]:
    teams = {team.id for team in agreements.teams}
    for index, person in enumerate(agreements.people):
        if person.team is not None and person.team not in teams:
            yield Problem("person-team-unknown", ("people", index, "team"), {"team": person.team})


def email_form(agreements: Agreements) -> Iterator[Problem]:
    for index, person in enumerate(agreements.people):
        if person.email is not None and not _EMAIL.fullmatch(person.email):
            yield Problem("email-form", ("people", index, "email"), {"person": person.name})


def email_twice(agreements: Agreements) -> Iterator[Problem]:
    """Slack knows a person by the address, so it can be only one person's."""
    seen = set[str]()
    for index, person in enumerate(agreements.people):
        address = (person.email or "").casefold()
        if address and address in seen:
            yield Problem("email-twice", ("people", index, "email"), {"person": person.name})
        seen.add(address)


RULES = (
    one_contact_per_party,
    one_deputy_at_most,
    contact_is_own_deputy,
    level_without_party,
    person_without_role,
    person_without_party,
    council_reader_only_reads,
    team_role_without_team,
    person_team_unknown,
    email_form,
    email_twice,
)
