"""The command about agreed triggers: how each of them stands and why, or what a day would bring."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import click

from bot.bootstrap import open_database, wall_clock
from bot.settings import Settings
from chat.wording import Phrase, Wording, Words
from domain.workdays import is_workday
from messages.triggers import foreseen_words, standing_words
from services.triggers import Looking, Standing

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option("--dry-run", is_flag=True, help="Say what a day's look would bring; nothing is kept and nobody is told.")
@click.option("--day", type=_DAY, help="The day of the dry run, such as 2026-09-22; today without it.")
def triggers(*, dry_run: bool, day: datetime | None) -> None:
    """Show how each agreed trigger stands and why: the rule as signed, the figures and the period."""
    settings = Settings()
    wording = Wording(settings.language)
    if day is not None and not dry_run:
        raise click.UsageError("--day goes with --dry-run.")
    said = asyncio.run(_foreseen(settings, None if day is None else day.date()) if dry_run else _standing(settings))
    if said is None:
        click.echo(wording.plain(Phrase("error-no-agreements")), err=True)
        raise click.exceptions.Exit(1)
    for words in said:
        click.echo(wording.plain(words))


async def _standing(settings: Settings) -> Sequence[Words] | None:
    async with open_database(settings) as database:
        found: Standing | None = await Looking(database).standing()
    if found is None:
        return None
    return [words for rule, tracks in found.rules for words in standing_words(rule, tracks, found.agreements)]


async def _foreseen(settings: Settings, day: date | None) -> Sequence[Words] | None:
    async with open_database(settings) as database:
        looking = Looking(database)
        found = await looking.standing()
        if found is None:
            return None
        on = day or wall_clock().astimezone(ZoneInfo(found.agreements.time_zone)).date()
        events = await looking.foresee(on)
    if not is_workday(on):
        return [Phrase("trigger-no-workday", {"date": on})]
    return [foreseen_words(event, found.agreements) for event in events] or [Phrase("trigger-nothing", {"date": on})]
