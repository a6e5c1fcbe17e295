"""Agreed triggers: those that are awake, and what ever happened with each of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.trigger_states import Event, TriggerKey
from domain.trigger_tracks import Track
from storage.dialects import insert
from storage.tables import trigger_event, trigger_track
from storage.trigger_json import event_from_json, event_to_json, kind_of, track_from_json, track_to_json


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """What happened with a trigger under this version of the agreements; the event itself says why."""

    at: datetime
    version: int
    event: Event
    conversation: str | None = None


class TriggerRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def tracks(self, triggers: Collection[str] | None = None) -> Mapping[TriggerKey, Track]:
        """All that are awake, or those of these rules; a trigger without a row is quiet."""
        wanted = select(trigger_track)
        if triggers is not None:
            wanted = wanted.where(trigger_track.c.trigger.in_(triggers))
        rows = await self._connection.execute(
            wanted.order_by(trigger_track.c.trigger, trigger_track.c.subject, trigger_track.c.theme)
        )
        return {_key(row): track_from_json(row.content) for row in rows}

    async def keep(self, tracks: Collection[Track], now: datetime) -> None:
        """Keep each as it is now, in the place of what it was."""
        if not tracks:
            return
        put = insert(self._connection, trigger_track).values([_columns(track, now) for track in tracks])
        await self._connection.execute(
            put.on_conflict_do_update(
                index_elements=["trigger", "subject", "theme"],
                set_={name: put.excluded[name] for name in ("version", "phase", "conversation", "content", "kept_at")},
            )
        )

    async def drop(self, keys: Collection[TriggerKey]) -> None:
        """They sleep from now on."""
        for key in keys:
            await self._connection.execute(
                delete(trigger_track).where(
                    tuple_(trigger_track.c.trigger, trigger_track.c.subject, trigger_track.c.theme) == _place(key)
                )
            )

    async def log(self, happened: Sequence[LoggedEvent]) -> None:
        """Never changed afterwards: why it fired can always be shown."""
        if happened:
            await self._connection.execute(insert(self._connection, trigger_event).values(list(map(_logged, happened))))

    async def events(self, since: datetime | None = None, trigger: str | None = None) -> Sequence[LoggedEvent]:
        """What happened, the oldest first."""
        wanted = select(trigger_event).order_by(trigger_event.c.id)
        if since is not None:
            wanted = wanted.where(trigger_event.c.at >= since)
        if trigger is not None:
            wanted = wanted.where(trigger_event.c.trigger == trigger)
        return tuple(
            LoggedEvent(row.at, row.version, event_from_json(row.kind, row.data), row.conversation)
            for row in await self._connection.execute(wanted)
        )


def _place(key: TriggerKey) -> tuple[str, str, str]:
    """No subject and no theme as empty texts, because nulls are never alike to a database."""
    return key.trigger, key.subject or "", key.theme or ""


def _key(row: Row[Any]) -> TriggerKey:
    return TriggerKey(row.trigger, row.subject or None, row.theme or None)


def _columns(track: Track, now: datetime) -> dict[str, Any]:
    state = track.state
    trigger, subject, theme = _place(state.key)
    return {
        "trigger": trigger,
        "subject": subject,
        "theme": theme,
        "version": state.version,
        "phase": state.phase,
        "conversation": state.conversation,
        "content": track_to_json(track),
        "kept_at": now,
    }


def _logged(happened: LoggedEvent) -> dict[str, Any]:
    trigger, subject, theme = _place(happened.event.key)
    return {
        "at": happened.at,
        "trigger": trigger,
        "subject": subject,
        "theme": theme,
        "version": happened.version,
        "kind": kind_of(happened.event),
        "conversation": happened.conversation,
        "data": event_to_json(happened.event),
    }
