"""Bringing a database's tables up to date."""

from importlib import resources

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text

# Any number will do, as long as nobody else uses it on this database.
_ADVISORY_LOCK = 7_355_608_421


class DatabaseTooNew(Exception):
    """The database was used by a newer version of this program: install that one, or restore a backup."""


def migrate(connection: Connection) -> None:
    """Run what is missing, in the open transaction. Several processes may try at once: one does it, the others wait."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _ADVISORY_LOCK})
    config = configuration(connection)
    scripts = ScriptDirectory.from_config(config)
    stands_at = MigrationContext.configure(connection).get_current_revision()
    if stands_at == scripts.get_current_head():
        return
    _refuse_unknown(scripts, stands_at)
    command.upgrade(config, "head")


def configuration(connection: Connection) -> Config:
    config = Config()
    location = str(resources.files("storage").joinpath("migrations"))
    config.set_main_option("script_location", location.replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _refuse_unknown(scripts: ScriptDirectory, revision: str | None) -> None:
    try:
        scripts.get_revision(revision or "base")
    except CommandError as error:
        raise DatabaseTooNew(f"revision={revision}") from error
