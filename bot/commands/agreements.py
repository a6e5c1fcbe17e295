"""The agreements on the command line: check, show, compare, propose, withdraw and adopt them."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from bot.bootstrap import open_database, wall_clock
from bot.numbers import NUMBER
from bot.settings import Settings
from chat.wording import Phrase, Wording, Words
from domain.agreements import Agreements, Party
from domain.agreements_diff import diff
from domain.agreements_part import PartUnreadable, UnknownPart
from domain.signing import SigningError
from messages.agreement_changes import change_words
from messages.agreements import problem_words, read_aloud
from messages.agreements_log import log_words
from services.agreements import (
    AgreementsInvalid,
    NothingAgreed,
    Proposal,
    UnknownVersion,
    active,
    adopt,
    load_file,
    propose,
    propose_part,
    read_text,
    withdraw,
)
from services.agreements_log import log_of
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
        # A name that no file can have is no file either.
        except OSError as error:
            if error.filename is None:
                raise
            _stop(wording, [Phrase("agreements-file-missing", {"file": str(error.filename)})])
        except SigningError as error:
            _stop(wording, [Phrase(error.key)])
        except NothingAgreed:
            _stop(wording, [Phrase("error-no-agreements")])
        except UnknownVersion:
            _stop(wording, [Phrase("signing-unknown")])
        except UnknownPart as error:
            _stop(wording, [Phrase("signing-cli-part-unknown", {"part": str(error)})])
        except PartUnreadable as error:
            _stop(wording, [Phrase("signing-cli-part-form", {"part": str(error)})])

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
@click.option("--part", help="Only this part of what holds now, such as ladder or triggers.waiting_long.")
@_speaking
def propose_file(wording: Wording, file: Path, part: str | None) -> None:
    """Keep FILE as a proposal. It does not hold before both parties signed."""
    text = read_text(file)
    proposal, holds = asyncio.run(_in_database(lambda uow: _propose(uow, text, part)))
    number = {"version": str(proposal.number)}
    if not proposal.is_new:
        _say(wording, Phrase("agreements-proposed-already", number))
        return
    next_step = Phrase("signing-cli-next" if holds else "signing-cli-paper")
    parties = Phrase("agreements-proposed-next", _parties(proposal.agreements))
    _say(wording, Phrase("agreements-proposed", number), parties, next_step)


async def _propose(uow: UnitOfWork, text: str, part: str | None) -> tuple[Proposal, bool]:
    """The proposal, and whether any agreements hold by which it can be signed in chat."""
    now = wall_clock()
    proposal = await (propose(uow, text, now) if part is None else propose_part(uow, part, text, now))
    return proposal, await active(uow) is not None


@agreements.command(name="withdraw")
@click.argument("version", type=NUMBER)
@_speaking
def withdraw_version(wording: Wording, version: int) -> None:
    """Take back proposal VERSION before both parties decided."""
    asyncio.run(_in_database(lambda uow: withdraw(uow, version, wall_clock())))
    _say(wording, Phrase("signing-cli-withdrawn", {"version": str(version)}))


@agreements.command()
@_speaking
def log(wording: Wording) -> None:
    """List every version: what holds, what held, and what became of each proposal."""
    lines = [line for version in asyncio.run(_in_database(log_of)) for line in log_words(version)]
    _say(wording, *(lines or [Phrase("signing-cli-no-versions")]))


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
