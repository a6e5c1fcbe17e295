"""What alembic runs: each migration on the connection that it was handed."""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite rolls back tables as well, as long as the driver opens no transactions of its own.
    transactional_ddl=True,
)
context.run_migrations()
