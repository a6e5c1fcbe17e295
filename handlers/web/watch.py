"""The watch: a small server beside the others, that says whether all is well and how busy it is."""

import asyncio
import logging
import re
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from handlers.serving import Server
from handlers.web.metrics import CONTENT_TYPE, Metric, text_of
from services.vitals import Pulse, Vitals

_log = logging.getLogger(__name__)
_SECONDS = 5.0
_NAMED = re.compile(r"\b\w+=[\w-]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A connection that should stay open: whether it is, and for how many seconds it brought nothing.

    `behind` is how many seconds after it was done the last thing was kept that it brought.
    """

    is_open: Callable[[], Awaitable[bool]]
    silent_for: Callable[[], float | None]
    behind: Callable[[], float | None]


class Tally(logging.Handler):
    """Counts what is logged as a warning or worse, by level, part and kind; of the words nothing is kept."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.counts = Counter[tuple[str, str, str]]()

    def emit(self, record: logging.LogRecord) -> None:
        self.counts[record.levelname.lower(), record.name, _kind(record)] += 1


class Watch:
    """`/healthz`: this process lives. `/readyz`: it can do its work. `/metrics`: numbers for Prometheus."""

    def __init__(
        self, vitals: Vitals, lines: Mapping[str, Line], now: Callable[[], datetime], *, host: str, port: int
    ) -> None:
        self._vitals = vitals
        self._lines = lines
        self._now = now
        self._server = Server(host, port, "watch-port-taken")
        self._tally = Tally()

    @property
    def port(self) -> int:
        """The port that was taken, where any would do."""
        return self._server.port

    async def start(self) -> None:
        """Serve; raise PortTaken where something else does so already."""
        app = web.Application(client_max_size=1024)
        app.add_routes(
            [web.get("/healthz", self._health), web.get("/readyz", self._ready), web.get("/metrics", self._metrics)]
        )
        await self._server.open(app)
        logging.getLogger().addHandler(self._tally)

    async def stop(self) -> None:
        logging.getLogger().removeHandler(self._tally)
        await self._server.close()

    async def _health(self, _request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _ready(self, _request: web.Request) -> web.Response:
        unready = [name async for name in self._unready()]
        if unready:
            return web.Response(status=503, text="".join(f"{name}\n" for name in unready))
        return web.Response(text="ok\n")

    async def _unready(self) -> AsyncIterator[str]:
        if not await _within(self._vitals.answers):
            yield "database"
        for platform, line in self._lines.items():
            if not await line.is_open():
                yield platform

    async def _metrics(self, _request: web.Request) -> web.Response:
        pulse: Pulse | None = None
        try:
            async with asyncio.timeout(_SECONDS):
                pulse = await self._vitals.pulse(self._now())
        # Whatever a database can raise: who watches is to see that it is away, with what is known without it.
        except Exception as error:  # noqa: BLE001
            _log.warning("metrics database=away error=%s", type(error).__name__)
        told = [*self._own(pulse is not None), *([] if pulse is None else _shared(pulse))]
        return web.Response(text=text_of(told), headers={"Content-Type": CONTENT_TYPE})

    def _own(self, has_database: bool) -> Iterator[Metric]:
        """What is known of this process alone."""
        silences = [(name, line.silent_for()) for name, line in self._lines.items()]
        lags = [(name, line.behind()) for name, line in self._lines.items()]
        yield Metric("telvertel_database_up", "Whether the database answers.", [((), float(has_database))])
        yield Metric(
            "telvertel_connection_silence_seconds",
            "How long a platform's connection brought nothing.",
            [((name,), seconds) for name, seconds in silences if seconds is not None],
            ("platform",),
        )
        yield Metric(
            "telvertel_inbox_lag_seconds",
            "From when the last thing heard was said or done until it was kept.",
            [((name,), seconds) for name, seconds in lags if seconds is not None],
            ("platform",),
        )
        yield Metric(
            "telvertel_log_records_total",
            "Log lines from warnings up, since the start of this process.",
            self._tally.counts.items(),
            ("level", "part", "kind"),
            "counter",
        )


def _kind(record: logging.LogRecord) -> str:
    """What the line names in the program's own text, such as event=not_heard; else the kind of its error."""
    # Without arguments a library may have put anything in the text itself.
    named = _NAMED.search(str(record.msg)) if record.args else None
    if named is not None:
        return named[0]
    error = record.exc_info[0] if record.exc_info else None
    return "" if error is None else error.__name__


def _shared(pulse: Pulse) -> Iterator[Metric]:
    """What holds for all processes together."""
    yield Metric(
        "telvertel_outbox_messages", "Messages that did not arrive yet.", pulse.messages.items(), ("platform", "state")
    )
    yield Metric("telvertel_outbox_dead", "Messages that were given up.", pulse.errors.items(), ("platform", "reason"))
    yield Metric(
        "telvertel_outbox_lag_seconds",
        "Age of the oldest message that could go out.",
        _alone(pulse.outbox_lags),
        ("platform",),
    )
    yield Metric(
        "telvertel_inbox_age_seconds",
        "Time since a platform last brought something.",
        _alone(pulse.inbox_ages),
        ("platform",),
    )
    yield Metric(
        "telvertel_digest_age_seconds", "Time since a team's last digest.", _alone(pulse.digest_ages), ("team",)
    )
    yield Metric("telvertel_digests_absent", "Digests that should have come and did not.", [((), pulse.digests_absent)])
    yield Metric("telvertel_platform_failures", "Failures in a row.", _alone(pulse.failures), ("platform",))


def _alone(values: Mapping[str, float]) -> list[tuple[tuple[str, ...], float]]:
    return [((name,), value) for name, value in values.items()]


async def _within(work: Callable[[], Awaitable[None]]) -> bool:
    try:
        async with asyncio.timeout(_SECONDS):
            await work()
    # A database fails in many ways; each of them means that it is not ready.
    except Exception as error:  # noqa: BLE001
        _log.warning("ready=no part=database error=%s", type(error).__name__)
        return False
    return True
