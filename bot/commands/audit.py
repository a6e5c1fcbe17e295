"""The command that shows the audit log: what was done in the administration, when and in what role."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import click

from bot.bootstrap import open_database, wall_clock
from bot.settings import Settings
from bot.trouble import told_in
from chat.wording import Phrase, Wording
from storage.audit import AuditEntry


@click.command()
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="The first day; a month ago without it.")
def audit(since: datetime | None) -> None:
    """List what was done in the administration: no texts, and nobody's name."""
    settings = Settings()
    wording = Wording(settings.language)
    first = wall_clock() - timedelta(days=31) if since is None else since.replace(tzinfo=UTC)
    with told_in(wording):
        found = asyncio.run(_since(settings, first))
    for entry in found:
        click.echo(wording.plain(_line(entry)))
    if not found:
        click.echo(wording.plain(Phrase("audit-none")))


async def _since(settings: Settings, first: datetime) -> Sequence[AuditEntry]:
    async with open_database(settings) as database, database.read() as uow:
        return await uow.audit.since(first)


def _line(entry: AuditEntry) -> Phrase:
    """In UTC, as the log lines of the bot."""
    return Phrase(
        "audit-line",
        {
            "date": f"{entry.at:%Y-%m-%d}",
            "time": f"{entry.at:%H:%M}Z",
            "deed": Phrase("audit-deed", {"deed": entry.deed}),
            "role": Phrase("audit-role", {"role": entry.party or entry.role}),
            "about": entry.about or "none",
        },
    )
