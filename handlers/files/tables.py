"""A table as a file holds it: numbered lines of cells, whatever the file is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeAlias

from handlers.files.cells import Cell, is_empty, text

Line: TypeAlias = tuple[int, list[Cell]]

# A title or an explanation may stand above the header, but not a book.
_HEADER_WITHIN = 100


class UnreadableFile(Exception):
    """A file that we cannot read at all; `cause` names the sentence that says what to do."""

    def __init__(self, cause: str, **args: str) -> None:
        super().__init__(cause)
        self.cause = cause
        self.args_for_people = args


@dataclass(frozen=True, slots=True)
class FileTable:
    """A table that can be read from its start as often as needed, always a line at a time."""

    name: str
    lines: Callable[[], Iterator[Line]]

    def opened(self) -> tuple[int, list[str], Iterator[Line]]:
        """The number and the names of the header, and the lines below it that are not empty."""
        lines = (line for line in self.lines() if not _is_remark(line[1]))
        for number, cells in islice(lines, _HEADER_WITHIN):
            if sum(not is_empty(cell) for cell in cells) > 1:
                return number, [text(cell) for cell in cells], lines
        raise UnreadableFile("empty-file")


def peeked(lines: Iterator[Line], count: int) -> tuple[list[Line], Iterable[Line]]:
    """The first lines, and all of them."""
    first = list(islice(lines, count))
    return first, chain(first, lines)


def _is_remark(cells: list[Cell]) -> bool:
    """Whether a line is empty, one of our explanations, or CBS naming itself below a table."""
    first = next((text(cell) for cell in cells if not is_empty(cell)), "#")
    return first.startswith(("#", "Bron:", "©"))
