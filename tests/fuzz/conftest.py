"""What the fuzz tests share: a count of what was tried, as a table at the end."""

import logging
from collections.abc import Iterator

import pytest

from tests.fuzz.trials import Count

_ROW = "tried"


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """A line for each of a million inputs would fill the memory."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def count(request: pytest.FixtureRequest) -> Iterator[Count]:
    """Tell how many inputs were tried; the table adds them up."""
    total = 0

    def more(inputs: int) -> None:
        nonlocal total
        total += inputs

    yield more
    # With several workers the table is made by another process.
    request.node.user_properties.append((_ROW, [request.node.name, total]))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [each for kind in ("passed", "failed", "error", "") for each in terminalreporter.stats.get(kind, ())]
    rows = {tuple(row) for report in reports for name, row in getattr(report, "user_properties", ()) if name == _ROW}
    if rows:
        terminalreporter.section("inputs tried")
        for name, total in (*sorted(rows), ("all", sum(total for _, total in rows))):
            terminalreporter.write_line(f"{total:>10,}  {name}")
