"""The composition root: every part is made here and nowhere else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.settings import Settings
from storage.database import Database


def wall_clock() -> datetime:
    """The one place where the time is read."""
    return datetime.now(UTC)


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Database]:
    """A started database, migrated to this version; closed at the end."""
    database = Database(settings.database_url)
    await database.start()
    try:
        yield database
    finally:
        await database.close()
