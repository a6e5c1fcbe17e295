"""Boundaries: every place in the program where something is committed, by name, and a database that kills there."""

import ast
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import FrameType

from storage.database import Database, UnitOfWork
from tests.faults.deadly import AFTER, BEFORE, once_each

ROOT = Path(__file__).parents[2]


def in_the_program() -> set[str]:
    """`services.outbox.Outbox.put` and the like: whatever opens a transaction that writes."""
    return {name for file in sorted(ROOT.glob("services/*.py")) for name in _writing(file)}


def _writing(file: Path) -> Iterator[str]:
    module = ".".join(file.relative_to(ROOT).with_suffix("").parts)

    def look(node: ast.AST, names: tuple[str, ...]) -> Iterator[str]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                yield from look(child, (*names, child.name))
                continue
            if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute) and child.func.attr == "write":
                yield ".".join((module, *names))
            yield from look(child, names)

    yield from look(ast.parse(file.read_text("utf-8")), ())


class DeadlyDatabase(Database):
    """Ends its process the hard way before or after the commit of each boundary, unless it did so before.

    `died_at` is a file with a line for each; whoever starts the next process hands it the same one. A boundary at which
    nothing was changed is one all the same: nobody here knows.
    """

    def __init__(self, url: str, died_at: Path, deadly: frozenset[str] | None) -> None:
        super().__init__(url)
        self._die_once = once_each(died_at)
        self._deadly = deadly

    @asynccontextmanager
    async def write(self) -> AsyncIterator[UnitOfWork]:
        # 1 is the context manager's own way in, 2 is whoever wrote `async with`.
        name = _name_of(sys._getframe(2))
        async with super().write() as uow:
            yield uow
            self._die(f"{BEFORE} {name}")
        self._die(f"{AFTER} {name}")

    def _die(self, boundary: str) -> None:
        if boundary.partition(" ")[2].startswith("services.") and (self._deadly is None or boundary in self._deadly):
            self._die_once(boundary)


def _name_of(frame: FrameType) -> str:
    return f"{frame.f_globals['__name__']}.{frame.f_code.co_qualname}"
