"""People: who somebody is, how they were invited, and what a stranger hears."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from chat.address import Place
from chat.incoming import Sender
from domain.agreements import Agreements, Forum, Person
from domain.people import Right, may, person_named, person_with_email
from services.agreements import active
from services.pseudonyms import Pseudonyms
from storage.audit import Deed
from storage.database import Database, UnitOfWork
from storage.erasures import ErasureKind
from storage.people import Invitation
from storage.people import KnownAs as KnownAs

INVITATION_HOLDS = timedelta(days=7)
_STRANGER_TOLD_EVERY = timedelta(days=1)
# The people of the example town are who they say they are: the sandbox is open on this machine only.
_SANDBOX = "sandbox"


class UnknownPerson(LookupError):
    """The roster of the agreements has nobody with this id."""


class UnknownForum(LookupError):
    """The agreements have no forum with this id."""


class NoEmail(ValueError):
    """In Slack a person is recognised by the roster's e-mail, and this person has none."""


class NoAgreements(LookupError):
    """Nothing was agreed yet, so there is nobody to invite."""


@dataclass(frozen=True, slots=True)
class Invited:
    """`token` is shown once and kept nowhere; None where the person is recognised by their e-mail."""

    name: str
    token: str | None
    expires_at: datetime


class People:
    """`token` makes an invitation's secret: 256 random bits in 43 characters that every link can carry."""

    def __init__(
        self,
        database: Database,
        pseudonyms: Pseudonyms,
        now: Callable[[], datetime],
        token: Callable[[], str] = lambda: secrets.token_urlsafe(32),
    ) -> None:
        self._database = database
        self._pseudonyms = pseudonyms
        self._now = now
        self._token = token

    async def is_known(self, sender: Sender) -> bool:
        """For a door that can look a stranger up."""
        async with self._database.read() as uow:
            held = await active(uow)
            return held is not None and await self.who(uow, sender, held.agreements) is not None

    async def bind_by_email(self, sender: Sender, email: str) -> bool:
        """Recognise a sender whose platform vouches for this e-mail address; False where the roster does not have it.

        Nobody takes another's place: who is known there under another account needs `telvertel people unbind` first.
        """
        async with self._database.write() as uow:
            held = await active(uow)
            person = None if held is None else person_with_email(held.agreements, email)
            if person is None or await uow.people.is_bound(person.id, sender.platform, sender.workspace):
                return False
            await uow.people.bind(sender, person.id, self._now())
            return True

    async def invite_person(self, person_id: str, platform: str) -> Invited:
        """Raises NoAgreements, UnknownPerson and, on Slack, NoEmail."""
        async with self._database.write() as uow:
            person = person_named(await _agreed(uow), person_id)
            if person is None:
                raise UnknownPerson(person_id)
            expires_at = self._now() + INVITATION_HOLDS
            if platform == "slack":
                if not person.email:
                    raise NoEmail(person_id)
                return Invited(person.name, None, expires_at)
            token = self._token()
            invitation = Invitation(_hash(token), "person", person.id, platform, expires_at)
            await uow.people.invite(invitation, self._now())
            # Whom is not said: the log of administration names nobody.
            await uow.audit.note(Deed.INVITED, self._now(), platform)
            return Invited(person.name, token, expires_at)

    async def invite_forum(self, forum_id: str) -> Invited:
        """A code that binds the channel in which it is typed. Raises NoAgreements and UnknownForum."""
        async with self._database.write() as uow:
            forum = _forum(await _agreed(uow), forum_id)
            if forum is None:
                raise UnknownForum(forum_id)
            token, expires_at = self._token(), self._now() + INVITATION_HOLDS
            await uow.people.invite(Invitation(_hash(token), "forum", forum.id, None, expires_at), self._now())
            await uow.audit.note(Deed.INVITED, self._now(), forum.id)
            return Invited(forum.name, token, expires_at)

    async def known(self) -> Sequence[KnownAs]:
        async with self._database.read() as uow:
            return await uow.people.all_known()

    async def unbind(self, person_id: str, platform: str | None = None) -> int:
        """Forget how a person is known; they are a stranger from the next event on. Return how many accounts."""
        async with self._database.write() as uow:
            await uow.audit.note(Deed.UNBOUND, self._now(), platform or "")
            await uow.erasures.note(ErasureKind.UNBOUND, self._unbound(person_id, platform), self._now())
            uow.leave_no_trace()
            return await uow.people.unbind(person_id, platform)

    def _unbound(self, person_id: str, platform: str | None) -> str:
        pseudonym = self._pseudonyms.of(person_id)
        return pseudonym if platform is None else f"{pseudonym}:{platform}"

    async def who(self, uow: UnitOfWork, sender: Sender, agreements: Agreements) -> Person | None:
        """The person of the roster as it is now: who left it is a stranger, whatever was bound."""
        if sender.platform == _SANDBOX:
            return person_named(agreements, sender.user)
        known = await uow.people.known_as(sender)
        return None if known is None else person_named(agreements, known.person)

    async def private_place(self, uow: UnitOfWork, sender: Sender) -> Place:
        """Where to write to a sender alone. Before they spoke there, their own id opens it on every platform."""
        if sender.platform == _SANDBOX:
            return Place(_SANDBOX, sender.workspace, f"dm-{sender.user}")
        known = await uow.people.known_as(sender)
        channel = None if known is None else known.channel
        return Place(sender.platform, sender.workspace, channel or sender.user)

    async def join(self, uow: UnitOfWork, sender: Sender, token: str, agreements: Agreements) -> Person | None:
        """Bind a sender by the token of a link; None where it does not hold here, or no longer."""
        taken = await uow.people.use_invitation(_hash(token), "person", sender.platform, self._now())
        person = None if taken is None else person_named(agreements, taken.target)
        if person is not None:
            await uow.people.bind(sender, person.id, self._now())
        return person

    async def bind_place(
        self, uow: UnitOfWork, person: Person, at: Place, code: str, agreements: Agreements
    ) -> Forum | None:
        """Let a forum meet in this channel; None where the person may not, or the code does not hold."""
        if not may(person, Right.BIND_PLACE):
            return None
        taken = await uow.people.use_invitation(_hash(code), "forum", at.platform, self._now())
        forum = None if taken is None else _forum(agreements, taken.target)
        if forum is not None:
            await uow.places.bind(forum.id, at.in_thread(None), self._now())
        return forum

    async def tell_stranger(self, uow: UnitOfWork, sender: Sender) -> bool:
        """Whether to say that we do not know them: once a day, however often they ask. No name is kept for it."""
        now = self._now()
        return await uow.people.tell_stranger(
            self._pseudonyms.of_stranger(sender), now, not_since=now - _STRANGER_TOLD_EVERY
        )

    async def forget_old(self, uow: UnitOfWork) -> None:
        await uow.people.forget_strangers(self._now() - _STRANGER_TOLD_EVERY)
        await uow.people.forget_invitations(self._now() - INVITATION_HOLDS)


async def _agreed(uow: UnitOfWork) -> Agreements:
    held = await active(uow)
    if held is None:
        raise NoAgreements
    return held.agreements


def _forum(agreements: Agreements, forum_id: str) -> Forum | None:
    return next((forum for forum in agreements.forums if forum.id == forum_id), None)


def _hash(token: str) -> str:
    return sha256(token.strip().encode()).hexdigest()
