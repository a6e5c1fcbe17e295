"""Where each forum meets."""

from sqlalchemy.ext.asyncio import AsyncConnection


class PlaceRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
