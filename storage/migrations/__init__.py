"""Bringing a database's tables up to date."""

from importlib import import_module, resources

from sqlalchemy import Connection, inspect, text

# Any number will do, as long as nobody else uses it on this database.
_ADVISORY_LOCK = 7_355_608_421

# Each of our connections bears the same name.
_OTHERS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND application_name = current_setting('application_name')
"""


class DatabaseTooNew(Exception):
    """The database was used by a newer version of this program: install that one, or restore a backup."""


def migrate(connection: Connection) -> None:
    """Run what is missing, in the open transaction. Several processes may try at once: one does it, the others wait.

    Raises DatabaseTooNew where newer code was here.
    """
    _wait_for_turn(connection)
    stands_at = revision(connection)
    if stands_at != newest():
        # Alembic takes a tenth of the bot's memory, and on nearly every day there is no step to run.
        import_module("storage.migrations.upgrade").upgrade(connection, stands_at)


def is_alone(connection: Connection) -> bool:
    """Whether no other process of ours is connected. On PostgreSQL none can start either until this transaction ends.

    SQLite has no list of who is there: a lock keeps the running bot out.
    """
    if connection.dialect.name != "postgresql":
        return True
    _wait_for_turn(connection)
    others: int = connection.execute(text(_OTHERS)).scalar_one()
    return others == 0


def _wait_for_turn(connection: Connection) -> None:
    """Until no other process is starting, and none does before this transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _ADVISORY_LOCK})


def newest() -> str:
    """The revision of the last step: its file's name begins with it."""
    steps = resources.files("storage").joinpath("migrations", "versions").iterdir()
    return max(step.name for step in steps if step.name[:4].isdigit()).partition("_")[0]


def revision(connection: Connection) -> str | None:
    """The last step that was run here; None where none was."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found
