"""What was due when, and whether it was done."""

from sqlalchemy.ext.asyncio import AsyncConnection


class OccurrenceRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
