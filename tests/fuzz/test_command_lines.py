"""Whatever is typed as a command, it ends in an outcome or a sentence, never in a traceback."""

from pathlib import Path
from random import Random

import click
import pytest
from click.testing import CliRunner, Result

from bot.cli import _COMMANDS, main
from tests.example import EXAMPLE
from tests.fuzz.mutations import ODD, odd_text
from tests.fuzz.trials import Trials

pytestmark = pytest.mark.long

# These go on until they are stopped, or for as long as a half year lasts.
_ENDLESS = frozenset({"run", "demo", "simulate"})
_FILES = ("cijfers.csv", "leeg.csv", "map", "nergens.yaml", "assen.yaml", "kapot.xlsx", "kapot.json")
_VALUES = (
    *_FILES, "kofi", "noord", "imke", "slack", "telegram", "2026-W47", "2026-W60", "2026-11-16", "1", "-1", "999999",
    "waiting", "C1", "geheim", "\udcff", "nan", "--", "-", "=", "*", "2026-W47..2026-W48", "W47", "0000-W00", "jaar",
)  # fmt: skip


def _argument(chance: Random) -> str:
    odd = str(chance.choice(ODD)) if chance.random() < 0.2 else chance.choice(_VALUES)
    written = odd if chance.random() < 0.7 else odd_text(odd, chance)
    # No shell can hand over the first of these; the second could leave the folder that the test may write in.
    return written.replace("\0", "").replace("/", "").replace("..", ".")


def _command(chance: Random) -> tuple[list[str], click.Command]:
    """A command by its words, down to one that does something."""
    name = chance.choice(sorted(_COMMANDS.keys() - _ENDLESS))
    words, command = [name], main.get_command(click.Context(main), name)
    assert command is not None
    while isinstance(command, click.Group) and chance.random() < 0.95:
        part = chance.choice(sorted(command.commands))
        words, command = [*words, part], command.commands[part]
    return words, command


def _line(chance: Random) -> list[str]:
    words, command = _command(chance)
    for parameter in command.params:
        if isinstance(parameter, click.Argument):
            words += [_argument(chance) for _ in range(chance.choice([0, 1, 1, 1, 2]))]
        elif chance.random() < 0.4:
            is_flag = isinstance(parameter, click.Option) and parameter.is_flag
            words += [chance.choice(parameter.opts), *([] if is_flag else [_argument(chance)])]
    return words if chance.random() < 0.9 else [*words, _argument(chance)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which the example town is agreed, with files of all kinds beside it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path / "home"))
    for name in ("DATABASE_URL", "TELVERTEL_CBS_URL"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "assen.yaml").write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "cijfers.csv").write_text("indicator;gebied;periode;waarde\nwaiting;noord;2026-05;7,5\n")
    (tmp_path / "leeg.csv").touch()
    (tmp_path / "map").mkdir()
    (tmp_path / "kapot.xlsx").write_bytes(b"PK\x03\x04kapot")
    (tmp_path / "kapot.json").write_bytes(b"[" * 100_000)
    adopted = ["agreements", "adopt", str(EXAMPLE), "--municipality", "imke", "--partnership", "joyce"]
    assert CliRunner().invoke(main, adopted).exit_code == 0
    return tmp_path


def _ends_well(result: Result) -> bool:
    return result.exit_code in {0, 1, 2} and isinstance(result.exception, SystemExit | None)


_MENDED = (
    ["agreements", "show", "a" * 5_000], ["agreements", "withdraw", "9" * 20], ["backup", "\udcff"], ["\udcff"],
    ["export", "register", "--out", ""], ["export", "dpia", "--out", "leeg.csv" * 40],
    ["hold", "lift", "9" * 20], ["hold", "add", "--reason", "x", "--conversation", "9" * 20],
    ["incident", "hide", "\udcff"], ["incident", "list", "--weeks", "9" * 20], ["outbox", "retry", "9" * 20],
    ["people", "data", "kofi", "--out", ""], ["restore", ""], ["restore", "map"], ["restore", "a" * 300],
)  # fmt: skip


@pytest.mark.parametrize("line", _MENDED, ids=range(len(_MENDED)))
def test_what_was_found_stays_mended(folder: Path, line: list[str]) -> None:
    assert _ends_well(CliRunner().invoke(main, line))


def test_every_line_ends_in_an_outcome_or_a_sentence(folder: Path, trials: Trials) -> None:
    for chance in trials(40):
        line = _line(chance)
        result = CliRunner().invoke(main, line)

        assert _ends_well(result), (line, result.exc_info)
        assert "Traceback" not in result.output, line
