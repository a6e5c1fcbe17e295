"""Pictures by their SHA-256."""

from sqlalchemy.ext.asyncio import AsyncConnection


class PictureRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
