"""What the administrator types for somebody's rights: holds, incidents, data and erasure, also after a restore."""

import asyncio
import json
from base64 import b64encode
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.bootstrap import open_database, wall_clock
from bot.cli import main
from bot.commands.incident import with_database
from bot.ears import pseudonyms_of
from bot.erasing import erasures_of
from bot.settings import Settings
from domain.stories import AboutResident, Audience
from storage.database import Database
from storage.stories import Story
from tests.example import EXAMPLE

TOLD = "Vandaag lukte het om samen een koffieochtend te beginnen."


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path / "var"))
    monkeypatch.setenv("TELVERTEL_ERASURES", str(tmp_path / "elsewhere" / "erasures.jsonl"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert run("agreements", "adopt", str(EXAMPLE), "--municipality", "imke", "--partnership", "joyce").exit_code == 0
    with_database(Settings(), tell)
    return tmp_path


async def tell(database: Database) -> None:
    teller = pseudonyms_of(Settings()).of("kofi")
    async with database.write() as uow:
        await uow.participants.lock("kofi")
        told = Story("s1", "2026-W46", TOLD, Audience.DIGEST, AboutResident.NO, pseudonym=teller)
        await uow.stories.keep(told)


def run(*asked: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, list(asked), input=typed)


def test_everything_of_a_person_goes_to_one_file_and_can_be_erased(home: Path) -> None:
    out = home / "kofi.json"

    written = run("people", "data", "kofi", "--out", str(out))
    kept = run("people", "erase", "kofi", typed="n\n")
    erased = run("people", "erase", "kofi", "--yes")
    again = run("people", "data", "kofi", "--out", str(home / "again.json"))

    assert written.exit_code == kept.exit_code == erased.exit_code == again.exit_code == 0
    assert [each["text"] for each in json.loads(out.read_text())["stories"]] == [TOLD]
    assert out.stat().st_mode & 0o777 == 0o600
    assert "Er is niets weggegooid." in kept.output
    assert "Eén tekst van kofi is weg." in erased.output
    assert json.loads((home / "again.json").read_text())["stories"] == []


@pytest.mark.long
def test_a_restore_erases_again_what_was_erased_after_the_backup(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("backup", "copies")
    (file,) = (home / "copies").iterdir()
    run("people", "erase", "kofi", "--yes")
    monkeypatch.setenv("TELVERTEL_PSEUDONYM_KEY", _key(home))
    asyncio.run(_at_its_next_tick())
    monkeypatch.setenv("TELVERTEL_HOME", str(home / "new"))

    restored = run("restore", str(file))
    run("people", "data", "kofi", "--out", str(home / "kofi.json"))

    assert "wissingen van na de reservekopie zijn opnieuw gedaan." in restored.output
    assert json.loads((home / "kofi.json").read_text())["stories"] == []


@pytest.mark.long
@pytest.mark.usefixtures("home")
def test_a_restore_without_the_list_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("backup", "copies")
    (file,) = (tmp_path / "copies").iterdir()
    monkeypatch.setenv("TELVERTEL_PSEUDONYM_KEY", _key(tmp_path))
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path / "new"))

    assert "Er is geen lijst van wissingen" in run("restore", str(file)).output


@pytest.mark.usefixtures("home")
def test_a_hold_is_placed_listed_and_lifted() -> None:
    placed = run("hold", "add", "--from", "2026-W40", "--to", "2026-W47", "--reason", "Woo 2026-17")
    listed = run("hold", "list")
    lifted = run("hold", "lift", "1")

    assert "Bewaarplicht 1 geldt: week 2026-W40 tot en met 2026-W47." in placed.output
    assert "Woo 2026-17" in listed.output
    assert lifted.exit_code == 0
    assert "opgeheven" in run("hold", "list").output
    assert run("hold", "lift", "1").exit_code == 1


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["--area", "atlantis"], "atlantis ken ik niet."),
        (["--from", "2026-W47", "--to", "2026-W40"], "De eerste week ligt na de laatste."),
    ],
)
def test_a_hold_about_nothing_is_told_so(asked: list[str], says: str) -> None:
    told = run("hold", "add", *asked, "--reason", "Woo")

    assert told.exit_code == 1
    assert says in told.output


@pytest.mark.usefixtures("home")
def test_what_is_in_no_digest_cannot_be_hidden() -> None:
    assert "Geen weekbericht haalt woorden aan." in run("incident", "list").output
    assert run("incident", "hide", "s1").exit_code == 1
    assert run("incident", "show", "s1").exit_code == 1


@pytest.mark.usefixtures("home")
def test_without_objections_there_is_nothing_to_settle() -> None:
    assert "Er staat geen bezwaar open." in run("people", "objections").output
    assert run("people", "settle", "kofi").exit_code == 1


def _key(home: Path) -> str:
    """The key from its vault."""
    return b64encode((home / "var" / "pseudonym.key").read_bytes()).decode()


async def _at_its_next_tick() -> None:
    """As the running bot does."""
    settings = Settings()
    async with open_database(settings) as database:
        await erasures_of(settings, database).settle(wall_clock())
