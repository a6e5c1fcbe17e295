"""The simulated town's clock: it stands still until it is moved, and only ever moves forward."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.workdays import is_workday, local_instant

# A look at the opening hour of deliveries, two in between, one before they end, and one at night.
_WORKDAY = (time(9, 0), time(11, 0), time(14, 0), time(16, 30), time(22, 0))
_FREE_DAY = (time(12, 0),)


class TownClock:
    """Aware UTC. Every look at it is a millisecond later, so that no two events are at one instant."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        self._now += timedelta(milliseconds=1)
        return self._now

    def move(self, to: datetime) -> None:
        """To this moment, or not at all where it is over already."""
        self._now = max(self._now, to)


def moments(first: date, weeks: int, zone: ZoneInfo) -> Iterator[datetime]:
    """Each moment at which the simulated town looks at its clock, in order."""
    for number in range(weeks * 7):
        day = first + timedelta(days=number)
        for hour in _WORKDAY if is_workday(day) else _FREE_DAY:
            yield local_instant(day, hour, zone)
