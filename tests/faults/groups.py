"""Programs of the tests, each with a group of processes of its own: when its test ends, nothing of it is left."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from tests.faults.boundaries import ROOT


@asynccontextmanager
async def started(
    module: str, *arguments: str, stdin: int | None = None, stdout: int | None = None
) -> AsyncIterator[Process]:
    """`python -m module …`; what it forked ends with it, however the test ends."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments, stdin=stdin, stdout=stdout, cwd=ROOT, start_new_session=True
    )
    try:
        yield process
    finally:
        # Nobody is there any more where all went well.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
