"""telvertel run: everything or a share of it, with the settings of the environment."""

import asyncio
from collections.abc import Callable
from datetime import date

import click

from bot.bootstrap import open_database, open_house, wall_clock
from bot.grounds import require_grounds
from bot.house import EVERYTHING, Share, settle_in, stop_on_signals
from bot.logs import set_up
from bot.settings import Settings
from bot.tokens import require_tokens, secrets_of
from bot.trouble import told_in
from chat.wording import Phrase, Wording
from domain.agreements import Agreements
from services.agreements import active


@click.command("run")
@click.option(
    "--only",
    multiple=True,
    type=click.Choice([share.value for share in Share]),
    help="Only this share of the work; may be given more than once. For PostgreSQL, where processes share it.",
)
def run(only: tuple[str, ...]) -> None:
    """Start the bot, with the settings of the environment or .env.

    doors hears people, clock does what is due, dispatch sends. Without --only one process does all three.
    """
    with told_in(Wording()):
        settings = Settings()
        set_up(settings.log_level, secrets_of(settings))
        wording = Wording(settings.language)
        shares = frozenset(map(Share, only)) or EVERYTHING
        if shares != EVERYTHING and settings.database_url.startswith("sqlite"):
            click.echo(wording.plain(Phrase("trouble-share-sqlite")), err=True)
            raise click.exceptions.Exit(2)
        with told_in(wording):
            require_tokens(settings)
            asyncio.run(serve(settings, shares=shares, require=require_grounds))


def _nothing_required(_settings: Settings, _agreed: Agreements | None, _today: date) -> None:
    """For the demo: nobody in it exists."""


async def serve(
    settings: Settings,
    on_open: Callable[[], None] = lambda: None,
    shares: frozenset[Share] = EVERYTHING,
    require: Callable[[Settings, Agreements | None, date], None] = _nothing_required,
) -> None:
    """Open the house and keep it open until the process is told to stop; `require` raises where it may not open."""
    async with open_database(settings) as database:
        async with database.read() as uow:
            agreed = await active(uow)
        agreements = None if agreed is None else agreed.agreements
        require(settings, agreements, wall_clock().date())
        town = agreements if settings.sandbox else None
        async with open_house(settings, database, town=town, shares=shares) as house:
            on_open()
            settle_in()
            await house.run(stop_on_signals())
