"""A town lives for weeks and is killed at every commit: each digest and answer is there once, and in its order."""

import asyncio
import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from storage.database import Database
from storage.outbox_rows import OPEN, State
from storage.tables import outbox, sandbox_message
from tests.faults.boundaries import in_the_program
from tests.faults.deadly import AFTER, BEFORE
from tests.faults.groups import started
from tests.faults.harness import seed
from tests.faults.rehearsal import Rehearsal
from tests.faults.walk import BEGIN, settled

pytestmark = pytest.mark.long

Told = Callable[[Rehearsal], None]
_WEEKS = 3
# In the long tests a walk dies this often, in make faults at every boundary that it comes to.
_A_FEW = 12
_PATIENCE_SECONDS = 1200

WALKED = frozenset(
    {
        "services.agendas.Agendas.send",
        "services.conversations.Conversations._expire",
        "services.conversations.Conversations.hear",
        "services.delivery.Deliveries.claim",
        "services.delivery.Deliveries.settle",
        "services.digests.Digests.publish",
        "services.feedback.Feedbacks.tell",
        "services.heartbeat.Heartbeats.tell",
        "services.hidden_words.HiddenWords.tell",
        "services.housekeeping.Housekeeping.forget_old",
        "services.joint_telling.JointTelling.tell",
        "services.objections.Objections.tell",
        "services.overview.Overviews.make",
        "services.previews.Previews.show",
        "services.prompts.Prompts.ask",
        "services.prompts.Prompts.miss",
        "services.quarters.Quarters.attend",
        "services.reminders.Reminders.remind",
        "services.resident_figures.ResidentFigures.make",
        "services.sandbox.SandboxStore.change",
        "services.sandbox.SandboxStore.pin",
        "services.sandbox.SandboxStore.post",
        "services.triggers.Triggers.evaluate",
        "services.updates.Updates.send",
    }
)
# Somebody at a keyboard or a page waits for these, sees that they failed, and does them again. Each is one transaction.
BY_HAND = frozenset(
    {
        "services.delivery.Deliveries.start",
        "services.forms.Forms.submit",
        "services.holds.Holds.lift",
        "services.holds.Holds.place",
        "services.incidents.Incidents.hide",
        "services.incidents.Incidents.show",
        "services.indicators.keep_file",
        "services.objections.settle_objection",
        "services.on_request.OnRequest.data_of",
        "services.on_request.OnRequest.erase",
        "services.people.People.bind_by_email",
        "services.people.People.invite_forum",
        "services.people.People.invite_person",
        "services.people.People.unbind",
        "services.register.Registers.register",
        "services.residents.Cards.make",
        "services.residents.Cards.stop",
        "services.residents.Residents.answer",
        "services.sign_in.SignIns.enter",
        "services.undelivered.UndeliveredMessages.drop",
        "services.undelivered.UndeliveredMessages.retry",
    }
)
# What a town does not come to in three weeks in which all goes well. Each is one transaction of a job that asks the
# database what is due, as those that are walked.
SELDOM = frozenset(
    {
        "services.answers_due.AnswersDue.tell",
        "services.council.Council._show",
        "services.council.Council._tell_refusal",
        "services.council.Council._tell_released",
        "services.council.Council.draft",
        "services.council.Council.draft_due",
        "services.deadlines.Deadlines.attend",
        "services.erasures.Erasures._repeat",
        "services.erasures.Erasures.settle",
        "services.extra_meetings.ExtraMeetings.tell",
        "services.listening.Listening._set_apart",
        "services.proposals.Proposals._conclude",
        "services.proposals.Proposals._show",
        "services.schedules.Schedules.miss",
        "services.unheard.UnheardAreas.remind",
        "services.untold.Untold.tell",
        "services.updates.Updates._follow",
        "services.withdrawals.Withdrawals.rewrite",
    }
)


def test_every_boundary_of_the_program_is_named_here() -> None:
    """Whoever writes a new one says here whether the walk comes to it."""
    assert in_the_program() - (WALKED | BY_HAND | SELDOM) == set()


@dataclass(frozen=True, slots=True)
class Lived:
    died_at: Sequence[str]
    unknown: Sequence[str]
    recovery: float


async def lived(url: str, folder: Path, weeks: int, boundaries: Sequence[str]) -> Lived:
    async with started("tests.faults.walk", url, str(folder), str(weeks), *boundaries) as walk:
        assert await asyncio.wait_for(walk.wait(), _PATIENCE_SECONDS) == 0
    lines = {name: _lines(folder / name) for name in ("died_at", "unknown", "recovered")}
    return Lived(lines["died_at"], lines["unknown"], max(map(float, lines["recovered"])))


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines() if file.exists() else []


async def judged(database: Database, fault: str, of: Lived) -> Rehearsal:
    async with database.read() as uow:
        ask = uow.connection.execute
        rows = (await ask(select(outbox).order_by(outbox.c.id))).all()
        stands = (await ask(select(sandbox_message.c.id, sandbox_message.c.marker))).all()
        teams = {row.whole_key.split(":")[1] for row in rows if row.whole_key.startswith("digest:")}
    new = [row for row in rows if row.act in {"post", "open"}]
    markers = Counter(row.marker for row in stands if row.marker)
    missing = [row.key for row in new if row.state == State.SENT and markers[row.marker] == 0]
    missing += [row.key for row in rows if row.state in OPEN]
    missing += of.unknown
    missing += _absent_digests([row.whole_key for row in new], teams)
    doubled = [marker for marker, times in markers.items() if times > 1]
    doubled += [key for key, times in Counter(row.key for row in rows).items() if times > 1]
    return Rehearsal(fault, len(of.died_at), len(missing), len(doubled), _overtaken(new), of.recovery)


def _absent_digests(keys: Sequence[str], teams: set[str]) -> list[str]:
    """Of each week that is over each team has one: the week before the first is told in the first."""
    _, first, _ = BEGIN.isocalendar()
    told = {":".join(key.split(":")[1:3]) for key in keys if key.startswith("digest:")}
    due = [f"{team}:{BEGIN.year}-W{week:02}" for team in teams for week in range(first, first + _WEEKS - 1)]
    return [each for each in due if each not in told]


def _overtaken(rows: Sequence[object]) -> int:
    wrong, last = 0, dict[str, int]()
    for row in rows:
        if row.state != State.SENT:  # type: ignore[attr-defined]
            continue
        lane, number = row.lane, int(row.posted_id)  # type: ignore[attr-defined]
        wrong += number < last.get(lane, 0)
        last[lane] = number
    return wrong


def chosen_boundaries(chance: Random) -> list[str]:
    """Empty is all of them."""
    if "FAULT_ROUNDS" in os.environ:
        return []
    return chance.sample([f"{side} {name}" for side in (BEFORE, AFTER) for name in sorted(WALKED)], _A_FEW)


@pytest.mark.timeout(1500)
async def test_a_town_that_is_killed_at_every_commit(database_url: str, tmp_path: Path, rehearsed: Told) -> None:
    chosen = seed()
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    boundaries = chosen_boundaries(Random(chosen))
    await settled(database_url)

    life = await lived(database_url, tmp_path, _WEEKS, boundaries)

    database = Database(database_url)
    await database.start()
    kind = "SQLite" if database_url.startswith("sqlite") else "PostgreSQL"
    row = await judged(database, f"kill -9 before and after each commit · {kind}", life)
    await database.close()
    rehearsed(row)
    if not boundaries:
        both = {f"{side} {name}" for side in (BEFORE, AFTER) for name in WALKED}
        assert both - set(life.died_at) == set()
