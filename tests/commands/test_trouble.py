"""What stops the bot is told as one sentence, without a traceback."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from tests.example import EXAMPLE

NOBODY_THERE = "postgresql://telvertel:geheim@127.0.0.1:1/telvertel"


def run(monkeypatch: pytest.MonkeyPatch, home: Path, **environment: str) -> str:
    monkeypatch.chdir(home)
    for name, value in {"TELVERTEL_HOME": str(home), **environment}.items():
        monkeypatch.setenv(name, value)
    shown = CliRunner().invoke(main, ["run"])
    assert shown.exit_code == 2
    assert "Traceback" not in shown.output
    return shown.output.strip().splitlines()[-1]


def lawful(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setenv("TELVERTEL_HOME", str(home))
    adopted = ["agreements", "adopt", str(EXAMPLE), "--municipality", "imke", "--partnership", "joyce"]
    assert CliRunner().invoke(main, adopted).exit_code == 0


def test_a_database_that_does_not_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = run(monkeypatch, tmp_path, DATABASE_URL=NOBODY_THERE)

    assert told == "De database geeft geen antwoord. Controleer DATABASE_URL en of de database draait."
    assert "geheim" not in told


def test_a_setting_that_cannot_be_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = run(monkeypatch, tmp_path, SLACK_MODE="misschien", TELVERTEL_SANDBOX_PORT="poort")

    assert told.startswith("Deze instellingen kloppen niet: SLACK_MODE, TELVERTEL_SANDBOX_PORT.")


def test_a_slack_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lawful(monkeypatch, tmp_path)
    told = run(
        monkeypatch,
        tmp_path,
        SLACK_MODE="socket",
        SLACK_API_URL="http://127.0.0.1:1/api/",
        TELVERTEL_SLACK_AGREEMENT="2026-01-15",
    )

    assert "Slack" in told
