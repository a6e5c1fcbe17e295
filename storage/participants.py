"""How each person takes part."""

from collections.abc import Collection, Mapping
from datetime import time
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people import Participant, Standing
from storage.dialects import insert
from storage.prepared import prepared
from storage.tables import participant


class ParticipantRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def lock(self, person: str) -> Participant:
        """How they take part; whoever asks next waits until this transaction ends: one event of a person at a time."""
        row = await _LOCK.row(self._connection, {"its_person": person})
        if row is None:
            await self._connection.execute(
                insert(self._connection, participant)
                .values(person=person, state=Standing.INVITED, workdays=[], quiet_rounds=0)
                .on_conflict_do_nothing()
            )
            row = await _LOCK.row(self._connection, {"its_person": person})
        return _read(row)

    async def get(self, person: str) -> Participant:
        rows = await self._connection.execute(select(participant).where(participant.c.person == person))
        row = rows.one_or_none()
        return Participant(person) if row is None else _read(row)

    async def all(self) -> Mapping[str, Participant]:
        rows = await self._connection.execute(select(participant))
        return {row.person: _read(row) for row in rows}

    async def forget(self, people: Collection[str]) -> int:
        """What these people chose: they take no part any more."""
        gone = await self._connection.execute(delete(participant).where(participant.c.person.in_(people)))
        return gone.rowcount

    async def save(self, changed: Participant) -> None:
        """Keep what they chose; they must have been heard before."""
        await self._connection.execute(
            update(participant).where(participant.c.person == changed.person).values(**_columns(changed))
        )


# Made once: every event asks for it.
_LOCK = prepared(select(participant).where(participant.c.person == bindparam("its_person")).with_for_update())


def _columns(changed: Participant) -> dict[str, Any]:
    return {
        "state": changed.state,
        "notice_version": changed.notice_version,
        "area": changed.area,
        "prompt_day": changed.prompt_day,
        "prompt_time": None if changed.prompt_time is None else changed.prompt_time.isoformat("minutes"),
        "workdays": list(changed.workdays),
        "paused_until": changed.paused_until,
        "quiet_rounds": changed.quiet_rounds,
    }


def _read(row: Row[Any]) -> Participant:
    return Participant(
        person=row.person,
        state=Standing(row.state),
        notice_version=row.notice_version,
        area=row.area,
        prompt_day=row.prompt_day,
        prompt_time=None if row.prompt_time is None else time.fromisoformat(row.prompt_time),
        workdays=tuple(row.workdays),
        paused_until=row.paused_until,
        quiet_rounds=row.quiet_rounds,
    )
