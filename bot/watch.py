"""The watch made from its parts: the database's vital signs, and the connections that this process keeps open."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from bot.house import Door
from bot.settings import Settings
from handlers.slack.door import SlackDoor
from handlers.telegram.door import TelegramDoor
from handlers.web.watch import Line, Watch
from services.vitals import Vitals
from storage.database import Database

# Telegram answers a poll within half a minute, also when there is no news.
_MOST_SILENT = timedelta(seconds=90)


def watch_of(
    settings: Settings, port: int, database: Database, doors: Sequence[Door], now: Callable[[], datetime]
) -> Watch:
    """`doors` are those that this process opens."""
    return Watch(Vitals(database), dict(_lines(doors, now)), now, host=settings.watch_host, port=port)


def _lines(doors: Sequence[Door], now: Callable[[], datetime]) -> Iterator[tuple[str, Line]]:
    for door in doors:
        match door:
            case SlackDoor():
                yield "slack", _slack(door, now)
            case TelegramDoor():
                yield "telegram", _telegram(door)


def _slack(door: SlackDoor, now: Callable[[], datetime]) -> Line:
    def silent_for() -> float | None:
        return None if door.last_heard_at is None else (now() - door.last_heard_at).total_seconds()

    return Line(door.is_open, silent_for, lambda: _seconds(door.behind))


def _telegram(door: TelegramDoor) -> Line:
    async def is_open() -> bool:
        return door.silent_for() < _MOST_SILENT

    return Line(is_open, lambda: door.silent_for().total_seconds(), lambda: _seconds(door.behind))


def _seconds(how_long: timedelta | None) -> float | None:
    return None if how_long is None else max(0.0, how_long.total_seconds())
