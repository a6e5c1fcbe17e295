"""One of the processes that keep a town alive together, on a clock that stands in a file.

python -m tests.faults.sharer DATABASE_URL FOLDER NUMBER

It says "warm" when it is loaded and waits for a line. At each moment in FOLDER/clock every job runs, while messages go
out; FOLDER/looked-NUMBER then says up to which moment it looked. It stops when the clock's file is empty.
"""

import asyncio
import sys
from datetime import datetime
from pathlib import Path

from storage.database import Database
from tests.faults.walk import nobody, town_on


async def share(url: str, folder: Path, number: int) -> None:
    database = Database(url)
    await database.start()
    town = await town_on(database, number, nobody)
    sending = asyncio.create_task(town.works.dispatcher.run())
    while moment := (folder / "clock").read_text():
        town.clock.move(datetime.fromisoformat(moment))
        await town.works.timetable.run_all()
        town.works.dispatcher.wake()
        (folder / f"looked-{number}").write_text(moment)
        await asyncio.sleep(0.02)
    town.works.dispatcher.stop()
    await sending
    await database.close()


if __name__ == "__main__":
    sys.stdout.write("warm\n")
    sys.stdout.flush()
    sys.stdin.readline()
    asyncio.run(share(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])))
