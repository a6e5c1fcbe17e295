"""The little SQL that SQLite and PostgreSQL say alike but SQLAlchemy keeps apart."""

from typing import TypeAlias

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

Insert: TypeAlias = sqlite.Insert | postgresql.Insert


def insert(connection: AsyncConnection, table: Table) -> Insert:
    """An INSERT that can say ON CONFLICT."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
