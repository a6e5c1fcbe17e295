"""Pressing papers in a process of its own: typesetting never weighs on the one that talks with people."""

import asyncio
import pickle
import sys
from asyncio.subprocess import PIPE
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from messages.paper import Paper

FileKind: TypeAlias = Literal["pdf", "docx"]


class PressFailed(Exception):
    """The paper could not be made into a file."""


@dataclass(frozen=True, slots=True)
class Order:
    paper: Paper
    kind: FileKind
    pngs: Mapping[str, bytes]


class Press(Protocol):
    async def press(self, order: Order) -> bytes:
        """The file. Raises PressFailed."""
        ...


class PressProcess:
    """One process for each order, and one order at a time."""

    def __init__(self) -> None:
        self._one_at_a_time = asyncio.Lock()

    async def press(self, order: Order) -> bytes:
        async with self._one_at_a_time:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "messages.press", stdin=PIPE, stdout=PIPE
            )
            made, _ = await process.communicate(pickle.dumps(order))
        if process.returncode != 0 or not made:
            raise PressFailed(f"the press ended with {process.returncode}")
        return made
