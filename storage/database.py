"""The database and its unit of work: one transaction, all repositories."""

import fcntl
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO, Generic, TypeVar

from sqlalchemy.engine import make_url
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import engines, resealing
from storage.agreements import AgreementRepository
from storage.audit import AuditRepository
from storage.cards import CardRepository
from storage.chosen_stories import ChosenStoryRepository
from storage.contributions import ContributionRepository
from storage.council import CouncilRepository
from storage.erasures import ErasureRepository
from storage.escalations import EscalationRepository
from storage.feedback import FeedbackRepository
from storage.group_commit import GroupCommit, GroupLost
from storage.hidden import HiddenRepository
from storage.holds import HoldRepository
from storage.inbox import Inbox
from storage.information_requests import InformationRequestRepository
from storage.inputs import InputRepository
from storage.interpretations import InterpretationRepository
from storage.joint_questions import JointQuestionRepository
from storage.lanes import LaneRepository
from storage.letting_go import LettingGoRepository
from storage.meetings import MeetingRepository
from storage.migrations import is_alone, migrate
from storage.minutes import MinuteRepository
from storage.objections import ObjectionRepository
from storage.observations import ObservationRepository
from storage.occurrences import OccurrenceRepository
from storage.open_questions import OpenQuestionRepository
from storage.outbox import OutboxRepository
from storage.participants import ParticipantRepository
from storage.people import PeopleRepository
from storage.pictures import PictureRepository
from storage.places import PlaceRepository
from storage.prompts import PromptRepository
from storage.quotations import QuotationRepository
from storage.return_addresses import ReturnAddressRepository
from storage.sandbox import SandboxRepository
from storage.sealing import Seals, seal_with
from storage.sessions import SessionRepository
from storage.sign_ins import SignInRepository
from storage.signals import SignalRepository
from storage.snapshots import SnapshotRepository
from storage.stories import StoryRepository
from storage.triggers import TriggerRepository
from storage.undelivered import UndeliveredRepository
from storage.vitals import VitalsRepository

_R = TypeVar("_R")


_TROUBLE = (OperationalError, InterfaceError, TimeoutError, PoolTimeoutError, GroupLost, sqlite3.OperationalError)


class DatabaseInUse(Exception):
    """Another process works on this SQLite file already: only PostgreSQL can be shared."""


class DatabaseUnreachable(Exception):
    """No database answers at the address of the settings, or not to this user."""


def is_trouble(error: Exception) -> bool:
    """Whether it is the database's: away, locked, full, cut off. The same work may well succeed later."""
    return isinstance(error, _TROUBLE)


class _Room(Generic[_R]):
    """A repository that is made when it is first asked for: a transaction needs a few of many."""

    def __init__(self, make: Callable[[AsyncConnection], _R]) -> None:
        self._make = make

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    def __get__(self, uow: "UnitOfWork", _: type) -> _R:
        # From here on it stands in the instance, where Python looks before it comes here.
        made = uow.__dict__[self._name] = self._make(uow.connection)
        return made


class UnitOfWork:
    """Every repository on one connection, in one transaction."""

    agreements = _Room(AgreementRepository)
    audit = _Room(AuditRepository)
    cards = _Room(CardRepository)
    chosen_stories = _Room(ChosenStoryRepository)
    contributions = _Room(ContributionRepository)
    council = _Room(CouncilRepository)
    erasures = _Room(ErasureRepository)
    escalations = _Room(EscalationRepository)
    feedback = _Room(FeedbackRepository)
    hidden = _Room(HiddenRepository)
    holds = _Room(HoldRepository)
    inbox = _Room(Inbox)
    information_requests = _Room(InformationRequestRepository)
    inputs = _Room(InputRepository)
    interpretations = _Room(InterpretationRepository)
    joint_questions = _Room(JointQuestionRepository)
    lanes = _Room(LaneRepository)
    letting_go = _Room(LettingGoRepository)
    meetings = _Room(MeetingRepository)
    minutes = _Room(MinuteRepository)
    objections = _Room(ObjectionRepository)
    observations = _Room(ObservationRepository)
    occurrences = _Room(OccurrenceRepository)
    open_questions = _Room(OpenQuestionRepository)
    outbox = _Room(OutboxRepository)
    participants = _Room(ParticipantRepository)
    people = _Room(PeopleRepository)
    pictures = _Room(PictureRepository)
    places = _Room(PlaceRepository)
    prompts = _Room(PromptRepository)
    quotations = _Room(QuotationRepository)
    return_addresses = _Room(ReturnAddressRepository)
    sandbox = _Room(SandboxRepository)
    sessions = _Room(SessionRepository)
    sign_ins = _Room(SignInRepository)
    signals = _Room(SignalRepository)
    snapshots = _Room(SnapshotRepository)
    stories = _Room(StoryRepository)
    triggers = _Room(TriggerRepository)
    undelivered = _Room(UndeliveredRepository)
    vitals = _Room(VitalsRepository)

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection
        self._after_commit: list[Callable[[], None]] = []
        self.leaves_traces = True

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call it once this transaction is kept; never if it is rolled back."""
        self._after_commit.append(callback)

    def leave_no_trace(self) -> None:
        """What this transaction takes away is to be in no file of the database afterwards."""
        self.leaves_traces = False

    def committed(self) -> None:
        """For the database itself: the transaction is kept now."""
        for callback in self._after_commit:
            callback()


class Database:
    """SQLite by `sqlite:///path`, PostgreSQL by `postgresql://…`. `url` may hold a password: it is never logged.

    Without `seals` what people told is written as it is: that is for tests.
    """

    def __init__(self, url: str, seals: Seals | None = None) -> None:
        self._url = make_url(url)
        self._is_sqlite = self._url.get_backend_name() == "sqlite"
        self._lock: IO[str] | None = None
        self._writers, self._readers = engines.sqlite(self._url) if self._is_sqlite else engines.postgresql(self._url)
        for engine in (self._writers, self._readers):
            seal_with(engine, seals)
        self._seals = seals
        self._group = GroupCommit(self._writers) if self._is_sqlite else None

    async def start(self) -> None:
        """Bring the tables up to date, seal what is open in them, and open.

        Raises DatabaseTooNew where newer code was here, DatabaseUnreachable where nothing answers, KeyLost where this
        was sealed with other keys.
        """
        if self._is_sqlite:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            async with self._writers.begin() as connection:
                await connection.run_sync(migrate)
                is_sealed = self._seals is None or await connection.run_sync(resealing.keys_fit, self._seals)
            if not is_sealed:
                await self.seal_anew(_in_silence)
        except OperationalError as error:
            await self.close()
            # The driver's own text may hold the address with its password.
            raise DatabaseUnreachable(type(error.orig).__name__) from None
        except BaseException:
            await self.close()
            raise

    async def seal_anew(self, told: Callable[[int], None]) -> None:
        """Seal with the newest key what is not, in small parts between what others write; tell how many rows are left.

        It may be interrupted at any moment: what is not done yet opens with its old key.
        """
        assert self._seals is not None
        mark, left = self._seals.mark, await self.left_to_seal()
        for table in resealing.texts():
            part = resealing.Part(0, ())
            while part.last is not None:
                told(left)
                async with self.write() as uow:
                    part = await resealing.seal_some(uow.connection, table, mark, part.last)
                left -= part.rows
        async with self.write() as uow:
            await resealing.note_sealed(uow.connection, self._seals)
            uow.leave_no_trace()

    async def seal_ids_anew(self) -> None:
        """Seal all ids with the newest key for them, in one transaction, while nobody else works on this database.

        Raises DatabaseInUse where somebody does.
        """
        assert self._seals is not None
        self.work_alone()
        async with self.write() as uow:
            if not await uow.connection.run_sync(is_alone):
                raise DatabaseInUse("other processes are connected to it")
            self._seals.renew()
            self._seals.seal_ids_with_newest()
            await uow.connection.run_sync(resealing.seal_ids, self._seals)
            uow.leave_no_trace()

    @property
    def ids_have_newest_key(self) -> bool:
        assert self._seals is not None
        return self._seals.ids_have_newest

    async def is_sealed_anew(self) -> bool:
        """Whether the newest key seals everything, the known word as well."""
        assert self._seals is not None
        async with self.read() as uow:
            return await resealing.is_noted(uow.connection, self._seals.mark) and await self.left_to_seal() == 0

    async def left_to_seal(self) -> int:
        """In how many rows something is not sealed with the newest key."""
        assert self._seals is not None
        async with self.read() as uow:
            return await resealing.count_open(uow.connection, self._seals.mark)

    async def close(self) -> None:
        if self._group is not None:
            await self._group.close()
        await self._readers.dispose()
        await self._writers.dispose()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    @asynccontextmanager
    async def write(self) -> AsyncIterator[UnitOfWork]:
        """A transaction, kept unless its block raises. Never open one inside another: SQLite has one at a time.

        SQLite's blocks still run one by one, but those that wait for each other are brought to the disk together.
        """
        if self._group is None:
            async with self._writers.begin() as connection:
                uow = UnitOfWork(connection)
                yield uow
            uow.committed()
            return
        async with self._group.block() as (block, connection):
            uow = UnitOfWork(connection)
            block.after_commit = uow.committed
            yield uow
            block.empties_the_log = not uow.leaves_traces

    @asynccontextmanager
    async def read(self) -> AsyncIterator[UnitOfWork]:
        """One unchanging view of everything; a write in it is refused."""
        async with self._readers.begin() as connection:
            yield UnitOfWork(connection)

    def work_alone(self) -> bool:
        """Keep other workers out until `close`, and say whether that was done: PostgreSQL is shared, SQLite is not.

        Raises DatabaseInUse where another process was first. The system lets go of the lock when a process dies.
        """
        if not self._is_sqlite:
            return False
        if self._lock is None:
            self._lock = _locked(self._path.with_name(self._path.name + ".lock"))
        return True

    @property
    def _path(self) -> Path:
        return Path(self._url.database or "telvertel.db")


def _in_silence(_: int) -> None:
    """A first start has nobody to tell."""


def _locked(path: Path) -> IO[str]:
    lock = path.open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        lock.close()
        raise DatabaseInUse(f"{path} is held by another process") from error
    return lock
