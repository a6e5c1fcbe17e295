"""telvertel demo: a town in a box, on this machine alone."""

import asyncio
from pathlib import Path

import click

from bot.demo import open_town
from bot.house import stop_on_signals
from bot.logs import set_up
from bot.settings import Settings
from bot.trouble import told_in
from chat.wording import Phrase, Wording


@click.command("demo")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8080, show_default=True, help="Where the page is served."
)
@click.option("--fresh", is_flag=True, help="Begin again: forget what was said in an earlier demo.")
def demo(port: int, *, fresh: bool) -> None:
    """Show a running town with invented people and figures: http://127.0.0.1:8080."""
    settings = _demo_settings(port)
    set_up("WARNING")
    wording = Wording(settings.language)
    if fresh:
        _forget(settings.home)
    with told_in(wording):
        asyncio.run(_show(settings, wording))


def _demo_settings(port: int) -> Settings:
    """The demo has a database and doors of its own, whatever the environment says of the real ones."""
    settings = Settings()
    return settings.model_copy(
        update={
            "home": settings.home / "demo",
            "database": "",
            "slack_mode": "off",
            "telegram": False,
            "sandbox": True,
            "sandbox_port": port,
        }
    )


def _forget(home: Path) -> None:
    for file in home.glob("telvertel.db*"):
        file.unlink()


async def _show(settings: Settings, wording: Wording) -> None:
    click.echo(wording.plain(Phrase("demo-starting")))
    async with open_town(settings) as house:
        click.echo(wording.plain(Phrase("demo-open", {"url": f"http://127.0.0.1:{settings.sandbox_port}"})))
        await house.run(stop_on_signals())
    click.echo(wording.plain(Phrase("demo-closed")))
