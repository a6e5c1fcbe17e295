"""Whatever people say, press and fill in is heard: nothing fails, strangers leave nothing, words are screened first."""

from collections.abc import Mapping
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import func, select

from chat.address import Place, Posted
from chat.form import Filled
from chat.incoming import Act, Deleted, Edited, Incoming, Pinned, Pressed, Refused, Said, Sender, TooEarly, Unpinned
from chat.message import Choices
from chat.message_json import from_json
from chat.writable import writable
from services.listening import Listening, Patience
from services.sheets import SHEETS
from storage.database import Database
from storage.tables import metadata
from tests.conftest import Clock
from tests.fuzz.mutations import ODD, odd_text
from tests.fuzz.trials import Trials
from tests.services.form_town import CHAT, KOFI, Town, open_town

pytestmark = pytest.mark.long

_STRANGER = Sender("slack", "T01TEST", "U99NOBODY")
_CHANNEL = Place("slack", "T01TEST", "C01NOORD", "1763280000.000001")
_WORDS = (
    "vertel", "help", "stop", "signaal", "mijn gegevens", "verder", "instellingen", "agenda", "pauze", "afspraken",
    "start abc", "vertel Het lukte om samen een koffieochtend te beginnen.", "De sleutel lag op tijd klaar.", "1", "ja",
)  # fmt: skip
_VALUES = ("look:1:2", "begin:vertel", "sign:1", "release:1", "joint:1:2", "log:1", "step:1:reply", "abc:1:yes", "::")
# What anybody may keep only after its writer saw it: a number that screening is certain of.
_PHONE = "06-12345678"
# Who wrote to the bot once is told so once; that an event came is noted for every sender.
_OF_EVERYBODY = frozenset({"inbox", "outbox", "lane", "stranger"})


def _text(chance: Random) -> str:
    words = odd_text(chance.choice(_WORDS), chance) if chance.random() < 0.6 else str(chance.choice(ODD))
    return writable(f"{words} {_PHONE} {words}" if chance.random() < 0.3 else words)


def _value(chance: Random, offered: list[str]) -> str:
    value = chance.choice([*_VALUES, *offered * 3])
    return value if chance.random() < 0.5 else writable(odd_text(value, chance))


def _act(chance: Random, offered: list[str]) -> Act:
    standing = f"176328{chance.randrange(10_000)}.000100"
    seldom: list[Act] = [Refused("edited"), Refused("photo"), Refused(""), Deleted(standing)]
    later: list[Act] = [Edited(_text(chance), standing), Pinned(standing), Unpinned(standing)]
    match chance.randrange(10):
        case 0 | 1 | 2 | 3:
            return Said(_text(chance), standing)
        case 4 | 5 | 6 | 7:
            return Pressed(_value(chance, offered), Posted(CHAT, standing) if chance.random() < 0.5 else None)
        case 8:
            return chance.choice(seldom)
        case _:
            return chance.choice(later)


def _filled(chance: Random, event: str, sender: Sender, clock: Clock) -> Filled:
    values = {key: (_text(chance),) for key in chance.sample(["text", "theme", "review", "resident", "goal", ""], 3)}
    form = f"{chance.choice(list(SHEETS))}/{chance.choice(['', 'abc', 'abc/7', '/7', '//', '?'])}"
    return Filled(event, sender, form if chance.random() < 0.8 else _value(chance, []), values, clock())


async def _offered(town: Town) -> list[str]:
    """The values of the buttons that stand in the chat."""
    blocks = [block for message in (await town.answers())[-3:] for block in message.blocks]
    return [choice.value for block in blocks if isinstance(block, Choices) for choice in block.choices]


async def _counts(database: Database) -> Mapping[str, int]:
    async with database.read() as uow:
        return {
            name: await uow.connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in metadata.tables.items()
        }


async def _everything(database: Database) -> str:
    async with database.read() as uow:
        found = [(await uow.connection.execute(select(table))).all() for table in metadata.tables.values()]
    return repr(found)


async def _live(town: Town, clock: Clock, sender: Sender, event: str, chance: Random) -> None:
    """One thing that somebody does, as the doors hand it on."""
    clock.step(seconds=chance.choice([0, 1, 60, 7_200]))
    if chance.random() < 0.15:
        await town.forms.submit(_filled(chance, f"form:{event}", sender, clock))
        return
    listening = Listening(
        town.database, town.outbox, town.people, town.conversations.hear, clock,
        Patience(tries=1, pause=timedelta(0), early=timedelta(0)),
    )  # fmt: skip
    private = chance.random() < 0.8
    offered = await _offered(town) if chance.random() < 0.7 else []
    done = Incoming(event, sender, CHAT if private else _CHANNEL, _act(chance, offered), private, clock())
    try:
        if chance.random() < 0.3:
            await town.forms.opening(done)
        await listening.hear(done)
    except TooEarly:
        return


async def test_whatever_a_member_does_is_heard_and_screened(database: Database, clock: Clock, trials: Trials) -> None:
    town = await open_town(database, clock)

    for chance in trials(200):
        await _live(town, clock, KOFI, f"event-{trials.last}", chance)

    kept = await _everything(database)
    assert "apart:" not in kept
    assert _PHONE not in kept


async def test_whatever_a_stranger_does_leaves_no_row(database: Database, clock: Clock, trials: Trials) -> None:
    town = await open_town(database, clock)
    before = await _counts(database)

    for chance in trials(80):
        await _live(town, clock, _STRANGER, f"event-{trials.last}", chance)

    after = await _counts(database)
    assert {name for name in after if after[name] != before[name]} <= _OF_EVERYBODY
    assert all(from_json(dict(row)) for row in await _told(database))
    assert _PHONE not in await _everything(database)


async def _told(database: Database) -> list[Mapping[str, object]]:
    async with database.read() as uow:
        outbox = metadata.tables["outbox"]
        return [row.message for row in await uow.connection.execute(select(outbox.c.message))]
