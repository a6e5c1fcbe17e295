"""The commands that make a backup while the bot works, and a database from one."""

import asyncio
import gzip
import os
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import IO

import click

from bot.bootstrap import open_database, wall_clock
from bot.erasing import erasure_list, erasures_of
from bot.keys import has_pseudonym_key, seals_of
from bot.settings import Settings
from bot.trouble import told_in
from chat.wording import Phrase, Value, Wording
from domain.agreements import Retention
from domain.retention import Kept, gone_before
from services.agreements import active
from services.housekeeping import Housekeeping
from storage.audit import Deed
from storage.backups import BackedUp, back_up
from storage.restoring import BackupTooNew, BackupUnreadable, DatabaseNotEmpty, restore

_MOMENT = "%Y-%m-%dT%H%M%SZ"
_NAME = "telvertel-{:%Y-%m-%dT%H%M%SZ}.jsonl.gz"
_OURS = "telvertel-????-??-??T??????Z.jsonl.gz"
_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("backup")
@click.argument("folder", type=_FOLDER, metavar="DIR")
@click.option("--keep", type=click.IntRange(min=1), help="Throw away all but so many of the newest backups in DIR.")
def backup(folder: Path, keep: int | None) -> None:
    """Write all that the database holds to a new file in DIR. The bot may go on working meanwhile.

    Backups in DIR that are older than was agreed (retention.backup_days) are thrown away.

    Keys and tokens are not in it: keep all .key files and .env in a vault of their own.
    """
    settings = Settings()
    wording = Wording(settings.language)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with told_in(wording):
            file, made, oldest = asyncio.run(_back_up(settings, folder, wall_clock()))
        gone = _too_old(folder, file, oldest, keep)
        for old in gone:
            old.unlink()
    except OSError:
        _stop(wording, "backup-unwritable", folder=str(folder))
    else:
        _say(wording, "backup-made", file=str(file), count=made.rows)
        if gone:
            _say(wording, "backup-old-gone", count=len(gone))
        _say(wording, "backup-no-keys")


@click.command("restore")
@click.argument("file", type=_FILE)
def restore_command(file: Path) -> None:
    """Fill an empty database from FILE and bring its tables up to date. Nothing is ever restored over what is there.

    The database is the one of the settings; a backup of SQLite fills PostgreSQL as well, and the other way round.
    """
    settings = Settings()
    wording = Wording(settings.language)
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    had_key = has_pseudonym_key(settings)
    try:
        with told_in(wording):
            about, waiting, again = asyncio.run(_restore(settings, file))
    except FileNotFoundError:
        _stop(wording, "restore-no-file", file=str(file))
    except BackupUnreadable:
        _stop(wording, "restore-unreadable", file=str(file))
    except BackupTooNew:
        _stop(wording, "restore-too-new")
    except DatabaseNotEmpty:
        _stop(wording, "restore-not-empty")
    else:
        _say(wording, "restore-done", count=about.rows, date=about.made_at.date())
        if waiting:
            _say(wording, "restore-doubtful", count=waiting)
        _tell_erasures(wording, settings, again)
        if not had_key:
            _say(wording, "restore-keys")


async def _back_up(settings: Settings, folder: Path, now: datetime) -> tuple[Path, BackedUp, datetime]:
    """Under another name first: a file with the right name is always whole.

    Also tell from when the oldest backup may be, as was agreed.
    """
    file = folder / _NAME.format(now)
    half = file.with_suffix(".half")
    # Once opened, its tables are up to date.
    async with open_database(settings) as database:
        with _private(half) as disk, gzip.open(disk, "wt", encoding="utf-8") as sink:
            made = await back_up(settings.database_url, sink, now)
        _to_disk(half)
        async with database.write() as uow:
            await uow.audit.note(Deed.BACKED_UP, now, f"{now:{_MOMENT}}")
            held = await active(uow)
    half.rename(file)
    _to_disk(folder)
    retention = Retention() if held is None else held.agreements.retention
    return file, made, gone_before(Kept.BACKUP, retention, now)


def _private(path: Path) -> IO[bytes]:
    """For its owner alone, from its first byte."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _too_old(folder: Path, newest: Path, oldest: datetime, keep: int | None) -> Sequence[Path]:
    """Our own files from before the agreed term, or beyond so many, by their names: those are their moments."""
    ours = sorted(folder.glob(_OURS))
    beyond = [] if keep is None else ours[:-keep]
    return [each for each in ours if each != newest and (each in beyond or each.name < _NAME.format(oldest))]


async def _restore(settings: Settings, file: Path) -> tuple[BackedUp, int, int | None]:
    """What was restored, how much waits, and how many erasures were done again; None where no list tells of them."""
    about = await restore(settings.database_url, partial(_opened, file), seals_of(settings))
    now, has_list = wall_clock(), erasure_list(settings).exists()
    async with open_database(settings) as database:
        async with database.write() as uow:
            # What waited then may have gone out since: whoever reads it again is told so.
            waiting = await uow.undelivered.doubt_what_waits()
            await uow.audit.note(Deed.RESTORED, now, f"{about.made_at:{_MOMENT}}")
        # A backup holds what was erased after it, and what is too old by now.
        again = await erasures_of(settings, database).settle(now)
        await Housekeeping(database).forget_old(now)
    return about, waiting, again if has_list else None


def _tell_erasures(wording: Wording, settings: Settings, again: int | None) -> None:
    """None where there was no list."""
    if again is None:
        _say(wording, "restore-no-erasures", file=str(erasure_list(settings).path))
    elif again:
        _say(wording, "restore-erased-again", count=again)


def _opened(file: Path) -> IO[str]:
    """Raises FileNotFoundError for a folder, a name that is too long, or a file of somebody else, as well."""
    try:
        return gzip.open(file, "rt", encoding="utf-8")
    except OSError as error:
        raise FileNotFoundError(file) from error


def _say(wording: Wording, key: str, **args: Value) -> None:
    click.echo(wording.plain(Phrase(key, args)))


def _stop(wording: Wording, key: str, **args: Value) -> None:
    click.echo(wording.plain(Phrase(key, args)), err=True)
    raise click.exceptions.Exit(1)
