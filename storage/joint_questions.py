"""Joint questions: what both parties were asked, what each answered, and what of it was told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party
from domain.joint_questions import JointAnswer, JointKind, JointQuestion
from storage.dialects import insert
from storage.tables import joint_answer, joint_question


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """A question with when it was asked; of its `revision`s so many were `told`."""

    question: JointQuestion
    asked_on: date
    revision: int = 1
    told: int = 0


class JointQuestionRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def ask(self, question: JointQuestion, today: date) -> bool:
        """Keep it; False where the same was asked before of this subject and period."""
        kept = await self._connection.execute(
            insert(self._connection, joint_question)
            .values(
                id=question.id,
                kind=question.kind,
                about=question.about,
                period=question.period,
                asked_on=today,
                revision=1,
                told=0,
            )
            .on_conflict_do_nothing()
            .returning(joint_question.c.id)
        )
        return kept.one_or_none() is not None

    async def get(self, question_id: str) -> KeptQuestion | None:
        """Locked until the transaction ends, so that of two answers at once the second sees the first."""
        found = await self._connection.execute(
            select(joint_question).where(joint_question.c.id == question_id).with_for_update()
        )
        row = found.one_or_none()
        return None if row is None else (await self._read([row]))[0]

    async def find(self, kind: JointKind, about: str, period: str) -> KeptQuestion | None:
        found = await self._many(
            joint_question.c.kind == kind, joint_question.c.about == about, joint_question.c.period == period
        )
        return found[0] if found else None

    async def answer(self, question_id: str, answer: JointAnswer) -> None:
        said = {"choice": answer.choice, "reason": answer.reason}
        await self._connection.execute(
            insert(self._connection, joint_answer)
            .values(question=question_id, party=answer.party, **said)
            .on_conflict_do_update(index_elements=[joint_answer.c.question, joint_answer.c.party], set_=said)
        )

    async def move(self, question_id: str, decided: str | None) -> None:
        """There is something new to tell of it: what both decided, or that they differ."""
        await self._connection.execute(
            update(joint_question)
            .where(joint_question.c.id == question_id)
            .values(revision=joint_question.c.revision + 1, decided=decided)
        )

    async def untold(self) -> Sequence[KeptQuestion]:
        return await self._many(joint_question.c.told < joint_question.c.revision)

    async def tell(self, question_id: str, revision: int) -> bool:
        """Note that this revision is told; False where somebody noted so before."""
        noted = await self._connection.execute(
            update(joint_question)
            .where(joint_question.c.id == question_id, joint_question.c.told < revision)
            .values(told=revision)
        )
        return noted.rowcount == 1

    async def open(self) -> Sequence[KeptQuestion]:
        """Those on which both parties did not say the same yet."""
        return await self._many(joint_question.c.decided.is_(None))

    async def of_kind(self, kind: JointKind) -> Sequence[KeptQuestion]:
        return await self._many(joint_question.c.kind == kind)

    async def _many(self, *where: ColumnElement[bool]) -> Sequence[KeptQuestion]:
        rows = await self._connection.execute(
            select(joint_question).where(*where).order_by(joint_question.c.asked_on, joint_question.c.id)
        )
        return await self._read(rows.all())

    async def _read(self, rows: Sequence[Row[Any]]) -> Sequence[KeptQuestion]:
        found = await self._connection.execute(
            select(joint_answer)
            .where(joint_answer.c.question.in_([row.id for row in rows]))
            .order_by(joint_answer.c.party)
        )
        answers: dict[str, list[JointAnswer]] = {}
        for each in found:
            answers.setdefault(each.question, []).append(JointAnswer(Party(each.party), each.choice, each.reason))
        return tuple(
            KeptQuestion(
                JointQuestion(row.id, JointKind(row.kind), row.about, row.period, tuple(answers.get(row.id, ()))),
                row.asked_on,
                row.revision,
                row.told,
            )
            for row in rows
        )
