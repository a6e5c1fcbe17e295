"""The commands for a hold: what may not be thrown away by its age while a request runs, such as one under the Woo."""

import click

from bot.bootstrap import wall_clock
from bot.commands.incident import with_database
from bot.numbers import NUMBER
from bot.settings import Settings
from chat.wording import Phrase, Value, Wording, Words
from domain.periods import InvalidPeriod, Period, PeriodKind
from messages.holds import scope_words
from services.holds import Holds, UnknownScope
from storage.holds import Hold


class _Week(click.ParamType[str]):
    name = "2026-W46"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            period = Period.parse(value)
        except InvalidPeriod:
            period = None
        if period is None or period.kind is not PeriodKind.WEEK:
            self.fail(value, param, ctx)
        return period.key


@click.group()
def hold() -> None:
    """Let nothing of some weeks, area or conversation be thrown away by its age."""


@hold.command()
@click.option("--from", "first", type=_Week(), help="The first ISO week.")
@click.option("--to", "last", type=_Week(), help="The last ISO week.")
@click.option("--area", metavar="ID", help="An agreed area.")
@click.option("--conversation", metavar="NUMBER", type=NUMBER, help="The number of one conversation.")
@click.option("--reason", required=True, help="Such as the number of the request. Name nobody.")
def add(first: str | None, last: str | None, area: str | None, conversation: int | None, reason: str) -> None:
    """Keep the words of a scope. Who said them still goes in time, and people may still take back their own."""
    settings = Settings()
    wording = Wording(settings.language)
    if first is not None and last is not None and first > last:
        _stop(wording, "hold-order")
    asked = Hold(0, reason, wall_clock(), first, last, area, conversation)
    try:
        placed = with_database(settings, lambda database: Holds(database).place(asked))
    except UnknownScope as error:
        _stop(wording, "hold-scope-unknown", what=str(error))
    else:
        said = {"number": str(placed.number), "scope": wording.plain(_scope(placed))}
        click.echo(wording.plain(Phrase("hold-placed", said)))


@hold.command(name="list")
def list_holds() -> None:
    """List every hold, with what it is about."""
    settings = Settings()
    wording = Wording(settings.language)
    holds = with_database(settings, lambda database: Holds(database).all())
    for each in holds:
        said: dict[str, Value] = {"number": str(each.number), "scope": wording.plain(_scope(each))}
        if each.lifted_at is None:
            said |= {"date": each.placed_at.date(), "reason": each.reason}
        click.echo(wording.plain(Phrase("hold-line" if each.lifted_at is None else "hold-line-lifted", said)))
    if not holds:
        click.echo(wording.plain(Phrase("hold-none")))


@hold.command()
@click.argument("number", type=NUMBER)
def lift(number: int) -> None:
    """Let a hold go: what is too old is thrown away at the next clean-up."""
    settings = Settings()
    wording = Wording(settings.language)
    if not with_database(settings, lambda database: Holds(database).lift(number, wall_clock())):
        _stop(wording, "hold-unknown", number=str(number))
    click.echo(wording.plain(Phrase("hold-lifted")))


def _scope(each: Hold) -> Words:
    return scope_words(each.first_week, each.last_week, each.area, each.conversation)


def _stop(wording: Wording, key: str, **args: Value) -> None:
    click.echo(wording.plain(Phrase(key, args)), err=True)
    raise click.exceptions.Exit(1)
