"""The commands about the cards for residents."""

import asyncio
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from services.agreements import activate_for_demo
from storage.database import Database
from tests import example

URL = "https://kaart.example"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, sqlite_url: str, tmp_path: Path) -> Callable[..., str]:
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str, code: int = 0) -> str:
        done = CliRunner().invoke(main, ["cards", *arguments])
        assert done.exit_code == code, done.output
        return done.output

    return command


@pytest.fixture
def agreed(sqlite_url: str) -> None:
    async def agree() -> None:
        database = Database(sqlite_url)
        await database.start()
        async with database.write() as uow:
            await activate_for_demo(uow, example.text(), datetime(2026, 9, 1, 8, tzinfo=UTC))
        await database.close()

    asyncio.run(agree())


def code_on(page: str) -> str:
    found = re.search(rf"{URL}/k/([a-z0-9]{{12}})", page)
    assert found is not None
    return found[1]


@pytest.mark.usefixtures("agreed")
def test_a_card_of_each_form_is_a_page_to_print_with_a_code_to_scan(run: Callable[..., str], tmp_path: Path) -> None:
    said = run("make", "--area", "centrum", "--url", URL, "--out", "kaart")

    pages = [path.read_text("utf-8") for path in sorted((tmp_path / "kaart").glob("*.html"))]
    assert len(pages) == 4
    assert "Centrum, vanaf 8 jaar: kaart/centrum-child8-" in said
    assert len({code_on(page) for page in pages}) == 4
    for page in pages:
        assert 'class="qrline"' in page
        assert "Scan dit met een telefoon of tablet." in page
        assert "niet het cliëntervaringsonderzoek" in page
        assert 'lang="ar" dir="rtl"' in page
        assert not re.search(r'(src|href)="http', page)
        assert all(code_on(page) not in path.name for path in (tmp_path / "kaart").iterdir())


@pytest.mark.usefixtures("agreed")
def test_cards_are_listed_stopped_and_printed_again(run: Callable[..., str], tmp_path: Path) -> None:
    run("make", "--area", "centrum", "--form", "easy", "--url", URL)
    [path] = (tmp_path / "kaartjes").iterdir()
    first = path.read_text("utf-8")
    code = code_on(first)
    path.unlink()

    assert f"{code}  Centrum, makkelijk lezen, sinds week" in run("list")
    run("print", code, "--url", URL)
    assert path.read_text("utf-8") == first
    assert f"Kaartje {code} telt niet meer mee." in run("stop", code)
    assert "gestopt in week" in run("list")
    for command in (["stop", code], ["print", code, "--url", URL]):
        assert f"Er is geen kaartje {code} dat nog meetelt." in run(*command, code=1)


@pytest.mark.usefixtures("agreed")
def test_what_is_missing_is_said(run: Callable[..., str]) -> None:
    assert "--url" in run("make", "--area", "centrum", code=1)
    assert "Kies uit: centrum, kloosterveen-west" in run("make", "--area", "haven", "--url", URL, code=1)
    assert "Er zijn nog geen kaartjes." in run("list")


def test_without_agreements_there_are_no_cards(run: Callable[..., str]) -> None:
    assert "nog geen deel «residents»" in run("make", "--area", "centrum", "--url", URL, code=1)
