"""Trigger JSON: tracks and events of agreed triggers, as the database keeps them."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from domain.trigger_states import Corrected, Event, Fired, Joined, Resolved, WentMissing
from domain.trigger_tracks import Track

# Never rename one of these without a migration.
_KINDS: dict[str, type[Event]] = {
    "fired": Fired,
    "joined": Joined,
    "resolved": Resolved,
    "missing": WentMissing,
    "corrected": Corrected,
}


def kind_of(event: Event) -> str:
    """What the event is called in the database."""
    return next(name for name, kind in _KINDS.items() if isinstance(event, kind))


def track_to_json(track: Track) -> dict[str, Any]:
    made: dict[str, Any] = _of_tracks().dump_python(track, mode="json")
    return made


def track_from_json(data: object) -> Track:
    return _of_tracks().validate_python(data)


def event_to_json(event: Event) -> dict[str, Any]:
    made: dict[str, Any] = _of_events(kind_of(event)).dump_python(event, mode="json")
    return made


def event_from_json(kind: str, data: object) -> Event:
    event: Event = _of_events(kind).validate_python(data)
    return event


# Made once: to make an adapter takes longer than to use it.
@cache
def _of_tracks() -> TypeAdapter[Track]:
    return TypeAdapter(Track)


@cache
def _of_events(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(_KINDS[kind])
