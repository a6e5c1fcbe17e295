"""Erasures: no backup brings back what somebody threw away, stopped or hid after it."""

import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chat.incoming import Sender
from domain.people import Standing
from services.erasures import Erasures
from services.housekeeping import Housekeeping
from services.incidents import hide_item
from storage.backups import back_up
from storage.database import Database
from storage.erasure_list import ErasureList, ErasureListUnreadable
from storage.erasures import ErasureKind
from storage.restoring import restore
from storage.stories import StoryState
from tests.conftest import Clock
from tests.services.hearing_town import PSEUDONYMS, Town, everything_in

MINE = "Vandaag lukte het om samen met de buurt een koffieochtend te beginnen."
THEIRS = "De gymzaal staat op vrijdag leeg en dat vinden veel mensen jammer."


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> Town:
    town = Town(sqlite_database, clock)
    await town.agree()
    await town.join("kofi", "samira")
    await town.talk("vertel", MINE, "Op tijd", "Nee", "Ja, in het weekbericht")
    await town.talk("vertel", THEIRS, "Op tijd", "Nee", "Ja, in het weekbericht", person="samira")
    return town


@pytest.fixture
def beside(tmp_path: Path) -> ErasureList:
    return ErasureList(tmp_path / "elsewhere" / "erasures.jsonl")


@pytest.fixture
async def backup(town: Town, sqlite_url: str) -> str:
    """Made before anybody erased anything."""
    sink = io.StringIO()
    await back_up(sqlite_url, sink, town.clock())
    assert MINE in sink.getvalue()
    return sink.getvalue()


@pytest.fixture
async def restored(backup: str, tmp_path: Path) -> AsyncIterator[Database]:
    url = f"sqlite:///{tmp_path / 'again' / 'telvertel.db'}"
    (tmp_path / "again").mkdir()
    await restore(url, lambda: io.StringIO(backup))
    database = Database(url)
    await database.start()
    yield database
    await database.close()


async def settle(database: Database, beside: ErasureList, clock: Clock) -> int:
    return await Erasures(database, PSEUDONYMS, beside).settle(clock())


async def test_back_up_erase_restore_and_the_text_is_gone(
    town: Town, backup: str, beside: ErasureList, restored: Database, tmp_path: Path
) -> None:
    await settle(town.database, beside, town.clock)
    town.clock.step(hours=1)
    heard = await town.talk("mijn gegevens", "Alles weggooien")
    await town.press(heard[-1].buttons["Alles weggooien"])
    await settle(town.database, beside, town.clock)
    assert MINE.encode() in everything_in(tmp_path / "again" / "telvertel.db")

    again = await settle(restored, beside, town.clock)
    once_more = await settle(restored, beside, town.clock)

    assert (again, once_more) == (1, 0)
    kept = everything_in(tmp_path / "again" / "telvertel.db")
    assert MINE.encode() not in kept
    assert THEIRS.encode() in kept


async def test_one_text_that_was_thrown_away_or_corrected_stays_so(
    town: Town, beside: ErasureList, restored: Database, tmp_path: Path
) -> None:
    heard = await town.talk("mijn gegevens", "Eén ding weggooien")
    heard = await town.press(next(iter(heard[-1].buttons.values())))
    await town.press(heard[0].buttons["Weggooien"])
    heard = await town.talk("mijn gegevens", "Eén ding aanpassen", person="samira")
    await town.press(next(iter(heard[-1].buttons.values())), person="samira")
    await town.say("De gymzaal staat nu vaker open en dat vinden mensen fijn.", person="samira")
    await settle(town.database, beside, town.clock)

    assert await settle(restored, beside, town.clock) == 2

    kept = everything_in(tmp_path / "again" / "telvertel.db")
    assert MINE.encode() not in kept
    assert THEIRS.encode() not in kept


async def test_whoever_stopped_is_not_asked_again(town: Town, beside: ErasureList, restored: Database) -> None:
    await town.talk("stop", "Stoppen")
    await settle(town.database, beside, town.clock)

    await settle(restored, beside, town.clock)

    async with restored.read() as uow:
        assert (await uow.participants.get("kofi")).state is Standing.STOPPED
        assert (await uow.participants.get("samira")).state is Standing.ACTIVE


@pytest.mark.parametrize("platform", ["slack", None])
async def test_an_account_that_was_let_go_of_is_not_known_again(
    town: Town, sqlite_url: str, beside: ErasureList, tmp_path: Path, platform: str | None
) -> None:
    async with town.database.write() as uow:
        for name, account in (("slack", "U1"), ("telegram", "777")):
            await uow.people.bind(Sender(name, "T1", account), "kofi", town.clock())
    sink = io.StringIO()
    await back_up(sqlite_url, sink, town.clock())
    await town.ears.people.unbind("kofi", platform)
    await settle(town.database, beside, town.clock)
    url = f"sqlite:///{tmp_path / 'restored.db'}"
    await restore(url, lambda: io.StringIO(sink.getvalue()))
    again = Database(url)
    await again.start()

    done = await settle(again, beside, town.clock)

    async with again.read() as uow:
        left = [each.sender.platform for each in await uow.people.all_known() if each.person == "kofi"]
    await again.close()
    assert done == 1
    assert left == ([] if platform is None else ["telegram"])


async def test_what_was_hidden_stays_hidden(town: Town, beside: ErasureList, restored: Database) -> None:
    async with town.database.write() as uow:
        (story,) = await uow.stories.told_by(PSEUDONYMS.of("kofi"))
        await hide_item(uow, story.id, town.clock())
        await uow.erasures.note(ErasureKind.HIDDEN, story.id, town.clock())
    await settle(town.database, beside, town.clock)

    await settle(restored, beside, town.clock)

    async with restored.read() as uow:
        (again,) = await uow.stories.told_by(PSEUDONYMS.of("kofi"))
    assert again.state is StoryState.LEFT_OUT
    assert again.text == MINE


async def test_the_list_holds_no_word_and_no_name(town: Town, beside: ErasureList) -> None:
    await town.talk("stop", "Stoppen en alles weggooien", "Stoppen en alles weggooien")
    await settle(town.database, beside, town.clock)

    lines = [json.loads(line) for line in beside.path.read_text().splitlines()]

    assert {line["kind"] for line in lines} == {"person", "stopped"}
    assert {line["about"] for line in lines} == {PSEUDONYMS.of("kofi")}
    assert beside.path.stat().st_mode & 0o777 == 0o600


async def test_an_erasure_is_forgotten_once_no_backup_is_from_before_it(town: Town, beside: ErasureList) -> None:
    await town.talk("stop", "Stoppen")
    await settle(town.database, beside, town.clock)
    assert len(beside.read()) == 1

    town.clock.step(days=43)
    await Housekeeping(town.database).forget_old(town.clock())
    again = await settle(town.database, beside, town.clock)

    assert again == 0
    assert beside.read() == ()


async def test_a_damaged_list_stops_the_bot(town: Town, beside: ErasureList) -> None:
    beside.write([])
    beside.path.write_text("{")

    with pytest.raises(ErasureListUnreadable):
        await settle(town.database, beside, town.clock)
