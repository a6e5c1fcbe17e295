"""Agreements: reading the file, keeping versions, and letting both parties sign."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from chat.address import Place
from domain.agreements import Agreements, Party, Role
from domain.agreements_part import with_part
from domain.agreements_reading import read, read_signed
from domain.problems import Problem
from domain.signing import AlreadyDecided, State, Version
from domain.signing import sign as sign_version
from domain.two_keys import Answer, Signature
from domain.working_hours import is_working_time
from storage.agreements import KeptVersion
from storage.audit import ADMINISTRATOR, Deed
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class ActiveAgreements:
    """What holds now, and the number of its version."""

    version: int
    agreements: Agreements


@dataclass(frozen=True, slots=True)
class Proposal:
    """The version under which a text is kept; new unless the same text held or waited already."""

    number: int
    is_new: bool
    agreements: Agreements


class AgreementsInvalid(Exception):
    """The file breaks rules; `problems` holds all of them, each with its line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems in the agreements")
        self.problems = problems


class NothingAgreed(LookupError):
    """No agreements hold yet, so no part of them can change."""


class UnknownVersion(LookupError):
    """No version bears this number."""


def load_text(text: str) -> Agreements:
    """Raises AgreementsInvalid with every problem that was found."""
    found = read(text)
    if found.agreements is None:
        raise AgreementsInvalid(found.problems)
    return found.agreements


def load_file(path: Path) -> Agreements:
    """Raises AgreementsInvalid with every problem that was found, OSError where there is no such file."""
    return load_text(read_text(path))


def read_text(path: Path) -> str:
    """Raises AgreementsInvalid where the file is no text."""
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AgreementsInvalid((Problem("file-not-text", line=1),)) from error


async def active(uow: UnitOfWork) -> ActiveAgreements | None:
    """What both parties signed last, or None before the first time."""
    stamp = await uow.agreements.active_stamp()
    return None if stamp is None else await _known(uow, *stamp)


async def at_work(uow: UnitOfWork, now: datetime) -> ActiveAgreements | None:
    """What holds, while the bot may speak: nine to five on a working day. None at any other hour."""
    held = await active(uow)
    working = held is not None and is_working_time(now, ZoneInfo(held.agreements.time_zone))
    return held if working else None


async def at(uow: UnitOfWork, version: int) -> ActiveAgreements:
    """The agreements of this version, whatever holds now: what is open keeps the version it was opened under.

    Raises UnknownVersion.
    """
    digest = await uow.agreements.sha256_of(version)
    if digest is None:
        raise UnknownVersion(str(version))
    return await _known(uow, version, digest)


async def propose(uow: UnitOfWork, text: str, now: datetime, role: str = ADMINISTRATOR) -> Proposal:
    """Keep this text for signing. A proposal that still waited makes place for it. Raises AgreementsInvalid."""
    proposed = load_text(text)
    digest = sha256(text.encode()).hexdigest()
    for kept in (await uow.agreements.active(), await uow.agreements.open_proposal()):
        if kept is not None and kept.sha256 == digest:
            return Proposal(kept.version.number, is_new=False, agreements=proposed)
    await uow.agreements.replace_proposals(now)
    version = await uow.agreements.propose(text, digest, now)
    await uow.audit.note(Deed.AGREEMENTS_PROPOSED, now, str(version), role=role)
    return Proposal(version, is_new=True, agreements=proposed)


async def propose_part(uow: UnitOfWork, path: str, part: str, now: datetime) -> Proposal:
    """Keep what holds now with one part changed, such as triggers.waiting_long.

    Raises NothingAgreed, AgreementsInvalid, UnknownPart and PartUnreadable.
    """
    kept = await uow.agreements.active()
    if kept is None:
        raise NothingAgreed
    return await propose(uow, with_part(kept.source, path, part), now)


async def sign(uow: UnitOfWork, version: int, signature: Signature, now: datetime) -> State:
    """Keep one party's answer and give the state that follows: active with the second yes, refused with the first no.

    Raises UnknownVersion and SigningError.
    """
    before = await active(uow)
    signed, proposed = await _with(uow, version, signature)
    await uow.agreements.add_signature(version, signature, now)
    match signed.state:
        case State.ACTIVE:
            await uow.agreements.activate(version, now)
            await _move_places(uow, before.agreements if before else None, proposed, now)
            await _note(uow, Deed.AGREEMENTS_ADOPTED, version, signature.party, now)
        case State.REFUSED:
            await uow.agreements.refuse(version)
            await _note(uow, Deed.AGREEMENTS_REFUSED, version, signature.party, now)
        case _:
            pass
    return signed.state


async def _note(uow: UnitOfWork, deed: Deed, version: int, party: Party, now: datetime) -> None:
    """With the party whose answer decided it."""
    await uow.audit.note(deed, now, str(version), role="signatory", party=party)


async def check_signing(uow: UnitOfWork, version: int, signature: Signature) -> None:
    """Raises what `sign` would raise, and keeps nothing."""
    await _with(uow, version, signature)


async def withdraw(uow: UnitOfWork, version: int, now: datetime) -> None:
    """Take a proposal back before it is decided. Raises UnknownVersion and AlreadyDecided."""
    kept = await uow.agreements.get_to_sign(version)
    if kept is None:
        raise UnknownVersion(str(version))
    if kept.version.state is not State.PROPOSED:
        raise AlreadyDecided(f"version {version} is {kept.version.state}")
    await uow.agreements.withdraw(version, now)
    await uow.audit.note(Deed.AGREEMENTS_WITHDRAWN, now, str(version))


async def adopt(uow: UnitOfWork, text: str, signers: dict[Party, str], now: datetime) -> ActiveAgreements:
    """Propose and let both named people sign at once: for a demo, or when the parties signed on paper.

    Raises AgreementsInvalid and SigningError. Text that holds already is left as it is.
    """
    version = (await propose(uow, text, now)).number
    kept = await uow.agreements.get(version)
    if kept is not None and kept.version.state is State.PROPOSED:
        for party in _unsigned(kept):
            await sign(uow, version, Signature(party, signers[party], Answer.AGREED), now)
    return ActiveAgreements(version, _signed(text))


async def activate_for_demo(uow: UnitOfWork, text: str, now: datetime) -> ActiveAgreements:
    """Adopt the example's agreements, signed by its own invented points of contact."""
    return await adopt(uow, text, contacts(load_text(text)), now)


def contacts(agreements: Agreements) -> dict[Party, str]:
    """The point of contact of each party, by person's id."""
    return {
        person.party: person.id
        for person in agreements.people
        if person.party is not None and Role.POINT_OF_CONTACT in person.roles
    }


async def _with(uow: UnitOfWork, version: int, signature: Signature) -> tuple[Version, Agreements]:
    """The version with one more signature, and what it says."""
    kept = await uow.agreements.get_to_sign(version)
    if kept is None:
        raise UnknownVersion(str(version))
    before, proposed = await active(uow), _signed(kept.source)
    # Who may sign is said by what holds now: a proposal cannot appoint its own signers.
    return sign_version(kept.version, signature, before.agreements if before else proposed), proposed


def _unsigned(kept: KeptVersion) -> list[Party]:
    signed = {signature.party for signature in kept.version.signatures}
    return [party for party in Party if party not in signed]


# What was asked for last, by the SHA-256 of its text: every event asks for it, and the text is long.
_recent: dict[str, Agreements] = {}
_MOST_RECENT = 12


async def _known(uow: UnitOfWork, version: int, digest: str) -> ActiveAgreements:
    if digest not in _recent:
        kept = await uow.agreements.get(version)
        assert kept is not None, "a version is never thrown away"
        while len(_recent) >= _MOST_RECENT:
            del _recent[next(iter(_recent))]
        _recent[digest] = _signed(kept.source)
    return ActiveAgreements(version, _recent[digest])


# Reading takes as long as a hundred sentences.
@lru_cache(maxsize=4)
def _signed(source: str) -> Agreements:
    return read_signed(source)


async def _move_places(uow: UnitOfWork, old: Agreements | None, new: Agreements, now: datetime) -> None:
    """Bind what came, release what went. What stayed is left alone: its channel may have moved since."""
    before, after = _places(old), _places(new)
    for place in before.keys() - after.keys():
        await uow.places.release(place)
    for place, forum in after.items():
        if before.get(place) != forum:
            await uow.places.bind(forum, place, now)


def _places(agreements: Agreements | None) -> dict[Place, str]:
    if agreements is None:
        return {}
    return {
        Place(place.platform, place.workspace, place.channel): forum.id
        for forum in agreements.forums
        for place in forum.places
    }
