"""Indicators: taking figures in, all of a file or nothing of it."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from domain.agreements import Agreements
from domain.figure_rules import FigureRefused, FigureRules
from domain.indicators import Found, Kept, Observation, Row, Skip, Skipped, Wrong
from storage.database import Database, UnitOfWork

# Who mends these finds the rest on the next try.
MOST_PROBLEMS = 20
_PROGRESS_EVERY = 5_000


@dataclass(slots=True)
class Gathered:
    """What stands in a file: figures to keep, what was left out and why, and all that is wrong."""

    found: list[Observation] = field(default_factory=list)
    skipped: Counter[Skip] = field(default_factory=Counter)
    problems: list[Wrong] = field(default_factory=list)
    problem_count: int = 0

    def refuse(self, problem: Wrong) -> None:
        self.problem_count += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)


class FileRefused(Exception):
    """Something is wrong with a line, so nothing of the file was kept."""

    def __init__(self, gathered: Gathered) -> None:
        super().__init__(f"{gathered.problem_count} problems")
        self.gathered = gathered


def gather(
    rows: Iterable[Row],
    agreements: Agreements | None,
    now: datetime,
    on_progress: Callable[[int], None] = lambda _: None,
) -> Gathered:
    """Read all rows, outside any transaction: reading takes longer than the database should wait.

    Raises FileRefused with every problem, up to `MOST_PROBLEMS`.
    """
    gathered, seen_before = Gathered(), dict[tuple[str, str, str], int]()
    rules = FigureRules(agreements, now.date()) if agreements else None
    for count, row in enumerate(rows, 1):
        match row:
            case Found(line, observation):
                _take(gathered, seen_before, rules, line, observation)
            case Skipped(_, reason):
                gathered.skipped[reason] += 1
            case Wrong():
                gathered.refuse(row)
        if count % _PROGRESS_EVERY == 0:
            on_progress(count)
    if gathered.problem_count:
        raise FileRefused(gathered)
    return gathered


async def keep_file(database: Database, gathered: Gathered, name: str, layout: str, now: datetime) -> Kept:
    """Keep the figures of a file in one transaction; a file that says nothing new leaves no trace."""
    if not gathered.found:
        return Kept()
    async with database.write() as uow:
        import_id = await uow.observations.open_import(name, layout, now)
        kept = await uow.observations.keep(gathered.found, now, import_id)
        if kept.added or kept.restated:
            await uow.observations.close_import(import_id, kept)
        else:
            await uow.observations.forget_import(import_id)
    return kept


async def compare_file(database: Database, gathered: Gathered) -> Kept:
    """What `keep_file` would do."""
    async with database.read() as uow:
        return await uow.observations.compare(gathered.found)


async def keep(uow: UnitOfWork, observations: Iterable[Observation], now: datetime) -> Kept:
    """Keep figures that came in another way than by file, in the caller's transaction."""
    return await uow.observations.keep(list(observations), now)


def _take(
    gathered: Gathered,
    seen_before: dict[tuple[str, str, str], int],
    rules: FigureRules | None,
    line: int,
    observation: Observation,
) -> None:
    try:
        agreed = rules.agreed(observation) if rules else observation
    except FigureRefused as error:
        gathered.refuse(Wrong(line, error.cause, error.args_for_people))
        return
    key = (agreed.indicator, agreed.subject, agreed.period.key)
    first = seen_before.setdefault(key, len(gathered.found))
    if first == len(gathered.found):
        gathered.found.append(agreed)
    elif gathered.found[first].says != agreed.says:
        names = {"indicator": agreed.indicator, "subject": agreed.subject, "period": agreed.period.key}
        gathered.refuse(Wrong(line, "figure-twice", names))
