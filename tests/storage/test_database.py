"""The database: kept or undone, whole, on both databases."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import DBAPIError

from storage.database import Database, DatabaseInUse


async def test_it_opens(database: Database) -> None:
    async with database.write():
        pass
    async with database.read():
        pass
