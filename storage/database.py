"""The database and its unit of work: one transaction, all repositories."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool  # noqa: F401

from storage.agreements import AgreementRepository
from storage.inbox import Inbox
from storage.observations import ObservationRepository
from storage.occurrences import OccurrenceRepository
from storage.outbox import OutboxRepository
from storage.pictures import PictureRepository
from storage.places import PlaceRepository
from storage.sandbox import SandboxRepository
from storage.snapshots import SnapshotRepository


class UnitOfWork:
    """Every repository on one connection, in one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.agreements = AgreementRepository(connection)
        self.inbox = Inbox(connection)
        self.observations = ObservationRepository(connection)
        self.occurrences = OccurrenceRepository(connection)
        self.outbox = OutboxRepository(connection)
        self.pictures = PictureRepository(connection)
        self.places = PlaceRepository(connection)
        self.sandbox = SandboxRepository(connection)
        self.snapshots = SnapshotRepository(connection)
