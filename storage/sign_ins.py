"""Links with which a known person signs in to the page: each counts once, and of the link only its hash is kept."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, or_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.tables import sign_in_link


@dataclass(frozen=True, slots=True)
class SignInLink:
    """A link of this person; `token_hash` is the SHA-256 of what the link carries."""

    token_hash: str
    person: str
    expires_at: datetime


class SignInRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def make(self, link: SignInLink, now: datetime) -> None:
        """Keep it in the place of this person's earlier links; what is over goes as well."""
        gone = or_(sign_in_link.c.person == link.person, sign_in_link.c.expires_at <= now)
        await self._connection.execute(delete(sign_in_link).where(gone))
        await self._connection.execute(
            insert(self._connection, sign_in_link).values(
                token_hash=link.token_hash, person=link.person, made_at=now, expires_at=link.expires_at
            )
        )

    async def forget(self, before: datetime) -> int:
        """Links that stopped to count before then, used or not."""
        gone = await self._connection.execute(delete(sign_in_link).where(sign_in_link.c.expires_at < before))
        return gone.rowcount

    async def use(self, token_hash: str, now: datetime) -> str | None:
        """Whose it is, if it still holds. Of any number who try at once, one gets an answer."""
        taken = await self._connection.execute(
            update(sign_in_link)
            .where(
                sign_in_link.c.token_hash == token_hash,
                sign_in_link.c.used_at.is_(None),
                sign_in_link.c.expires_at > now,
            )
            .values(used_at=now)
            .returning(sign_in_link.c.person)
        )
        person: str | None = taken.scalar_one_or_none()
        return person
