"""Canaries: invented people planted in every text that is typed, and looked for wherever anything could stay."""

import asyncio
import logging
import sqlite3
import traceback
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from faker import Faker
from sqlalchemy import event

from chat.address import Place
from chat.incoming import Said
from domain.privacy.findings import Screening
from domain.privacy.screening import screen as privacy_screen
from storage.database import Database
from storage.quick_sqlite import QuickConnection
from tests.conftest import Clock
from tests.services.hearing_town import Town, everything_in, rows_of

CLEAN = "Vandaag lukte het om samen met de buurt een koffieochtend te beginnen."


def canaries() -> list[str]:
    """Values of a generator that nobody here wrote, each with a sentence around it."""
    fake = Faker("nl_NL")
    fake.seed_instance(20261121)
    return [
        fake.ssn(),
        fake.ssn(),
        fake.iban(),
        fake.iban(),
        fake.phone_number(),
        fake.phone_number(),
        fake.email(),
        fake.email(),
        fake.license_plate(),
        fake.street_address(),
        fake.postcode(),
        f"mevrouw {fake.last_name()}",
        f"meneer {fake.first_name_male()} {fake.last_name()}",
        f"{fake.first_name_female()} {fake.last_name()}",
    ]


CANARIES = canaries()


def sentence(canary: str) -> str:
    return f"Gisteren ging het over {canary} en dat duurde veel te lang voor iedereen."


async def type_everywhere(town: Town, text: str) -> None:
    """In a story, behind a starting word, with a signal, as a figure, as a change, in a thread, and just so."""
    await town.talk("vertel", text)
    await town.say("stop")
    await town.say(f"vertel {text}")
    await town.say("stop")
    await town.say(f"signaal {text}")
    await town.say("stop")
    await town.talk("signaal", "Wachten en bereikbaar zijn", "Vaker", "Mijn team")
    await town.say(text)
    await town.say("stop")
    heard = await town.talk("cijfer")
    await town.talk("cijfer", next(iter(heard[0].buttons)), text)
    await town.say("stop")
    heard = await town.talk("mijn gegevens", "Eén ding aanpassen")
    await town.press(next(iter(heard[-1].buttons.values())))
    await town.say(text)
    await town.say("stop")
    await town.say(text)
    await town.say(text, place=Place("sandbox", "", "team-noord", "5"))
    await town.say(text, place=Place("sandbox", "", "team-noord"))


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> Town:
    town = Town(sqlite_database, clock)
    await town.agree()
    await town.join("kofi")
    await town.post("digest:noord:2026-W46:sandbox", Place("sandbox", "", "team-noord"), "5")
    await town.talk("vertel", CLEAN, "Op tijd", "Nee", "Alleen mijn team")
    return town


@pytest.fixture
def loud(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Everything that anybody logs, SQL as well."""
    caplog.set_level(logging.DEBUG)
    for name in ("sqlalchemy.engine", "aiosqlite", "asyncio"):
        logging.getLogger(name).setLevel(logging.INFO if name == "sqlalchemy.engine" else logging.DEBUG)
    yield caplog
    for name in ("sqlalchemy.engine", "aiosqlite", "asyncio"):
        logging.getLogger(name).setLevel(logging.NOTSET)


def left(canary: str, path: Path, log: str) -> list[str]:
    """Where it still is: nowhere, it should be."""
    places = {"rows": rows_of(path), "log": log}
    found = [name for name, held in places.items() if canary in held]
    return found + (["pages"] if canary.encode() in everything_in(path) else [])


async def test_an_invented_person_in_a_story_is_found_nowhere(
    town: Town, tmp_path: Path, loud: pytest.LogCaptureFixture
) -> None:
    for canary in CANARIES:
        await town.talk("vertel", sentence(canary))
        await town.say("stop")

    found = {canary: left(canary, tmp_path / "telvertel.db", loud.text) for canary in CANARIES}
    assert not any(found.values()), found


@pytest.mark.parametrize("canary", [CANARIES[0], CANARIES[6], CANARIES[-1]])
async def test_an_invented_person_in_any_other_text_is_found_nowhere(
    town: Town, canary: str, tmp_path: Path, loud: pytest.LogCaptureFixture
) -> None:
    await type_everywhere(town, sentence(canary))

    assert left(canary, tmp_path / "telvertel.db", loud.text) == []


async def test_what_was_clean_is_there_so_the_search_does_find(town: Town, tmp_path: Path) -> None:
    assert left(CLEAN, tmp_path / "telvertel.db", "") == ["rows", "pages"]


class Flaky:
    """A screen that judges the first texts and then breaks, with the text in its error."""

    def __init__(self, works: int) -> None:
        self.works = works

    def __call__(self, text: str, known: Collection[str]) -> Screening:
        self.works -= 1
        if self.works < 0:
            self.fail(text)
        return privacy_screen(text, known)

    def fail(self, text: str) -> NoReturn:
        raise ValueError(text)


@pytest.mark.parametrize("works", [0, 2])
async def test_a_screen_that_breaks_leaves_nothing_behind(
    town: Town, clock: Clock, works: int, tmp_path: Path, loud: pytest.LogCaptureFixture
) -> None:
    broken = Town(town.database, clock, Flaky(works))

    await type_everywhere(broken, sentence(CANARIES[0]))
    await type_everywhere(broken, CLEAN.replace("koffieochtend", "kanarievoliere"))

    assert left(CANARIES[0], tmp_path / "telvertel.db", loud.text) == []
    assert left("kanarievoliere", tmp_path / "telvertel.db", loud.text) == []


class DiskFull(Exception):
    """What the database says in the middle of a turn."""


@pytest.mark.parametrize("statement", range(3, 16, 4))
async def test_a_database_that_fails_in_the_middle_leaves_nothing_behind(
    town: Town, statement: int, tmp_path: Path, loud: pytest.LogCaptureFixture
) -> None:
    canary = CANARIES[2]
    await town.say("vertel")
    errors = await _failing_at(town, statement, sentence(canary))

    assert left(canary, tmp_path / "telvertel.db", loud.text + errors) == []

    # The platform sends it again, and then it is heard after all.
    heard = await town.say(sentence(canary))
    assert heard
    assert left(canary, tmp_path / "telvertel.db", loud.text) == []


async def _failing_at(town: Town, statement: int, text: str) -> str:
    """Hear it while the database fails at this statement; return what the error prints."""
    count = 0

    def fail(sql: str) -> str:
        nonlocal count
        count += 1
        if count == statement:
            raise DiskFull("disk I/O error")
        return sql

    with passing_through(town, fail):
        try:
            await town.conversations.hear(town.event(Said(text, "m"), "kofi"))
        except DiskFull as error:
            return "".join(traceback.format_exception(error))
    return ""


@contextmanager
def passing_through(town: Town, change: Callable[[str], str]) -> Iterator[None]:
    """Every statement of the writer goes by this first, those that skip SQLAlchemy as well."""

    def changed(_connection: object, _cursor: object, sql: str, *rest: object) -> tuple[str, object]:
        return change(sql), rest[0]

    def run(connection: QuickConnection, sql: str, parameters: Sequence[object] = ()) -> sqlite3.Cursor:
        return really(connection, change(sql), parameters)

    engine, really = town.database._writers.sync_engine, QuickConnection.run
    event.listen(engine, "before_cursor_execute", changed, retval=True)
    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(QuickConnection, "run", run)
        yield
    event.remove(engine, "before_cursor_execute", changed)


async def test_an_error_of_the_database_prints_no_words(town: Town) -> None:
    errors = list[str]()

    def spoil(sql: str) -> str:
        return "SELECT nonsense FROM nowhere WHERE 1 = ?" if sql.startswith("INSERT INTO story") else sql

    heard = await town.talk("vertel", CLEAN, "Op tijd", "Nee")
    with passing_through(town, spoil):
        try:
            await town.press(heard[-1].buttons["Alleen mijn team"])
        except Exception as error:  # noqa: BLE001 - any error will do: what counts is what it prints
            errors.append("".join(traceback.format_exception(error)))

    assert errors
    assert CLEAN not in errors[0]


async def test_what_was_held_is_in_no_picture_of_a_task(town: Town) -> None:
    await town.talk("vertel", sentence(CANARIES[3]))

    held = town.ears.hearing._screens._held.of("kofi")

    assert held is not None
    assert CANARIES[3] not in repr(held)
    assert all(CANARIES[3] not in repr(task) for task in asyncio.all_tasks())
