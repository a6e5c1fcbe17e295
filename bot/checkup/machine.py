"""The machine: room on the disk, and files that only the bot's own user may read."""

import os
from collections.abc import Iterator
from pathlib import Path

from bot.checkup.finding import Finding, bad, good

# A week's charts and the database's log fit many times in it.
_LEAST_BYTES = 500_000_000
_LEAST_FILES = 10_000
_OTHERS = 0o077


def room(home: Path) -> Iterator[Finding]:
    """Free space and free file entries where the data lives, or will."""
    there = next(each for each in (home.resolve(), *home.resolve().parents) if each.exists())
    state = os.statvfs(there)
    free = state.f_bavail * state.f_frsize
    if free < _LEAST_BYTES:
        yield bad("check-disk-full", folder=str(there), megabytes=free // 1_000_000)
    # A file system that makes entries as it goes reports none at all.
    elif state.f_files and state.f_favail < _LEAST_FILES:
        yield bad("check-entries-full", folder=str(there), count=state.f_favail)
    else:
        yield good("check-disk-good", gigabytes=free // 1_000_000_000)


def secrets(home: Path, settings_file: Path) -> Iterator[Finding]:
    """Keys and tokens in files are their owner's alone; so is the database, by its folder or by itself."""
    kept = [*sorted(home.glob("*.key")), *([settings_file] if settings_file.exists() else [])]
    if home.exists() and home.stat().st_mode & _OTHERS:
        kept += sorted(home.glob("telvertel.db"))
    open_ones = [file for file in kept if file.stat().st_mode & _OTHERS]
    for file in open_ones:
        yield bad("check-file-open", file=str(file))
    if kept and not open_ones:
        yield good("check-files-good", count=len(kept))


def key(home: Path, given: str, *, anybody_is_known: bool) -> Iterator[Finding]:
    """Without the key of the first day nobody finds their old texts again."""
    if given or (home / "pseudonym.key").exists():
        yield good("check-key-good")
    elif anybody_is_known:
        yield bad("check-key-gone", folder=str(home))
