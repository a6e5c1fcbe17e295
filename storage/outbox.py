"""Messages on their way out, and the lanes they go by."""

from sqlalchemy.ext.asyncio import AsyncConnection


class OutboxRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
