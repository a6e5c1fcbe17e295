"""Agreements: reading the file, keeping versions, and letting both parties sign."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from chat.address import Place
from domain.agreements import Agreements, Party, Role
from domain.agreements_reading import read, read_signed
from domain.problems import Problem
from domain.signing import Answer, Signature, State
from domain.signing import sign as sign_version
from storage.agreements import KeptVersion
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


class AgreementsInvalid(Exception):
    """The file breaks rules; `problems` holds all of them, each with its line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems in the agreements")
        self.problems = problems


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
    if stamp is None:
        return None
    number, digest = stamp
    if digest not in _recent:
        kept = await uow.agreements.get(number)
        assert kept is not None, "a version that held is never thrown away"
        _remember(digest, _signed(kept.source))
    return ActiveAgreements(number, _recent[digest])


async def propose(uow: UnitOfWork, text: str, now: datetime) -> Proposal:
    """Keep this text for signing. A proposal that still waited makes place for it. Raises AgreementsInvalid."""
    load_text(text)
    digest = sha256(text.encode()).hexdigest()
    for kept in (await uow.agreements.active(), await uow.agreements.open_proposal()):
        if kept is not None and kept.sha256 == digest:
            return Proposal(kept.version.number, is_new=False)
    await uow.agreements.replace_proposals(now)
    return Proposal(await uow.agreements.propose(text, digest, now), is_new=True)


async def sign(uow: UnitOfWork, version: int, signature: Signature, now: datetime) -> State:
    """Keep one party's answer and give the state that follows: active with the second yes, refused with the first no.

    Raises UnknownVersion and SigningError.
    """
    kept = await uow.agreements.get_to_sign(version)
    if kept is None:
        raise UnknownVersion(str(version))
    before = await active(uow)
    proposed = _signed(kept.source)
    # Who may sign is said by what holds now: a proposal cannot appoint its own signers.
    signed = sign_version(kept.version, signature, before.agreements if before else proposed)
    await uow.agreements.add_signature(version, signature, now)
    match signed.state:
        case State.ACTIVE:
            await uow.agreements.activate(version, now)
            await _move_places(uow, before.agreements if before else None, proposed, now)
        case State.REFUSED:
            await uow.agreements.refuse(version)
        case _:
            pass
    return signed.state


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


def _unsigned(kept: KeptVersion) -> list[Party]:
    signed = {signature.party for signature in kept.version.signatures}
    return [party for party in Party if party not in signed]


# What held last, by the SHA-256 of its text: every event asks for it, and the text is long.
_recent: dict[str, Agreements] = {}
_MOST_RECENT = 4


def _remember(digest: str, agreements: Agreements) -> None:
    while len(_recent) >= _MOST_RECENT:
        del _recent[next(iter(_recent))]
    _recent[digest] = agreements


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
