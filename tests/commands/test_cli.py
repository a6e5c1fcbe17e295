"""The command line as a whole: every command is there and explains itself."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from bot.cli import _COMMANDS, main


@pytest.mark.parametrize("name", sorted(_COMMANDS))
def test_every_command_explains_itself(name: str) -> None:
    shown = CliRunner().invoke(main, [name, "--help"])

    assert shown.exit_code == 0
    assert f"main {name}" in shown.output


def test_an_unknown_command_is_told_so() -> None:
    shown = CliRunner().invoke(main, ["dans"])

    assert shown.exit_code == 2
    assert "dans" in shown.output


@pytest.mark.parametrize("library", ["matplotlib", "typst", "docx", "openpyxl"])
def test_the_running_bot_holds_nothing_that_draws_or_typesets(library: str) -> None:
    check = f"import sys, bot.commands.run, bot.commands.demo; print({library!r} in sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)

    assert loaded.stdout.strip() == "False"
