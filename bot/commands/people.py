"""The commands about people: how they are known, who objects, and all that leads to one of them."""

import json
import os
from pathlib import Path

import click

from bot.bootstrap import wall_clock
from bot.commands.incident import with_database
from bot.commands.invite import with_people
from bot.ears import pseudonyms_of
from bot.settings import Settings
from bot.trouble import writing_to
from chat.wording import Phrase, Value, Wording
from services.objections import objections_standing, settle_objection
from services.on_request import OnRequest


@click.group()
def people() -> None:
    """How people are known on the platforms, and what is done when they ask for their rights."""


@people.command(name="list")
def list_known() -> None:
    """Name everybody who is bound, with the platform. What they do is not shown anywhere."""
    settings = Settings()
    wording = Wording(settings.language)
    known = with_people(settings, lambda people: people.known())
    for each in known:
        said: dict[str, Value] = {"person": each.person, "platform": each.sender.platform, "date": each.bound_at.date()}
        click.echo(wording.plain(Phrase("people-line", said)))
    if not known:
        click.echo(wording.plain(Phrase("people-none")))


@people.command()
@click.argument("person", metavar="ID")
@click.option("--platform", type=click.Choice(["slack", "telegram"]), help="Only there; everywhere without it.")
def unbind(person: str, platform: str | None) -> None:
    """Forget how a person is known: they are a stranger from now on, until they are invited again."""
    settings = Settings()
    count = with_people(settings, lambda people: people.unbind(person, platform))
    click.echo(Wording(settings.language).plain(Phrase("people-unbound", {"count": count})))


@people.command()
def objections() -> None:
    """Name who objects and was not answered yet, with the day by which they must be."""
    settings = Settings()
    wording = Wording(settings.language)
    standing = with_database(settings, objections_standing)
    for each in standing:
        said: dict[str, Value] = {"person": each.person, "made": each.made_on, "due": each.due_on}
        click.echo(wording.plain(Phrase("rights-objections-line", said)))
    if not standing:
        click.echo(wording.plain(Phrase("rights-objections-none")))


@people.command()
@click.argument("person", metavar="ID")
def settle(person: str) -> None:
    """Write down that somebody's objection was answered. They stay out until they come back themselves."""
    settings = Settings()
    wording = Wording(settings.language)
    if not with_database(settings, lambda database: settle_objection(database, person, wall_clock())):
        click.echo(wording.plain(Phrase("rights-objection-unknown", {"person": person})), err=True)
        raise click.exceptions.Exit(1)
    click.echo(wording.plain(Phrase("rights-objection-settled")))


@people.command()
@click.argument("person", metavar="ID")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The file to write to.")
def data(person: str, out: Path) -> None:
    """Write all that leads to somebody to a file that only you can read, for whoever asks for it themselves."""
    settings = Settings()
    pseudonyms = pseudonyms_of(settings)
    held = with_database(settings, lambda database: OnRequest(database, pseudonyms).data_of(person, wall_clock()))
    wording = Wording(settings.language)
    with writing_to(out, wording):
        _write_private(out, json.dumps(held, ensure_ascii=False, indent=2))
    said: dict[str, Value] = {"file": str(out), "person": person}
    click.echo(wording.plain(Phrase("rights-person-written", said)))


def _write_private(out: Path, text: str) -> None:
    with os.fdopen(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


@people.command()
@click.argument("person", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
def erase(person: str, *, yes: bool) -> None:
    """Throw away all words of somebody who asked for it, and how they are known. For who cannot ask the bot."""
    settings = Settings()
    wording = Wording(settings.language)
    if not yes and not click.confirm(wording.plain(Phrase("rights-person-sure", {"person": person}))):
        click.echo(wording.plain(Phrase("rights-person-kept")))
        return
    pseudonyms = pseudonyms_of(settings)
    count = with_database(settings, lambda database: OnRequest(database, pseudonyms).erase(person, wall_clock()))
    click.echo(wording.plain(Phrase("rights-person-erased", {"person": person, "count": count})))
