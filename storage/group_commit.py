"""Group commit: blocks that wait for SQLite's one writer share a transaction, and its one trip to the disk."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from time import monotonic

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.quick_sqlite import QuickConnection

# More at once hardly saves anything, and the first would wait for the last.
_MOST_TOGETHER = 16
_LONGEST_SECONDS = 0.02
_PATIENCE_SECONDS = 60


class GroupLost(SQLAlchemyError):
    """The transaction that this block shared with others was not kept, and so nothing of this block either."""


class WriteInsideWrite(RuntimeError):
    """A block that opens another one would wait for itself."""


class Block:
    """One caller's turn to write. `after_commit` is called once it is kept, also if its caller is gone by then."""

    def __init__(self) -> None:
        loop = asyncio.get_running_loop()
        self.owner = asyncio.current_task()
        self.after_commit: Callable[[], None] = _nothing
        self.to_be_kept = False
        self.empties_the_log = False
        self.turn: asyncio.Future[AsyncConnection] = loop.create_future()
        self.left = asyncio.Event()
        self.outcome: asyncio.Future[None] = loop.create_future()

    def leave(self, *, keep: bool) -> None:
        self.to_be_kept = keep
        self.left.set()

    def succeed(self, trouble: Exception | None) -> None:
        """It is kept. Its caller hears of `trouble` since; the others have nothing to do with that."""
        try:
            self.after_commit()
        except Exception as error:  # noqa: BLE001 - see above
            trouble = error
        if trouble is None:
            self.outcome.set_result(None)
        else:
            self.outcome.set_exception(trouble)


class GroupCommit:
    """Blocks run one after another, each kept or undone whole; a caller goes on only once its block is on the disk.

    Each has a savepoint, so that its failure undoes nothing of the others. If the COMMIT fails, it fails for all.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._waiting: deque[Block] = deque()
        self._writing: Block | None = None
        self._leader: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def block(self) -> AsyncIterator[tuple[Block, AsyncConnection]]:
        """A turn on the connection. Raises what the COMMIT raised, or GroupLost where others were in it."""
        writing = self._writing
        if writing is not None and not writing.left.is_set() and writing.owner is asyncio.current_task():
            raise WriteInsideWrite
        block = Block()
        connection = await self._turn_of(block)
        try:
            yield block, connection
        except BaseException:
            block.leave(keep=False)
            raise
        block.leave(keep=True)
        # Whoever is cancelled here may have been kept or not, as with any COMMIT.
        await asyncio.shield(block.outcome)

    async def close(self) -> None:
        """Wait for the last of them."""
        if self._leader is not None:
            await asyncio.wait({self._leader})

    async def _turn_of(self, block: Block) -> AsyncConnection:
        self._waiting.append(block)
        if self._leader is None or self._leader.done():
            self._leader = asyncio.create_task(self._lead(), name="group-commit")
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                return await block.turn
        except BaseException:
            # The turn may have been given at this very moment; nobody is going to use it.
            block.turn.cancel()
            block.leave(keep=False)
            raise

    async def _lead(self) -> None:
        while self._waiting:
            try:
                async with self._engine.connect() as connection:
                    writer = await _driver_of(connection)
                    while self._waiting and not connection.invalidated:
                        await self._write_group(connection, writer)
            except Exception as error:  # noqa: BLE001 - whatever it was, who waits for it is told
                self._fail((), error)

    async def _write_group(self, connection: AsyncConnection, writer: QuickConnection) -> None:
        kept: list[Block] = []
        try:
            await writer.begin()
            await self._write_together(connection, writer, kept)
            await writer.commit()
        except Exception as error:  # noqa: BLE001 - whatever it was, those who wait for it are told
            self._fail(kept, error)
            if not connection.invalidated:
                await writer.rollback()
        else:
            for block in kept:
                block.succeed(await _trouble_of_emptying(writer) if block.empties_the_log else None)

    async def _write_together(self, connection: AsyncConnection, writer: QuickConnection, kept: list[Block]) -> None:
        """Give each block that waits its turn. A block stands in `kept` as long as nothing undid it."""
        until = monotonic() + _LONGEST_SECONDS
        for _ in range(_MOST_TOGETHER):
            block = self._next()
            if block is None:
                return
            kept.append(block)
            writer.run("SAVEPOINT block")
            await self._let_write(block, connection)
            if connection.invalidated:
                raise GroupLost("the connection was lost")
            if not block.to_be_kept:
                writer.run("ROLLBACK TO block")
                kept.remove(block)
            writer.run("RELEASE block")
            if monotonic() > until:
                return

    async def _let_write(self, block: Block, connection: AsyncConnection) -> None:
        self._writing = block
        try:
            # It may have been cancelled since it was taken from the queue.
            if not block.turn.done():
                block.turn.set_result(connection)
            await block.left.wait()
        finally:
            self._writing = None

    def _next(self) -> Block | None:
        """The first that still waits."""
        while self._waiting:
            block = self._waiting.popleft()
            if not block.turn.done():
                return block
        return None

    def _fail(self, kept: Sequence[Block], error: Exception) -> None:
        """Tell everybody who counts on this transaction; and if nobody does yet, the first who waits for one."""
        if not kept and (first := self._next()) is not None:
            first.turn.set_exception(error)
        for block in kept:
            told = error if len(kept) == 1 else GroupLost(type(error).__name__)
            if told is not error:
                told.__cause__ = error
            if not block.turn.done():
                block.turn.set_exception(told)
            # One that was left by an error of its own has been told enough.
            elif block.to_be_kept:
                block.outcome.set_exception(told)


async def _driver_of(connection: AsyncConnection) -> QuickConnection:
    driven = (await connection.get_raw_connection()).driver_connection
    assert isinstance(driven, QuickConnection)
    return driven


async def _trouble_of_emptying(writer: QuickConnection) -> Exception | None:
    try:
        await writer.empty_the_log()
    except Exception as error:  # noqa: BLE001 - the block is kept all the same, and so are the others
        return error
    return None


def _nothing() -> None:
    """What is called after a commit that nobody waits for."""
