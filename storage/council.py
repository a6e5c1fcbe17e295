"""Drafts for the council: what each tells, what both parties answered, and what of it people heard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party
from domain.council_release import Draft
from domain.two_keys import Answer, Signature
from storage.dialects import insert
from storage.numbers import add_numbered
from storage.tables import council_answer, council_draft


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft with what it tells; `sha256` is that of its content in canonical JSON."""

    draft: Draft
    subject: str
    period: str
    agreements: int
    content: Mapping[str, Any]
    sha256: str
    made_at: datetime
    number: int = 1
    released_at: datetime | None = None

    @property
    def id(self) -> str:
        return self.draft.id


class CouncilRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, kept: KeptDraft) -> KeptDraft:
        """Keep it as the newest draft of its subject and period: none before it can be released any more."""
        columns = _columns(kept)
        number = await add_numbered(
            self._connection, council_draft, lambda number: {**columns, "number": number}, within=("subject", "period")
        )
        # Afterwards: a draft that another process made at this very moment has its number by now.
        older = (
            council_draft.c.subject == kept.subject,
            council_draft.c.period == kept.period,
            council_draft.c.number < number,
        )
        await self._connection.execute(
            update(council_draft).where(*older, council_draft.c.released_at.is_(None)).values(replaced=True)
        )
        return replace(kept, number=number)

    async def get(self, draft_id: str) -> KeptDraft | None:
        found = await self._many(council_draft.c.id == draft_id)
        return found[0] if found else None

    async def get_to_answer(self, draft_id: str) -> KeptDraft | None:
        """Locked until the transaction ends, so that of two answers at once the second sees the first."""
        await self._connection.execute(
            select(council_draft.c.id).where(council_draft.c.id == draft_id).with_for_update()
        )
        return await self.get(draft_id)

    async def standing(self) -> Sequence[KeptDraft]:
        """What the council has, and what waits for a release; the newest first."""
        return await self._many(council_draft.c.replaced.is_(False))

    async def answer(self, draft_id: str, given: Signature, now: datetime, *, released: bool) -> None:
        """Keep a party's last answer; with the yes of both the draft is released."""
        values: dict[str, Any] = {
            "person": given.person,
            "answer": given.answer,
            "reason": given.reason,
            # A yes needs no telling: what comes of both is told.
            "told": given.answer is Answer.AGREED,
        }
        await self._connection.execute(
            insert(self._connection, council_answer)
            .values(draft=draft_id, party=given.party, **values)
            .on_conflict_do_update(index_elements=["draft", "party"], set_=values)
        )
        if released:
            await self._connection.execute(
                update(council_draft).where(council_draft.c.id == draft_id).values(released_at=now)
            )

    async def unshown(self) -> Sequence[KeptDraft]:
        return await self._many(council_draft.c.shown.is_(False), council_draft.c.replaced.is_(False))

    async def show(self, draft_id: str) -> bool:
        """Note that both points of contact are shown it; False where that was so."""
        return await self._note("shown", draft_id)

    async def untold(self) -> Sequence[KeptDraft]:
        """What was released and of which the council did not hear."""
        return await self._many(council_draft.c.told.is_(False), council_draft.c.released_at.is_not(None))

    async def tell(self, draft_id: str) -> bool:
        """Note that the council hears that it is there; False where that was so."""
        return await self._note("told", draft_id)

    async def untold_refusals(self) -> Sequence[tuple[str, Party]]:
        rows = await self._connection.execute(
            select(council_answer.c.draft, council_answer.c.party)
            .where(council_answer.c.told.is_(False))
            .order_by(council_answer.c.draft, council_answer.c.party)
        )
        return tuple((row.draft, Party(row.party)) for row in rows)

    async def tell_refusal(self, draft_id: str, party: Party) -> bool:
        """Note that the other party hears of a no; False where that was so."""
        mine = (council_answer.c.draft == draft_id, council_answer.c.party == party)
        noted = await self._connection.execute(
            update(council_answer).where(*mine, council_answer.c.told.is_(False)).values(told=True)
        )
        return noted.rowcount == 1

    async def _note(self, column: str, draft_id: str) -> bool:
        noted = await self._connection.execute(
            update(council_draft)
            .where(council_draft.c.id == draft_id, council_draft.c[column].is_(False))
            .values({column: True})
        )
        return noted.rowcount == 1

    async def _many(self, *where: ColumnElement[bool]) -> Sequence[KeptDraft]:
        order = (council_draft.c.made_at.desc(), council_draft.c.subject)
        rows = (await self._connection.execute(select(council_draft).where(*where).order_by(*order))).all()
        given: dict[str, list[Signature]] = {}
        answers = select(council_answer).where(council_answer.c.draft.in_([row.id for row in rows]))
        for row in await self._connection.execute(answers.order_by(council_answer.c.party)):
            signature = Signature(Party(row.party), row.person, Answer(row.answer), row.reason)
            given.setdefault(row.draft, []).append(signature)
        return tuple(_read(row, given.get(row.id, ())) for row in rows)


def _columns(kept: KeptDraft) -> dict[str, Any]:
    """Of a draft that nobody saw yet, without its number."""
    same = {name: getattr(kept, name) for name in ("id", "subject", "period", "agreements", "sha256", "made_at")}
    fresh = {"replaced": False, "released_at": None, "shown": False, "told": False}
    return {**same, "content": dict(kept.content), **fresh}


def _read(row: Row[Any], answers: Sequence[Signature]) -> KeptDraft:
    return KeptDraft(
        draft=Draft(row.id, tuple(answers), row.replaced),
        subject=row.subject,
        period=row.period,
        agreements=row.agreements,
        content=row.content,
        sha256=row.sha256,
        made_at=row.made_at,
        number=row.number,
        released_at=row.released_at,
    )
