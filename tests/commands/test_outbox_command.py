"""The outbox on the command line: what did not arrive, without anybody's words."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from chat.address import Place
from services.outbox import Outbox
from storage.database import Database
from storage.outbox_rows import OutboxRow, State
from tests.fake_platform import message

WORDS = "De buurvrouw kreeg eindelijk hulp"


async def stuck(url: str, key: str, error: str) -> None:
    database = Database(url)
    await database.start()
    outbox = Outbox({"slack": lambda said: (said,)}, lambda: None)
    place = Place("slack", "T1", f"C-{key}")
    long_ago = datetime.now(UTC) - timedelta(days=3, hours=1)
    async with database.write() as uow:
        await outbox.put(uow, key=key, kind="digest", place=place, message=message(WORDS), now=long_ago)
        row: OutboxRow = (await uow.outbox.by_key([key]))[key]
        await uow.outbox.save([(replace(row, state=State.DEAD, error=error), State.PENDING)])
    await database.close()


@pytest.fixture
def home(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    asyncio.run(stuck(sqlite_url, "a1", "PlaceGone: not_in_channel"))
    asyncio.run(stuck(sqlite_url, "a2", "MessageRefused: msg_too_long"))
    return sqlite_url


def outbox(*asked: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ["outbox", *asked], input=typed)


def test_the_list_says_what_since_when_and_why_and_nobodys_words(home: str) -> None:
    shown = outbox("list")

    lines = shown.output.splitlines()
    assert lines[:2] == ["2 berichten bleven steken.", "Opgegeven: 2"]
    assert lines[2] == (
        "1 · weekbericht · Slack · 3 dagen oud · opgegeven: de bot mag daar niet meer komen. Nodig hem opnieuw uit."
    )
    assert "buurvrouw" not in shown.output


def test_one_is_tried_again_and_the_other_stays(home: str) -> None:
    told = outbox("retry", "1")

    assert told.output.strip() == "Eén bericht gaat opnieuw, op zijn oude plek in de rij."
    assert outbox("list").output.splitlines()[0] == "Eén bericht bleef steken."


def test_throwing_away_is_asked_first(home: str) -> None:
    kept = outbox("drop", "--all", typed="n\n")
    gone = outbox("drop", "--all", typed="y\n")

    assert "Er is niets weggegooid." in kept.output
    assert "2 berichten zijn weggegooid." in gone.output
    assert outbox("list").output.strip() == "Alles is bezorgd of onderweg. Er bleef geen bericht steken."


def test_who_says_yes_is_not_asked(home: str) -> None:
    assert outbox("drop", "2", "--yes").output.strip() == "Eén bericht is weggegooid."


@pytest.mark.parametrize("asked", [["retry"], ["drop", "--yes"], ["retry", "1", "--all"]])
def test_numbers_or_all_but_not_both(home: str, asked: list[str]) -> None:
    told = outbox(*asked)

    assert told.exit_code == 2
    assert told.output.strip() == "Noem de nummers, of kies --all."


def test_a_number_that_is_nobodys_ends_with_an_error(home: str) -> None:
    told = outbox("retry", "99")

    assert told.exit_code == 1
    assert told.output.startswith("Niets gaat opnieuw")
