"""What the rehearsed faults share: chat platforms on loopback, and the table that stands at the end of a run."""

import signal
from collections.abc import Callable
from dataclasses import astuple

import pytest

from tests.faults.rehearsal import HEADINGS, Rehearsal, table

# A conftest has the fixtures whose names stand in it.
from tests.peers.fixtures import *  # noqa: F403

_ROW = "rehearsal"


def pytest_configure() -> None:
    """Whoever ends the run also ends what it started, as an interruption does."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


@pytest.fixture
def rehearsed(request: pytest.FixtureRequest) -> Callable[[Rehearsal], None]:
    """Put a row in the table; the test fails where anything but its time is more than nothing."""

    def tell(row: Rehearsal) -> None:
        # With several workers the table is made by another process.
        request.node.user_properties.append((_ROW, list(astuple(row))))
        assert row.is_clean, row

    return tell


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table: everything but the time must be zero."""
    reports = [each for kind in ("passed", "failed", "error") for each in terminalreporter.stats.get(kind, ())]
    rows = {tuple(row) for report in reports for name, row in getattr(report, "user_properties", ()) if name == _ROW}
    if rows:
        terminalreporter.section("faults")
        for line in table([HEADINGS, *(Rehearsal(*row).cells for row in sorted(rows))]):
            terminalreporter.write_line(line)
