"""Whole: what a door read holds ids where ids belong, and words that can be written down."""

from collections.abc import Iterator
from datetime import datetime

from chat.form import Filled
from chat.incoming import Act, Edited, Incoming, Pressed, Refused, Said
from chat.writable import is_id, writable


class NotWhole(ValueError):
    """Nothing that a platform can have meant."""


def check_incoming(incoming: Incoming) -> None:
    """Raises NotWhole."""
    check_ids(incoming.event_id, incoming.sender.user, incoming.place.channel, *_ids_of(incoming.act))
    if incoming.place.thread is not None:
        check_ids(incoming.place.thread)
    # Libraries hand on what they were given, whatever their types promise.
    at: object = incoming.at
    if not isinstance(at, datetime) or at.tzinfo is None:
        raise NotWhole("moment")


def check_filled(filled: Filled) -> None:
    """Raises NotWhole."""
    check_ids(filled.event_id, filled.sender.user)
    _check_value(filled.form)


def check_ids(*ids: object) -> None:
    """Raises NotWhole."""
    if not all(map(is_id, ids)):
        raise NotWhole("ids")


def _ids_of(act: Act) -> Iterator[object]:
    match act:
        case Pressed(value, on):
            _check_value(value)
            if on is not None:
                yield on.message_id
        case Said(text, message_id) | Edited(text, message_id):
            _check_value(text)
            yield message_id
        case Refused():
            return
        case _:
            yield act.message_id


def _check_value(value: object) -> None:
    """It may be longer than an id, and is looked up like one."""
    if not isinstance(value, str) or writable(value) != value:
        raise NotWhole("value")
