"""What every test may ask for: a clock that stands still, and databases that are real."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from storage.database import Database
from tests import postgres

# How long an example takes says more of the machine than of the rule.
settings.register_profile("telvertel", deadline=None)
settings.load_profile("telvertel")


class Clock:
    """Tells the time that it was set to: `clock()` reads it, `clock.step(seconds=15)` moves it on."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def step(self, **by: float) -> datetime:
        self.moment += timedelta(**by)
        return self.moment


@pytest.fixture
def clock() -> Clock:
    """A Monday in November, nine o'clock in Amsterdam."""
    return Clock(datetime(2026, 11, 16, 8, tzinfo=UTC))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all tables and no rows: to copy it is ten times as fast as to make it."""
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    with asyncio.Runner() as runner:
        runner.run(_migrated(f"sqlite:///{file}"))
    return file


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    file = tmp_path / "telvertel.db"
    shutil.copy(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """A server for all tests. Its absence fails in CI; elsewhere those tests are skipped."""
    try:
        opened = postgres.server()
        with opened as server:
            yield server
    except postgres.NoPostgres as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def postgres_template(postgres_server: postgres.Server) -> Iterator[str]:
    """The name of a database with all tables and no rows."""
    url = postgres_server.create()
    with asyncio.Runner() as runner:
        runner.run(_migrated(url))
    yield url.rpartition("/")[2]
    postgres_server.drop(url)


async def _migrated(url: str) -> None:
    database = Database(url)
    await database.start()
    await database.close()


@pytest.fixture
def postgres_url(postgres_server: postgres.Server, postgres_template: str) -> Iterator[str]:
    url = postgres_server.create(postgres_template)
    yield url
    postgres_server.drop(url)


@pytest.fixture
async def sqlite_database(sqlite_url: str) -> AsyncIterator[Database]:
    database = Database(sqlite_url)
    await database.start()
    yield database
    await database.close()


@pytest.fixture
async def postgres_database(postgres_url: str) -> AsyncIterator[Database]:
    database = Database(postgres_url)
    await database.start()
    yield database
    await database.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """Each test that asks for it runs twice: on SQLite and on PostgreSQL."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    await database.start()
    yield database
    await database.close()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a test that did not run is a failure: there everything is at hand."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


# What these floors keep goes through storage/, whose own tests always run on both databases.
_ABOVE_STORAGE = ("services", "web", "commands", "jobs", "simulation")
# Of the journeys these few go along every time.
_SHORT_JOURNEYS = ("test_house.py", "test_demo.py", "test_hearing_sandbox.py", "test_page.py", "test_slack_threads.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole journeys, and PostgreSQL above storage, are tried in make test-long."""
    for item in items:
        floor = item.path.parent.name
        postgres = "postgresql" in item.name and floor in _ABOVE_STORAGE
        if postgres or (floor == "journeys" and item.path.name not in _SHORT_JOURNEYS):
            item.add_marker(pytest.mark.long)
