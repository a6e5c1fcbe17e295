"""Running the steps that a database still misses. Alembic is only loaded for that."""

from importlib import resources

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from storage.migrations import DatabaseTooNew


def upgrade(connection: Connection, stands_at: str | None, to: str = "head") -> None:
    """Run what comes after `stands_at`, up to and with `to`, in the open transaction."""
    config = configuration(connection)
    try:
        ScriptDirectory.from_config(config).get_revision(stands_at or "base")
    except CommandError as error:
        raise DatabaseTooNew(f"revision={stands_at}") from error
    command.upgrade(config, to)


def configuration(connection: Connection) -> Config:
    config = Config()
    location = str(resources.files("storage").joinpath("migrations"))
    config.set_main_option("script_location", location.replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
