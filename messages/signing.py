"""Signing: a proposal as both points of contact read it, and what all hear of what came of it."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from chat.message import Block, Choice, Choices, Heading, Items, Message, Note, Quote, Text
from chat.wording import Phrase, Verbatim
from domain.agreements import Party
from domain.agreements_diff import Change
from messages.agreement_changes import changes_words
from messages.receipts import said

# What the two buttons stand for.
YES, NO = "yes", "no"


class Ending(StrEnum):
    """How the signing of a version ended."""

    ACTIVE = "active"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"


def button_of(version: int) -> Callable[[str], str]:
    """What the buttons of a proposal carry."""
    return lambda answer: f"sign:{version}:{answer}"


def proposal_message(version: int, changes: Sequence[Change], value: Callable[[str], str]) -> Message:
    """Every difference in plain words, with two buttons; `value` makes a button's value."""
    title = Phrase("signing-proposal", _numbered(version))
    blocks: tuple[Block, ...] = (
        Heading(title),
        Text(Phrase("signing-proposal-first")),
        Items(changes_words(changes, with_people=True)),
        Text(Phrase("signing-proposal-both")),
        Note(Phrase("signing-proposal-who")),
        Choices((Choice(Phrase("signing-yes"), value(YES)), Choice(Phrase("signing-no"), value(NO)))),
    )
    return Message(title, blocks)


def party_agreed(version: int, party: Party) -> Message:
    """One key turned; the other did not yet."""
    other = next(each for each in Party if each is not party)
    waits = Phrase("signing-agreed-waits", {"party": Phrase(f"party-the-{other}")})
    return said(Phrase("signing-agreed", _of(version, party)), waits)


def both_agreed(version: int) -> Message:
    return said(Phrase("signing-agreed-both", _numbered(version)), Phrase("signing-agreed-told"))


def refusal_kept(version: int, party: Party) -> Message:
    return said(Phrase("signing-refusal-kept", _of(version, party)), Phrase("signing-refusal-told"))


def closed_message(version: int, ending: Ending) -> Message:
    """What stands where a proposal stood: one sentence, and no buttons."""
    return said(Phrase(f"signing-closed-{ending}", _numbered(version)))


def active_message(version: int, changes: Sequence[Change]) -> Message:
    """For everybody who takes part: without the names of who came and went."""
    title = Phrase("signing-active", _numbered(version))
    blocks: tuple[Block, ...] = (
        Heading(title),
        Text(Phrase("signing-active-both")),
        Items(changes_words(changes, with_people=False)),
        Text(Phrase("signing-active-open")),
        Note(Phrase("signing-read-more")),
    )
    return Message(title, blocks)


def refused_message(version: int, party: Party, reason: str) -> Message:
    """For the points of contact of both parties."""
    title = Phrase("signing-refused-title", _numbered(version))
    by = Phrase("signing-refused-by", {"party": Phrase(f"party-the-{party}")})
    stays = Text(Phrase("signing-refused-stays"))
    return Message(title, (Heading(title), Text(by), Quote(Verbatim(reason)), stays))


def withdrawn_message(version: int) -> Message:
    return said(Phrase("signing-withdrawn-title", _numbered(version)), Phrase("signing-withdrawn-stays"))


def _numbered(version: int) -> dict[str, str]:
    return {"version": str(version)}


def _of(version: int, party: Party) -> dict[str, str | Phrase]:
    return {"version": str(version), "party": Phrase(f"party-the-{party}")}
