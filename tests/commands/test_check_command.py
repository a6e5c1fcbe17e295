"""The check-up on the command line: what is wrong, how to mend it, and the code with which it ends."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.checkup import machine
from bot.cli import main
from tests.example import EXAMPLE


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path / "var"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path


def check() -> Result:
    return CliRunner().invoke(main, ["check"])


def adopt() -> None:
    adopted = ["agreements", "adopt", str(EXAMPLE), "--municipality", "imke", "--partnership", "joyce"]
    assert CliRunner().invoke(main, adopted).exit_code == 0


def test_a_new_installation_is_told_what_to_do_first(home: Path) -> None:
    told = check()

    assert told.exit_code == 1
    assert "Let op: er is nog geen database. Leg eerst afspraken vast met telvertel agreements adopt." in told.output
    assert "Let op: Slack en Telegram staan allebei uit." in told.output
    assert not (home / "var").exists(), "a look changes nothing"


def test_a_town_that_is_in_order_ends_well_but_for_its_platforms(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELVERTEL_SANDBOX", "true")
    adopt()

    told = check()

    wrong = [line for line in told.output.splitlines() if line.startswith("Let op")]
    assert wrong == ["Let op: Slack en Telegram staan allebei uit. Zet er een aan in de instellingen."]
    assert "In orde: versie 1 van de afspraken geldt." in told.output
    assert "In orde: alle 4 teams hebben een plek voor hun weekbericht." in told.output
    assert told.output.splitlines()[-1] == "Eén punt vraagt aandacht."


def test_a_team_whose_platform_is_off_is_named(home: Path) -> None:
    adopt()

    assert "Teamoverleg Noord zit op sandbox, en dat staat uit." in check().output


def test_a_secret_that_others_can_read_is_named_with_what_to_type(home: Path) -> None:
    adopt()
    (home / ".env").write_text("TELVERTEL_LANGUAGE=nl\n")
    (home / ".env").chmod(0o644)

    told = check().output

    assert "Let op: anderen kunnen .env lezen. Typ: chmod 600 .env" in told
    assert "In orde: de sleutel van de schuilnamen is er." in told


def test_a_database_that_others_can_read_is_named_unless_its_folder_is_shut(home: Path) -> None:
    adopt()
    database = home / "var" / "telvertel.db"
    database.chmod(0o644)
    shut = check().output

    (home / "var").chmod(0o755)

    assert "telvertel.db" not in shut, "the folder that the bot makes is its own"
    assert "kunnen var/telvertel.db lezen. Typ: chmod 600 " in check().output.replace(f"{home}/", "")


def test_the_missing_grounds_are_said_as_at_the_start(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_ENABLED", "true")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:a_token_that_opens_nothing")
    adopt()

    told = check().output

    assert "TELVERTEL_TELEGRAM_AGREEMENT" in told
    assert "Let op: Telegram geeft geen antwoord." in told


def test_a_database_that_does_not_answer_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://telvertel:geheim@127.0.0.1:1/telvertel")

    told = check()

    assert "Let op: De database geeft geen antwoord." in told.output
    assert "geheim" not in told.output


def test_a_key_that_is_gone_is_missed_only_when_somebody_is_known(tmp_path: Path) -> None:
    unknown = list(machine.key(tmp_path, "", anybody_is_known=False))
    (known,) = machine.key(tmp_path, "", anybody_is_known=True)

    assert unknown == []
    assert known.words.key == "check-key-gone"
