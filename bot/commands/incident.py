"""The commands for an incident: hide words that a digest quotes, everywhere, and show them again."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import click

from bot.bootstrap import open_database, wall_clock
from bot.settings import Settings
from bot.trouble import told_in
from chat.wording import Phrase, Wording
from services.agreements import active
from services.incidents import Incidents, NotPublished
from storage.database import Database

Result = TypeVar("Result")

_WEEKS = 8
# What was quoted ten years ago hangs nowhere any more.
_MOST_WEEKS = 520


def with_database(settings: Settings, work: Callable[[Database], Awaitable[Result]]) -> Result:
    """What this asks of the database of the settings; expected trouble is told."""

    async def done() -> Result:
        async with open_database(settings) as database:
            return await work(database)

    with told_in(Wording(settings.language)):
        return asyncio.run(done())


@click.group()
def incident() -> None:
    """Something was published that nobody should see. The running bot takes it from every message."""


@incident.command(name="list")
@click.option(
    "--weeks", default=_WEEKS, show_default=True, type=click.IntRange(1, _MOST_WEEKS), help="How far to look back."
)
def list_quoted(weeks: int) -> None:
    """List what the last digests quote, each with the key by which it is hidden."""
    settings = Settings()
    wording = Wording(settings.language)
    quoted = with_database(settings, lambda database: Incidents(database).quoted(weeks))
    for each in quoted:
        where = {"key": each.key, "team": each.team, "week": each.week}
        line = Phrase("incident-line-hidden", where) if each.is_hidden else _line(where, each.beginning)
        click.echo(wording.plain(line))
    if not quoted:
        click.echo(wording.plain(Phrase("incident-none")))


@incident.command()
@click.argument("key")
def hide(key: str) -> None:
    """Hide it: from the page and files at once, from every message within a minute while the bot runs."""
    settings = Settings()
    wording = Wording(settings.language)
    _done(settings, key, lambda database: Incidents(database).hide(key, wall_clock()))
    officer = with_database(settings, _officer)
    click.echo(wording.plain(Phrase("incident-hidden")))
    click.echo(wording.plain(Phrase("incident-hidden-then", {"contact": officer})))


@incident.command()
@click.argument("key")
def show(key: str) -> None:
    """Let it be seen again, where its teller still wants that."""
    settings = Settings()
    _done(settings, key, lambda database: Incidents(database).show(key, wall_clock()))
    click.echo(Wording(settings.language).plain(Phrase("incident-shown")))


def _line(where: dict[str, str], beginning: str) -> Phrase:
    return Phrase("incident-line", {**where, "beginning": beginning})


def _done(settings: Settings, key: str, work: Callable[[Database], Awaitable[object]]) -> None:
    try:
        with_database(settings, work)
    except NotPublished as error:
        click.echo(Wording(settings.language).plain(Phrase("incident-unknown", {"key": key})), err=True)
        raise click.exceptions.Exit(1) from error


async def _officer(database: Database) -> str:
    async with database.read() as uow:
        held = await active(uow)
    return "" if held is None else held.agreements.privacy.officer_contact
