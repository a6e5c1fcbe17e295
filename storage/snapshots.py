"""What was published, unchangeable."""

from sqlalchemy.ext.asyncio import AsyncConnection


class SnapshotRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
