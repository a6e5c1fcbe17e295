"""Whatever people say, press and fill in is heard: nothing fails, strangers leave nothing, words are screened first."""

from collections.abc import Mapping
from random import Random

import pytest
from sqlalchemy import select

from chat.address import Place, Posted
from chat.form import Filled
from chat.incoming import Act, Deleted, Edited, Incoming, Pinned, Pressed, Refused, Said, Sender, Unpinned
from chat.message import Choices
from chat.message_json import from_json
from chat.writable import writable
from services.sheets import SHEETS
from storage.database import Database
from storage.tables import metadata
from tests.conftest import Clock
from tests.fuzz.heard import hearing
from tests.fuzz.kept import counts, everything, only_of_members
from tests.fuzz.spoken import PHONE, pressed, typed
from tests.fuzz.trials import Trials
from tests.services.form_town import CHAT, KOFI, Town, open_town

pytestmark = pytest.mark.long

_STRANGER = Sender("slack", "T01TEST", "U99NOBODY")
_CHANNEL = Place("slack", "T01TEST", "C01NOORD", "1763280000.000001")


def _act(chance: Random, offered: list[str]) -> Act:
    standing = f"176328{chance.randrange(10_000)}.000100"
    seldom: list[Act] = [Refused("edited"), Refused("photo"), Refused(""), Deleted(standing)]
    later: list[Act] = [Edited(typed(chance), standing), Pinned(standing), Unpinned(standing)]
    match chance.randrange(10):
        case 0 | 1 | 2 | 3:
            return Said(typed(chance), standing)
        case 4 | 5 | 6 | 7:
            return Pressed(
                writable(pressed(chance, offered)), Posted(CHAT, standing) if chance.random() < 0.5 else None
            )
        case 8:
            return chance.choice(seldom)
        case _:
            return chance.choice(later)


def _filled(chance: Random, event: str, sender: Sender, clock: Clock) -> Filled:
    values = {key: (typed(chance),) for key in chance.sample(["text", "theme", "review", "resident", "goal", ""], 3)}
    form = f"{chance.choice(list(SHEETS))}/{chance.choice(['', 'abc', 'abc/7', '/7', '//', '?'])}"
    return Filled(event, sender, form if chance.random() < 0.8 else writable(pressed(chance, [])), values, clock())


async def _offered(town: Town) -> list[str]:
    """The values of the buttons that stand in the chat."""
    blocks = [block for message in (await town.answers())[-3:] for block in message.blocks]
    return [choice.value for block in blocks if isinstance(block, Choices) for choice in block.choices]


async def _live(town: Town, clock: Clock, sender: Sender, event: str, chance: Random) -> None:
    """One thing that somebody does, as the doors hand it on."""
    clock.step(seconds=chance.choice([0, 1, 60, 7_200]))
    if chance.random() < 0.15:
        await town.forms.submit(_filled(chance, f"form:{event}", sender, clock))
        return
    private = chance.random() < 0.8
    offered = await _offered(town) if chance.random() < 0.7 else []
    done = Incoming(event, sender, CHAT if private else _CHANNEL, _act(chance, offered), private, clock())
    if chance.random() < 0.3:
        await town.forms.opening(done)
    await hearing(town)(done)


async def test_whatever_a_member_does_is_heard_and_screened(database: Database, clock: Clock, trials: Trials) -> None:
    town = await open_town(database, clock)

    for chance in trials(100):
        await _live(town, clock, KOFI, f"event-{trials.last}", chance)

    kept = await everything(database)
    assert "apart:" not in kept
    assert PHONE not in kept


async def test_whatever_a_stranger_does_leaves_no_row(database: Database, clock: Clock, trials: Trials) -> None:
    town = await open_town(database, clock)
    before = await counts(database)

    for chance in trials(50):
        await _live(town, clock, _STRANGER, f"event-{trials.last}", chance)

    assert not await only_of_members(database, before)
    assert all(from_json(dict(row)) for row in await _told(database))
    assert PHONE not in await everything(database)


async def _told(database: Database) -> list[Mapping[str, object]]:
    async with database.read() as uow:
        outbox = metadata.tables["outbox"]
        return [row.message for row in await uow.connection.execute(select(outbox.c.message))]
