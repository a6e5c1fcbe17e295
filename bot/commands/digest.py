"""The command that previews a digest: text, pictures, and what Slack and Telegram would be sent."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from bot.bootstrap import open_database, open_painter
from bot.settings import Settings
from bot.trouble import writing_to
from chat.message import Message
from chat.wording import Phrase, Value, Wording
from domain.periods import InvalidPeriod, Period, PeriodKind
from handlers.slack import render as slack
from handlers.slack.split import splitter
from handlers.telegram import render as telegram
from handlers.telegram.split import split_with
from messages.plain_text import plain_text
from services.agreements import ActiveAgreements, active
from services.digests import Digest, Digests, UnknownTeam
from services.outbox import Outbox
from storage.database import Database


class _CannotPreview(Exception):
    """What stops a preview, by the key of the sentence that says so."""

    def __init__(self, key: str, **args: Value) -> None:
        super().__init__(key)
        self.said = Phrase(key, args)


@click.command()
@click.option("--team", required=True, metavar="ID", help="The team, by its id in the agreements.")
@click.option("--week", required=True, metavar="2026-W20", help="The week that the digest is about.")
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder to write the preview to."
)
def digest(team: str, week: str, out: Path) -> None:
    """Preview a digest: nothing is sent and nothing is kept."""
    settings = Settings()
    wording = Wording(settings.language)
    try:
        made = asyncio.run(_made(settings, team, _week(week)))
    except _CannotPreview as stopped:
        click.echo(wording.plain(stopped.said), err=True)
        raise click.exceptions.Exit(1) from stopped
    with writing_to(out, wording):
        written = _write(made, out, wording)
    click.echo(plain_text(made.message, wording))
    click.echo(
        wording.plain(Phrase("digest-preview-written", {"folder": str(out), "files": ", ".join(written)})), err=True
    )


def _week(key: str) -> Period:
    try:
        period = Period.parse(key)
    except InvalidPeriod as error:
        raise _CannotPreview("digest-preview-week", week=key) from error
    if period.kind is not PeriodKind.WEEK:
        raise _CannotPreview("digest-preview-week", week=key)
    return period


async def _made(settings: Settings, team: str, week: Period) -> Digest:
    async with open_database(settings) as database, open_painter(settings) as painter:
        agreed = await _agreed(database)
        # Nothing is sent, so no platform needs to be known.
        digests = Digests(database, Outbox({}, lambda: None), painter)
        try:
            return await digests.preview(agreed, team, week)
        except UnknownTeam as error:
            known = ", ".join(sorted(each.id for each in agreed.agreements.teams))
            raise _CannotPreview("digest-preview-team", team=team, known=known) from error


async def _agreed(database: Database) -> ActiveAgreements:
    async with database.read() as uow:
        agreed = await active(uow)
    if agreed is None:
        raise _CannotPreview("error-no-agreements")
    return agreed


def _write(made: Digest, out: Path, wording: Wording) -> list[str]:
    """The names of the files that were written."""
    out.mkdir(parents=True, exist_ok=True)
    names = {picture.sha256: f"chart-{number}.png" for number, picture in enumerate(made.message.pictures, start=1)}
    files = {
        "digest.txt": plain_text(made.message, wording).encode(),
        "slack.json": _json(_for_slack(made.message, names, wording)),
        "telegram.json": _json(_for_telegram(made.message, names, wording)),
    } | {name: made.pictures[sha256] for sha256, name in names.items()}
    for name, content in files.items():
        (out / name).write_bytes(content)
    return sorted(files)


def _for_slack(message: Message, names: dict[str, str], wording: Wording) -> list[dict[str, Any]]:
    # Slack gives a picture its id when it is uploaded; here the name of its file stands in that place.
    parts = splitter(wording)(message)
    return [slack.render(part, wording, names, f"preview-{number}").payload() for number, part in enumerate(parts, 1)]


def _for_telegram(message: Message, names: dict[str, str], wording: Wording) -> list[dict[str, Any]]:
    rendered = [telegram.render(part, wording) for part in split_with(wording)(message)]
    return [
        call.to_json() if call.picture is None else call.to_json() | {"photo": f"attach://{names[call.picture]}"}
        for call in rendered
    ]


def _json(calls: Sequence[dict[str, Any]]) -> bytes:
    return (json.dumps(calls, ensure_ascii=False, indent=2) + "\n").encode()
