"""telvertel run: everything, with the settings of the environment."""

import asyncio
from collections.abc import Callable

import click

from bot.bootstrap import open_database, open_house
from bot.house import stop_on_signals
from bot.logs import set_up
from bot.settings import Settings
from bot.trouble import told_in
from chat.wording import Wording
from services.agreements import active


@click.command("run")
def run() -> None:
    """Start the bot, with the settings of the environment or .env."""
    with told_in(Wording()):
        settings = Settings()
        set_up(settings.log_level)
        with told_in(Wording(settings.language)):
            asyncio.run(serve(settings))


async def serve(settings: Settings, on_open: Callable[[], None] = lambda: None) -> None:
    """Open the house and keep it open until the process is told to stop."""
    async with open_database(settings) as database:
        async with database.read() as uow:
            agreed = await active(uow)
        town = agreed.agreements if agreed is not None and settings.sandbox else None
        async with open_house(settings, database, town=town) as house:
            on_open()
            await house.run(stop_on_signals())
