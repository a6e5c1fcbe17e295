"""telvertel chart: an XmR chart of a column of figures, or what the rules say of many."""

import json
import sys
from pathlib import Path
from typing import NoReturn

import click

from bot.commands.chart_file import ChartFileError, Column, read_column
from bot.commands.chart_json import answers
from bot.settings import Settings
from chat.wording import Phrase, Wording
from domain.process import process_of
from domain.spc import Direction, Options
from messages.chart_facts import ChartFacts
from messages.chart_words import alt_text
from messages.charts import ChartPainter

_BAD_INPUT = 2
_DIRECTIONS = {
    "higher": Direction.INCREASE,
    "lower": Direction.DECREASE,
    "neutral": Direction.NEUTRAL,
    "increase": Direction.INCREASE,
    "decrease": Direction.DECREASE,
}
_FILE = click.Path(path_type=Path)


@click.command("chart")
@click.argument("file", required=False, type=_FILE)
@click.option("--out", type=_FILE, help="Where the PNG comes.")
@click.option("--column", help="The column with the figures, by its name.")
@click.option("--title", help="What is counted; else the name of the column.")
@click.option("--unit", default="", help="In what it is counted.")
@click.option("--area", help="Where it is counted.")
@click.option("--target", type=float, help="A target to draw.")
@click.option("--direction", default="neutral", help="What is better: higher, lower or neutral.")
@click.option("--alt", is_flag=True, help="Print the facts of the chart in words.")
@click.option("--json", "as_json", is_flag=True, help="Read cases as JSON on standard input, write what the rules say.")
def chart(file: Path | None, out: Path | None, *, alt: bool, as_json: bool, **asked: str | float | None) -> None:
    """Draw an XmR chart of a column of figures in FILE (CSV or XLSX)."""
    wording = Wording(Settings().language)
    if as_json:
        _answer_json(wording)
        return
    if file is None or (out is None and not alt):
        _refuse(wording, Phrase("chart-ask-file"))
    facts = _facts(wording, file, asked)
    if out is not None:
        _write(wording, facts, out)
    if alt:
        click.echo(wording.plain(alt_text(facts)))


def _facts(wording: Wording, file: Path, asked: dict[str, str | float | None]) -> ChartFacts:
    direction = _DIRECTIONS.get(str(asked["direction"]))
    if direction is None:
        _refuse(wording, Phrase("chart-direction-unknown", {"direction": str(asked["direction"])}))
    name, target, area = asked["column"], asked["target"], asked["area"]
    try:
        column = read_column(file, None if name is None else str(name))
    except ChartFileError as error:
        _refuse(wording, Phrase(error.key, error.args_for_people))
    options = Options(improvement_direction=direction, target=None if target is None else float(target))
    counts = all(value is None or (value >= 0 and value == value.to_integral_value()) for value in column.values)
    return ChartFacts(
        measure=str(asked["title"] or column.name),
        unit=str(asked["unit"]),
        area=None if area is None else str(area),
        process=process_of(
            [None if value is None else float(value) for value in column.values], options, counts=counts
        ),
        periods=column.periods,
        decimals=_decimals(column),
        counts=counts,
    )


def _decimals(column: Column) -> int:
    """As many decimals as the figures have, up to two."""
    exponents = [value.normalize().as_tuple().exponent for value in column.values if value]
    return min(2, max([0, *(-exponent for exponent in exponents if isinstance(exponent, int))]))


def _write(wording: Wording, facts: ChartFacts, out: Path) -> None:
    picture = ChartPainter(wording).paint(facts)
    try:
        out.write_bytes(picture)
    except OSError:
        _refuse(wording, Phrase("chart-out-unwritable", {"file": str(out)}))
    click.echo(wording.plain(Phrase("chart-written", {"file": str(out)})))


def _answer_json(wording: Wording) -> None:
    try:
        cases = json.load(sys.stdin)
    except ValueError:
        cases = None
    if not isinstance(cases, list) or not all(isinstance(case, dict) for case in cases):
        _refuse(wording, Phrase("chart-json-unreadable"))
    click.echo(json.dumps(answers(cases), ensure_ascii=False))


def _refuse(wording: Wording, why: Phrase) -> NoReturn:
    click.echo(wording.plain(why), err=True)
    raise click.exceptions.Exit(_BAD_INPUT)
