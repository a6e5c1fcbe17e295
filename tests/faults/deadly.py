"""A transport around whose sends its process dies the hard way."""

import os
import signal
from collections.abc import Callable, Collection
from datetime import timedelta
from pathlib import Path

from chat.address import Place, Posted
from chat.transport import Delivery, Transport

BEFORE, AFTER = "before", "after"
# Told of each moment before and after a send, by name: it may end the process there, or do nothing.
Die = Callable[[str], None]


class DeadlyTransport:
    """Any transport, without its wait between messages."""

    def __init__(self, transport: Transport, die: Die) -> None:
        self._transport = transport
        self._die = die

    @property
    def platform(self) -> str:
        return self._transport.platform

    def pace(self, place: Place) -> timedelta:
        return timedelta(0)

    async def send(self, delivery: Delivery) -> Posted:
        self._die(f"{BEFORE} {delivery.act}")
        posted = await self._transport.send(delivery)
        self._die(f"{AFTER} {delivery.act}")
        return posted

    async def find(self, delivery: Delivery) -> Posted | None:
        return await self._transport.find(delivery)


def so_often(file: Path, deaths: int = 1, among: Collection[str] | None = None) -> Die:
    """Die so often at each boundary, of these or of all: the file has a line for each death, whichever process died."""

    def die(boundary: str) -> None:
        if among is not None and boundary not in among:
            return
        if file.exists() and file.read_text("utf-8").splitlines().count(boundary) >= deaths:
            return
        _die(file, boundary)

    return die


def where_armed(armed: Path, died_at: Path, name: str) -> Die:
    """Die at the first of the boundaries that stand in `armed`; of all that look there, one dies, and says so."""

    def die(boundary: str) -> None:
        try:
            if boundary not in armed.read_text("utf-8").splitlines():
                return
            # Two may come here at once: who takes it away dies.
            armed.unlink()
        except FileNotFoundError:
            return
        _die(died_at, f"{name} {boundary}")

    return die


def _die(died_at: Path, line: str) -> None:
    with died_at.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    os.kill(os.getpid(), signal.SIGKILL)
