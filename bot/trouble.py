"""What stopped a command, as one sentence that says what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from pydantic import ValidationError

from bot.grounds import NoGrounds
from bot.keys import KeyUnreadable
from bot.tokens import TokensWrong
from chat.wording import Phrase, Wording, Words
from domain.privacy import ListDamaged
from handlers.sandbox.guard import NotLoopback
from handlers.serving import PortTaken
from handlers.slack.door import SlackShut
from handlers.telegram.errors import TelegramSilent, TelegramTokenRefused
from storage.database import DatabaseInUse, DatabaseUnreachable
from storage.erasure_list import ErasureListUnreadable
from storage.migrations import DatabaseTooNew
from storage.sealing import KeyLost


@contextmanager
def told_in(wording: Wording) -> Iterator[None]:
    """Say an expected trouble in these words and end with code 2; anything else is a fault of ours and goes on."""
    try:
        yield
    except Exception as error:
        words = sentence(error)
        if words is None:
            raise
        click.echo(wording.plain(words), err=True)
        raise click.exceptions.Exit(2) from error


@contextmanager
def writing_to(place: Path, wording: Wording) -> Iterator[None]:
    """Say so where nothing can be written there, and end with code 1."""
    try:
        yield
    except OSError as error:
        click.echo(wording.plain(Phrase("chart-out-unwritable", {"file": str(place)})), err=True)
        raise click.exceptions.Exit(1) from error


def sentence(error: Exception) -> Words | None:
    """None for an error that nobody expects."""
    match error:
        case SlackShut() | NoGrounds() | TokensWrong():
            return error.words
        case TelegramSilent() | TelegramTokenRefused():
            return Phrase(error.key)
        case PortTaken() | NotLoopback():
            return error.phrase
        case KeyUnreadable():
            return Phrase("trouble-key-unreadable", {"place": str(error)})
        case ErasureListUnreadable():
            return Phrase("erasures-damaged", {"file": str(error)})
        case ListDamaged():
            return Phrase("trouble-screen")
        case ValidationError():
            names = ", ".join(sorted({str(each["loc"][0]) for each in error.errors()}))
            return Phrase("trouble-settings", {"names": names})
        case _:
            return _of_the_database(error)


def _of_the_database(error: Exception) -> Words | None:
    match error:
        case DatabaseInUse():
            return Phrase("trouble-database-in-use")
        case DatabaseTooNew():
            return Phrase("trouble-database-too-new")
        case DatabaseUnreachable():
            return Phrase("trouble-database-unreachable")
        case KeyLost():
            return Phrase("trouble-key-lost")
        case _:
            return None
