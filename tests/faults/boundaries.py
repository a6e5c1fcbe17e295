"""Boundaries: every place in the program where something is committed, by name, and a database that kills there."""

import ast
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import FrameType

from storage.database import Database, UnitOfWork
from tests.faults.deadly import AFTER, BEFORE, Die

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
            if _opens_transaction(child):
                yield ".".join((module, *names))
            yield from look(child, names)

    yield from look(ast.parse(file.read_text("utf-8")), ())


def _opens_transaction(node: ast.AST) -> bool:
    """What is written to a file is handed over; a transaction is given nothing."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "write"
        and not node.args
    )


class DeadlyDatabase(Database):
    """May end its process before or after the commit of each boundary; at which, `die` knows.

    A boundary at which nothing was changed is one all the same: nobody here knows.
    """

    def __init__(self, url: str, die: Die) -> None:
        super().__init__(url)
        self._die = die

    @asynccontextmanager
    async def write(self) -> AsyncIterator[UnitOfWork]:
        # 1 is the context manager's own way in, 2 is whoever wrote `async with`.
        name = _name_of(sys._getframe(2))
        async with super().write() as uow:
            yield uow
            self._come_by(f"{BEFORE} {name}")
        self._come_by(f"{AFTER} {name}")

    def _come_by(self, boundary: str) -> None:
        # A test writes as well.
        if boundary.partition(" ")[2].startswith("services."):
            self._die(boundary)


def _name_of(frame: FrameType) -> str:
    return f"{frame.f_globals['__name__']}.{frame.f_code.co_qualname}"
