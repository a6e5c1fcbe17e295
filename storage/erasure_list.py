"""The list of erasures beside the database: a file that stays when the database is lost, and comes before a backup."""

import json
import os
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path

from storage.erasures import Erasure, ErasureKind


class ErasureListUnreadable(ValueError):
    """The file is not a list of erasures, or was damaged: with it, nobody knows what may not come back."""


class ErasureList:
    """A line of JSON for each erasure; for its owner alone."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def path(self) -> Path:
        return self._path

    def exists(self) -> bool:
        return self._path.exists()

    def read(self) -> Sequence[Erasure]:
        """Nothing where there is no file yet. Raises ErasureListUnreadable."""
        try:
            lines = self._path.read_text("utf-8").splitlines()
        except FileNotFoundError:
            return ()
        try:
            return tuple(_read(line) for line in lines)
        except (ValueError, KeyError, TypeError) as error:
            raise ErasureListUnreadable(str(self._path)) from error

    def write(self, erasures: Collection[Erasure]) -> None:
        """Put the whole list in the place of the old one; it is on the disk when this returns."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        half = self._path.with_name(self._path.name + ".half")
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.writelines(_line(each) + "\n" for each in erasures)
            file.flush()
            os.fsync(file.fileno())
        half.replace(self._path)


def _line(each: Erasure) -> str:
    return json.dumps({"kind": each.kind, "about": each.about, "at": each.at.astimezone(UTC).isoformat()})


def _read(line: str) -> Erasure:
    held = json.loads(line)
    return Erasure(ErasureKind(held["kind"]), held["about"], datetime.fromisoformat(held["at"]))
