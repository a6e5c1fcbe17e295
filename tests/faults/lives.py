"""Lives of one program: it is loaded once, and forked for each life until one comes to its end."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable, Coroutine
from itertools import count
from typing import Any


def until_one_ends(life: Callable[[int], Coroutine[Any, Any, None]]) -> tuple[int, float]:
    """Begin a next life for each that was killed; return how many were, and how many seconds the last one took.

    `life` is told its number, from one. A life that fails ends this process as well.
    """
    for number in count(1):
        began = time.monotonic()
        child = os.fork()
        if child == 0:
            asyncio.run(life(number))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            assert os.WTERMSIG(status) == signal.SIGKILL
            continue
        if os.WEXITSTATUS(status):
            sys.exit(os.WEXITSTATUS(status))
        return number - 1, time.monotonic() - began
    raise AssertionError("there is always a next number")
