"""Sizes: what is too large to be a table of figures, also where it was packed small."""

from collections.abc import Iterable
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from handlers.files.tables import UnreadableFile

# A table of every neighbourhood of the country is well within it.
_MOST_BYTES = 250_000_000


def check_file(path: Path) -> None:
    """Raises UnreadableFile for a file that is too large."""
    _check(path.stat().st_size)


def check_unpacked(path: Path) -> None:
    """Raises UnreadableFile for a workbook that would be too large once it is unpacked, or is none at all."""
    try:
        with ZipFile(path) as packed:
            unpacked = sum(each.file_size for each in packed.infolist())
    # A version from the future is not implemented; a name in no encoding is no value.
    except (BadZipFile, NotImplementedError, ValueError) as error:
        raise UnreadableFile("broken-workbook") from error
    _check(unpacked)


def gathered(pieces: Iterable[bytes]) -> bytes:
    """All of an answer. Raises UnreadableFile as soon as it is too large."""
    content = bytearray()
    for piece in pieces:
        content += piece
        _check(len(content))
    return bytes(content)


def _check(size: int) -> None:
    if size > _MOST_BYTES:
        raise UnreadableFile("too-large", megabytes=str(_MOST_BYTES // 1_000_000))
