"""telvertel demo: a town in a box, on this machine alone."""

import asyncio
import subprocess
import sys
from pathlib import Path

import click

from bot.bootstrap import open_database, wall_clock
from bot.commands.run import serve
from bot.demo_week import is_filled
from bot.logs import set_up
from bot.settings import Settings, demo_settings
from bot.trouble import told_in
from chat.wording import Phrase, Wording


@click.command("demo")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8080, show_default=True, help="Where the page is served."
)
@click.option("--fresh", is_flag=True, help="Begin again: forget what was said in an earlier demo.")
def demo(port: int, *, fresh: bool) -> None:
    """Show a running town with invented people and figures: http://127.0.0.1:8080."""
    settings = demo_settings(port)
    set_up("WARNING")
    wording = Wording(settings.language)
    if fresh:
        _forget(settings.home)
    with told_in(wording):
        click.echo(wording.plain(Phrase("demo-starting")))
        if not asyncio.run(_is_filled(settings)):
            subprocess.run([sys.executable, "-m", "bot.demo"], check=True)
        asyncio.run(_show(settings, wording))


def _forget(home: Path) -> None:
    for file in home.glob("telvertel.db*"):
        file.unlink()


async def _is_filled(settings: Settings) -> bool:
    # The process that fills makes the database as well.
    if not (settings.home / "telvertel.db").exists():
        return False
    async with open_database(settings) as database:
        return await is_filled(database, wall_clock())


async def _show(settings: Settings, wording: Wording) -> None:
    url = f"http://127.0.0.1:{settings.sandbox_port}"
    await serve(settings, lambda: click.echo(wording.plain(Phrase("demo-open", {"url": url}))))
    click.echo(wording.plain(Phrase("demo-closed")))
