"""Versions of the agreements and their signatures."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Row, Select, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party
from domain.signing import State, Version
from domain.two_keys import Answer, Signature
from storage.dialects import insert as insert_for
from storage.prepared import prepared
from storage.tables import agreement, agreement_shown, agreement_signature


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A version as it was proposed: `source` is the file's text, letter for letter."""

    version: Version
    source: str
    sha256: str
    proposed_at: datetime
    activated_at: datetime | None
    replaced_at: datetime | None
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LoggedVersion:
    """What became of a version, without its text. A version that was withdrawn is replaced by nothing."""

    version: Version
    proposed_at: datetime
    activated_at: datetime | None = None
    replaced_at: datetime | None = None
    withdrawn_at: datetime | None = None
    signed_at: Mapping[Party, datetime] = field(default_factory=dict)


# Made once: every event asks for it.
_STAMP = prepared(select(agreement.c.version, agreement.c.sha256).where(agreement.c.state == State.ACTIVE))
_LOG: Select[tuple[object, ...]] = select(
    agreement.c.id,
    agreement.c.version,
    agreement.c.state,
    agreement.c.proposed_at,
    agreement.c.activated_at,
    agreement.c.replaced_at,
    agreement.c.withdrawn_at,
).order_by(agreement.c.version)
_SHOWN = select(agreement_shown.c.version).where(agreement_shown.c.version == agreement.c.version).exists()


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
        row = await _STAMP.row(self._connection, {})
        return None if row is None else (row.version, row.sha256)

    async def sha256_of(self, number: int) -> str | None:
        """The SHA-256 of a version's text; None where there is no such version."""
        found: str | None = await self._connection.scalar(
            select(agreement.c.sha256).where(agreement.c.version == number)
        )
        return found

    async def log(self) -> Sequence[LoggedVersion]:
        """Every version, oldest first."""
        rows = (await self._connection.execute(_LOG)).all()
        given = await self._given([row.id for row in rows])
        return tuple(_logged(row, given.get(row.id, ())) for row in rows)

    async def show(self, number: int, person: str, now: datetime) -> bool:
        """Note that this person sees the proposal; False where they did already."""
        noted = await self._connection.execute(
            insert_for(self._connection, agreement_shown)
            .values(version=number, person=person, shown_at=now)
            .on_conflict_do_nothing()
            .returning(agreement_shown.c.version)
        )
        return noted.one_or_none() is not None

    async def forget_shown(self, before: datetime) -> int:
        """Who was shown what was decided since, and told so."""
        decided = select(agreement.c.version).where(agreement.c.told_at.is_not(None))
        gone = await self._connection.execute(
            delete(agreement_shown).where(agreement_shown.c.shown_at < before, agreement_shown.c.version.in_(decided))
        )
        return gone.rowcount

    async def shown_to(self, number: int) -> frozenset[str]:
        rows = await self._connection.execute(
            select(agreement_shown.c.person).where(agreement_shown.c.version == number)
        )
        return frozenset(rows.scalars())

    async def untold(self) -> Sequence[int]:
        """The versions that somebody was shown, that are decided, and of which not all know that; oldest first."""
        rows = await self._connection.execute(
            select(agreement.c.version)
            .where(agreement.c.state != State.PROPOSED, agreement.c.told_at.is_(None), _SHOWN)
            .order_by(agreement.c.version)
        )
        return tuple(rows.scalars())

    async def tell(self, number: int, now: datetime) -> bool:
        """Note that all were told what came of it; False where they were already."""
        noted = await self._connection.execute(
            update(agreement).where(agreement.c.version == number, agreement.c.told_at.is_(None)).values(told_at=now)
        )
        return noted.rowcount == 1

    async def first_activation(self) -> datetime | None:
        """When agreements came to hold for the first time."""
        moment: datetime | None = await self._connection.scalar(select(func.min(agreement.c.activated_at)))
        return moment

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

    async def withdraw(self, number: int, now: datetime) -> None:
        await self._connection.execute(
            update(agreement)
            .where(agreement.c.version == number)
            .values(state=State.REPLACED, replaced_at=now, withdrawn_at=now)
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
        return KeptVersion(
            version=version,
            source=row.source,
            sha256=row.sha256,
            proposed_at=row.proposed_at,
            activated_at=row.activated_at,
            replaced_at=row.replaced_at,
            withdrawn_at=row.withdrawn_at,
        )

    async def _signatures(self, agreement_id: int) -> tuple[Signature, ...]:
        return tuple(_signature(row) for row in (await self._given([agreement_id])).get(agreement_id, ()))

    async def _given(self, ids: Collection[int]) -> Mapping[int, Sequence[Row[tuple[object, ...]]]]:
        """The rows of the signatures, by the row of their version, in the order in which they were given."""
        rows = await self._connection.execute(
            select(agreement_signature)
            .where(agreement_signature.c.agreement_id.in_(ids))
            .order_by(agreement_signature.c.signed_at, agreement_signature.c.party)
        )
        given: dict[int, list[Row[tuple[object, ...]]]] = {}
        for row in rows:
            given.setdefault(row.agreement_id, []).append(row)
        return given


def _signature(row: Row[tuple[object, ...]]) -> Signature:
    return Signature(Party(row.party), row.person, Answer(row.answer), row.reason)


def _logged(row: Row[tuple[object, ...]], given: Sequence[Row[tuple[object, ...]]]) -> LoggedVersion:
    return LoggedVersion(
        version=Version(row.version, State(row.state), tuple(map(_signature, given))),
        proposed_at=row.proposed_at,
        activated_at=row.activated_at,
        replaced_at=row.replaced_at,
        withdrawn_at=row.withdrawn_at,
        signed_at={Party(each.party): each.signed_at for each in given},
    )
