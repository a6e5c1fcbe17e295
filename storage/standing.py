"""How a database stands before it is opened: a look that changes nothing."""

from enum import StrEnum
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import OperationalError

from storage import engines
from storage.migrations import newest, revision


class DatabaseStanding(StrEnum):
    GOOD = "good"
    # Nothing was ever kept there.
    NONE = "none"
    SILENT = "silent"
    BEHIND = "behind"
    AHEAD = "ahead"


async def database_standing(url: str) -> DatabaseStanding:
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    if is_sqlite and not _has_file(parsed):
        return DatabaseStanding.NONE
    writers, readers = engines.sqlite(parsed) if is_sqlite else engines.postgresql(parsed)
    try:
        async with readers.connect() as connection:
            stands_at = await connection.run_sync(revision)
    except OperationalError:
        return DatabaseStanding.SILENT
    finally:
        await readers.dispose()
        await writers.dispose()
    if stands_at is None:
        return DatabaseStanding.NONE
    if stands_at == newest():
        return DatabaseStanding.GOOD
    # The revisions are numbers of equal length, in their order.
    return DatabaseStanding.AHEAD if stands_at > newest() else DatabaseStanding.BEHIND


def _has_file(url: URL) -> bool:
    """To connect to a file that is not there would make it."""
    return Path(url.database or "telvertel.db").exists()
