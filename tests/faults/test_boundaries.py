"""A town lives for weeks and is killed at every commit: each digest and answer is there once, and in its order."""

import asyncio
import os
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import func, select

from services.agreements import active
from storage.database import Database
from storage.outbox_rows import State
from storage.tables import outbox, sandbox_message
from tests.faults.boundaries import in_the_program
from tests.faults.deadly import AFTER, BEFORE
from tests.faults.groups import started
from tests.faults.harness import seed
from tests.faults.rehearsal import Rehearsal
from tests.faults.walk import BEGIN, settled

pytestmark = pytest.mark.long

Told = Callable[[Rehearsal], None]
# In the long tests a town dies this often, in make faults at every boundary that it comes to.
_A_FEW = 12
_PATIENCE_SECONDS = 2400

WALKED = frozenset(
    {
        "services.agendas.Agendas.send",
        "services.answers_due.AnswersDue.tell",
        "services.conversations.Conversations._expire",
        "services.conversations.Conversations.hear",
        "services.council.Council._show",
        "services.council.Council._tell_refusal",
        "services.council.Council._tell_released",
        "services.council.Council.draft",
        "services.council.Council.draft_due",
        "services.deadlines.Deadlines.attend",
        "services.delivery.Deliveries.claim",
        "services.delivery.Deliveries.settle",
        "services.delivery.Deliveries.start",
        "services.digests.Digests.publish",
        "services.erasures.Erasures._repeat",
        "services.extra_meetings.ExtraMeetings.tell",
        "services.feedback.Feedbacks.tell",
        "services.heartbeat.Heartbeats.tell",
        "services.hidden_words.HiddenWords.tell",
        "services.housekeeping.Housekeeping.forget_old",
        "services.joint_telling.JointTelling.tell",
        "services.listening.Listening._set_apart",
        "services.objections.Objections.tell",
        "services.overview.Overviews.make",
        "services.previews.Previews.show",
        "services.prompts.Prompts.ask",
        "services.prompts.Prompts.miss",
        "services.proposals.Proposals._conclude",
        "services.proposals.Proposals._show",
        "services.quarters.Quarters.attend",
        "services.reminders.Reminders.remind",
        "services.resident_figures.ResidentFigures.make",
        "services.sandbox.SandboxStore.change",
        "services.sandbox.SandboxStore.pin",
        "services.sandbox.SandboxStore.post",
        "services.schedules.Schedules.miss",
        "services.triggers.Triggers.evaluate",
        "services.unheard.UnheardAreas.remind",
        "services.untold.Untold.tell",
        "services.updates.Updates._follow",
        "services.updates.Updates.send",
        "services.withdrawals.Withdrawals.rewrite",
    }
)
# What no process does that shares its database.
ALONE = frozenset({"services.delivery.Deliveries.start"})
# Somebody at a keyboard or a page waits for these, sees that they failed, and does them again. Each is one transaction.
BY_HAND = frozenset(
    {
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


def test_every_boundary_of_the_program_is_named_here() -> None:
    """Whoever writes a new one says here whether the walk comes to it."""
    assert in_the_program() - (WALKED | BY_HAND) == set()


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many weeks from a Monday on, and of which weeks every team has to be told its digest in them."""

    name: str
    monday: date
    weeks: int
    told: Sequence[str]


# After the second one began nobody ran the bot for a month.
STRETCHES = (
    Stretch("kill -9 before and after each commit", BEGIN, 3, ("2026-W25", "2026-W26")),
    Stretch("kill -9 before and after each commit, after a month away", date(2026, 8, 3), 1, ("2026-W31",)),
)


@dataclass(frozen=True, slots=True)
class Lived:
    died_at: Sequence[str]
    unknown: Sequence[str]
    recovery: float


async def lived(url: str, folder: Path, stretch: Stretch, boundaries: Sequence[str]) -> Lived:
    asked = (url, str(folder), stretch.monday.isoformat(), str(stretch.weeks), str(deaths()), *boundaries)
    async with started("tests.faults.walk", *asked) as walk:
        assert await asyncio.wait_for(walk.wait(), _PATIENCE_SECONDS) == 0
    lines = {name: _lines(folder / name) for name in ("died_at", "unknown", "recovered")}
    return Lived(lines["died_at"], lines["unknown"], max(map(float, lines["recovered"])))


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines() if file.exists() else []


def deaths() -> int:
    """How often a process dies at each boundary."""
    return max(1, int(os.environ.get("FAULT_ROUNDS", "1")) // 20)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """Between the walks: whoever walks on SQLite is alone there."""
    database = Database(url)
    await database.start()
    yield database
    await database.close()


async def newest(url: str) -> int:
    """The last row of the outbox."""
    async with opened(url) as database, database.read() as uow:
        return await uow.connection.scalar(select(func.max(outbox.c.id))) or 0


async def judged(url: str, stretch: Stretch, of: Lived, since: int) -> Rehearsal:
    """By what was put in the outbox after that row: what is older may be forgotten by now."""
    async with opened(url) as database, database.read() as uow:
        ask, held = uow.connection.execute, await active(uow)
        rows = (await ask(select(outbox).where(outbox.c.id > since).order_by(outbox.c.id))).all()
        stands = (await ask(select(sandbox_message.c.marker))).scalars()
        markers = Counter(marker for marker in stands if marker)
    assert held is not None
    new = [row for row in rows if row.act in {"post", "open"}]
    told = {":".join(row.whole_key.split(":")[1:3]) for row in new if row.whole_key.startswith("digest:")}
    missing = [row.key for row in new if row.state == State.SENT and markers[row.marker] == 0]
    missing += [row.key for row in rows if row.state != State.SENT]
    missing += of.unknown
    missing += {f"{team.id}:{week}" for team in held.agreements.teams for week in stretch.told} - told
    doubled = [marker for marker, times in markers.items() if times > 1]
    doubled += [key for key, times in Counter(row.key for row in rows).items() if times > 1]
    fault = f"{stretch.name} · {'SQLite' if url.startswith('sqlite') else 'PostgreSQL'}"
    return Rehearsal(fault, len(of.died_at), len(missing), len(doubled), _overtaken(new), of.recovery)


def _overtaken(rows: Sequence[object]) -> int:
    wrong, last = 0, dict[str, int]()
    for row in rows:
        if row.state != State.SENT:  # type: ignore[attr-defined]
            continue
        lane, number = row.lane, int(row.posted_id)  # type: ignore[attr-defined]
        wrong += number < last.get(lane, 0)
        last[lane] = number
    return wrong


def chosen_boundaries(url: str, chance: Random) -> list[str]:
    walked = sorted(WALKED if url.startswith("sqlite") else WALKED - ALONE)
    both = [f"{side} {name}" for side in (BEFORE, AFTER) for name in walked]
    return both if "FAULT_ROUNDS" in os.environ else chance.sample(both, _A_FEW)


@pytest.mark.timeout(2 * _PATIENCE_SECONDS)
async def test_a_town_that_is_killed_at_every_commit(database_url: str, tmp_path: Path, rehearsed: Told) -> None:
    chosen = seed()
    print(f"FAULT_SEED={chosen}")  # noqa: T201 - shown when the test fails, so that it can be run again
    left = chosen_boundaries(database_url, Random(chosen))
    await settled(database_url)

    for number, stretch in enumerate(STRETCHES):
        if not left:
            break
        folder, since = tmp_path / str(number), await newest(database_url)
        folder.mkdir()
        life = await lived(database_url, folder, stretch, left)
        left = [each for each in left if each not in life.died_at]
        rehearsed(await judged(database_url, stretch, life, since))

    if "FAULT_ROUNDS" in os.environ:
        assert left == []
