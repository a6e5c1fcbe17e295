"""The command that invites a person, or gives a forum the code for its channel."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import click

from bot.bootstrap import open_database, wall_clock
from bot.ears import pseudonyms_of
from bot.settings import Settings
from chat.wording import Phrase, Value, Wording
from services.people import Invited, NoAgreements, NoEmail, People, UnknownForum, UnknownPerson

Result = TypeVar("Result")


def with_people(settings: Settings, work: Callable[[People], Awaitable[Result]]) -> Result:
    """Do it with the people of the settings' database."""

    async def done() -> Result:
        async with open_database(settings) as database:
            return await work(People(database, pseudonyms_of(settings), wall_clock))

    return asyncio.run(done())


def stop(wording: Wording, key: str, **args: Value) -> None:
    """Say what is wrong and end with an error."""
    click.echo(wording.plain(Phrase(key, args)), err=True)
    raise click.exceptions.Exit(1)


@click.command()
@click.option("--person", metavar="ID", help="Whom to invite, by their id in the agreements.")
@click.option("--telegram", "platform", flag_value="telegram", help="By a link that works once.")
@click.option("--slack", "platform", flag_value="slack", help="By the e-mail address of the agreements.")
@click.option("--forum", metavar="ID", help="Give the code that binds a channel or group to this forum.")
@click.option("--bot", "bot_name", metavar="NAME", help="The bot's name on Telegram, to make a whole link.")
def invite(person: str | None, platform: str | None, forum: str | None, bot_name: str | None) -> None:
    """Invite a person, or give a forum's code. What it prints is secret and is kept nowhere."""
    settings = Settings()
    wording = Wording(settings.language)
    if (person is None) == (forum is None) or (person is None) != (platform is None):
        stop(wording, "people-choose")
    try:
        if forum is not None:
            _say_code(wording, with_people(settings, lambda people: people.invite_forum(forum)))
        elif person is not None and platform is not None:
            _say_invitation(
                wording, with_people(settings, lambda people: people.invite_person(person, platform)), bot_name
            )
    except UnknownPerson:
        stop(wording, "people-unknown-person", id=str(person))
    except UnknownForum:
        stop(wording, "people-unknown-forum", id=str(forum))
    except NoEmail:
        stop(wording, "people-no-email", name=str(person))
    except NoAgreements:
        stop(wording, "error-no-agreements")


def _say_code(wording: Wording, invited: Invited) -> None:
    click.echo(wording.plain(Phrase("people-invited-forum", _until(invited))))
    click.echo(wording.plain(Phrase("people-invited-code", {"token": str(invited.token)})))


def _say_invitation(wording: Wording, invited: Invited, bot_name: str | None) -> None:
    if invited.token is None:
        click.echo(wording.plain(Phrase("people-invited-slack", {"name": invited.name})))
        return
    click.echo(wording.plain(Phrase("people-invited-link", _until(invited))))
    if bot_name is None:
        link = Phrase("people-invited-start", {"token": invited.token})
    else:
        link = Phrase("people-invited-deep-link", {"bot": bot_name.removeprefix("@"), "token": invited.token})
    click.echo(wording.plain(link))


def _until(invited: Invited) -> dict[str, Value]:
    return {"name": invited.name, "date": invited.expires_at.date()}
