"""The command about agreed triggers."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from storage.database import Database
from tests.services.trigger_town import FIRST, TriggerTown, only


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, sqlite_url: str, tmp_path: Path) -> Callable[..., str]:
    monkeypatch.setenv("TELVERTEL_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))

    def command(*arguments: str, code: int = 0) -> str:
        done = CliRunner().invoke(main, ["triggers", *arguments])
        assert done.exit_code == code, done.output
        return done.output

    return command


def prepare(url: str, work: Callable[[TriggerTown], Awaitable[object]]) -> None:
    async def prepared() -> None:
        database = Database(url)
        await database.start()
        try:
            await work(await TriggerTown(database).start(only("waiting_long")))
        finally:
            await database.close()

    asyncio.run(prepared())


async def wait_long(town: TriggerTown) -> None:
    await town.count("wait_days", "noord", [12], FIRST.key)
    await town.look_after(FIRST)
    await town.count("wait_days", "noord", [13], FIRST.next().key)


def test_without_agreements_it_says_so(run: Callable[..., str]) -> None:
    assert "nog geen afspraken" in run(code=1)


def test_every_rule_is_shown_with_where_it_is_awake_and_why(run: Callable[..., str], sqlite_url: str) -> None:
    prepare(sqlite_url, wait_long)

    said = run()

    assert "Lang wachten: Twee weken na elkaar wachten inwoners langer dan tien werkdagen." in said
    assert "Noord: wacht op nog een periode." in said
    assert re.search(r"Waarom, in week 38.*Wachten op het eerste gesprek.*12 werkdagen", said)
    assert "De gemeente is aan zet" in said
    assert "Rustig." in said


def test_a_dry_run_says_what_a_day_would_bring_and_keeps_nothing(run: Callable[..., str], sqlite_url: str) -> None:
    prepare(sqlite_url, wait_long)

    said = run("--dry-run", "--day", "2026-09-29")

    assert "Lang wachten (Noord): er begint een gesprek in de wijk." in said
    assert said == run("--dry-run", "--day", "2026-09-29")
    assert "wacht op nog een periode" in run()


def test_a_dry_run_knows_quiet_days_and_days_off(run: Callable[..., str], sqlite_url: str) -> None:
    prepare(sqlite_url, wait_long)

    assert run("--dry-run", "--day", "2026-09-23") == "Op 23 september 2026 zou er niets gebeuren.\n"
    assert run("--dry-run", "--day", "2026-12-25") == "25 december 2026 is geen werkdag. Dan kijk ik niet.\n"
    assert "--dry-run" in run("--day", "2026-09-23", code=2)
    assert "dry run" in run("--help")
