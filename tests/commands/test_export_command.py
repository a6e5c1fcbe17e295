"""The command that writes a product for the council, as somebody runs it."""

import asyncio
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from bot.cli import main
from storage.database import Database
from tests.conftest import Clock
from tests.messages.example_levels import QUARTER
from tests.services.level_town import LevelTown, at


@pytest.fixture
def town(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def begin() -> None:
        database = Database(sqlite_url)
        await database.start()
        await LevelTown(database, Clock(at("2027-02-01T10:00"))).begin(QUARTER)
        await database.close()

    asyncio.run(begin())
    monkeypatch.setenv("TELVERTEL_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("TELVERTEL_HOME", str(tmp_path))


@pytest.mark.usefixtures("town")
def test_it_writes_both_files_with_the_page_of_risks(tmp_path: Path) -> None:
    out = tmp_path / "raad"

    ran = CliRunner().invoke(
        main, ["export", "council", "--kind", "periodic", "--period", "2026-Q4", "--out", str(out), "--draft"]
    )

    assert ran.exit_code == 0, ran.output
    assert sorted(file.name for file in out.iterdir()) == ["raad-periodic-2026-Q4.docx", "raad-periodic-2026-Q4.pdf"]
    read = PdfReader(BytesIO((out / "raad-periodic-2026-Q4.pdf").read_bytes()))
    assert "Financiële druk in de startfase" in " ".join(" ".join(page.extract_text().split()) for page in read.pages)
    assert "Beide aanspreekpunten krijgen het te zien." in ran.output
    noted = CliRunner().invoke(main, ["audit"]).output
    assert "raadsstuk klaargezet · beheerder · periodic:2026-Q4\n" in noted
    assert "uitgegeven · beheerder · council:periodic:2026-Q4\n" in noted


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize(
    ("kind", "period", "says"),
    [
        ("periodic", "2026-Q9", "is geen periode"),
        ("periodic", "2025-Q4", "is nog geen overzicht"),
        ("year", "2026-Q4", "Dit stuk kan niet over deze periode."),
        ("theme", "2026-Q4", "waiting, money"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(kind: str, period: str, says: str, tmp_path: Path) -> None:
    ran = CliRunner().invoke(main, ["export", "council", "--kind", kind, "--period", period, "--out", str(tmp_path)])

    assert ran.exit_code == 1
    assert says in ran.output
