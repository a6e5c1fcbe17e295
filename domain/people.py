"""People: who may do what, and how they take part. The parties have the same rights, but for one reasoned exception."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from domain.agreements import Agreements, Party, Person, Role


class Right(StrEnum):
    """What a person may ask of the bot."""

    TELL = "tell"
    SIGNAL = "signal"
    SEE_FIGURES = "see_figures"
    GIVE_FIGURE = "give_figure"
    INTERPRET = "interpret"
    OPEN_CONVERSATION = "open_conversation"
    SEE_LADDER = "see_ladder"
    SEE_AGREEMENTS = "see_agreements"
    BRING_IN = "bring_in"
    ASK_INFORMATION = "ask_information"
    SIGN = "sign"
    LOOK_BEFORE_PUBLISHING = "look_before_publishing"
    ASK_RESIDENTS = "ask_residents"
    READ_SUMMARIES = "read_summaries"
    BIND_PLACE = "bind_place"
    INVITE = "invite"


_TABLE_PEOPLE = frozenset({Role.TACTICAL, Role.STRATEGIC})
_CONTACTS = frozenset({Role.POINT_OF_CONTACT, Role.DEPUTY})
_TEAM = frozenset({Role.PROFESSIONAL, Role.TEAM_LEAD})
_TAKES_PART = _TEAM | _CONTACTS | _TABLE_PEOPLE

RIGHTS: dict[Right, frozenset[Role]] = {
    Right.TELL: _TAKES_PART,
    Right.SIGNAL: _TAKES_PART,
    Right.SEE_FIGURES: _TAKES_PART,
    Right.GIVE_FIGURE: _TEAM | _CONTACTS,
    Right.INTERPRET: _TAKES_PART,
    Right.OPEN_CONVERSATION: _TAKES_PART,
    Right.SEE_LADDER: _TAKES_PART | {Role.COUNCIL_READER},
    Right.SEE_AGREEMENTS: _TAKES_PART | {Role.COUNCIL_READER},
    Right.BRING_IN: _CONTACTS,
    Right.ASK_INFORMATION: _CONTACTS,
    Right.SIGN: _CONTACTS,
    Right.LOOK_BEFORE_PUBLISHING: frozenset({Role.TEAM_LEAD}),
    Right.ASK_RESIDENTS: _TEAM,
    Right.READ_SUMMARIES: _TABLE_PEOPLE | _CONTACTS | {Role.COUNCIL_READER},
    # With a code of the administrator, by somebody who is at home in the channel.
    Right.BIND_PLACE: frozenset({Role.ADMINISTRATOR, Role.TEAM_LEAD}) | _CONTACTS,
    # Technical work; the administrator reads no drafts and tells nothing.
    Right.INVITE: frozenset({Role.ADMINISTRATOR}),
}

# The partnership is responsible for the active contact with residents (the note to the council says so);
# the municipality does not ask residents past their own professional.
ONLY_OF: dict[Right, Party] = {Right.ASK_RESIDENTS: Party.PARTNERSHIP}


def may(person: Person, right: Right) -> bool:
    """Whether this person's roles and party carry the right."""
    if not RIGHTS[right].intersection(person.roles):
        return False
    return right not in ONLY_OF or person.party is ONLY_OF[right]


class Standing(StrEnum):
    """How far a person takes part."""

    INVITED = "invited"
    ACTIVE = "active"
    PAUSED = "paused"
    STOPPED = "stopped"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Participant:
    """What a person chose: their area, the moment of the weekly question, their working days.

    `notice_version` is that of the privacy notice they understood last. Days are named as in the agreements: monday.
    """

    person: str
    state: Standing = Standing.INVITED
    notice_version: int | None = None
    area: str | None = None
    prompt_day: str | None = None
    prompt_time: time | None = None
    workdays: tuple[str, ...] = ()
    paused_until: date | None = None
    quiet_rounds: int = 0


def takes_part(person: Person) -> bool:
    """Whether there is anything that this person could tell; others only read."""
    return may(person, Right.TELL)


def has_understood(participant: Participant, notice_version: int) -> bool:
    """Nothing is taken from a person who did not say so of this very notice."""
    return participant.state in {Standing.ACTIVE, Standing.PAUSED} and participant.notice_version == notice_version


def person_named(agreements: Agreements, person_id: str) -> Person | None:
    return next((person for person in agreements.people if person.id == person_id), None)


def person_with_email(agreements: Agreements, email: str) -> Person | None:
    """Compared without regard to capitals; an empty address is nobody's."""
    wanted = email.strip().casefold()
    if not wanted:
        return None
    return next((person for person in agreements.people if (person.email or "").casefold() == wanted), None)
