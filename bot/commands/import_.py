"""The command that takes figures in: from files, or from CBS."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypedDict, Unpack

import click

from bot.bootstrap import open_database, wall_clock
from bot.settings import Settings
from chat.wording import Phrase, Value, Wording
from domain.agreements import Agreements
from domain.indicators import Kept, Wrong
from domain.periods import InvalidPeriod, Period
from handlers.files.cbs_table import Wanted
from handlers.files.odata_source import odata_figures
from handlers.files.opening import FigureFile, open_figures
from handlers.files.tables import UnreadableFile
from handlers.files.template import write_template
from services.agreements import active
from services.indicators import FileRefused, Gathered, compare_file, gather, keep_file
from storage.database import Database

_EXPLAINED = 9
_EXAMPLES = 3


class _Question(TypedDict):
    """What a person may ask besides."""

    files: tuple[Path, ...]
    odata: str
    table: str
    cbs: str
    source: str
    period: str
    regions: str
    measures: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """A file or table by its name, to be opened when its turn comes."""

    name: str
    open: Callable[[], FigureFile]


@click.command(name="import")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would change; change nothing.")
@click.option("--template", type=click.Path(path_type=Path), help="Write an empty table to fill in (.csv or .xlsx).")
@click.option("--source", default="", help="Where the figures come from, if the file does not say.")
@click.option("--period", default="", help="The period of a table that has none, such as 2022.")
@click.option("--odata", default="", metavar="BASE_URL", help="Read a table of CBS at this address.")
@click.option("--table", default="", help="With --odata: the number of the table, such as 85984NED.")
@click.option("--cbs", default="", metavar="TABLE", help="Read this table at the address in TELVERTEL_CBS_URL.")
@click.option("--regions", default="", help="Only these codes, such as GM0106,WK0106*.")
@click.option("--measures", default="", help="Only these columns or codes of measures.")
def import_command(template: Path | None, dry_run: bool, **asked: Unpack[_Question]) -> None:
    """Take in figures from FILES: our own table, StatLine, KWB or open data of CBS."""
    settings = Settings()
    voice = _Voice(Wording(settings.language))
    try:
        if template is not None:
            _write_template(voice, template)
        else:
            asyncio.run(_Import(settings, voice, dry_run).run(_asked(asked, settings)))
    except UnreadableFile as error:
        voice.stop(f"import-trouble-{error.cause}", **error.args_for_people)


def _asked(question: _Question, settings: Settings) -> list[_Asked]:
    """What opens each file, and the table of CBS, one after another."""
    listed = _listed(question["regions"]), _listed(question["measures"])
    wanted = Wanted(question["source"], *listed, _period(question["period"]))
    asked = [_Asked(file.name, partial(open_figures, file, wanted)) for file in question["files"]]
    odata, table = question["odata"], question["table"]
    if question["cbs"]:
        # Off until an administrator says where: a municipal network may not let it through.
        if not settings.cbs_url:
            raise UnreadableFile("cbs-off")
        odata, table = settings.cbs_url, question["cbs"]
    if odata and table:
        asked.append(_Asked(table, partial(odata_figures, odata, table, wanted)))
    elif odata or not asked:
        raise UnreadableFile("nothing-asked")
    return asked


class _Voice:
    """Says what happens: outcomes on standard output, progress and trouble beside it."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._is_counting = False

    def words(self, key: str, **args: Value) -> str:
        return self._wording.plain(Phrase(key, args))

    def say(self, key: str, **args: Value) -> None:
        self._end_of_progress()
        click.echo(self.words(key, **args))

    def trouble(self, key: str, **args: Value) -> None:
        self._end_of_progress()
        click.echo(self.words(key, **args), err=True)

    def progress(self, key: str, **args: Value) -> None:
        # The line is written over by the next one.
        self._is_counting = True
        click.echo(f"\r{self.words(key, **args)}", err=True, nl=False)

    def stop(self, key: str, **args: Value) -> None:
        self.trouble(key, **args)
        raise click.exceptions.Exit(2)

    def _end_of_progress(self) -> None:
        if self._is_counting:
            click.echo(err=True)
        self._is_counting = False


class _Import:
    """One run of the command."""

    def __init__(self, settings: Settings, voice: _Voice, dry_run: bool) -> None:
        self._settings = settings
        self._voice = voice
        self._dry_run = dry_run

    async def run(self, asked: Sequence[_Asked]) -> None:
        async with open_database(self._settings) as database:
            async with database.read() as uow:
                signed = await active(uow)
            for each in asked:
                try:
                    await self._file(database, each.open(), signed.agreements if signed else None)
                except UnreadableFile as error:
                    problem = Phrase(f"import-trouble-{error.cause}", error.args_for_people)
                    self._voice.stop("import-trouble", file=each.name, problem=problem)

    async def _file(self, database: Database, file: FigureFile, agreements: Agreements | None) -> None:
        now = wall_clock()
        try:
            gathered = gather(file.rows, agreements, now, partial(self._progress, file.name))
        except FileRefused as refused:
            self._refuse(file, refused.gathered)
            return
        if self._dry_run:
            kept = await compare_file(database, gathered)
        else:
            kept = await keep_file(database, gathered, file.name, file.layout, now)
        self._sum_up(file, gathered, kept)

    def _progress(self, name: str, count: int) -> None:
        self._voice.progress("import-progress", file=name, count=count)

    def _sum_up(self, file: FigureFile, gathered: Gathered, kept: Kept) -> None:
        key = "import-would-change" if self._dry_run else "import-changed"
        self._voice.say(key, file=file.name, added=kept.added, restated=kept.restated, unchanged=kept.unchanged)
        for reason, count in sorted(gathered.skipped.items()):
            self._voice.say(f"import-skipped-{reason}", count=count)
        if file.layout != "long":
            self._voice.say("import-attribution")

    def _refuse(self, file: FigureFile, gathered: Gathered) -> None:
        self._voice.trouble("import-refused", file=file.name)
        for problem in gathered.problems:
            self._voice.trouble("import-problem", line=str(problem.line), problem=_problem(problem))
        if gathered.problem_count > len(gathered.problems):
            self._voice.trouble("import-more-problems", count=gathered.problem_count - len(gathered.problems))
        raise click.exceptions.Exit(2)


def _problem(problem: Wrong) -> Phrase:
    return Phrase(f"import-problem-{problem.cause}", dict(problem.args))


def _listed(written: str) -> frozenset[str]:
    return frozenset(piece for each in written.split(",") if (piece := each.strip()))


def _period(written: str) -> Period | None:
    try:
        return Period.parse(written) if written else None
    except InvalidPeriod as error:
        raise UnreadableFile("not-a-period", written=written) from error


def _write_template(voice: _Voice, path: Path) -> None:
    explanation = [voice.words(f"import-template-{number}") for number in range(1, _EXPLAINED + 1)]
    examples = [voice.words(f"import-example-{number}").split("; ") for number in range(1, _EXAMPLES + 1)]
    try:
        write_template(path, examples, explanation)
    except OSError as error:
        raise UnreadableFile("unwritable", file=str(path)) from error
    voice.say("import-template-written", file=str(path))
