"""`telvertel digest`, as a person types it."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from click.testing import CliRunner, Result

from bot.commands.digest import digest
from storage.database import Database
from tests.services.digest_town import TOWN, WAITING, House, calm, due_of, house_on, weekly

NOW = datetime(2026, 5, 18, 7, tzinfo=UTC)
Run: TypeAlias = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("TELVERTEL_LANGUAGE", raising=False)

    def typed(*words: str) -> Result:
        return CliRunner().invoke(digest, list(words), catch_exceptions=False)

    return typed


def in_town(home: Path, work: Callable[[House], Coroutine[Any, Any, None]]) -> None:
    """Do something in the database that the command will open."""

    async def done() -> None:
        database = Database(f"sqlite:///{home / 'telvertel.db'}")
        await database.start()
        try:
            await work(await house_on(database, TOWN, NOW))
        finally:
            await database.close()

    asyncio.run(done())


async def restless(house: House) -> None:
    await house.keep(weekly(WAITING, "noord", "2026-W20", [*calm(30), 60]), NOW)


def test_a_preview_is_text_pictures_and_what_both_platforms_would_be_sent(run: Run, tmp_path: Path) -> None:
    in_town(tmp_path, restless)

    result = run("--team", "noord", "--week", "2026-W20", "--out", "proef")

    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "proef").iterdir()) == [
        "chart-1.png",
        "digest.txt",
        "slack.json",
        "telegram.json",
    ]
    text = (tmp_path / "proef" / "digest.txt").read_text("utf-8")
    assert "Wachten op het eerste gesprek: 60 werkdagen (let op" in text
    slack = json.loads((tmp_path / "proef" / "slack.json").read_text("utf-8"))
    assert "Wachten op het eerste gesprek: 60 werkdagen" in slack[0]["text"]
    assert [block["type"] for block in slack[0]["blocks"]][-1] == "image"
    telegram = json.loads((tmp_path / "proef" / "telegram.json").read_text("utf-8"))
    assert [call["method"] for call in telegram] == ["sendMessage", "sendPhoto"]
    assert telegram[1]["photo"] == "attach://chart-1.png"


def test_a_preview_keeps_and_sends_nothing(run: Run, tmp_path: Path) -> None:
    in_town(tmp_path, restless)
    run("--team", "noord", "--week", "2026-W20", "--out", "proef")

    async def look(house: House) -> None:
        async with house.database.read() as uow:
            assert await uow.snapshots.get("digest", "noord", "2026-W20") is None
            assert await uow.occurrences.settled("digest:noord") == {}
            assert await uow.outbox.parts("digest:noord:2026-W20:slack") == ()

    in_town(tmp_path, look)


def test_a_preview_of_a_published_week_shows_what_was_published(run: Run, tmp_path: Path) -> None:
    async def publish_then_correct(house: House) -> None:
        await restless(house)
        await house.published(due_of("noord", "2026-W20"), NOW)
        await house.keep(weekly(WAITING, "noord", "2026-W20", [20]), NOW)

    in_town(tmp_path, publish_then_correct)

    result = run("--team", "noord", "--week", "2026-W20", "--out", "proef")

    assert "60 werkdagen" in result.output


def test_the_same_preview_has_the_same_bytes(run: Run, tmp_path: Path) -> None:
    in_town(tmp_path, restless)

    for folder in ("een", "twee"):
        run("--team", "noord", "--week", "2026-W20", "--out", folder)

    first, second = (
        {path.name: sha256(path.read_bytes()).hexdigest() for path in (tmp_path / each).iterdir()}
        for each in ("een", "twee")
    )
    assert first == second


@pytest.mark.parametrize(
    ("team", "week", "said"),
    [
        ("oost", "2026-W20", "Het team «oost» staat niet in de afspraken. Kies uit: noord, zuid.\n"),
        ("noord", "2027-W53", "«2027-W53» is geen week. Typ bijvoorbeeld: 2026-W20.\n"),
        ("noord", "2026-05", "«2026-05» is geen week. Typ bijvoorbeeld: 2026-W20.\n"),
    ],
)
def test_a_mistake_gets_one_sentence_that_says_what_to_do(
    run: Run, tmp_path: Path, team: str, week: str, said: str
) -> None:
    in_town(tmp_path, restless)

    result = run("--team", team, "--week", week, "--out", "proef")

    assert result.exit_code == 1
    assert result.output == said
    assert not (tmp_path / "proef").exists()


def test_without_agreements_there_is_no_digest(run: Run) -> None:
    result = run("--team", "noord", "--week", "2026-W20", "--out", "proef")

    assert result.exit_code == 1
    assert result.output == "Er zijn nog geen afspraken die gelden. Stel ze eerst samen vast.\n"
