"""Keys and the audit log on the command line, and what is said of a key that is lost or damaged."""

import asyncio
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.bootstrap import open_database
from bot.cli import main
from bot.settings import Settings
from domain.stories import AboutResident, Audience
from storage.stories import Story
from tests.example import EXAMPLE

TOLD = Story("s1", "2026-W47", "De bakker liet haar wachten", Audience.TEAM, AboutResident.NO)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path / "var"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    asyncio.run(tell())
    return tmp_path / "var"


async def tell() -> None:
    async with open_database(Settings()) as database, database.write() as uow:
        await uow.stories.keep(TOLD)


async def told() -> Story | None:
    async with open_database(Settings()) as database, database.read() as uow:
        return await uow.stories.get("s1")


def run(*asked: str) -> Result:
    return CliRunner().invoke(main, list(asked))


def test_keys_are_rotated_and_the_story_is_still_there(home: Path) -> None:
    before = (home / "telvertel.db").read_bytes()

    first, second = run("keys", "rotate"), run("keys", "rotate")

    assert (first.exit_code, second.exit_code) == (0, 0), first.output + second.output
    assert first.output.splitlines()[0] == "Nog één rij."
    assert len((home / "sealing.key").read_text().split()) == 2
    assert (home / "sealing.key").stat().st_mode & 0o777 == 0o600
    assert asyncio.run(told()) == TOLD
    assert b"bakker" not in before + (home / "telvertel.db").read_bytes()
    assert run("audit").output.count("sleutels vernieuwd · beheerder") == 2


def test_the_key_for_ids_is_rotated_apart(home: Path) -> None:
    rotated = run("keys", "rotate", "--ids")

    assert rotated.exit_code == 0, rotated.output
    assert rotated.output.startswith("Accounts en privéchats zijn verzegeld met een nieuwe sleutel.")
    assert [len(b64decode(key)) for key in (home / "sealing.key").read_text().split()] == [64]
    assert asyncio.run(told()) == TOLD
    assert "sleutels vernieuwd · beheerder · ids\n" in run("audit").output


def test_the_key_for_ids_stays_while_the_bot_works(home: Path) -> None:
    async def beside_the_bot() -> Result:
        async with open_database(Settings()) as database:
            database.work_alone()
            return await asyncio.to_thread(run, "keys", "rotate", "--ids")

    refused = asyncio.run(beside_the_bot())

    assert (refused.exit_code, refused.output) == (2, "Stop eerst de bot, op elke machine. Doe dit daarna nog eens.\n")
    assert asyncio.run(told()) == TOLD


def test_a_key_that_was_added_is_the_one_that_rotation_goes_on_with(home: Path) -> None:
    added = run("keys", "add")
    rotated = run("keys", "rotate")

    assert (added.exit_code, rotated.exit_code) == (0, 0)
    assert len((home / "sealing.key").read_text().split()) == 1


def test_after_a_rotation_the_older_added_key_can_be_thrown_away(home: Path) -> None:
    run("keys", "rotate")
    run("keys", "rotate")
    newest = (home / "sealing.key").read_text().split()[-1]
    (home / "sealing.key").write_text(newest)

    assert asyncio.run(told()) == TOLD


def test_another_key_is_told_in_one_sentence_and_changes_nothing(home: Path) -> None:
    right = (home / "pseudonym.key").read_bytes()
    (home / "pseudonym.key").write_bytes(b"9" * 32)

    shown = run("audit")

    assert (shown.exit_code, len(shown.output.splitlines())) == (2, 1)
    assert shown.output.startswith("De database is verzegeld met een andere sleutel.")
    (home / "pseudonym.key").write_bytes(right)
    assert asyncio.run(told()) == TOLD


@pytest.mark.parametrize("damaged", ["geen base64!", b64encode(b"short").decode(), "é"])
def test_a_damaged_key_file_is_told_in_one_sentence(home: Path, damaged: str) -> None:
    (home / "sealing.key").write_text(damaged)

    shown = run("audit")

    assert shown.exit_code == 2
    assert "is beschadigd. Zet de goede terug uit de kluis." in shown.output


def test_agreements_that_hold_are_noted_with_the_party_that_decided(home: Path) -> None:
    adopted = run("agreements", "adopt", str(EXAMPLE), "--municipality", "imke", "--partnership", "joyce")
    run("invite", "--person", "fenna", "--telegram")

    noted = run("audit").output

    assert adopted.exit_code == 0
    assert "afspraken gelden · samenwerking · 1\n" in noted
    assert "uitgenodigd · beheerder · telegram\n" in noted
    assert "fenna" not in noted
    assert "joyce" not in noted


def test_the_audit_log_says_so_where_nothing_was_done(home: Path) -> None:
    assert run("audit").output == "In deze tijd is er niets gebeurd dat in het logboek hoort.\n"
