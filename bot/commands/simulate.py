"""telvertel simulate: a year of the example town in minutes, with invented people."""

import asyncio
import tempfile
from datetime import datetime
from pathlib import Path

import click

from bot.simulation.invariants import Broken, Invariants
from bot.simulation.ledger import Ledger, ledger_of
from bot.simulation.report import report
from bot.simulation.town import open_town
from chat.wording import Phrase, Wording

_MOST_WEEKS = 156


@click.command()
@click.option("--weeks", default=52, show_default=True, type=click.IntRange(1, _MOST_WEEKS), help="How many weeks.")
@click.option("--seed", default=2026, show_default=True, help="The same seed gives the same year.")
@click.option("--start", default="2026-01-05", show_default=True, type=click.DateTime(["%Y-%m-%d"]), help="A Monday.")
def simulate(weeks: int, seed: int, start: datetime) -> None:
    """Live a year of the example town with invented people, on a clock that runs ahead.

    Everything runs as in real life: digests, questions, signals, agreed triggers, conversations on the ladder. What may
    never happen is checked after every week. Nothing leaves this machine and nothing is kept.
    """
    if start.weekday():
        raise click.BadParameter("this is no Monday", param_hint="--start")
    try:
        asyncio.run(_simulate(weeks, seed, start))
    except Broken as error:
        raise click.ClickException(str(error)) from None


async def _simulate(weeks: int, seed: int, start: datetime) -> None:
    with tempfile.TemporaryDirectory(prefix="telvertel-") as home:
        async with open_town(Path(home), seed, start.date()) as town:
            invariants = Invariants(town.database, town.agreements)
            wording = Wording(town.agreements.language)
            ledger: Ledger | None = None

            async def look(week: int) -> None:
                nonlocal ledger
                ledger = await ledger_of(town.database, town.agreements, town.begin, week)
                await invariants.look(ledger)
                click.echo(wording.plain(Phrase("simulation-week", {"week": str(week), "weeks": str(weeks)})), err=True)

            await town.run(weeks, look)
            assert ledger is not None
            for line in report(ledger, town.agreements, wording.plain):
                click.echo(line)
            click.echo(wording.plain(Phrase("simulation-held")))
