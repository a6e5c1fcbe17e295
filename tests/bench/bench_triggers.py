"""How many series the agreed triggers judge in a second: against a bare numpy pass, and as a whole working day."""

import asyncio
import secrets
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from chat.address import Place
from domain.agreements import Agreements, Party, TriggerRule
from domain.evaluation import Options
from domain.indicators import Observation
from domain.periods import Period
from domain.signing import State, Version
from domain.trigger_evidence import SignedRule
from domain.trigger_kinds import Figures
from domain.trigger_settings import Forecast, Shift, SpecialCause, Threshold, settings_of
from domain.trigger_states import Terms, TriggerState, terms_of
from domain.trigger_steps import step
from domain.triggers import found_in, stirring
from domain.two_keys import Answer, Signature
from services.escalations import Escalations
from services.outbox import Outbox
from services.pseudonyms import Pseudonyms
from services.threads import Threads
from services.trigger_outcomes import TriggerOutcomes
from services.triggers import Triggers
from storage.database import Database
from tests.bench.bench_digests import INSERT, MONDAY, figures, town_of

INDICATORS, WEEKS = 12, 5 * 52
Floats = NDArray[np.float64]
LAST = Period.parse("2026-W20")
VERSION = Version(
    1,
    State.ACTIVE,
    (Signature(Party.MUNICIPALITY, "a", Answer.AGREED), Signature(Party.PARTNERSHIP, "b", Answer.AGREED)),
)
BASE = TriggerRule(
    id="rule",
    name="Regel",
    kind="threshold",
    ground="goal",
    sentence="Dan praten we.",
    opens="digest",
    cool_down_weeks=4,
)
RULES = (
    BASE.model_copy(update={"id": "high", "settings": {"above": 130}}),
    BASE.model_copy(update={"id": "season", "kind": "special_cause"}),
    BASE.model_copy(update={"id": "chart", "kind": "special_cause", "settings": {"seasonal": False}}),
    BASE.model_copy(update={"id": "shift", "kind": "shift", "settings": {"points": 8}}),
)
SIGNED = tuple(SignedRule(rule, VERSION) for rule in RULES)


def town(teams: int) -> list[Figures]:
    """Twelve indicators of five years of weeks for so many teams, with a gap here and there."""
    random = np.random.default_rng(2026)
    names = tuple(f"team-{number}" for number in range(teams))
    periods = tuple(LAST.plus(step) for step in range(1 - WEEKS, 1))
    options = Options(fix_after_n_points=26)
    found = []
    for number in range(INDICATORS):
        values = random.normal(100, 10, (teams, WEEKS))
        values[random.random(values.shape) < 0.02] = np.nan
        found.append(Figures(f"indicator-{number}", names, periods, values, counts=number % 2 == 0, options=options))
    return found


def bare(values: Floats) -> int:
    """The least numpy for the same four rules: no gaps, no guards, no reasons, no states."""
    latest = values[:, -1]
    high = latest > 130
    history = values[:, [WEEKS - 1 - 52 * year + near for year in range(1, 5) for near in (-1, 0, 1)]]
    season = np.abs(latest - history.mean(axis=1)) > 3 * history.std(axis=1, ddof=1)
    base = values[:, :26]
    mean = base.mean(axis=1, keepdims=True)
    steps = np.abs(np.diff(base, axis=1))
    kept = steps < 3.267 * steps.mean(axis=1, keepdims=True)
    size = ((steps * kept).sum(axis=1) / kept.sum(axis=1))[:, np.newaxis]
    above, below = values > mean, values < mean
    outside = np.abs(values - mean) > 2.66 * size
    close = np.abs(values - mean) > 2 * 2.66 / 3 * size
    rises, falls = values[:, 1:] > values[:, :-1], values[:, 1:] < values[:, :-1]
    runs = held(above, 7)[:, -1] | held(below, 7)[:, -1] | held(rises, 6)[:, -1] | held(falls, 6)[:, -1]
    two = (close[:, -3:].sum(axis=1) >= 2) & (held(above, 3)[:, -1] | held(below, 3)[:, -1])
    median = np.median(base, axis=1, keepdims=True)
    shift = (values[:, -8:] > median).all(axis=1) | (values[:, -8:] < median).all(axis=1)
    return int((high | season | outside[:, -1] | runs | two | shift).sum())


def held(flags: NDArray[np.bool_], width: int) -> NDArray[np.bool_]:
    windows = flags[:, : flags.shape[1] - width + 1].copy()
    for ahead in range(1, width):
        windows &= flags[:, ahead : flags.shape[1] - width + 1 + ahead]
    return windows


def rules_only(figures: list[Figures]) -> int:
    """Four rules over every series: which of them hit."""
    return sum(int((found_in(each, asked(signed)).codes > 0).sum()) for each in figures for signed in SIGNED)


def whole_day(figures: list[Figures], terms: dict[str, Terms]) -> int:
    """All of what a working day asks: rules, reasons, and the next state of every trigger that stirs."""
    told = 0
    for each in figures:
        for signed in SIGNED:
            for key, evidence in stirring(found_in(each, asked(signed)), signed, ()):
                _, events = step(TriggerState(key, 1), evidence, terms[signed.rule.id])
                told += len(events)
    return told


def asked(signed: SignedRule) -> Threshold | SpecialCause | Shift | Forecast:
    found = settings_of(signed.rule)
    assert isinstance(found, Threshold | SpecialCause | Shift | Forecast)
    return found


def best(work: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The best of so many rounds of each, in turn, so that what else the machine does hinders all alike."""
    taken = dict.fromkeys(work, float("inf"))
    for _ in range(rounds):
        for name, each in work.items():
            start = time.perf_counter()
            each()
            taken[name] = min(taken[name], time.perf_counter() - start)
    return taken


async def working_day(teams: int, late: int) -> tuple[float, int]:
    """Seconds of processor time for a day's pass from the database to the last commit, and how many events it gave.

    Twelve weekly indicators of each team over five years, all of the example's rules, and four more for every series;
    of so many teams the last thirteen weeks were corrected.
    """
    agreed = large_town(teams)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        database = Database(f"sqlite:///{path}")
        await database.start()
        try:
            await _sign(database, agreed)
            _fill(path, agreed)
            outbox = Outbox({"sandbox": lambda message: (message,)}, lambda: None)
            pseudonyms = Pseudonyms(b"k" * 32, secrets.token_bytes)
            triggers = Triggers(database, TriggerOutcomes(outbox, Escalations(Threads(outbox), pseudonyms)))
            if late:
                await triggers.evaluate(MONDAY)
                await _correct(database, agreed, late)
            started = time.process_time()
            done = await triggers.evaluate(MONDAY + timedelta(days=1))
            assert done is not None
            return time.process_time() - started, len(done.events)
        finally:
            await database.close()


def large_town(teams: int) -> Agreements:
    agreed = town_of(teams)
    one = next(each for each in agreed.indicators if each.id == "wait_days")
    twelve = tuple(one.model_copy(update={"id": f"wait_days_{number}"}) for number in range(1, INDICATORS))
    names = tuple(each.id for each in (one, *twelve))
    rules = tuple(rule.model_copy(update={"indicators": names}) for rule in RULES)
    whole = tuple(each for each in agreed.indicators if each.per == "whole")
    known = {each.id for each in (one, *whole)}
    kept = [rule.model_copy(update={"indicators": tuple(known & set(rule.indicators))}) for rule in agreed.triggers]
    standing = tuple(rule for rule in kept if rule.indicators or rule.kind in {"cluster", "breadth", "reciprocity"})
    return agreed.model_copy(update={"indicators": (one, *twelve, *whole), "triggers": (*standing, *rules)})


async def _sign(database: Database, agreed: Agreements) -> None:
    async with database.write() as uow:
        text = agreed.model_dump_json()
        number = await uow.agreements.propose(text, sha256(text.encode()).hexdigest(), MONDAY)
        for party in Party:
            await uow.agreements.add_signature(number, Signature(party, "somebody", Answer.AGREED), MONDAY)
        await uow.agreements.activate(number, MONDAY)
        for team in agreed.teams:
            await uow.places.bind(team.forum, Place("sandbox", "", team.id), MONDAY)


def _fill(path: Path, agreed: Agreements) -> None:
    # Past the repository: half a million rows are no part of what is measured.
    sqlite3.register_adapter(date, date.isoformat)
    with sqlite3.connect(path) as connection:
        connection.executemany(INSERT, figures(agreed, 5))
    connection.close()


async def _correct(database: Database, agreed: Agreements, teams: int) -> None:
    last = Period.parse("2026-W46")
    corrected = [
        Observation("wait_days", team.id, last.plus(-back), Decimal(41 + back % 3), "telling")
        for team in agreed.teams[:teams]
        for back in range(13)
    ]
    async with database.write() as uow:
        await uow.observations.keep(corrected, MONDAY + timedelta(hours=2))


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    rules()
    print("\na working day, from the database and back: read, judged, kept and told")
    print(f"{'teams':>6}{'series':>8}{'corrected teams':>17}{'cpu sec':>9}{'series/s':>10}{'events':>8}")
    for teams, late in ((10, 0), (100, 0), (100, 20), (1_000, 0)):
        if teams <= most:
            seconds, events = asyncio.run(working_day(teams, late))
            series = teams * INDICATORS
            print(f"{teams:>6}{series:>8}{late:>17}{seconds:>9.2f}{series / seconds:>10,.0f}{events:>8}")


def rules() -> None:
    terms = {signed.rule.id: terms_of(signed) for signed in SIGNED}
    print(f"{'teams':>6}{'series':>8}  {'four rules each, five years of weeks':38}{'series/s':>12}{'of bare':>9}")
    for teams in (10, 100, 1_000):
        figures = town(teams)
        taken = best(
            {
                "a bare numpy pass": lambda: [bare(each.values) for each in figures],  # noqa: B023  called in this round
                "ours: which rules hit": lambda: rules_only(figures),  # noqa: B023
                "ours: hits, reasons and next states": lambda: whole_day(figures, terms),  # noqa: B023
            },
            rounds=5 if teams < 1_000 else 3,
        )
        for name, seconds in taken.items():
            share = taken["a bare numpy pass"] / seconds
            print(f"{teams:>6}{teams * INDICATORS:>8}  {name:38}{teams * INDICATORS / seconds:>12,.0f}{share:>8.0%}")


if __name__ == "__main__":
    main()
