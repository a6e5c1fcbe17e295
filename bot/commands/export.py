"""The commands that write what the council reads: its four products as PDF and DOCX."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import click

from bot.bootstrap import open_database, wall_clock
from bot.commands.registers import dpia_command, register_command
from bot.ears import pseudonyms_of
from bot.settings import Settings
from bot.trouble import writing_to
from chat.wording import Phrase, Value, Wording
from domain.council import NoSuchProduct, ProductKind, RisksMissing
from domain.levels import NothingTold
from domain.periods import InvalidPeriod, Period
from messages.pressing import PressFailed, PressProcess
from services.agreements import active
from services.council import Council, Wanted
from services.council_files import CouncilFiles, Printed
from services.outbox import Outbox
from storage.audit import Deed
from storage.database import Database


class _CannotWrite(Exception):
    """What stops a product, by the sentence that says so."""

    def __init__(self, key: str, **args: Value) -> None:
        super().__init__(key)
        self.said = Phrase(key, args)


@click.group()
def export() -> None:
    """Write what was told as files."""


@export.command()
@click.option("--kind", required=True, type=click.Choice([kind.value for kind in ProductKind]), help="Which product.")
@click.option("--period", required=True, metavar="2026-Q4", help="A quarter such as 2026-Q4, or a year such as 2026.")
@click.option("--theme", metavar="ID", help="The agreed theme of a reflection on one.")
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder to write the files to."
)
@click.option("--draft", is_flag=True, help="Also keep it as the newest draft, for both points of contact to release.")
def council(kind: str, period: str, theme: str | None, out: Path, *, draft: bool) -> None:
    """Write a product for the council, with the page of risks: as PDF and as DOCX."""
    settings = Settings()
    wording = Wording(settings.language)
    try:
        wanted = Wanted(ProductKind(kind), _period(period), theme)
        printed = asyncio.run(_printed(settings, wanted, keep=draft))
    except _CannotWrite as stopped:
        click.echo(wording.plain(stopped.said), err=True)
        raise click.exceptions.Exit(1) from stopped
    with writing_to(out, wording):
        out.mkdir(parents=True, exist_ok=True)
        for each in printed:
            (out / each.name).write_bytes(each.held)
    names = ", ".join(each.name for each in printed)
    click.echo(wording.plain(Phrase("council-written", {"folder": str(out), "files": names})))
    if draft:
        click.echo(wording.plain(Phrase("council-drafted")))


def _period(key: str) -> Period:
    try:
        return Period.parse(key)
    except InvalidPeriod as error:
        raise _CannotWrite("council-period-unknown", period=key) from error


async def _printed(settings: Settings, wanted: Wanted, *, keep: bool) -> Sequence[Printed]:
    async with open_database(settings) as database:
        try:
            now = wall_clock()
            printed = await CouncilFiles(database, PressProcess()).preview(wanted, ("pdf", "docx"), now)
            if printed is None:
                raise _CannotWrite("error-no-agreements")
            if keep:
                new_id = pseudonyms_of(settings).new_id
                # Nothing is sent from here: the running bot shows it to both.
                await Council(database, Outbox({}, lambda: None), new_id).draft(wanted, now)
            async with database.write() as uow:
                await uow.audit.note(Deed.EXPORTED, now, f"council:{wanted.kind}:{wanted.period.key}")
        except NothingTold as error:
            raise _CannotWrite("council-nothing-told", period=wanted.period.key) from error
        except NoSuchProduct as error:
            raise _CannotWrite("council-no-such-product", themes=await _themes(database)) from error
        except RisksMissing as error:
            raise _CannotWrite(RisksMissing.key) from error
        except PressFailed as error:
            raise _CannotWrite("council-not-pressed") from error
    return printed


async def _themes(database: Database) -> str:
    async with database.read() as uow:
        held = await active(uow)
    return "" if held is None else ", ".join(theme.id for theme in held.agreements.themes)


export.add_command(register_command)
export.add_command(dpia_command)
