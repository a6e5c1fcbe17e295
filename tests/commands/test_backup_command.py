"""A backup by command while the bot works, and a new installation from it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from tests.example import EXAMPLE


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path / "var"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "pseudonym.key").write_bytes(b"a key that must stay out of it!!")
    adopted = ["agreements", "adopt", str(EXAMPLE), "--municipality", "imke", "--partnership", "joyce"]
    assert CliRunner().invoke(main, adopted).exit_code == 0
    return tmp_path


def run(*asked: str) -> Result:
    return CliRunner().invoke(main, list(asked))


def test_an_installation_comes_back_from_its_backup_and_its_keys(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = run("backup", "copies")
    (file,) = (home / "copies").iterdir()
    monkeypatch.setenv("TELVERTEL_HOME", str(home / "new"))
    (home / "new").mkdir()
    (home / "var" / "pseudonym.key").rename(home / "new" / "pseudonym.key")

    restored = run("restore", str(file))

    assert made.exit_code == restored.exit_code == 0, made.output + restored.output
    assert "De sleutels zitten er niet in." in made.output
    assert "pseudonym.key" not in restored.output, "it was there already"
    assert file.stat().st_mode & 0o777 == 0o600
    assert "Versie 1" in run("agreements", "log").output
    assert "teruggezet" in run("audit").output


def test_a_backup_without_its_keys_is_refused_and_can_be_restored_once_they_are_back(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("backup", "copies")
    (file,) = (home / "copies").iterdir()
    monkeypatch.setenv("TELVERTEL_HOME", str(home / "new"))

    told = run("restore", str(file))

    assert told.exit_code == 2
    assert told.output.startswith("De database is verzegeld met een andere sleutel.")
    (home / "var" / "pseudonym.key").rename(home / "new" / "pseudonym.key")
    assert run("restore", str(file)).exit_code == 0


def test_nothing_is_restored_over_a_database_that_holds_something(home: Path) -> None:
    run("backup", "copies")
    (file,) = (home / "copies").iterdir()

    told = run("restore", str(file))

    assert told.exit_code == 1
    assert told.output.startswith("De database is niet leeg, dus er is niets teruggezet.")


def test_half_a_file_is_told_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("backup", "copies")
    (file,) = (home / "copies").iterdir()
    file.write_bytes(file.read_bytes()[:-100])
    monkeypatch.setenv("TELVERTEL_HOME", str(home / "new"))

    told = run("restore", str(file))

    assert told.exit_code == 1
    assert "is geen hele reservekopie" in told.output


def test_old_backups_go_when_that_is_asked_and_other_files_stay(home: Path) -> None:
    copies = home / "copies"
    copies.mkdir()
    names = [f"telvertel-{datetime.now(UTC) - timedelta(days=days):%Y-%m-%d}T030000Z.jsonl.gz" for days in (3, 2)]
    for name in (*names, "notes.txt"):
        (copies / name).write_text("")

    told = run("backup", "copies", "--keep", "2")

    assert "Eén oude reservekopie is weggegooid." in told.output
    assert sorted(each.name for each in copies.iterdir())[:2] == ["notes.txt", names[1]]
    assert len(list(copies.iterdir())) == 3


def test_a_backup_that_is_older_than_was_agreed_goes_by_itself(home: Path) -> None:
    copies = home / "copies"
    copies.mkdir()
    names = [f"telvertel-{datetime.now(UTC) - timedelta(days=days):%Y-%m-%d}T030000Z.jsonl.gz" for days in (37, 34)]
    for name in names:
        (copies / name).write_text("")

    told = run("backup", "copies")

    assert "Eén oude reservekopie is weggegooid." in told.output
    assert names[1] in {each.name for each in copies.iterdir()}
    assert names[0] not in {each.name for each in copies.iterdir()}


def test_a_file_that_is_not_there_is_told_so(home: Path) -> None:
    assert run("restore", "nergens.gz").output.startswith("Het bestand nergens.gz is er niet.")
