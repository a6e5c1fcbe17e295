"""telvertel check: whether this installation has what it needs, line by line."""

import asyncio
from pathlib import Path

import click

from bot.bootstrap import wall_clock
from bot.checkup.looking import look
from bot.settings import Settings
from bot.trouble import told_in
from chat.wording import Phrase, Wording


@click.command()
def check() -> None:
    """Look whether everything is in order: settings, agreements, database, disk, clock, tokens and places.

    Each line says what is wrong and how to mend it. Ends with code 1 when something is. Nothing is changed or sent.
    """
    with told_in(Wording()):
        settings = Settings()
    wording = Wording(settings.language)
    findings = asyncio.run(look(settings, Path(".env"), wall_clock))
    for each in findings:
        key = "check-line-good" if each.is_good else "check-line-bad"
        click.echo(wording.plain(Phrase(key, {"what": each.words})))
    wrong = sum(not each.is_good for each in findings)
    click.echo(wording.plain(Phrase("check-sum", {"count": wrong})))
    if wrong:
        raise click.exceptions.Exit(1)
