"""Events that were heard, so that none is heard twice."""

from sqlalchemy.ext.asyncio import AsyncConnection


class Inbox:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
