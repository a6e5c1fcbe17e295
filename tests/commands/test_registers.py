"""The register and the DPIA facts: complete, in Dutch, and never older than the program."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.commands.registers import written
from chat.wording import Wording
from domain.agreements import Retention
from services.register import dpia_facts
from storage.tables import metadata
from tests.example import EXAMPLE

DPIA = Path(__file__).parents[2] / "docs" / "dpia.md"
MARK = "<!-- telvertel export dpia -->\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("SLACK_MODE", "socket")
    monkeypatch.setenv("TELVERTEL_SLACK_AGREEMENT", "2026-01-15")
    assert run("agreements", "adopt", str(EXAMPLE), "--municipality", "imke", "--partnership", "joyce").exit_code == 0
    return tmp_path


def run(*asked: str) -> Result:
    return CliRunner().invoke(main, list(asked))


@pytest.mark.usefixtures("home")
def test_the_register_has_all_that_article_30_asks() -> None:
    told = run("export", "register", "--format", "json")

    held = json.loads(told.output)
    assert list(held) == [
        "Wie verantwoordelijk is",
        "Waarvoor",
        "Van wie",
        "Welke gegevens",
        "Wie het krijgt",
        "Buiten de Europese Economische Ruimte",
        "Hoe lang",
        "Hoe het beveiligd is",
    ]
    assert all(held.values())
    said = told.output
    assert "privacy@assen.example" in said
    assert "Slack, overeenkomst van 15 januari 2026" in said
    assert "Telegram" not in said
    assert "12 maanden nadat het verteld is" in said


def test_it_tells_of_a_hold_and_who_made_it_stands_in_the_audit_log(home: Path) -> None:
    assert run("hold", "add", "--from", "2026-W40", "--reason", "Woo 2026-17").exit_code == 0

    told = run("export", "register", "--out", str(home / "register.md"))

    assert told.exit_code == 0
    assert "vanaf week 2026-W40" in (home / "register.md").read_text()


@pytest.mark.usefixtures("home")
def test_it_is_a_sheet_as_well() -> None:
    rows = list(csv.reader(io.StringIO(run("export", "register", "--format", "csv").output)))

    assert {row[0] for row in rows} >= {"Wie verantwoordelijk is", "Hoe lang"}


def test_without_agreements_there_is_no_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))

    assert run("export", "register").exit_code == 1


def test_the_facts_for_a_dpia_name_every_column_as_the_document_does() -> None:
    facts = written(Wording("nl"), "markdown", dpia_facts(Retention()).heading, (dpia_facts(Retention()),))
    wanted = facts.partition("## ")[2].splitlines()
    stands = DPIA.read_text("utf-8").partition(MARK)[2].partition("## ")[2].splitlines()

    missing = [line for line in wanted if line not in stands]
    too_much = [line for line in stands if line not in wanted]

    columns = sum(len(table.columns) for table in metadata.tables.values())
    assert len(wanted) == columns + 4
    assert (missing, too_much) == ([], []), "put the output of `telvertel export dpia` below the mark of docs/dpia.md"
