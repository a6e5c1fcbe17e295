"""Inviting people and unbinding them, as the administrator types it."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.keys import KeyUnreadable, pseudonym_key
from tests.example import EXAMPLE


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    runner = CliRunner()
    adopted = ["agreements", "adopt", str(EXAMPLE), "--municipality", "imke", "--partnership", "joyce"]
    assert runner.invoke(main, adopted).exit_code == 0
    return runner


def test_a_link_is_printed_once_and_kept_nowhere(run: CliRunner, tmp_path: Path) -> None:
    said = run.invoke(main, ["invite", "--person", "kofi", "--telegram", "--bot", "@telvertel_bot"])

    assert said.exit_code == 0
    found = re.search(r"https://t\.me/telvertel_bot\?start=([\w-]{43})", said.output)
    assert found is not None
    assert all(found[1].encode() not in file.read_bytes() for file in tmp_path.glob("telvertel.db*"))


def test_in_slack_the_email_address_is_the_invitation(run: CliRunner) -> None:
    said = run.invoke(main, ["invite", "--person", "kofi", "--slack"])

    assert "Kofi Morgenland kan de bot nu zelf een bericht sturen in Slack." in said.output


def test_a_forum_gets_a_code_to_type_in_its_channel(run: CliRunner) -> None:
    said = run.invoke(main, ["invite", "--forum", "forum-noord"])

    assert re.search(r"koppel [\w-]{43}", said.output)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ([], "Kies één ding"),
        (["--person", "kofi"], "Kies één ding"),
        (["--person", "kofi", "--telegram", "--forum", "forum-noord"], "Kies één ding"),
        (["--person", "niemand", "--telegram"], "staat niemand"),
        (["--forum", "niets"], "staat geen overleg"),
    ],
)
def test_what_cannot_be_invited_gets_one_sentence(run: CliRunner, asked: list[str], said: str) -> None:
    done = run.invoke(main, ["invite", *asked])

    assert done.exit_code == 1
    assert said in done.output


def test_nobody_is_bound_before_they_came_in(run: CliRunner) -> None:
    assert "Nog niemand is bekend" in run.invoke(main, ["people", "list"]).output
    assert "niets om los te maken" in run.invoke(main, ["people", "unbind", "kofi"]).output


def test_the_key_is_made_once_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    first, second = pseudonym_key(tmp_path / "var"), pseudonym_key(tmp_path / "var")

    assert first == second
    (file,) = (tmp_path / "var").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_key_of_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    assert pseudonym_key(tmp_path, "a2" * 32) != pseudonym_key(tmp_path)


@pytest.mark.parametrize("given", ["kort", "dGVrb3J0", "geen base64 maar wel heel erg lang en dus lang genoeg"])
def test_a_key_that_can_be_guessed_is_refused(tmp_path: Path, given: str) -> None:
    with pytest.raises(KeyUnreadable):
        pseudonym_key(tmp_path, given)
