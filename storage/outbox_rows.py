"""Outbox rows: a message as it is queued, how far it came, and both as columns of the table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row

from chat.address import Place, Posted
from chat.transport import Act

OnUnknown: TypeAlias = Literal["resend", "park"]


class State(StrEnum):
    PENDING = "pending"
    CLAIMED = "claimed"
    UNKNOWN = "unknown"
    SENT = "sent"
    DEAD = "dead"
    EXPIRED = "expired"


OPEN = (State.PENDING, State.CLAIMED, State.UNKNOWN)
IN_DOUBT = (State.CLAIMED, State.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Queued:
    """A message as it is put in the outbox."""

    key: str
    whole_key: str
    fingerprint: str
    kind: str
    act: Act
    place: Place
    about_key: str | None
    message: Mapping[str, Any]
    marker: str
    on_unknown: OnUnknown
    expires_at: datetime | None
    queued_at: datetime
    about_id: str | None = None


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A message on its way: what it is, and how far it came."""

    id: int
    key: str
    lane: str
    act: Act
    place: Place
    about_key: str | None
    message: Mapping[str, Any]
    marker: str
    on_unknown: OnUnknown
    expires_at: datetime | None
    state: State
    attempts: int
    crashes: int
    looks: int
    absences: int
    not_before: datetime
    doubtful: bool
    first_tried_at: datetime | None
    sent_at: datetime | None
    posted: Posted | None
    error: str | None
    about_id: str | None = None


# What changes of a row on its way.
PROGRESS = (
    "state", "attempts", "crashes", "looks", "absences", "not_before", "expires_at", "doubtful", "first_tried_at",
    "sent_at", "error",
)  # fmt: skip


def progress(row: OutboxRow) -> dict[str, Any]:
    values: dict[str, Any] = {f"new_{name}": getattr(row, name) for name in PROGRESS}
    return values | {
        "its_id": row.id,
        "new_posted_channel": row.posted.place.channel if row.posted else None,
        "new_posted_id": row.posted.message_id if row.posted else None,
        "new_posted_thread": row.posted.place.thread if row.posted else None,
    }


def columns(queued: Queued) -> dict[str, Any]:
    return {
        "key": queued.key,
        "whole_key": queued.whole_key,
        "fingerprint": queued.fingerprint,
        "kind": queued.kind,
        "lane": queued.place.lane,
        "act": queued.act,
        "platform": queued.place.platform,
        "workspace": queued.place.workspace,
        "channel": queued.place.channel,
        "thread": queued.place.thread,
        "about_key": queued.about_key,
        "about_id": queued.about_id,
        "message": queued.message,
        "forgotten": False,
        "state": State.PENDING,
        "attempts": 0,
        "crashes": 0,
        "looks": 0,
        "absences": 0,
        "not_before": queued.queued_at,
        "expires_at": queued.expires_at,
        "on_unknown": queued.on_unknown,
        "doubtful": False,
        "marker": queued.marker,
        "queued_at": queued.queued_at,
    }


def row_of(row: Row[Any]) -> OutboxRow:
    place = Place(row.platform, row.workspace, row.channel, row.thread)
    stands = None
    if row.posted_id is not None:
        thread = row.posted_thread or row.thread
        stands = Posted(Place(row.platform, row.workspace, row.posted_channel, thread), row.posted_id)
    return OutboxRow(
        id=row.id,
        key=row.key,
        lane=row.lane,
        act=Act(row.act),
        place=place,
        about_key=row.about_key,
        about_id=row.about_id,
        message=row.message,
        marker=row.marker,
        on_unknown=row.on_unknown,
        expires_at=row.expires_at,
        state=State(row.state),
        attempts=row.attempts,
        crashes=row.crashes,
        looks=row.looks,
        absences=row.absences,
        not_before=row.not_before,
        doubtful=row.doubtful,
        first_tried_at=row.first_tried_at,
        sent_at=row.sent_at,
        posted=stands,
        error=row.error,
    )
