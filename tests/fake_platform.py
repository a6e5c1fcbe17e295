"""A chat platform in memory: it keeps what was posted, and fails as it is told."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeAlias

from chat.address import Place, Posted
from chat.message import Message, Text
from chat.transport import CannotLook, Delivery, TransportError
from chat.wording import Verbatim

# What happens at a send: None = it works; an error = it is raised, after the message was kept if `kept`.
Fault: TypeAlias = "Lost | TransportError | None"


@dataclass(frozen=True)
class Lost:
    """The message arrives, but its answer does not."""

    error: TransportError


@dataclass
class FakePlatform:
    """A transport. `faults` are used up one per send, `look_faults` one per look."""

    platform: str = "slack"
    gap: timedelta = timedelta(0)
    searchable: bool = True
    kept: list[Delivery] = field(default_factory=list)
    tried: list[Delivery] = field(default_factory=list)
    looks: list[Delivery] = field(default_factory=list)
    faults: "deque[Fault]" = field(default_factory=deque)
    look_faults: "deque[TransportError]" = field(default_factory=deque)
    during_send: Callable[[], None] = lambda: None
    sent_one: asyncio.Event = field(default_factory=asyncio.Event)

    def pace(self, place: Place) -> timedelta:
        return self.gap

    async def send(self, delivery: Delivery) -> Posted:
        self.tried.append(delivery)
        self.during_send()
        match self.faults.popleft() if self.faults else None:
            case Lost(error):
                self.kept.append(delivery)
                raise error
            case TransportError() as error:
                raise error
            case _:
                self.kept.append(delivery)
                self.sent_one.set()
                return self._stands(delivery, len(self.kept))

    async def has_kept(self, number: int) -> None:
        """Wait until so many messages stand."""
        async with asyncio.timeout(10):
            while len(self.kept) < number:
                self.sent_one.clear()
                await self.sent_one.wait()

    async def find(self, delivery: Delivery) -> Posted | None:
        self.looks.append(delivery)
        if not self.searchable:
            raise CannotLook("no history")
        if self.look_faults:
            raise self.look_faults.popleft()
        for number, kept in enumerate(self.kept, 1):
            if kept.marker == delivery.marker:
                return self._stands(kept, number)
        return None

    @property
    def said(self) -> list[str]:
        return [words(delivery.message) for delivery in self.kept]

    def _stands(self, delivery: Delivery, number: int) -> Posted:
        return Posted(replace(delivery.place, thread=None), f"{number}.0")


def message(*lines: str) -> Message:
    return Message(Verbatim(lines[0]), tuple(Text(Verbatim(line)) for line in lines))


def words(said: Message) -> str:
    assert isinstance(said.summary, Verbatim)
    return said.summary.text


def line_by_line(said: Message) -> tuple[Message, ...]:
    """A split for a platform that takes one block a message."""
    return tuple(Message(block.words, (block,)) for block in said.blocks if isinstance(block, Text)) or (said,)
