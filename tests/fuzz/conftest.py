"""What the fuzz tests share: their trials, a table of how many there were, and how to repeat what failed."""

import logging
from collections.abc import Generator, Iterator

import pytest

from tests.fuzz.trials import Trials

_ROW = "tried"


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """A line for each of a million inputs would fill the memory."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def trials(request: pytest.FixtureRequest) -> Iterator[Trials]:
    trials = Trials.asked()
    yield trials
    # With several workers the table is made by another process.
    request.node.user_properties.append((_ROW, [request.node.name, trials.tried, trials.first]))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    trials = item.funcargs.get("trials") if isinstance(item, pytest.Function) else None
    if report.when == "call" and report.failed and isinstance(trials, Trials):
        report.sections.append(("to try it again", trials.again(item.nodeid)))
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [each for kind in ("passed", "failed", "error", "") for each in terminalreporter.stats.get(kind, ())]
    rows = {tuple(row) for report in reports for name, row in getattr(report, "user_properties", ()) if name == _ROW}
    if rows:
        first = min(first for *_, first in rows)
        terminalreporter.section(f"inputs tried, from seed {first}")
        for name, tried, _ in (*sorted(rows), ("all", sum(tried for _, tried, _ in rows), first)):
            terminalreporter.write_line(f"{tried:>10,}  {name}")
