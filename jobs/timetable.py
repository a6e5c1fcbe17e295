"""What runs when: the only file that knows APScheduler."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, timedelta
from typing import TypeAlias

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from jobs.isolation import isolated

Job: TypeAlias = Callable[[], Awaitable[object]]


class Timetable:
    """Runs each job again and again. It remembers nothing: the database knows what is due, a job only asks it.

    A job that is still running is not begun a second time; one that fails is logged and tried again at its next turn.
    """

    def __init__(self, jobs: Mapping[str, tuple[timedelta, Job]]) -> None:
        # A tick that comes late is still worth running, once: by default the scheduler would throw it away.
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._jobs = dict(jobs)

    def add(self, name: str, interval: timedelta, job: Job) -> None:
        """One more, before it starts."""
        self._jobs[name] = (interval, job)

    async def run_all(self) -> None:
        """Each job once, now, in their order: at the start, and in tests."""
        for name, (_, job) in self._jobs.items():
            await isolated(name, job)

    def start(self) -> None:
        for name, (interval, job) in self._jobs.items():
            self._scheduler.add_job(isolated, "interval", (name, job), id=name, seconds=interval.total_seconds())
        self._scheduler.start()

    def stop(self) -> None:
        """Begin nothing new."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
