"""Versions of the agreements and their signatures."""

from sqlalchemy.ext.asyncio import AsyncConnection


class AgreementRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
