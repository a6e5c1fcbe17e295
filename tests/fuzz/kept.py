"""What a database keeps after a flood: every value of every row, as the program itself reads it."""

from collections.abc import Mapping

from sqlalchemy import func, select

from storage.database import Database
from storage.tables import metadata

# Who wrote to the bot once is told so once; that an event came is noted for every sender.
_OF_EVERYBODY = frozenset({"inbox", "outbox", "lane", "stranger"})


async def counts(database: Database) -> Mapping[str, int]:
    async with database.read() as uow:
        return {
            name: await uow.connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in metadata.tables.items()
        }


async def only_of_members(database: Database, before: Mapping[str, int]) -> set[str]:
    """The tables in which rows came that nobody may have who takes no part."""
    after = await counts(database)
    return {name for name in after if after[name] != before[name]} - _OF_EVERYBODY


async def everything(database: Database) -> str:
    """What is sealed too."""
    async with database.read() as uow:
        found = [(await uow.connection.execute(select(table))).all() for table in metadata.tables.values()]
    return repr(found)
