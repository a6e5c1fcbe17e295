"""The sandbox over a real database, on a free port of this machine."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime

import aiohttp
import pytest

from storage.database import Database
from tests.sandbox.example_town import Sandbox, running


@pytest.fixture
async def sandbox(sqlite_database: Database, clock: Callable[[], datetime]) -> AsyncIterator[Sandbox]:
    async with running(sqlite_database, clock) as started:
        yield started


@pytest.fixture
async def browser(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientSession]:
    """A client that says where it comes from, as a browser does."""
    headers = {"Origin": sandbox.door.url.rstrip("/"), "Accept": "application/json"}
    async with aiohttp.ClientSession(sandbox.door.url, headers=headers) as session:
        yield session
