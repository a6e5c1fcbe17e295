"""The page over the example town, for every test of this door."""

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.web.web_town import WebTown, web_town


@pytest.fixture
async def web(sqlite_database: Database) -> AsyncIterator[WebTown]:
    async with web_town(sqlite_database) as started:
        yield started
