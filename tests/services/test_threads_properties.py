"""Whatever people do, at whatever hour: each step is told once in each place, in order, and in the end all are."""

from datetime import date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from domain.agreements import Level, Party, Role
from domain.ladder_acts import (
    Act,
    Actor,
    Agree,
    Close,
    Conclude,
    Consent,
    Decline,
    GoUp,
    Ground,
    Lower,
    Park,
    Question,
    Raise,
    Resume,
    Withdraw,
)
from domain.ladder_guards import Refusal
from domain.workdays import is_workday
from storage.database import Database
from storage.escalations import KeptEscalation
from tests.services.ladder_town import NORTH, TABLE, ZONE, LadderTown, local

TEAM = Actor(Party.PARTNERSHIP, Role.POINT_OF_CONTACT)
SOON = date(2026, 11, 2)
ACTS: st.SearchStrategy[Act] = st.sampled_from(
    [
        Conclude(),
        Agree("We bellen terug.", TEAM, SOON),
        Raise(Level.TACTICAL, Ground.RISK, "Dit raakt elke wijk."),
        GoUp(),
        Consent(),
        Decline("Wij zien dit anders."),
        Lower("Het team kan verder.", "Er komt iemand bij."),
        Park(SOON, "We wachten op cijfers."),
        Resume(),
        Close("Bellen helpt."),
        Withdraw("Het loste zich op."),
    ]
)
PEOPLE = st.sampled_from(["fenna", "imke", "joyce"])
ANSWERED = st.tuples(PEOPLE, st.sampled_from([*Question, None]))
DEEDS = st.lists(st.tuples(st.one_of(ANSWERED, st.tuples(PEOPLE, ACTS)), st.integers(0, 30)), max_size=14)
# One database for all examples: no id comes twice.
SEEDS = count()
LATER = local("2026-10-30 10:00")


@settings(
    max_examples=15, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(deeds=DEEDS, explained=st.booleans())
@pytest.mark.long
async def test_every_step_is_told_once_in_order_and_in_working_hours(
    sqlite_database: Database, deeds: list[tuple[tuple[str, Act | Question | None], int]], explained: bool
) -> None:
    processes = [await LadderTown(sqlite_database, seed=next(SEEDS)).agree() for _ in range(2)]
    matter = await processes[0].ask()
    if explained:
        await processes[0].explain(matter)

    now = processes[0].now
    for number, ((person, deed), hours) in enumerate(deeds):
        now += timedelta(hours=hours)
        before = (await processes[0].kept(matter)).told
        await _do(processes[number % 2], matter, person, deed, now)
        assert (await processes[0].kept(matter)).told == before or _is_open(now)

    for town in processes:
        town.now = max(now, LATER)
        while not _is_open(town.now):
            town.now += timedelta(hours=1)
        await town.tell(matter)
    kept = await processes[0].kept(matter)
    assert kept.told == len(kept.escalation.history)
    for place in (NORTH, TABLE):
        rows = await processes[0].rows(f"told:{matter.id}:")
        steps = [int(row.key.split(":")[2]) for row in rows if row.place.lane == place.lane]
        assert steps == sorted(set(steps))


async def _do(
    town: LadderTown, matter: KeptEscalation, person: str, deed: Act | Question | None, now: datetime
) -> None:
    town.now = now
    if deed is not None and not isinstance(deed, Question):
        await town.take(person, matter, deed)
        return
    async with town.database.write() as uow:
        turn = await town.turn(uow, person)
        done = await town.escalations.contribute(turn, matter.id, deed, "We zien wachttijden.", None)
    assert isinstance(done, KeptEscalation | Refusal)


def _is_open(now: datetime) -> bool:
    local_now = now.astimezone(ZONE)
    return is_workday(local_now.date()) and 9 <= local_now.hour < 17
