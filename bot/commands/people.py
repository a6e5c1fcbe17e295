"""The commands about how people are known: who is bound to an account, and unbinding them."""

import click

from bot.commands.invite import with_people
from bot.settings import Settings
from chat.wording import Phrase, Value, Wording


@click.group()
def people() -> None:
    """How people are known on the platforms."""


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
