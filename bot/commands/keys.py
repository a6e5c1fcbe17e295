"""The commands about what the database is sealed with."""

import asyncio
from collections.abc import Callable

import click

from bot.bootstrap import open_database, wall_clock
from bot.keys import add_key, added_file
from bot.settings import Settings
from bot.trouble import told_in
from chat.wording import Phrase, Value, Wording
from storage.audit import Deed
from storage.database import DatabaseInUse
from storage.sealing import ID_KEY_BYTES

# As often as a person wants to hear how far it is.
_EVERY = 1000


@click.group()
def keys() -> None:
    """The keys with which people's words are sealed in the database."""


@keys.command()
def add() -> None:
    """Add a key and seal nothing with it yet: for processes on several machines, which need the file first."""
    settings = Settings()
    with told_in(Wording(settings.language)):
        add_key(settings)
    _say(settings, "keys-added", file=str(added_file(settings)))


@keys.command()
@click.option("--ids", is_flag=True, help="The key for accounts and private chats instead. Stop the bot first.")
def rotate(*, ids: bool) -> None:
    """Add a key and seal everything anew with it, while the bot goes on working.

    Where a key was added before that does not seal everything yet, it goes on with that one.
    """
    settings = Settings()
    with told_in(Wording(settings.language)):
        if ids:
            done = asyncio.run(_rotate_ids(settings))
            _say(settings, "keys-ids-rotated" if done else "keys-ids-busy", file=str(added_file(settings)))
            raise click.exceptions.Exit(0 if done else 2)
        left = asyncio.run(_rotate(settings, _telling(settings)))
    if left:
        _say(settings, "keys-not-all")
        raise click.exceptions.Exit(1)
    _say(settings, "keys-rotated", file=str(added_file(settings)))


async def _rotate_ids(settings: Settings) -> bool:
    """False while the bot works: nothing changed then."""
    async with open_database(settings) as database:
        if database.ids_have_newest_key:
            add_key(settings, ID_KEY_BYTES)
        try:
            await database.seal_ids_anew()
        except DatabaseInUse:
            return False
        async with database.write() as uow:
            await uow.audit.note(Deed.KEYS_ROTATED, wall_clock(), "ids")
        return True


async def _rotate(settings: Settings, told: Callable[[int], None]) -> int:
    """How many rows an old key sealed meanwhile."""
    async with open_database(settings) as database:
        is_newest = await database.is_sealed_anew()
    if is_newest:
        add_key(settings)
    async with open_database(settings) as database:
        await database.seal_anew(told)
        async with database.write() as uow:
            await uow.audit.note(Deed.KEYS_ROTATED, wall_clock())
        # A bot that has met no new value yet still writes with the key it knew.
        await database.seal_anew(told)
        return await database.left_to_seal()


def _telling(settings: Settings) -> Callable[[int], None]:
    told = list[int]()

    def tell(left: int) -> None:
        if left and (not told or left <= told[-1] - _EVERY):
            told.append(left)
            _say(settings, "keys-left", count=left)

    return tell


def _say(settings: Settings, key: str, **args: Value) -> None:
    click.echo(Wording(settings.language).plain(Phrase(key, args)))
