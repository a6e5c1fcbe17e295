"""Migrations: they make exactly the tables of the code, and refuse what is newer."""

from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url

from storage import engines
from storage.database import Database
from storage.migrations import DatabaseTooNew, migrate, newest
from storage.migrations.upgrade import configuration
from storage.tables import metadata


async def on(url: str, work: Any) -> Any:
    parsed = make_url(url)
    writers, readers = (engines.sqlite if parsed.get_backend_name() == "sqlite" else engines.postgresql)(parsed)
    async with writers.begin() as connection:
        result = await connection.run_sync(work)
    await readers.dispose()
    await writers.dispose()
    return result


def differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, metadata))


def mark_as_newer(connection: Connection) -> None:
    connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))


async def test_the_migrations_make_the_tables_of_the_code(database: Database, database_url: str) -> None:
    assert await on(database_url, differences) == []


async def test_all_migrations_can_be_undone_and_done_again(database_url: str) -> None:
    def down_and_up(connection: Connection) -> list[Any]:
        migrate(connection)
        command.downgrade(configuration(connection), "base")
        migrate(connection)
        return differences(connection)

    assert await on(database_url, down_and_up) == []


async def test_the_newest_step_is_found_without_alembic(database_url: str) -> None:
    head = await on(database_url, lambda each: ScriptDirectory.from_config(configuration(each)).get_current_head())

    assert newest() == head


async def test_a_database_that_is_up_to_date_is_left_as_it_is(database: Database, database_url: str) -> None:
    again = Database(database_url)

    await again.start()
    await again.close()


async def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(database_url: str) -> None:
    await on(database_url, migrate)
    await on(
        database_url,
        lambda connection: connection.execute(text("UPDATE alembic_version SET version_num='9999'")).close(),
    )
    database = Database(database_url)

    with pytest.raises(DatabaseTooNew, match="revision=9999"):
        await database.start()

    assert await on(database_url, differences) == []


async def test_there_is_one_line_of_migrations(sqlite_database: Database, sqlite_url: str) -> None:
    def heads(connection: Connection) -> int:
        return len(ScriptDirectory.from_config(configuration(connection)).get_heads())

    assert await on(sqlite_url, heads) == 1
