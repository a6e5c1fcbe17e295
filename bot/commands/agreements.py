"""The agreements on the command line: check, show, compare, propose and adopt them."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from bot.bootstrap import open_database, wall_clock
from bot.settings import Settings
from chat.wording import Phrase, Wording, Words
from domain.agreements import Agreements, Party
from domain.agreements_diff import diff
from domain.signing import SigningError
from messages.agreements import change_words, problem_words, read_aloud
from services.agreements import AgreementsInvalid, adopt, load_file, propose, read_text
from storage.database import UnitOfWork

Given = ParamSpec("Given")
Result = TypeVar("Result")
_FILE = click.Path(dir_okay=False, path_type=Path)


def _speaking(command: Callable[Concatenate[Wording, Given], None]) -> Callable[Given, None]:
    """Hand the command the words of the settings, and say in those words what stopped it."""

    @wraps(command)
    def spoken(*args: Given.args, **options: Given.kwargs) -> None:
        wording = Wording(Settings().language)
        try:
            command(wording, *args, **options)
        except AgreementsInvalid as error:
            count = Phrase("agreements-check-bad", {"count": len(error.problems)})
            _stop(wording, [*map(problem_words, error.problems), count])
        except FileNotFoundError as error:
            _stop(wording, [Phrase("agreements-file-missing", {"file": str(error.filename)})])
        except SigningError as error:
            _stop(wording, [Phrase(error.key)])

    return spoken


def _stop(wording: Wording, lines: Sequence[Words]) -> None:
    for line in lines:
        click.echo(wording.plain(line), err=True)
    raise click.exceptions.Exit(1)


def _say(wording: Wording, *lines: Words) -> None:
    for line in lines:
        click.echo(wording.plain(line))


@click.group()
def agreements() -> None:
    """The agreements of both parties: one YAML file."""


@agreements.command()
@click.argument("file", type=_FILE)
@_speaking
def check(wording: Wording, file: Path) -> None:
    """Say all that is wrong with FILE, with line numbers."""
    agreed = load_file(file)
    _say(
        wording,
        Phrase("agreements-check-good", {"indicators": len(agreed.indicators)}),
        Phrase("agreements-check-teams", {"people": len(agreed.people), "teams": len(agreed.teams)}),
    )


@agreements.command()
@click.argument("file", type=_FILE)
@_speaking
def show(wording: Wording, file: Path) -> None:
    """Read FILE aloud."""
    _say(wording, *read_aloud(load_file(file)))


@agreements.command(name="diff")
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
@_speaking
def compare(wording: Wording, old: Path, new: Path) -> None:
    """Say what NEW changes in OLD, a line for each change."""
    changes = diff(load_file(old), load_file(new))
    _say(wording, *(map(change_words, changes) if changes else [Phrase("agreements-change-none")]))


@agreements.command(name="propose")
@click.argument("file", type=_FILE)
@_speaking
def propose_file(wording: Wording, file: Path) -> None:
    """Keep FILE as a proposal. It does not hold before both parties signed."""
    agreed, text = load_file(file), read_text(file)
    proposal = asyncio.run(_in_database(lambda uow: propose(uow, text, wall_clock())))
    number = {"version": str(proposal.number)}
    if proposal.is_new:
        _say(wording, Phrase("agreements-proposed", number), Phrase("agreements-proposed-next", _parties(agreed)))
    else:
        _say(wording, Phrase("agreements-proposed-already", number))


@agreements.command(name="adopt")
@click.argument("file", type=_FILE)
@click.option("--municipality", required=True, help="Id of the person who signed for the municipality.")
@click.option("--partnership", required=True, help="Id of the person who signed for the partnership.")
@_speaking
def adopt_file(wording: Wording, file: Path, municipality: str, partnership: str) -> None:
    """Record that both parties signed FILE elsewhere, such as on paper; it holds from now on."""
    text = read_text(file)
    signers = {Party.MUNICIPALITY: municipality, Party.PARTNERSHIP: partnership}
    held = asyncio.run(_in_database(lambda uow: adopt(uow, text, signers, wall_clock())))
    _say(
        wording,
        Phrase("agreements-adopted", {"version": str(held.version), **_parties(held.agreements)}),
        Phrase("agreements-adopt-unsure"),
    )


async def _in_database(work: Callable[[UnitOfWork], Awaitable[Result]]) -> Result:
    async with open_database(Settings()) as database, database.write() as uow:
        return await work(uow)


def _parties(agreed: Agreements) -> dict[str, str]:
    return {"municipality": agreed.municipality, "partnership": agreed.partnership}
