"""Numbers: what people call something by is given once, whatever process gives it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert


async def add_numbered(
    connection: AsyncConnection, table: Table, columns: Callable[[int], Mapping[str, Any]], within: Sequence[str] = ()
) -> int:
    """Keep a row under the next number of its table, and return that; `columns` are those of the row under a number.

    `within` names the columns that rows share which are numbered together; without any that is the whole table.
    """
    while True:
        mine = [table.c[name] == value for name, value in columns(0).items() if name in within]
        number = 1 + (await connection.scalar(select(func.max(table.c.number)).where(*mine)) or 0)
        added = await connection.execute(
            insert(connection, table)
            .values(**columns(number))
            .on_conflict_do_nothing(index_elements=[*within, "number"])
            .returning(table.c.number)
        )
        if added.one_or_none() is not None:
            return number
        # Another took this number at this very moment.
