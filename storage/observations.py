"""Observations and their versions."""

from sqlalchemy.ext.asyncio import AsyncConnection


class ObservationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
