"""Where tellers without a pseudonym can be answered, sealed."""

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.tables import return_address


class ReturnAddressRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, address_id: str, sealed: str, week: str) -> None:
        await self._connection.execute(
            insert(self._connection, return_address).values(id=address_id, sealed=sealed, week=week)
        )

    async def get(self, address_id: str) -> str | None:
        sealed: str | None = await self._connection.scalar(
            select(return_address.c.sealed).where(return_address.c.id == address_id)
        )
        return sealed

    async def drop(self, address_id: str) -> None:
        """The answer was given: nobody needs to be found any more."""
        await self._connection.execute(delete(return_address).where(return_address.c.id == address_id))

    async def forget(self, before_week: str) -> int:
        gone = await self._connection.execute(delete(return_address).where(return_address.c.week < before_week))
        return gone.rowcount
