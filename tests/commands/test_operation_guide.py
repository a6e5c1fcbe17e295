"""The guide, the units and the example settings name only what exists, and every setting is explained."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import _COMMANDS, main
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
WRITTEN = [*sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "deploy").iterdir()), ROOT / "README.md"]
SETTINGS = {str(field.validation_alias) for field in Settings.model_fields.values()}
# Where files may stand for settings; it is none of them itself.
FOLDER = "TELVERTEL_SECRETS"


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.name)
def test_every_command_that_is_written_down_exists(file: Path) -> None:
    named = set(re.findall(r"(?:bin/|`)telvertel ([a-z]+)", file.read_text("utf-8")))

    assert named <= set(_COMMANDS)


@pytest.mark.parametrize("file", [ROOT / ".env.example", *WRITTEN], ids=lambda file: file.name)
def test_every_setting_that_is_written_down_exists(file: Path) -> None:
    named = set(re.findall(r"\b((?:TELVERTEL|SLACK|TELEGRAM)_[A-Z_]+)\b", file.read_text("utf-8")))

    assert named - {FOLDER} <= SETTINGS


def test_the_example_names_every_setting() -> None:
    named = set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE))

    assert named == SETTINGS


def test_the_example_can_be_used_as_it_is() -> None:
    assert Settings(_env_file=ROOT / ".env.example").slack_mode == "off"  # type: ignore[call-arg]


@pytest.mark.parametrize(
    "asked", [["outbox", "retry"], ["outbox", "drop"], ["outbox", "list"], ["backup"], ["restore"]]
)
def test_each_of_them_explains_itself(asked: list[str]) -> None:
    shown = CliRunner().invoke(main, [*asked, "--help"])

    assert shown.exit_code == 0
    assert len(shown.output.splitlines()) > 5


def test_the_unit_stops_where_a_restart_brings_nothing() -> None:
    unit = (ROOT / "deploy" / "telvertel.service").read_text("utf-8")

    assert "RestartPreventExitStatus=2" in unit
    assert "EnvironmentFile=" in unit
    assert "NoNewPrivileges=yes" in unit
