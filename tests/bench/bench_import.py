"""How fast 100,000 figures come in, beside the least that can be done: bare csv and executemany. Run as a module."""

import asyncio
import csv
import json
import multiprocessing
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook

from domain.periods import Period
from handlers.files.cbs_table import Wanted
from handlers.files.long_form import COLUMNS
from handlers.files.opening import open_figures
from services.indicators import gather, keep_file
from storage.database import Database

FIGURES = 100_000
NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)


def lines() -> Iterator[list[str]]:
    """Ten indicators of a hundred teams over a hundred weeks."""
    weeks = [Period.parse("2024-W40").plus(count).key for count in range(100)]
    for team in range(FIGURES // 1000):
        for indicator in range(10):
            for number, week in enumerate(weeks):
                yield [
                    f"indicator_{indicator}",
                    f"team_{team}",
                    week,
                    f"{(number * 7 + team) % 40},5",
                    "",
                    "",
                    "wijkteam",
                ]


def write_csv(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(COLUMNS)
        writer.writerows(lines())


def write_xlsx(path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("cijfers")
    sheet.append(COLUMNS)
    for line in lines():
        sheet.append([*line[:3], float(line[3].replace(",", ".")), None, None, line[6]])
    book.save(path)


def bare(path: Path, folder: Path) -> None:
    """The least: no checks, no versions, one table, one transaction."""
    connection = sqlite3.connect(folder / "bare.db")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE figure (indicator, subject, period, value, source)")
    with path.open(encoding="utf-8", newline="") as file, connection:
        reader = csv.reader(file, delimiter=";")
        next(reader)
        rows = ((line[0], line[1], line[2], line[3].replace(",", "."), line[6]) for line in reader)
        connection.executemany("INSERT INTO figure VALUES (?, ?, ?, ?, ?)", rows)
    connection.close()


def taken_in(path: Path, folder: Path) -> None:
    """What `telvertel import` does with it, twice: everything is new, then nothing is."""

    async def run() -> None:
        database = Database(f"sqlite:///{folder / 'telvertel.db'}")
        await database.start()
        file = open_figures(path, Wanted())
        kept = await keep_file(database, gather(file.rows, None, NOW), file.name, file.layout, NOW)
        assert kept.added + kept.unchanged == FIGURES
        await database.close()

    asyncio.run(run())


def measured(name: str, path: Path, folder: Path, results: "multiprocessing.SimpleQueue[tuple[float, int]]") -> None:
    work: Callable[[Path, Path], None] = {"bare": bare}.get(name, taken_in)
    start = time.perf_counter()
    work(path, folder)
    results.put((time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))


def main() -> None:
    """Each in a process of its own, so that its peak of memory is its own; prints a table, or JSON with --json."""
    processes = multiprocessing.get_context("spawn")
    table: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_csv(folder / "cijfers.csv")
        write_xlsx(folder / "cijfers.xlsx")
        for run, file in {"bare": "csv", "csv": "csv", "csv again": "csv", "xlsx": "xlsx"}.items():
            if run == "xlsx":
                (folder / "telvertel.db").unlink()
            results = processes.SimpleQueue()
            process = processes.Process(target=measured, args=(run, folder / f"cijfers.{file}", folder, results))
            process.start()
            seconds, megabytes = results.get()
            process.join()
            table[run] = {"seconds": round(seconds, 2), "per_second": round(FIGURES / seconds), "peak_mb": megabytes}
    for row in table.values():
        row["times_bare"] = round(row["seconds"] / table["bare"]["seconds"], 1)
    if "--json" in sys.argv:
        print(json.dumps(table))
        return
    for run, row in table.items():
        print(f"{run:10}", *(f"{key} {value:>9}" for key, value in row.items()))


if __name__ == "__main__":
    main()
