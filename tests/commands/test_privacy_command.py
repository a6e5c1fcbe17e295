"""`telvertel privacy check`, as a person types it."""

import json

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from domain.privacy import screening


def check(text: str) -> Result:
    return CliRunner().invoke(main, ["privacy", "check"], input=text, catch_exceptions=False)


def test_each_line_is_answered_with_its_findings() -> None:
    shown = check("Vandaag belde Fatima.\n\nIn 2026 is alles anders.\nmail a@b.example")

    assert shown.exit_code == 0
    assert [json.loads(line) for line in shown.stdout.splitlines()] == [
        {"text_length": 21, "findings": [{"start": 14, "end": 20, "type": "VOORNAAM", "tier": "zeker"}]},
        {"text_length": 0, "findings": []},
        {"text_length": 24, "findings": []},
        {"text_length": 16, "findings": [{"start": 5, "end": 16, "type": "EMAIL", "tier": "zeker"}]},
    ]


def test_it_repeats_no_word() -> None:
    assert "Fatima" not in check("Vandaag belde Fatima.\n").output


def test_what_it_could_not_check_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screening, "age_hits", lambda _: 1 / 0)
    monkeypatch.setenv("TELVERTEL_LANGUAGE", "nl")

    shown = check("Vandaag belde Fatima.\n")

    assert shown.exit_code == 2
    assert shown.stderr == "Ik kon deze tekst niet nakijken. Controleer de installatie van Telvertel.\n"
