"""What every released version kept is all there after an upgrade, readable, and sealed."""

import json
from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from domain.agreements_reading import read_signed
from storage.backups import back_up
from storage.database import Database
from storage.restoring import restore
from storage.sealing import Seals
from storage.tables import metadata
from tests import postgres

pytestmark = pytest.mark.long

_FILES = sorted((Path(__file__).parent / "released").glob("*.jsonl"))
# By the step of the tables that it stood at.
_RELEASED = [pytest.param(file.read_text("utf-8"), id=file.stem) for file in _FILES]
_NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, tmp_path: Path, database_url: str) -> Iterator[str]:
    """A database of the same kind without any table."""
    if database_url.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'upgraded.db'}"
        return
    server: postgres.Server = request.getfixturevalue("postgres_server")
    url = server.create()
    yield url
    server.drop(url)


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Database]:
    """Its first start with keys: what stood there open is sealed."""
    database = Database(url, Seals(lambda: (b"1" * 32,), b"i" * 64))
    await database.start()
    try:
        yield database
    finally:
        await database.close()


def _told(backup: str) -> Mapping[str, list[Mapping[str, Any]]]:
    """The rows of each table as a backup tells them, by the names of their columns."""
    rows, columns, table = dict[str, list[Mapping[str, Any]]](), list[str](), ""
    for line in map(json.loads, backup.splitlines()):
        match line:
            case {"table": str(table), "columns": list(columns)}:
                rows[table] = []
            case list(values):
                rows[table].append(dict(zip(columns, values, strict=True)))
    return rows


def _shared(rows: Sequence[Mapping[str, Any]], columns: Collection[str]) -> list[str]:
    return sorted(json.dumps({name: row[name] for name in sorted(columns)}) for row in rows)


@pytest.mark.parametrize("released", _RELEASED)
async def test_every_row_of_a_released_version_is_there_after_an_upgrade(released: str, empty_url: str) -> None:
    told, kept = _told(released), StringIO()

    await restore(empty_url, lambda: StringIO(released))
    await back_up(empty_url, kept, _NOW)

    now_told = _told(kept.getvalue())
    for table, rows in told.items():
        assert rows, f"the file tells of no row in {table}"
        columns = rows[0].keys() & now_told[table][0].keys()
        assert _shared(now_told[table], columns) == _shared(rows, columns), table


@pytest.mark.parametrize("released", _RELEASED)
async def test_what_a_released_version_kept_is_sealed_and_can_be_read(released: str, empty_url: str) -> None:
    told = _told(released)
    await restore(empty_url, lambda: StringIO(released))

    async with _opened(empty_url) as database:
        assert await database.is_sealed_anew()
        await _compare(database, told)


async def _compare(database: Database, told: Mapping[str, list[Mapping[str, Any]]]) -> None:
    async with database.read() as uow:
        for table, rows in told.items():
            found = (await uow.connection.execute(select(metadata.tables[table]))).all()
            assert len(found) == len(rows), table
        stories = await uow.stories.of_weeks("0000-W01", "9999-W53")
        outbox = await uow.outbox.by_key([row["key"] for row in told["outbox"]])
        threads, sessions = await uow.escalations.all(), await uow.sessions.of("kofi")
        agreed, people = await uow.agreements.active(), await uow.people.all_known()
    assert {each.text for each in stories} == {row["text"] for row in told["story"]}
    assert {key: dict(row.message) for key, row in outbox.items()} == {
        row["key"]: row["message"] for row in told["outbox"]
    }
    assert {each.escalation.id for each in threads} == {row["id"] for row in told["escalation"]}
    assert [each.flow for each in sessions] == ["story"]
    assert [(each.person, each.sender.user) for each in people] == [("kofi", "U01KOFI")]
    assert agreed is not None
    assert read_signed(agreed.source).people
