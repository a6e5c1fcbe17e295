"""How people are known on the platforms, and who was invited."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from sqlalchemy import ColumnElement, bindparam, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from chat.incoming import Sender
from storage.dialects import insert
from storage.prepared import prepared
from storage.tables import identity, invitation, stranger

InvitationKind: TypeAlias = Literal["person", "forum"]


@dataclass(frozen=True, slots=True)
class KnownAs:
    """A person on one platform. `channel` is their private chat with the bot; None before they spoke there."""

    person: str
    sender: Sender
    channel: str | None
    bound_at: datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation that holds until `expires_at`, on any platform where `platform` is None."""

    token_hash: str
    kind: InvitationKind
    target: str
    platform: str | None
    expires_at: datetime


class PeopleRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        # An event asks for its sender time and again, in one transaction.
        self._asked: dict[Sender, KnownAs | None] = {}

    async def known_as(self, sender: Sender) -> KnownAs | None:
        if sender not in self._asked:
            self._asked[sender] = await self._look_up(sender)
        return self._asked[sender]

    async def _look_up(self, sender: Sender) -> KnownAs | None:
        row = await _KNOWN_AS.row(
            self._connection, {"on": sender.platform, "within": sender.workspace, "account": sender.user}
        )
        return None if row is None else KnownAs(row.person, sender, row.channel, row.bound_at)

    async def is_bound(self, person: str, platform: str, workspace: str) -> bool:
        """Whether this person is known there, under whatever account."""
        found = await self._connection.scalar(
            select(identity.c.person).where(
                identity.c.person == person, identity.c.platform == platform, identity.c.workspace == workspace
            )
        )
        return found is not None

    async def bind(self, sender: Sender, person: str, now: datetime) -> None:
        """From now on this sender is that person; on one platform a person is known in one way, the last."""
        self._asked.clear()
        await self._connection.execute(
            delete(identity).where(
                identity.c.platform == sender.platform,
                identity.c.workspace == sender.workspace,
                or_(identity.c.user_id == sender.user, identity.c.person == person),
            )
        )
        await self._connection.execute(
            insert(self._connection, identity)
            .values(
                platform=sender.platform,
                workspace=sender.workspace,
                user_id=sender.user,
                person=person,
                bound_at=now,
            )
            .on_conflict_do_nothing()
        )

    async def note_channel(self, sender: Sender, channel: str) -> None:
        """Where this person can be written to privately; most often that is known already."""
        known = await self.known_as(sender)
        if known is not None and known.channel != channel:
            self._asked.clear()
            await self._connection.execute(update(identity).where(*_is(sender)).values(channel=channel))

    async def unbind(self, person: str, platform: str | None = None) -> int:
        """Forget how a person is known, on one platform or on all; return how many identities that were."""
        self._asked.clear()
        where = [identity.c.person == person]
        if platform is not None:
            where.append(identity.c.platform == platform)
        gone = await self._connection.execute(delete(identity).where(*where))
        return gone.rowcount

    async def all_known(self) -> Sequence[KnownAs]:
        """Everybody who is bound, by person and platform."""
        rows = await self._connection.execute(select(identity).order_by(identity.c.person, identity.c.platform))
        return tuple(
            KnownAs(row.person, Sender(row.platform, row.workspace, row.user_id), row.channel, row.bound_at)
            for row in rows
        )

    async def invite(self, made: Invitation, now: datetime) -> None:
        await self._connection.execute(
            insert(self._connection, invitation).values(
                token_hash=made.token_hash,
                kind=made.kind,
                target=made.target,
                platform=made.platform,
                made_at=now,
                expires_at=made.expires_at,
            )
        )

    async def use_invitation(
        self, token_hash: str, kind: InvitationKind, platform: str, now: datetime
    ) -> Invitation | None:
        """Take it, if it still holds there. Of any number who try at once, one gets it."""
        taken = await self._connection.execute(
            update(invitation)
            .where(
                invitation.c.token_hash == token_hash,
                invitation.c.kind == kind,
                invitation.c.used_at.is_(None),
                invitation.c.expires_at > now,
                or_(invitation.c.platform.is_(None), invitation.c.platform == platform),
            )
            .values(used_at=now)
            .returning(invitation)
        )
        row = taken.one_or_none()
        if row is None:
            return None
        return Invitation(row.token_hash, row.kind, row.target, row.platform, row.expires_at)

    async def forget_invitations(self, before: datetime) -> int:
        gone = await self._connection.execute(delete(invitation).where(invitation.c.expires_at < before))
        return gone.rowcount

    async def tell_stranger(self, sender_hash: str, now: datetime, not_since: datetime) -> bool:
        """Note that they were told, and say whether that was long enough ago. Many at once get one yes."""
        told = await self._connection.execute(
            insert(self._connection, stranger)
            .values(sender_hash=sender_hash, told_at=now)
            .on_conflict_do_update(
                index_elements=["sender_hash"], set_={"told_at": now}, where=stranger.c.told_at <= not_since
            )
            .returning(stranger.c.sender_hash)
        )
        return told.one_or_none() is not None

    async def forget_who_left(self, gone: Collection[str]) -> int:
        """How these people are known, on every platform."""
        self._asked.clear()
        left = await self._connection.execute(delete(identity).where(identity.c.person.in_(gone)))
        return left.rowcount

    async def forget_strangers(self, before: datetime) -> int:
        gone = await self._connection.execute(delete(stranger).where(stranger.c.told_at < before))
        return gone.rowcount


# Made once: every event asks for it.
_KNOWN_AS = prepared(
    select(identity).where(
        identity.c.platform == bindparam("on"),
        identity.c.workspace == bindparam("within"),
        identity.c.user_id == bindparam("account"),
    )
)


def _is(sender: Sender) -> tuple[ColumnElement[bool], ...]:
    return (
        identity.c.platform == sender.platform,
        identity.c.workspace == sender.workspace,
        identity.c.user_id == sender.user,
    )
