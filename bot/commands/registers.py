"""The commands that write the register of processing and the facts for a DPIA, from what is agreed and kept now."""

import asyncio
import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from bot.bootstrap import open_database, wall_clock
from bot.platforms import platforms_of
from bot.settings import Settings
from bot.trouble import told_in, writing_to
from chat.wording import Phrase, Wording
from domain.agreements import Agreements, Retention
from messages.register import Section
from services.agreements import active
from services.register import Register, Registers, dpia_facts

FORMATS = ("markdown", "csv", "json")
_FORMAT = click.option("--format", "kind", type=click.Choice(FORMATS), default="markdown", show_default=True)
_OUT = click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The file; without it, the screen.")


@click.command("register")
@_FORMAT
@_OUT
def register_command(kind: str, out: Path | None) -> None:
    """Write the register of processing (AVG, article 30): who, why, of whom, to whom, how long, how secured."""
    settings = Settings()
    wording = Wording(settings.language)
    with told_in(wording):
        made = asyncio.run(_register(settings))
    if made is None:
        click.echo(wording.plain(Phrase("error-no-agreements")), err=True)
        raise click.exceptions.Exit(1)
    note = Phrase("register-made", {"date": made.made_on, "version": str(made.version)})
    _write(wording, written(wording, kind, Phrase("register-title"), made.sections, note), out)


@click.command("dpia")
@_FORMAT
@_OUT
def dpia_command(kind: str, out: Path | None) -> None:
    """Write of every column of the database what it holds of people, and until when."""
    settings = Settings()
    wording = Wording(settings.language)
    with told_in(wording):
        agreed = asyncio.run(_agreed(settings))
    facts = dpia_facts(Retention() if agreed is None else agreed.retention)
    _write(wording, written(wording, kind, facts.heading, (facts,)), out)


def written(wording: Wording, kind: str, title: Phrase, sections: Sequence[Section], note: Phrase | None = None) -> str:
    """The sections in one of the formats."""
    parts = [(wording.plain(each.heading), list(_rows(wording, each))) for each in sections]
    match kind:
        case "json":
            return json.dumps(dict(parts), ensure_ascii=False, indent=2) + "\n"
        case "csv":
            sheet = io.StringIO()
            csv.writer(sheet, lineterminator="\r\n").writerows(
                [heading, *row] for heading, rows in parts for row in rows
            )
            return sheet.getvalue()
        case _:
            head = [f"# {wording.plain(title)}", *([wording.plain(note)] if note else ())]
            return "\n\n".join((*head, *(_markdown(wording, each) for each in sections))) + "\n"


def _rows(wording: Wording, section: Section) -> Iterator[list[str]]:
    if section.columns:
        yield [wording.plain(each) for each in section.columns]
    for row in section.rows:
        yield [wording.plain(each) for each in row]


def _markdown(wording: Wording, section: Section) -> str:
    rows = [[cell.replace("|", "\\|") for cell in row] for row in _rows(wording, section)]
    heading = f"## {wording.plain(section.heading)}\n\n"
    if not section.columns:
        return heading + "\n".join(f"- {': '.join(row)}" for row in rows)
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return heading + "\n".join([lines[0], "|" + "---|" * len(section.columns), *lines[1:]])


def _write(wording: Wording, text: str, out: Path | None) -> None:
    if out is None:
        click.echo(text, nl=False)
        return
    with writing_to(out, wording):
        out.write_text(text, encoding="utf-8", newline="")
    click.echo(wording.plain(Phrase("register-written", {"file": str(out)})))


async def _register(settings: Settings) -> Register | None:
    async with open_database(settings) as database:
        return await Registers(database, platforms_of(settings)).register(wall_clock())


async def _agreed(settings: Settings) -> Agreements | None:
    async with open_database(settings) as database, database.read() as uow:
        held = await active(uow)
    return None if held is None else held.agreements
