"""The example town as the sandbox shows it: who one can be there, and which channels they see."""

from chat.address import Place
from chat.wording import Phrase, Verbatim
from domain.agreements import Agreements, Forum, Level, Person, Role
from handlers.sandbox.town import PLATFORM, SandboxChannel, SandboxPerson

_CONTACTS = {Role.POINT_OF_CONTACT, Role.DEPUTY}
# Of a person with several roles, the first of these is shown.
_SHOWN = (
    Role.POINT_OF_CONTACT, Role.DEPUTY, Role.TEAM_LEAD, Role.PROFESSIONAL, Role.TACTICAL, Role.STRATEGIC,
    Role.COUNCIL_READER, Role.ADMINISTRATOR,
)  # fmt: skip


def people_of(agreements: Agreements) -> tuple[SandboxPerson, ...]:
    return tuple(_shown(person, agreements) for person in agreements.people)


def channels_of(agreements: Agreements) -> tuple[SandboxChannel, ...]:
    """The forums that meet in the sandbox, the teams' first."""
    order = list(Level)
    forums = sorted(agreements.forums, key=lambda forum: (order.index(forum.level), forum.name))
    return tuple(
        SandboxChannel(
            place=Place(PLATFORM, place.workspace, place.channel),
            name=Verbatim(forum.name),
            about=Verbatim(forum.goal),
            members=frozenset(person.id for person in agreements.people if _takes_part(person, forum, agreements)),
        )
        for forum in forums
        for place in forum.places
        if place.platform == PLATFORM
    )


def _shown(person: Person, agreements: Agreements) -> SandboxPerson:
    role = next(role for role in _SHOWN if role in person.roles)
    team = next((team.name for team in agreements.teams if team.id == person.team), None)
    said = Phrase(f"role-{role.value.replace('_', '-')}")
    return SandboxPerson(
        id=person.id,
        name=person.name,
        role=Phrase("role-in-team", {"role": said, "team": team}) if team else said,
        party=Phrase(f"party-{person.party}") if person.party else Phrase("party-none"),
    )


def _takes_part(person: Person, forum: Forum, agreements: Agreements) -> bool:
    match forum.level:
        case Level.OPERATIONAL:
            teams = {team.id for team in agreements.teams if team.forum == forum.id}
            return person.team in teams or bool(_CONTACTS.intersection(person.roles))
        case Level.TACTICAL:
            return Role.TACTICAL in person.roles
        case Level.STRATEGIC:
            return Role.STRATEGIC in person.roles
