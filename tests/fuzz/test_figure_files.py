"""Whatever is in a file of figures, it is rows that can be kept, or one sentence about what is wrong with it."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from domain.indicators import Found
from handlers.files.cbs_table import Wanted
from handlers.files.long_form import COLUMNS
from handlers.files.opening import open_figures
from handlers.files.tables import UnreadableFile
from tests.fuzz.mutations import mutated, odd_bytes, odd_text
from tests.fuzz.trials import Trials, is_sound

pytestmark = pytest.mark.long

_CBS = Path(__file__).parents[1] / "data" / "cbs"
# The whole of the longer ones takes a hundred times as long, and is no other layout.
_DELIMITED = [b"".join(file.read_bytes().splitlines(keepends=True)[:8]) for file in sorted(_CBS.glob("*.csv"))]
_ANSWERS = [json.loads(file.read_bytes()) for file in sorted(_CBS.glob("*.json")) if file.stat().st_size < 4_000]
_OWN = [COLUMNS, *(("waiting", "Noord", f"2026-{month:02}", "7,5", "", "", "eigen", "", "") for month in range(1, 6))]
_OWN_TABLE = "\n".join(";".join(line) for line in _OWN).encode()
_OPEN_DATA = "84583NED.json"
_PARTS = ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml")


def _workbook() -> bytes:
    book, written = Workbook(), BytesIO()
    sheet = book.worksheets[0]
    for line in (*_OWN, ["=1+1"] * len(COLUMNS)):
        sheet.append(list(line))
    book.save(written)
    return written.getvalue()


_WORKBOOK = _workbook()


def _table(chance: Random) -> bytes:
    return odd_bytes(chance.choice([*_DELIMITED, _OWN_TABLE]), chance)


def _answer(chance: Random) -> bytes:
    odd = json.dumps(mutated(chance.choice(_ANSWERS), chance)).encode()
    return odd if chance.random() < 0.7 else odd_bytes(odd, chance)


def _book(chance: Random) -> bytes:
    """A workbook that is broken itself, or one of whose parts is."""
    if chance.random() < 0.3:
        return odd_bytes(_WORKBOOK, chance)
    broken, written = chance.choice(_PARTS), BytesIO()
    with ZipFile(BytesIO(_WORKBOOK)) as source, ZipFile(written, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == broken:
                odd = chance.random() < 0.5
                part = odd_bytes(part, chance) if odd else odd_text(part.decode(), chance).encode(errors="replace")
            target.writestr(name, part)
    return written.getvalue()


def _tried(path: Path, written: bytes) -> None:
    """Raises where it is neither rows nor a sentence."""
    path.write_bytes(written)
    try:
        rows = list(open_figures(path, Wanted()).rows)
    except UnreadableFile:
        return
    for row in rows:
        if isinstance(row, Found):
            told = row.observation
            assert is_sound([told.indicator, told.subject, told.source]), written


_MENDED = (
    ("cijfers.csv", b"\xef\xbb\xbfRegio's;Onderwerp;2002\n\xcc;1"),
    ("cijfers.csv", b"\xff\xfea"),
    ("cijfers.csv", b"\xfe\xff\xd8\x00"),
    ("cijfers.csv", b"a;b\n\0;\0"),
    # Its first entry in the list at the end asks for version 24.0 of zip.
    ("cijfers.xlsx", _WORKBOOK.replace(b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\xf0", 1)),
    (_OPEN_DATA, b'{"value":' + b"[" * 100_000),
    (_OPEN_DATA, b'{"value": [{"a\\ud800": "\\ud800", "b": 1e999}]}'),
)


@pytest.mark.parametrize(("name", "written"), _MENDED, ids=range(len(_MENDED)))
def test_what_was_found_in_files_stays_mended(tmp_path: Path, name: str, written: bytes) -> None:
    _tried(tmp_path / name, written)


@pytest.mark.parametrize(
    ("name", "make", "tries"),
    [("cijfers.csv", _table, 1_000), (_OPEN_DATA, _answer, 2_000), ("cijfers.xlsx", _book, 250)],
)
def test_every_file_of_figures_is_rows_or_a_sentence(
    tmp_path: Path, trials: Trials, name: str, make: Callable[[Random], bytes], tries: int
) -> None:
    for chance in trials(tries):
        _tried(tmp_path / name, make(chance))
