"""People: who may do what. The parties have the same rights, but for one reasoned exception."""

from enum import StrEnum

from domain.agreements import Party, Person, Role


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
    # Technical work; the administrator reads no drafts and tells nothing.
    Right.BIND_PLACE: frozenset({Role.ADMINISTRATOR}),
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
