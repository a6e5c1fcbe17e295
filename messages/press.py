"""The press: a process of its own that makes a paper into a file, and goes."""

import pickle
import sys
from typing import BinaryIO

from messages.paper_docx import paper_docx
from messages.paper_pdf import paper_pdf
from messages.pressing import Order

_WRITERS = {"pdf": paper_pdf, "docx": paper_docx}


def press(source: BinaryIO, sink: BinaryIO) -> None:
    """Only the process that started this one writes to its input."""
    order: Order = pickle.loads(source.read())  # noqa: S301
    sink.write(_WRITERS[order.kind](order.paper, order.pngs))


if __name__ == "__main__":
    press(sys.stdin.buffer, sys.stdout.buffer)
