"""Odd inputs that are led by what they reach, for whoever has atheris: `python -m tests.fuzz.guided slack`.

What follows the name is for libFuzzer, such as `-max_total_time=60`. It ends with the input that failed in a file.
"""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["domain", "handlers", "chat"]):
    from domain.agreements_reading import read as read_agreements
    from domain.indicators import Found
    from domain.privacy.screening import screen
    from handlers.files.cbs_table import Wanted
    from handlers.files.opening import open_figures
    from handlers.files.tables import UnreadableFile
    from handlers.slack.receive import read as read_event
    from handlers.slack.spoken import Self
    from handlers.telegram.client import TelegramClient
    from handlers.telegram.door import _read as read_update
    from handlers.telegram.receive import Receiver

from tests.example import text
from tests.fuzz.trials import is_sound

_TESTS = Path(__file__).parents[1]
_ME = Self("T01TEST", "U0BOT", "B0BOT")
_NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
_RECEIVER = Receiver(123456789, "telvertel_bot", lambda: _NOW)
_CLIENT = TelegramClient("123456789:AAAA", "http://127.0.0.1:9")
_FOLDER = TemporaryDirectory()


def _object(data: bytes) -> dict[str, object] | None:
    try:
        held = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return held if isinstance(held, dict) else None


def _slack(data: bytes) -> None:
    payload = _object(data)
    assert payload is None or is_sound(read_event(payload, _ME, _NOW))


def _telegram(data: bytes) -> None:
    update = _object(data)
    assert update is None or is_sound(read_update({**update, "update_id": 1}, _CLIENT, _RECEIVER).incoming)


def _agreements(data: bytes) -> None:
    found = read_agreements(data.decode(errors="surrogateescape"))
    assert (found.agreements is None) == bool(found.problems)


def _words(data: bytes) -> None:
    screen(data.decode(errors="replace"))


def _figures(name: str) -> Callable[[bytes], None]:
    path = Path(_FOLDER.name) / name

    def tried(data: bytes) -> None:
        path.write_bytes(data)
        try:
            rows = list(open_figures(path, Wanted()).rows)
        except UnreadableFile:
            return
        told = [row.observation for row in rows if isinstance(row, Found)]
        assert all(is_sound([each.indicator, each.subject, each.source]) for each in told)

    return tried


def _read(folder: Path, pattern: str) -> Iterable[bytes]:
    return [file.read_bytes()[:4_000] for file in sorted(folder.glob(pattern))]


# What is tried, and what it begins with.
_TARGETS: dict[str, tuple[Callable[[bytes], None], Iterable[bytes]]] = {
    "slack": (_slack, _read(_TESTS / "payloads" / "slack", "*.json")),
    "telegram": (_telegram, _read(_TESTS / "payloads" / "telegram", "*.json")),
    "agreements": (_agreements, [text().encode()[:2_000], b"place: Assen\n"]),
    "csv": (_figures("cijfers.csv"), _read(_TESTS / "data" / "cbs", "*.csv")),
    "json": (_figures("84583NED.json"), _read(_TESTS / "data" / "cbs", "*.json")),
    "words": (_words, [b"Gisteren belde mevrouw Jansen, 06-12345678, uit de Kerkstraat 5."]),
}


def main() -> None:
    target, begins = _TARGETS[sys.argv[1]]
    corpus = Path(_FOLDER.name) / "corpus"
    corpus.mkdir()
    for number, data in enumerate(begins):
        (corpus / str(number)).write_bytes(data)
    atheris.Setup([sys.argv[0], *sys.argv[2:], str(corpus)], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
