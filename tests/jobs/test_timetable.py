"""The timetable: it ticks on, whatever happens in a job."""

import asyncio
import logging
import time
from datetime import timedelta

import pytest

from jobs.timetable import Timetable

SOON = timedelta(milliseconds=20)


def hold_up(seconds: float) -> None:
    time.sleep(seconds)


class Counter:
    """A job that counts, and ends as it is told."""

    def __init__(self) -> None:
        self.runs = 0
        self.reached = asyncio.Event()

    async def __call__(self) -> None:
        self.runs += 1
        if self.runs >= 3:
            self.reached.set()


class Broken(Counter):
    async def __call__(self) -> None:
        await super().__call__()
        raise RuntimeError("trouble")


async def test_each_job_runs_again_and_again_until_the_stop() -> None:
    job = Counter()
    timetable = Timetable({"count": (SOON, job)})

    timetable.start()
    await asyncio.wait_for(job.reached.wait(), 5)
    timetable.stop()
    stopped_at = job.runs
    await asyncio.sleep(0.1)

    assert job.runs == stopped_at


async def test_a_job_that_fails_is_logged_and_runs_again_and_harms_no_other(caplog: pytest.LogCaptureFixture) -> None:
    broken, sound = Broken(), Counter()
    timetable = Timetable({"broken": (SOON, broken), "sound": (SOON, sound)})

    timetable.start()
    await asyncio.wait_for(asyncio.gather(broken.reached.wait(), sound.reached.wait()), 5)
    timetable.stop()

    assert "failed work=broken" in caplog.text


async def test_a_job_that_is_still_running_is_not_begun_again(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR, "apscheduler")
    running, most, let_go = 0, 0, asyncio.Event()

    async def slow() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await let_go.wait()
        running -= 1

    timetable = Timetable({"slow": (SOON, slow)})
    timetable.start()
    await asyncio.sleep(0.2)
    timetable.stop()
    let_go.set()
    await asyncio.sleep(0)

    assert most == 1


async def test_a_tick_that_comes_late_is_still_run() -> None:
    job = Counter()
    timetable = Timetable({"count": (timedelta(milliseconds=100), job)})
    timetable.start()

    # The loop is held up for longer than the second in which the scheduler would otherwise call a tick missed.
    hold_up(1.3)
    await asyncio.wait_for(job.reached.wait(), 5)
    timetable.stop()

    assert job.runs >= 3


async def test_all_jobs_can_be_run_once_in_their_order() -> None:
    order: list[str] = []

    async def first() -> None:
        order.append("first")
        raise RuntimeError("trouble")

    async def second() -> None:
        order.append("second")

    await Timetable({"first": (SOON, first), "second": (SOON, second)}).run_all()

    assert order == ["first", "second"]
