"""A clock that several processes read: it runs as the wall's does, and is put forward where nothing is to be done."""

import mmap
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

_NUMBER = struct.Struct("d")
_LEAPS, _AHEAD, _PROCESSES = 0, 1, 2


class SharedClock:
    """Holds how far it is ahead of the wall, how often it leapt, and per process up to which leap all was looked at."""

    def __init__(self, file: Path, processes: int = 0) -> None:
        if processes:
            file.write_bytes(bytes(_NUMBER.size * (_PROCESSES + processes)))
        with file.open("r+b") as opened:
            self._numbers = mmap.mmap(opened.fileno(), 0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._read(_AHEAD))

    @property
    def leaps(self) -> int:
        return int(self._read(_LEAPS))

    def leap(self, to: datetime) -> None:
        """Put it forward to this moment; never back, but for the first time."""
        ahead = (to - datetime.now(UTC)).total_seconds()
        if not self.leaps or ahead > self._read(_AHEAD):
            self._write(_AHEAD, ahead)
        self._write(_LEAPS, self.leaps + 1)

    def looked(self, process: int, leap: int) -> None:
        """This process has run each of its jobs since that leap."""
        self._write(_PROCESSES + process, leap)

    def looked_by(self, process: int) -> int:
        return int(self._read(_PROCESSES + process))

    def _read(self, at: int) -> float:
        number: float = _NUMBER.unpack_from(self._numbers, at * _NUMBER.size)[0]
        return number

    def _write(self, at: int, number: float) -> None:
        _NUMBER.pack_into(self._numbers, at * _NUMBER.size, number)
