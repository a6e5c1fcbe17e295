"""Escalations: matters on the ladder, kept as their history."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party, Role
from domain.ladder import replay
from domain.ladder_acts import Actor, Step, Subject
from domain.ladder_state import Escalation, Phase
from domain.trigger_evidence import Why
from storage.dialects import insert
from storage.ladder_json import act_from_json, act_to_json, kind_of, why_from_json, why_to_json
from storage.tables import escalation, escalation_step


@dataclass(frozen=True, slots=True)
class KeptEscalation:
    """A matter as it is kept: `number` is what people call it by, `topic` one screened line.

    `forum` is that of its lowest rung; `told` is how many of its steps were told in its threads.
    """

    escalation: Escalation
    number: int
    topic: str
    forum: str
    told: int = 0

    @property
    def id(self) -> str:
        return self.escalation.id

    @property
    def untold(self) -> Sequence[tuple[int, Step]]:
        """What happened and was not told yet, each with its number."""
        return tuple(enumerate(self.escalation.history, 1))[self.told :]


class HistoryChanged(Exception):
    """Somebody else took a step meanwhile: this transaction must not stand. Lock before you take one."""


class EscalationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def open(self, opened: Escalation, topic: str, forum: str, why: Why | None = None) -> KeptEscalation | None:
        """Keep a new matter under the next number; None where one about the same trigger, area and theme stands open.

        Of two processes that open the same at once, one does. Raises HistoryChanged where its id is known already.
        """
        while True:
            kept = KeptEscalation(opened, await self._next_number(), topic, forum)
            added = await self._connection.execute(
                insert(self._connection, escalation)
                .values(**_opened(kept))
                .on_conflict_do_nothing()
                .returning(escalation.c.id)
            )
            if added.one_or_none() is not None:
                await self._add_steps(opened, after=0, whys={1: why})
                return kept
            if await self.open_about(opened.subject) is not None:
                return None
            if await self.get(opened.id) is not None:
                raise HistoryChanged(opened.id)
            # Another matter took this number at this very moment.

    async def get(self, escalation_id: str) -> KeptEscalation | None:
        return await self._one(select(escalation).where(escalation.c.id == escalation_id))

    async def lock(self, escalation_id: str) -> KeptEscalation | None:
        """The matter, held until this transaction ends: two who act at once must see each other.

        Whoever locks several, or a person besides, locks the person first and then the matters in order of their ids.
        """
        row = (await self._connection.execute(_LOCK, {"its_id": escalation_id})).one_or_none()
        return None if row is None else (await self._kept([row]))[0]

    async def numbered(self, number: int) -> KeptEscalation | None:
        """The matter that people call by this number."""
        return await self._one(select(escalation).where(escalation.c.number == number))

    async def open_about(self, subject: Subject) -> KeptEscalation | None:
        """The one open matter about this trigger, area and theme; None also for what a person opens."""
        key = matter_key(subject)
        if key is None:
            return None
        return await self._one(select(escalation).where(escalation.c.matter == key, escalation.c.is_over.is_(False)))

    async def standing(self) -> Sequence[KeptEscalation]:
        """All that are not over, or that are closed and not looked back on yet; the oldest first."""
        closed = (escalation.c.phase == Phase.CLOSED) & escalation.c.looked_back.is_(False)
        return await self._many(select(escalation).where(or_(escalation.c.is_over.is_(False), closed)))

    async def all(self) -> Sequence[KeptEscalation]:
        """Every matter there ever was, the oldest first."""
        return await self._many(select(escalation))

    async def save(self, changed: Escalation, why: Why | None = None) -> None:
        """Keep the steps that came; the matter must have been locked. `why` is told with the last of them.

        Raises HistoryChanged where the history is no longer what it was.
        """
        known = await self._connection.scalar(select(escalation.c.steps).where(escalation.c.id == changed.id))
        if known is None or known > len(changed.history):
            raise HistoryChanged(changed.id)
        await self._add_steps(changed, after=known, whys={len(changed.history): why})
        await self._connection.execute(
            update(escalation).where(escalation.c.id == changed.id).values(**_standing(changed))
        )

    async def tell(self, escalation_id: str, was: int, told: int) -> bool:
        """Note how many steps were told; False where another process told some meanwhile."""
        kept = await self._connection.execute(
            update(escalation).where(escalation.c.id == escalation_id, escalation.c.told == was).values(told=told)
        )
        return kept.rowcount == 1

    async def untold(self, limit: int) -> Sequence[str]:
        """The ids of those with steps that were not told yet, the oldest first."""
        rows = await self._connection.execute(
            select(escalation.c.id)
            .where(escalation.c.told < escalation.c.steps)
            .order_by(escalation.c.number)
            .limit(limit)
        )
        return tuple(rows.scalars())

    async def whys(self, escalation_id: str) -> Mapping[int, Why]:
        """Why a trigger opened it or joined it, by the number of the step."""
        rows = await self._connection.execute(
            select(escalation_step.c.number, escalation_step.c.why).where(
                escalation_step.c.escalation == escalation_id, escalation_step.c.why.is_not(None)
            )
        )
        return {row.number: why_from_json(row.why) for row in rows}

    async def _next_number(self) -> int:
        return 1 + (await self._connection.scalar(select(func.max(escalation.c.number))) or 0)

    async def _add_steps(self, changed: Escalation, after: int, whys: Mapping[int, Why | None]) -> None:
        rows = [
            _step_columns(changed.id, number, step, whys.get(number))
            for number, step in enumerate(changed.history, 1)
            if number > after
        ]
        if not rows:
            return
        added = await self._connection.execute(
            insert(self._connection, escalation_step)
            .values(rows)
            .on_conflict_do_nothing()
            .returning(escalation_step.c.number)
        )
        if len(added.all()) != len(rows):
            raise HistoryChanged(changed.id)

    async def _one(self, query: Select[Any]) -> KeptEscalation | None:
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else (await self._kept([row]))[0]

    async def _many(self, query: Select[Any]) -> Sequence[KeptEscalation]:
        return await self._kept((await self._connection.execute(query.order_by(escalation.c.number))).all())

    async def _kept(self, rows: Sequence[Row[Any]]) -> Sequence[KeptEscalation]:
        histories: dict[str, list[Step]] = {row.id: [] for row in rows}
        found = await self._connection.execute(_STEPS, {"its_ids": list(histories)})
        for row in found:
            histories[row.escalation].append(_step(row))
        return tuple(
            KeptEscalation(replay(histories[row.id]), row.number, row.topic, row.forum, row.told) for row in rows
        )


# Made once: every reply in a thread asks for them.
_LOCK = select(escalation).where(escalation.c.id == bindparam("its_id")).with_for_update()
_STEPS = (
    select(escalation_step)
    .where(escalation_step.c.escalation.in_(bindparam("its_ids", expanding=True)))
    .order_by(escalation_step.c.escalation, escalation_step.c.number)
)


def matter_key(subject: Subject) -> str | None:
    """Trigger, area and theme in one text; None for what a person opens: of that there may be any number."""
    if subject.trigger is None:
        return None
    return json.dumps([subject.trigger, subject.area, subject.theme], ensure_ascii=False)


def _opened(kept: KeptEscalation) -> dict[str, Any]:
    opened, subject = kept.escalation, kept.escalation.subject
    return _standing(opened) | {
        "id": opened.id,
        "number": kept.number,
        "agreements": opened.terms.version,
        "trigger": subject.trigger,
        "area": subject.area,
        "theme": subject.theme,
        "matter": matter_key(subject),
        "about": subject.about,
        "topic": kept.topic,
        "forum": kept.forum,
        "opened_at": opened.opened_at,
        "told": kept.told,
    }


def _standing(changed: Escalation) -> dict[str, Any]:
    """Where it stands, for queries: all of it follows from the steps."""
    return {
        "rung": changed.rung,
        "phase": changed.phase,
        "is_over": changed.is_over,
        "looked_back": changed.looked_back,
        "steps": len(changed.history),
    }


def _step_columns(escalation_id: str, number: int, step: Step, why: Why | None) -> dict[str, Any]:
    return {
        "escalation": escalation_id,
        "number": number,
        "at": step.at,
        "party": None if step.by is None else step.by.party,
        "role": None if step.by is None else step.by.role,
        "of_a_case": step.of_a_case,
        "act": kind_of(step.act),
        "data": act_to_json(step.act),
        "why": None if why is None else why_to_json(why),
    }


def _step(row: Row[Any]) -> Step:
    by = None if row.party is None else Actor(Party(row.party), Role(row.role))
    return Step(row.at, act_from_json(row.act, row.data), by, row.of_a_case)
