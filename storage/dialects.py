"""The little SQL that SQLite and PostgreSQL say alike but SQLAlchemy keeps apart."""

from typing import TypeAlias

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

Insert: TypeAlias = sqlite.Insert | postgresql.Insert


def insert(connection: AsyncConnection, table: Table) -> Insert:
    """An INSERT that can say ON CONFLICT."""
    return insert_in(connection.dialect.name, table)


def insert_in(dialect: str, table: Table) -> Insert:
    """For who makes the statement once: `dialect` is what a connection's dialect is called."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
