"""The menu of commands: what Telegram takes, and words that the bot knows."""

import re

import pytest

from bot.ears import ears_of
from chat.wording import Wording
from flows.catalogue import starting
from handlers.telegram.commands import COMMANDS, bot_commands
from services.outbox import Outbox
from services.private_words import PrivateWords
from services.pseudonyms import Pseudonyms
from storage.database import Database
from tests.conftest import Clock


@pytest.mark.parametrize("language", ["nl", "en"])
def test_telegram_takes_each_command_with_its_description(language: str) -> None:
    offered = bot_commands(Wording(language))

    assert [each.command for each in offered] == list(COMMANDS)
    assert len(offered) <= 100
    for each in offered:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", each.command)
        assert 1 <= len(each.description) <= 256


@pytest.fixture
def words(sqlite_database: Database, clock: Clock) -> PrivateWords:
    outbox = Outbox({}, lambda: None)
    return ears_of(sqlite_database, outbox, Pseudonyms(b"k" * 32, bytes), Wording("nl").plain, clock).words


@pytest.mark.parametrize("command", COMMANDS)
async def test_each_command_is_a_word_that_the_bot_knows(words: PrivateWords, command: str) -> None:
    word = command.replace("_", " ")

    assert starting(word) is not None or word in words._words


def test_the_commands_that_telegram_asks_of_every_bot_are_there() -> None:
    assert {"help", "privacy"} <= set(COMMANDS)
