"""Message ids and cursors as text, and back."""

from datetime import UTC, datetime, timedelta

from services.sandbox import Cursor

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def parse_id(written: str) -> int | None:
    """None for what is no id of the sandbox; a longer number does not fit the database's integers."""
    if not (written.isascii() and written.isdigit() and len(written) <= 18):
        return None
    return int(written)


def write_cursor(cursor: Cursor) -> str:
    """ "12-0": twelve messages, no changes; the second number counts microseconds since 1970."""
    return f"{cursor.id}-{max(0, (cursor.changed_at - _EPOCH) // _MICROSECOND)}"


def parse_cursor(written: str) -> Cursor | None:
    first, _, second = written.partition("-")
    message_id, microseconds = parse_id(first), parse_id(second)
    if message_id is None or microseconds is None:
        return None
    try:
        changed_at = _EPOCH + microseconds * _MICROSECOND
    except OverflowError:
        return None
    return Cursor(message_id, changed_at)
