"""The commands about the cards for residents: make them, print them again, see them, and stop one."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import click
import segno

from bot.bootstrap import open_database, wall_clock
from bot.commands.invite import stop as stop_with
from bot.settings import Settings
from bot.trouble import writing_to
from chat.wording import Phrase, Value, Wording
from domain.residents import Card, Form
from handlers.web.resident_cards import printed
from handlers.web.residents import CARD_PATH
from services.residents import Cards, NoVoice, UnknownArea

Result = TypeVar("Result")
_FORM = click.Choice([form.value for form in Form])
_URL = click.option(
    "--url", default="", metavar="URL", help="Where residents reach the page; else TELVERTEL_PUBLIC_URL."
)
_OUT = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("kaartjes"),
    show_default=True,
    help="The folder in which the pages come.",
)


@click.group()
def cards() -> None:
    """Make the cards for residents, print them again, see them, or stop one."""


@cards.command("make")
@click.option("--area", required=True, metavar="ID", help="An area of the agreements.")
@click.option("--form", "forms", type=_FORM, multiple=True, help="One or more; all four without it.")
@_URL
@_OUT
def make(area: str, forms: Sequence[str], url: str, out: Path) -> None:
    """Make a card for an area in each form, as a page to print."""
    wording, address = Wording(Settings().language), _address(url)
    try:
        made = _with(lambda cards: cards.make(area, [Form(form) for form in forms or list(Form)]))
    except UnknownArea as error:
        stop_with(wording, "card-unknown-area", area=area, areas=", ".join(error.known))
    except NoVoice:
        stop_with(wording, "card-no-voice")
    else:
        _write(made, address, out, wording)


@cards.command("print")
@click.argument("code")
@_URL
@_OUT
def print_again(code: str, url: str, out: Path) -> None:
    """Print a card again."""
    wording, address = Wording(Settings().language), _address(url)
    card = _with(lambda cards: cards.get(code))
    if card is None or card.stopped is not None:
        stop_with(wording, "card-unknown", code=code)
    else:
        _write([card], address, out, wording)


@cards.command("list")
def list_all() -> None:
    """Show every card: its code, its area and form, and whether it still counts. Never what was answered."""
    wording, names = Wording(Settings().language), _names()
    found = _with(lambda cards: cards.all())
    for card in found:
        args: dict[str, Value] = {
            "code": card.code,
            "area": names.get(card.area, card.area),
            "form": Phrase(f"card-form-{card.form}"),
        }
        line = Phrase("card-line", {**args, "week": card.since})
        if card.stopped is not None:
            line = Phrase("card-line-stopped", {**args, "week": card.stopped})
        click.echo(wording.plain(line))
    if not found:
        click.echo(wording.plain(Phrase("card-none")))


@cards.command("stop")
@click.argument("code")
def stop(code: str) -> None:
    """Let a card count no longer, because it is lost or misused. What it counted stays."""
    wording = Wording(Settings().language)
    if not _with(lambda cards: cards.stop(code)):
        stop_with(wording, "card-unknown", code=code)
    click.echo(wording.plain(Phrase("card-stopped", {"code": code})))


def _with(work: Callable[[Cards], Awaitable[Result]]) -> Result:
    async def done() -> Result:
        async with open_database(Settings()) as database:
            return await work(Cards(database, wall_clock))

    return asyncio.run(done())


def _names() -> Mapping[str, str]:
    """What people call each area."""
    return _with(lambda cards: cards.area_names())


def _address(url: str) -> str:
    settings = Settings()
    address = (url or settings.public_url).rstrip("/")
    if not address:
        stop_with(Wording(settings.language), "card-no-address")
    return address


def _write(made: Sequence[Card], address: str, out: Path, wording: Wording) -> None:
    """A page for each card. Its name holds a third of the code: enough to tell cards apart, too little to use one."""
    names = _names()
    with writing_to(out, wording):
        out.mkdir(parents=True, exist_ok=True)
    for card in made:
        url = f"{address}{CARD_PATH}{card.code}"
        # A quarter of it may be dirty or torn before it cannot be read.
        code = segno.make(url, error="q", micro=False).svg_inline(scale=6, border=4, omitsize=True)
        path = out / f"{card.area}-{card.form}-{card.code[:4]}.html"
        with writing_to(path, wording):
            path.write_text(printed(card, names.get(card.area, card.area), url, code), "utf-8")
        form = Phrase(f"card-form-{card.form}")
        args: dict[str, Value] = {"area": names.get(card.area, card.area), "form": form, "path": str(path)}
        click.echo(wording.plain(Phrase("card-made", args)))
