"""A process that brings a database up to date, and is killed after so many statements.

python -m tests.faults.migrator DATABASE_URL STATEMENTS
"""

import asyncio
import os
import signal
import sys
from itertools import count
from typing import Any

from sqlalchemy import Engine, event

from storage.database import Database


async def start(url: str, statements: int) -> None:
    done = count(1)

    def die(*_: Any) -> None:
        if next(done) > statements:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", die)
    database = Database(url)
    await database.start()
    await database.close()


if __name__ == "__main__":
    asyncio.run(start(sys.argv[1], int(sys.argv[2])))
