"""The painting process: charts come in on standard input, PNGs go out on standard output."""

import pickle
import sys
from typing import BinaryIO

from chat.wording import Wording
from messages.charts import ChartPainter
from messages.frames import LENGTH_BYTES, framed, length_of


def serve(source: BinaryIO, sink: BinaryIO, language: str) -> None:
    """Paint until the input ends. A chart that cannot be painted gives no bytes, and the next one is painted."""
    painter = ChartPainter(Wording(language))
    while head := source.read(LENGTH_BYTES):
        # Only the bot that started this process writes to its input.
        chart = pickle.loads(source.read(length_of(head)))  # noqa: S301
        try:
            png = painter.paint(chart)
        # The bot tells that this chart failed; whatever it was, it must not take the others with it.
        except Exception as error:  # noqa: BLE001
            print(f"part=studio painting=failed error={type(error).__name__}", file=sys.stderr)  # noqa: T201
            png = b""
        sink.write(framed(png))
        sink.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, sys.argv[1])
