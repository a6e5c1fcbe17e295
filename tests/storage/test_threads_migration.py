"""The step that gave threads to the outbox: what stood in it stays, and what it refuses it still refuses."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from alembic import command
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError

from storage.migrations.upgrade import configuration
from tests.storage.test_migrations import on

_LANE = "INSERT INTO lane (key, platform, ready_at) VALUES ('slack:T1:C1', 'slack', '2026-11-16T08:00:00.000000+00:00')"
_ROW = """
    INSERT INTO outbox (key, whole_key, fingerprint, kind, lane, act, platform, workspace, channel, message, forgotten,
        state, attempts, crashes, looks, absences, not_before, on_unknown, doubtful, marker, queued_at)
    VALUES (:key, :key, 'f', 'digest', 'slack:T1:C1', :act, 'slack', 'T1', 'C1', '{}', false, :state, 0, 0, 0, 0,
        '2026-11-16T08:00:00.000000+00:00', :unknown, false, :key, '2026-11-16T08:00:00.000000+00:00')
"""
_SAID = """
    INSERT INTO sandbox_message (channel, author, message, posted_at, edited_at)
    VALUES ('noord', 'bot', '{}', '2026-11-16T08:00:00.000000+00:00', '2026-11-16T09:00:00.000000+00:00')
"""


def queue(connection: Connection, key: str, act: str, state: str = "sent", unknown: str = "resend") -> None:
    connection.execute(text(_ROW), {"key": key, "act": act, "state": state, "unknown": unknown})


@contextmanager
def refused(connection: Connection) -> Iterator[None]:
    with pytest.raises(IntegrityError), connection.begin_nested():
        yield


async def test_what_stood_in_the_outbox_and_the_sandbox_stays(database_url: str) -> None:
    def before_and_after(connection: Connection) -> tuple[list[tuple[object, ...]], bool]:
        command.upgrade(configuration(connection), "head")
        command.downgrade(configuration(connection), "0006")
        connection.execute(text(_LANE))
        for key, act in (("a", "post"), ("b", "edit"), ("c", "delete")):
            queue(connection, key, act)
        connection.execute(text(_SAID))
        command.upgrade(configuration(connection), "head")
        rows = connection.execute(text("SELECT id, key, act, state, posted_thread FROM outbox ORDER BY id"))
        changed = connection.scalar(text("SELECT changed_at = edited_at FROM sandbox_message"))
        return [tuple(row) for row in rows], bool(changed)

    rows, changed = await on(database_url, before_and_after)

    assert rows == [(1, "a", "post", "sent", None), (2, "b", "edit", "sent", None), (3, "c", "delete", "sent", None)]
    assert changed


async def test_the_outbox_takes_openings_and_pins_and_refuses_what_it_refused(database_url: str) -> None:
    def tried(connection: Connection) -> int | None:
        command.upgrade(configuration(connection), "head")
        connection.execute(text(_LANE))
        for act in ("open", "pin", "unpin"):
            queue(connection, act, act)
        queue(connection, "in doubt", "post", state="claimed")
        with refused(connection):
            queue(connection, "dance", "dance")
        with refused(connection):
            queue(connection, "lost", "post", state="lost")
        with refused(connection):
            queue(connection, "guess", "post", unknown="guess")
        with refused(connection):
            queue(connection, "open", "post")
        with refused(connection):
            # One lane never has two messages in doubt.
            queue(connection, "also in doubt", "post", state="unknown")
        return connection.scalar(text("SELECT count(*) FROM outbox"))

    assert await on(database_url, tried) == 4


async def test_going_back_keeps_what_an_older_program_can_read(database_url: str) -> None:
    def down(connection: Connection) -> list[tuple[object, ...]]:
        command.upgrade(configuration(connection), "head")
        connection.execute(text(_LANE))
        for act in ("open", "pin", "post"):
            queue(connection, act, act)
        command.downgrade(configuration(connection), "0006")
        return [tuple(row) for row in connection.execute(text("SELECT key, act FROM outbox ORDER BY id"))]

    assert await on(database_url, down) == [("open", "post"), ("post", "post")]
