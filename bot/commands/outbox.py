"""The commands about messages that did not arrive: list them, try them again, throw them away."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import click

from bot.bootstrap import open_database, wall_clock
from bot.numbers import NUMBER
from bot.settings import Settings
from bot.trouble import told_in
from chat.wording import Phrase, Wording
from messages.undelivered import Stuck, stuck_words
from services.undelivered import UndeliveredMessages
from storage.undelivered import Undelivered

Result = TypeVar("Result")


def _with(settings: Settings, work: Callable[[UndeliveredMessages], Awaitable[Result]]) -> Result:
    async def done() -> Result:
        async with open_database(settings) as database:
            return await work(UndeliveredMessages(database))

    with told_in(Wording(settings.language)):
        return asyncio.run(done())


@click.group()
def outbox() -> None:
    """Messages that did not arrive. What they say is shown nowhere."""


@outbox.command(name="list")
def list_stuck() -> None:
    """List what did not arrive: its number, what it is, where it should go, since when, and why."""
    settings = Settings()
    found = _with(settings, UndeliveredMessages.all)
    wording, now = Wording(settings.language), wall_clock()
    for words in stuck_words([_stuck(each) for each in found], now):
        click.echo(wording.plain(words))


@outbox.command()
@click.argument("numbers", nargs=-1, type=NUMBER, metavar="NUMBER...")
@click.option("--all", "everything", is_flag=True, help="All that was given up.")
def retry(numbers: tuple[int, ...], *, everything: bool) -> None:
    """Send again what was given up, at its old place in the row; replies go with their first message.

    A message of which nobody knows whether it arrived says that it may be a double.
    """
    settings = Settings()
    asked = _asked(settings, numbers, everything=everything)
    count = _with(settings, lambda undelivered: undelivered.retry(asked, wall_clock()))
    _tell(settings, "outbox-retried", count)


@outbox.command()
@click.argument("numbers", nargs=-1, type=NUMBER, metavar="NUMBER...")
@click.option("--all", "everything", is_flag=True, help="All that has ended.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def drop(numbers: tuple[int, ...], *, everything: bool, yes: bool) -> None:
    """Throw away what was given up or came too late. It is never sent any more."""
    settings = Settings()
    asked = _asked(settings, numbers, everything=everything)
    wording = Wording(settings.language)
    if not yes and not click.confirm(wording.plain(Phrase("outbox-drop-sure"))):
        click.echo(wording.plain(Phrase("outbox-kept")))
        return
    _tell(settings, "outbox-dropped", _with(settings, lambda undelivered: undelivered.drop(asked, wall_clock())))


def _asked(settings: Settings, numbers: tuple[int, ...], *, everything: bool) -> tuple[int, ...] | None:
    """None for all of them; either numbers or --all, never both or neither."""
    if everything == bool(numbers):
        click.echo(Wording(settings.language).plain(Phrase("outbox-choose")), err=True)
        raise click.exceptions.Exit(2)
    return None if everything else numbers


def _tell(settings: Settings, key: str, count: int) -> None:
    click.echo(Wording(settings.language).plain(Phrase(key, {"count": count})), err=count == 0)
    if count == 0:
        raise click.exceptions.Exit(1)


def _stuck(each: Undelivered) -> Stuck:
    return Stuck(each.number, each.kind, each.platform, each.state.value, each.error, each.queued_at)
