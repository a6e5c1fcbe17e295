"""Long polling: an update is confirmed to Telegram only after it was heard, so a crash loses none."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from itertools import takewhile
from typing import Any, TypeAlias, TypeVar

from telegram.error import TelegramError

from chat.incoming import TooEarly
from handlers.telegram.client import ApiRefusal, TelegramClient

_T = TypeVar("_T")
HearUpdate: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]

_logger = logging.getLogger(__name__)

# An update that still fails this often after a later one was heard is passed over.
_MOST_OUTRUN = 3
# A pool that lost its way, such as to an address that moved, is made anew after so many troubles in a row.
_TROUBLES_TO_RENEW = 3
_LONGEST_PAUSE = 30.0
# After so many doublings it is the longest anyway; a number that doubled all night is too large for one.
_MOST_DOUBLINGS = 16
# Telegram itself ends a poll on time; a connection that a firewall forgot does not.
_GRACE = 10.0
_HEARING = 30.0


class Polling:
    """One loop over getUpdates. `hear` has kept the update when it returns; heard twice is no harm."""

    def __init__(self, client: TelegramClient, hear: HearUpdate, seconds: int, first_pause: float = 1.0) -> None:
        self._client = client
        self._hear = hear
        self._seconds = seconds
        self._first_pause = first_pause
        self._stopping = asyncio.Event()
        self._offset: int | None = None
        self._ahead: set[int] = set()
        self._failures: dict[int, int] = {}
        self._outrun: dict[int, int] = {}
        self._early: set[int] = set()
        self._troubles = 0
        self.last_alive = time.monotonic()

    async def run(self) -> None:
        """Until `stop`. Every trouble ends in a pause, none ends the loop."""
        while not self._stopping.is_set():
            updates = await self._unless_stopping(self._poll())
            if updates is not None:
                await self._hear_all(updates)
            if updates is None or self._failures:
                await self._pause()
        await self._confirm()

    def stop(self) -> None:
        self._stopping.set()

    async def _poll(self) -> list[dict[str, Any]] | None:
        """The next updates; None after a trouble, which the log tells."""
        try:
            async with asyncio.timeout(self._seconds + _GRACE):
                updates = await self._client.raw_updates(self._offset, self._seconds)
        except (TelegramError, TimeoutError) as error:
            await self._tell(error)
            return None
        self.last_alive = time.monotonic()
        self._troubles = 0
        # What lies before the offset is confirmed now. After a quiet week Telegram may count on from a lower number,
        # and an offset that was kept would then throw new updates away.
        self._offset = None
        return updates

    async def _hear_all(self, updates: list[dict[str, Any]]) -> None:
        numbers = [int(update["update_id"]) for update in updates]
        # Telegram gives what is not confirmed again and again: what is not among these is no longer of use.
        self._ahead &= set(numbers)
        self._early &= set(numbers)
        self._failures = {number: times for number, times in self._failures.items() if number in numbers}
        for number, update in zip(numbers, updates, strict=True):
            if self._stopping.is_set():
                break
            if number not in self._ahead:
                await self._hear_one(number, update)
                self.last_alive = time.monotonic()
        self._pass_over(numbers)
        self._offset = self._first_not_heard(numbers)

    async def _hear_one(self, number: int, update: dict[str, Any]) -> None:
        try:
            async with asyncio.timeout(_HEARING):
                await self._hear(update)
        except TooEarly:
            # It stays with Telegram, and is no fault of its own.
            self._failures[number] = 1
            self._early.add(number)
            _logger.info("telegram update=%s too=early", number)
        # Whatever went wrong with this one must not keep the next from being heard.
        except Exception as error:  # noqa: BLE001
            self._early.discard(number)
            times = self._failures[number] = self._failures.get(number, 0) + 1
            # A traceback may show what a person wrote.
            _logger.error("telegram update=%s failures=%s error=%s", number, times, type(error).__name__)  # noqa: TRY400
        else:
            self._failures.pop(number, None)
            self._early.discard(number)
            self._ahead.add(number)

    def _pass_over(self, numbers: list[int]) -> None:
        """Give up on what keeps failing after a later one was heard; while all fail, the fault is not theirs."""
        heard_last = max((at for at, number in enumerate(numbers) if number in self._ahead), default=-1)
        outrun = [each for each in numbers[: heard_last + 1] if each in self._failures and each not in self._early]
        self._outrun = {number: self._outrun.get(number, 0) + 1 for number in outrun}
        for number, times in self._outrun.items():
            if times >= _MOST_OUTRUN:
                _logger.error("telegram update=%s passed=over failures=%s", number, self._failures.pop(number))
                self._ahead.add(number)

    def _first_not_heard(self, numbers: list[int]) -> int | None:
        """The offset: all before it were heard. Those heard after it are remembered until it has moved past them."""
        heard = list(takewhile(self._ahead.__contains__, numbers))
        self._ahead -= set(heard)
        return heard[-1] + 1 if heard else None

    async def _confirm(self) -> None:
        """Tell Telegram what was heard, so that the next start does not get it again; if that fails, it is no harm."""
        if self._offset is not None:
            try:
                async with asyncio.timeout(1):
                    await self._client.raw_updates(self._offset, 0)
            except (TelegramError, TimeoutError):
                _logger.info("telegram stop=unconfirmed")

    async def _tell(self, error: Exception) -> None:
        self._troubles += 1
        if isinstance(error, ApiRefusal) and error.status == 409:
            _logger.error("telegram poll=conflict: another process polls with this token, or a webhook is set")
        elif isinstance(error, ApiRefusal) and error.status in {401, 404}:
            _logger.error("telegram poll=refused status=%s: the token is not valid any more", error.status)
        else:
            _logger.warning("telegram poll=failed error=%s times=%s", type(error).__name__, self._troubles)
        if self._troubles % _TROUBLES_TO_RENEW == 0:
            await self._client.renew_polling()

    async def _pause(self) -> None:
        worst = max(self._troubles, *self._failures.values(), 1)
        seconds = min(self._first_pause * 2.0 ** min(worst - 1, _MOST_DOUBLINGS), _LONGEST_PAUSE)
        await self._unless_stopping(asyncio.sleep(seconds))

    async def _unless_stopping(self, waiting: Coroutine[Any, Any, _T]) -> _T | None:
        """What came of it; None where the stop came first."""
        task, stop = asyncio.create_task(waiting), asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            for each in (task, stop):
                each.cancel()
            await asyncio.gather(task, stop, return_exceptions=True)
