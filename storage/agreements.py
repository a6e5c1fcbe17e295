"""Versions of the agreements and their signatures."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, Select, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party
from domain.signing import Answer, Signature, State, Version
from storage.tables import agreement, agreement_signature


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A version as it was proposed: `source` is the file's text, letter for letter."""

    version: Version
    source: str
    sha256: str
    proposed_at: datetime
    activated_at: datetime | None
    replaced_at: datetime | None


# Made once: every event asks for it.
_STAMP = select(agreement.c.version, agreement.c.sha256).where(agreement.c.state == State.ACTIVE)


class AgreementRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def propose(self, source: str, sha256: str, now: datetime) -> int:
        """Keep a new version and give its number."""
        number = 1 + (await self._connection.scalar(select(func.max(agreement.c.version))) or 0)
        await self._connection.execute(
            insert(agreement).values(
                version=number, state=State.PROPOSED, source=source, sha256=sha256, proposed_at=now
            )
        )
        return number

    async def active(self) -> KeptVersion | None:
        """The version that holds now."""
        return await self._one(select(agreement).where(agreement.c.state == State.ACTIVE))

    async def active_stamp(self) -> tuple[int, str] | None:
        """The number of the version that holds now and the SHA-256 of its text, which is long."""
        row = (await self._connection.execute(_STAMP)).one_or_none()
        return None if row is None else (row.version, row.sha256)

    async def open_proposal(self) -> KeptVersion | None:
        """The newest version that waits for a signature."""
        waiting = select(agreement).where(agreement.c.state == State.PROPOSED)
        return await self._one(waiting.order_by(agreement.c.version.desc()).limit(1))

    async def get(self, number: int) -> KeptVersion | None:
        return await self._one(select(agreement).where(agreement.c.version == number))

    async def get_to_sign(self, number: int) -> KeptVersion | None:
        """The version, held until the end of this transaction: two keys that turn at once must see each other."""
        return await self._one(select(agreement).where(agreement.c.version == number).with_for_update())

    async def add_signature(self, number: int, signature: Signature, now: datetime) -> None:
        await self._connection.execute(
            insert(agreement_signature).values(
                agreement_id=select(agreement.c.id).where(agreement.c.version == number).scalar_subquery(),
                party=signature.party,
                person=signature.person,
                answer=signature.answer,
                reason=signature.reason,
                signed_at=now,
            )
        )

    async def activate(self, number: int, now: datetime) -> None:
        """This version holds from now on, in the place of the one before."""
        await self._replace(State.ACTIVE, now)
        await self._connection.execute(
            update(agreement).where(agreement.c.version == number).values(state=State.ACTIVE, activated_at=now)
        )

    async def refuse(self, number: int) -> None:
        await self._connection.execute(
            update(agreement).where(agreement.c.version == number).values(state=State.REFUSED)
        )

    async def replace_proposals(self, now: datetime) -> None:
        """What waits for a signature makes place for a newer proposal."""
        await self._replace(State.PROPOSED, now)

    async def _replace(self, state: State, now: datetime) -> None:
        await self._connection.execute(
            update(agreement).where(agreement.c.state == state).values(state=State.REPLACED, replaced_at=now)
        )

    async def _one(self, query: Select[tuple[object, ...]]) -> KeptVersion | None:
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else await self._kept(row)

    async def _kept(self, row: Row[tuple[object, ...]]) -> KeptVersion:
        version = Version(row.version, State(row.state), await self._signatures(row.id))
        return KeptVersion(version, row.source, row.sha256, row.proposed_at, row.activated_at, row.replaced_at)

    async def _signatures(self, agreement_id: int) -> tuple[Signature, ...]:
        rows = await self._connection.execute(
            select(agreement_signature)
            .where(agreement_signature.c.agreement_id == agreement_id)
            .order_by(agreement_signature.c.signed_at, agreement_signature.c.party)
        )
        return tuple(Signature(Party(row.party), row.person, Answer(row.answer), row.reason) for row in rows)
