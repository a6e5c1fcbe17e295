"""The messages of the sandbox chat."""

from sqlalchemy.ext.asyncio import AsyncConnection


class SandboxRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
