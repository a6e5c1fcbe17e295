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
        SLACK_BOT_TOKEN="xoxb-1-a",
        SLACK_APP_TOKEN="xapp-1-a",
        SLACK_API_URL="http://127.0.0.1:1/api/",
        TELVERTEL_SLACK_AGREEMENT="2026-01-15",
    )

    assert "Slack" in told


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        (
            {"SLACK_MODE": "socket", "SLACK_BOT_TOKEN": "xoxb-1-a"},
            "Vul SLACK_APP_TOKEN in. Zo kan de bot niet bij Slack.",
        ),
        (
            {"SLACK_MODE": "http", "SLACK_BOT_TOKEN": "xapp-1-geheim", "SLACK_SIGNING_SECRET": "s"},
            "SLACK_BOT_TOKEN is geen geldige sleutel van Slack. Kopieer hem opnieuw.",
        ),
        ({"TELEGRAM_ENABLED": "true"}, "Vul TELEGRAM_BOT_TOKEN in. Zo kan de bot niet bij Telegram."),
        (
            {"TELEGRAM_ENABLED": "true", "TELEGRAM_BOT_TOKEN": "12:geheim\n"},
            "TELEGRAM_BOT_TOKEN is geen geldige sleutel van Telegram. Kopieer hem opnieuw.",
        ),
    ],
)
def test_an_empty_or_malformed_token_is_named_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, environment: dict[str, str], told: str
) -> None:
    shown = run(monkeypatch, tmp_path, **environment)

    assert shown == told
    assert "geheim" not in shown
