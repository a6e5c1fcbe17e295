"""The log of the agreements: what holds, what held, who signed, and what was different each time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from chat.message import Block, Choice, Choices, Heading, Items, Message, Note, Text
from chat.wording import Phrase
from domain.agreements import Party, Role
from domain.agreements_diff import Change
from messages.agreement_changes import changes_words


@dataclass(frozen=True, slots=True)
class Signed:
    """A yes: of which party, in which role, on which day; nobody's name."""

    party: Party
    role: Role
    on: date


@dataclass(frozen=True, slots=True)
class Held:
    """A version that holds, or held until a day. `changes` is None for the first one: nothing went before."""

    number: int
    since: date
    until: date | None
    signed: tuple[Signed, ...]
    changes: tuple[Change, ...] | None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A version that waits for the parties of `waits`."""

    number: int
    on: date
    waits: tuple[Party, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """A proposal that never held: `refused_by` where a party did not agree, else withdrawn or replaced."""

    number: int
    refused_by: Party | None = None
    withdrawn: bool = False


def agreements_message(
    now: Held | None, proposed: Proposed | None, older: Sequence[int], value: Callable[[int], str]
) -> Message:
    """What holds now and what is proposed; a button for each of the versions that held before."""
    heading = Phrase("signing-log-heading")
    blocks: list[Block] = [Heading(heading), *_now(now), *_proposal(proposed)]
    if older:
        buttons = (Choice(Phrase("signing-log-button", {"version": str(each)}), value(each)) for each in older)
        blocks += [Text(Phrase("signing-log-before")), Choices(tuple(buttons))]
    return Message(heading, tuple(blocks))


def held_message(held: Held) -> Message:
    """One version, with what it changed."""
    summary = held_words(held)
    return Message(summary, tuple(_held(held)))


def log_words(version: Held | Proposed | Closed) -> tuple[Phrase, ...]:
    """What became of one version, without what it changed."""
    match version:
        case Held():
            return held_words(version), *map(signed_words, version.signed)
        case Proposed():
            return proposed_words(version)
        case Closed(number, Party() as party):
            return (Phrase("signing-log-refused", {"version": str(number), "party": Phrase(f"party-the-{party}")}),)
        case Closed(number, withdrawn=withdrawn):
            key = "signing-log-withdrawn" if withdrawn else "signing-log-replaced"
            return (Phrase(key, {"version": str(number)}),)


def held_words(held: Held) -> Phrase:
    if held.until is None:
        return Phrase("signing-log-holds", {"version": str(held.number), "date": held.since})
    return Phrase("signing-log-held", {"version": str(held.number), "from": held.since, "until": held.until})


def signed_words(signed: Signed) -> Phrase:
    role = "deputy" if signed.role is Role.DEPUTY else "contact"
    party, named = Phrase(f"party-the-{signed.party}"), Phrase(f"signing-role-{role}")
    return Phrase("signing-log-signed", {"party": party, "role": named, "date": signed.on})


def proposed_words(proposed: Proposed) -> tuple[Phrase, ...]:
    """When it was proposed, and which party has still to sign."""
    named = Phrase("signing-log-proposal", {"version": str(proposed.number), "date": proposed.on})
    if len(proposed.waits) > 1:
        return named, Phrase("signing-log-waits-both")
    return named, *(Phrase("signing-log-waits", {"party": Phrase(f"party-the-{each}")}) for each in proposed.waits)


def _now(now: Held | None) -> Iterator[Block]:
    if now is None:
        yield Text(Phrase("signing-log-none"))
    else:
        yield from _held(now)


def _held(held: Held) -> Iterator[Block]:
    yield Text(held_words(held))
    yield from (Text(signed_words(each)) for each in held.signed)
    if held.changes is None:
        yield Note(Phrase("signing-log-start"))
    else:
        yield Text(Phrase("signing-log-change"))
        yield Items(changes_words(held.changes, with_people=False))


def _proposal(proposed: Proposed | None) -> Iterator[Block]:
    if proposed is None:
        yield Note(Phrase("signing-log-no-proposal"))
        return
    yield from map(Text, proposed_words(proposed))
    yield Text(Phrase("signing-log-proposal-change"))
    yield Items(changes_words(proposed.changes, with_people=False))
