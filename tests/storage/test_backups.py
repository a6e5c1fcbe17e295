"""A backup while the bot works, and a database made from it: equal in every table, on either database."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any, TypeGuard

import pytest
from sqlalchemy import CheckConstraint, Table, create_engine, insert, make_url, select
from sqlalchemy.types import JSON, Boolean, Date, Integer, LargeBinary

from storage.backups import back_up
from storage.database import Database
from storage.migrations import newest
from storage.restoring import BackupTooNew, BackupUnreadable, DatabaseNotEmpty, restore
from storage.sandbox import Draft
from storage.tables import Exact, Instant, metadata
from tests import postgres
from tests.fake_platform import message

MOMENT = datetime(2026, 3, 29, 0, 59, 59, 123456, tzinfo=UTC)


def driver(url: str) -> Any:
    """A plain engine: what is looked at is not looked at through the code that is tried."""
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    return create_engine(parsed.set(drivername="sqlite" if is_sqlite else "postgresql+psycopg"))


def everything(url: str) -> dict[str, list[tuple[Any, ...]]]:
    engine = driver(url)
    with engine.connect() as connection:
        found = {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in metadata.sorted_tables
        }
    engine.dispose()
    return found


def fill(url: str) -> None:
    """Two rows in every table, with something in every column; equal numbers refer to each other."""
    engine = driver(url)
    with engine.begin() as connection:
        for table in metadata.sorted_tables:
            for number in (1, 2):
                connection.execute(insert(table).values(invented(table, number)))
    engine.dispose()


def invented(table: Table, number: int) -> dict[str, Any]:
    allowed = checks(table)
    return {column.name: allowed.get(column.name) or value_of(column.type, number) for column in table.columns}


def value_of(kind: Any, number: int) -> Any:
    match kind:
        case Instant():
            return MOMENT
        case Exact():
            return Decimal("12.50")
        case LargeBinary():
            return bytes(range(256))
        case JSON():
            return {"naam": "Zoë «*_\\n»", "aantal": [1, 2.5, None, True]}
        case Boolean():
            return number == 1
        case Date():
            return date(2026, 12, 28)
        case Integer():
            return number
        case _:
            return f"é' {number}"


def checks(table: Table) -> dict[str, Any]:
    """The first value that is allowed in each column that has a list of them."""
    lists = [re.match(r"(\w+) IN \('([^']*)'", str(each.sqltext)) for each in table.constraints if is_check(each)]
    return {found[1]: found[2] for found in lists if found}


def is_check(constraint: Any) -> TypeGuard[CheckConstraint]:
    return isinstance(constraint, CheckConstraint)


async def written(url: str) -> str:
    sink = StringIO()
    await back_up(url, sink, MOMENT)
    return sink.getvalue()


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, tmp_path: Path, database_url: str) -> Iterator[str]:
    """A database of the same kind without any table."""
    if database_url.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'restored.db'}"
        return
    server: postgres.Server = request.getfixturevalue("postgres_server")
    url = server.create()
    yield url
    server.drop(url)


async def test_what_is_restored_equals_what_was_there_in_every_table(database_url: str, empty_url: str) -> None:
    fill(database_url)
    kept = await written(database_url)

    about = await restore(empty_url, lambda: StringIO(kept))

    assert about.rows == 2 * len(metadata.sorted_tables)
    assert everything(empty_url) == everything(database_url)


async def test_a_restored_database_numbers_on(database_url: str, empty_url: str) -> None:
    fill(database_url)
    kept = await written(database_url)
    await restore(empty_url, lambda: StringIO(kept))

    database = Database(empty_url)
    await database.start()
    async with database.write() as uow:
        number = await uow.sandbox.post(
            Draft(channel="team-noord", thread=None, author="bot", message=message("later"), marker="m3", at=MOMENT)
        )
    await database.close()

    assert number == 3


@pytest.mark.postgres
async def test_a_town_moves_from_sqlite_to_postgresql_and_back(
    sqlite_url: str, tmp_path: Path, postgres_url: str
) -> None:
    fill(sqlite_url)
    there = await written(sqlite_url)
    back = f"sqlite:///{tmp_path / 'back.db'}"

    await restore(postgres_url, lambda: StringIO(there))
    again = await written(postgres_url)
    await restore(back, lambda: StringIO(again))

    assert again == there
    assert everything(back) == everything(sqlite_url)


async def test_what_is_written_meanwhile_is_not_in_the_picture(database: Database, database_url: str) -> None:
    class WritesMeanwhile(StringIO):
        """At the first line somebody else comes in between."""

        def write(self, line: str) -> int:
            if not self.getvalue():
                fill(database_url)
            return super().write(line)

    # The picture is taken at the first look, so there has to be one before the other writes.
    sink = WritesMeanwhile()
    about = await back_up(database_url, sink, MOMENT)

    assert about.rows in (0, 2 * len(metadata.sorted_tables)), "all of it or nothing of it"


async def test_nothing_is_restored_over_what_is_there(database: Database, database_url: str) -> None:
    fill(database_url)
    kept = await written(database_url)
    before = everything(database_url)

    with pytest.raises(DatabaseNotEmpty):
        await restore(database_url, lambda: StringIO(kept))

    assert everything(database_url) == before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: kept[: len(kept) // 2],
        lambda kept: kept.replace('{"table":"inbox"', '{"tafel":"inbox"'),
        lambda kept: "\n".join(kept.splitlines()[:-1]),
        lambda kept: kept.replace('"format":1', '"format":2'),
        lambda _: "",
        lambda _: "[]\n",
    ],
)
async def test_half_a_file_changes_nothing(sqlite_url: str, tmp_path: Path, spoil: Callable[[str], str]) -> None:
    kept = spoil(await written(sqlite_url))
    target = tmp_path / "restored.db"

    with pytest.raises(BackupUnreadable):
        await restore(f"sqlite:///{target}", lambda: StringIO(kept))

    assert not target.exists()


async def test_a_backup_of_a_newer_program_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    kept = (await written(sqlite_url)).replace(f'"revision":"{newest()}"', '"revision":"9999"')

    with pytest.raises(BackupTooNew):
        await restore(f"sqlite:///{tmp_path / 'restored.db'}", lambda: StringIO(kept))


async def test_a_backup_from_before_the_last_steps_is_brought_up_to_date(tmp_path: Path) -> None:
    lines: list[Any] = [
        {"format": 1, "revision": "0001", "made_at": MOMENT.isoformat()},
        {"table": "inbox", "columns": ["platform", "event_id", "received_at"]},
        ["slack", "Ev1", "2026-03-29T00:59:59.123456+00:00"],
        {"end": {"inbox": 1}},
    ]
    kept = "".join(f"{json.dumps(line)}\n" for line in lines)
    url = f"sqlite:///{tmp_path / 'restored.db'}"

    await restore(url, lambda: StringIO(kept))

    assert everything(url)["inbox"] == [("slack", "Ev1", MOMENT)]
