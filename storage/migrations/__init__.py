"""Bringing a database's tables up to date."""

from importlib import import_module, resources

from sqlalchemy import Connection, inspect, text

# Any number will do, as long as nobody else uses it on this database.
_ADVISORY_LOCK = 7_355_608_421


class DatabaseTooNew(Exception):
    """The database was used by a newer version of this program: install that one, or restore a backup."""


def migrate(connection: Connection) -> None:
    """Run what is missing, in the open transaction. Several processes may try at once: one does it, the others wait.

    Raises DatabaseTooNew where newer code was here.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _ADVISORY_LOCK})
    stands_at = revision(connection)
    if stands_at != newest():
        # Alembic takes a tenth of the bot's memory, and on nearly every day there is no step to run.
        import_module("storage.migrations.upgrade").upgrade(connection, stands_at)


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
