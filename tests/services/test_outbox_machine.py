"""Any order of sends, faults, crashes and late answers: no message is lost, doubled or overtaken."""

import asyncio
from datetime import UTC, datetime, timedelta
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from chat.address import Place, Posted
from chat.transport import NotSent, Throttled, TransportError, Uncertain
from services.delivery import Claim, Deliveries
from services.delivery_rules import DeliveryTimes, NotStarted, Task
from services.outbox import Outbox
from storage.database import Database
from storage.lanes import LeaseLost
from storage.outbox_rows import IN_DOUBT, OPEN, OutboxRow, State
from tests.conftest import Clock
from tests.fake_platform import message

GAP = timedelta(seconds=1)
PATIENT = DeliveryTimes(attempts_allowed=10**6, crashes_allowed=10**6, looks_allowed=10**6)
ENDS = ["ok", "lost", "vanished", "throttled", "unreachable", "slow", "killed before", "killed after"]
PLACES = [Place("slack", "T1", f"C{number}") for number in range(2)]
OUTBOX = Outbox({"slack": lambda said: (said,)}, lambda: None)


class OutboxMachine(RuleBasedStateMachine):
    """Two processes, one platform that can be searched, and a clock that only moves when it is told to."""

    @initialize()
    def open(self) -> None:
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        self.database = Database(f"sqlite:///{self.folder.name}/machine.db")
        self.clock = Clock(datetime(2026, 11, 16, 8, tzinfo=UTC))
        self.processes = [Deliveries(self.database, Random(seed), PATIENT) for seed in range(2)]
        self.queued: dict[str, Place] = {}
        self.stands: list[tuple[str, str]] = []
        self.held: list[Claim] = []
        self.dropped: list[Claim] = []
        self.settled_at: dict[str, datetime] = {}
        self.wait(self.database.start())
        for place in PLACES:
            self.queue_all(place, [100, 101, 102])

    def wait(self, work: Any) -> Any:
        return self.runner.run(work)

    @rule(place=st.sampled_from(PLACES), numbers=st.lists(st.integers(0, 19), min_size=1, max_size=5))
    def queue(self, place: Place, numbers: list[int]) -> None:
        """Often the same key again: that must change nothing."""
        self.queue_all(place, numbers)

    def queue_all(self, place: Place, numbers: list[int]) -> None:
        for number in numbers:
            key = f"{place.channel}:{number}"
            self.queued.setdefault(key, place)
            self.wait(self._put(key, place))

    @rule(
        seconds=st.sampled_from([0.5, 1, 5, 15, 31]),
        process=st.integers(0, 1),
        ends=st.lists(st.sampled_from(ENDS), min_size=2, max_size=3),
    )
    def work(self, seconds: float, process: int, ends: list[str]) -> None:
        """Some time later a process takes what is due; each of them ends in its own way, or takes its time."""
        self.clock.step(seconds=seconds)
        claims = self._claim(process, len(ends))
        for claim, end in zip(claims, ends, strict=False):
            self._end(claim, end)

    @precondition(lambda self: self.held)
    @rule(end=st.sampled_from(ENDS))
    def end(self, end: str) -> None:
        self._end(self.held.pop(0), end)

    @precondition(lambda self: self.dropped)
    @rule(which=st.integers(0, 9))
    def wake_too_late(self, which: int) -> None:
        """A process that was thought dead settles after all, without having sent anything."""
        claim = self.dropped.pop(which % len(self.dropped))
        if self.clock() >= claim.start_by + PATIENT.deadline:
            self._settle(claim, Uncertain("late"))

    @invariant()
    def nothing_is_doubled_or_overtaken(self) -> None:
        for place in PLACES:
            mine = [key for lane, key in self.stands if lane == place.lane]
            assert len(mine) == len(set(mine)), mine
            order = [row.key for row in self._rows() if row.lane == place.lane]
            assert mine == [key for key in order if key in mine], (mine, order)

    @invariant()
    def one_message_of_a_place_is_in_doubt_at_most(self) -> None:
        doubtful = [row.lane for row in self._rows() if row.state in IN_DOUBT]
        assert len(doubtful) == len(set(doubtful))

    @invariant()
    def what_is_called_sent_stands(self) -> None:
        assert {row.key for row in self._rows() if row.state is State.SENT} <= {key for _, key in self.stands}

    def teardown(self) -> None:
        if not hasattr(self, "runner"):
            return
        try:
            self._quiet_afternoon()
            rows = self._rows()
            assert [row.key for row in rows if row.state is not State.SENT] == []
            self.nothing_is_doubled_or_overtaken()
            assert {key for _, key in self.stands} == set(self.queued), "nothing is lost"
        finally:
            self.wait(self.database.close())
            self.runner.close()
            self.folder.cleanup()

    def _quiet_afternoon(self) -> None:
        """Everything works again, and nobody stops."""
        for _ in range(400):
            self.clock.step(seconds=31)
            claims = self.wait(self.processes[0].claim(["slack"], 9, self.clock())).claims
            for claim in claims:
                self._settle(claim, self._do(claim, "ok"))
            if not any(row.state in OPEN for row in self._rows()):
                return

    def _claim(self, process: int, limit: int) -> tuple[Claim, ...]:
        claims: tuple[Claim, ...] = self.wait(self.processes[process].claim(["slack"], limit, self.clock())).claims
        rows = self._rows()
        for claim in claims:
            lane = claim.row.lane
            earlier = self.settled_at.get(lane)
            assert earlier is None or self.clock() >= earlier + GAP, "a place is given its pace"
            if claim.task is Task.SEND:
                assert claim.row.id == min(row.id for row in rows if row.lane == lane and row.state in OPEN)
        return claims

    def _end(self, claim: Claim, end: str) -> None:
        match end:
            case "slow":
                self.held.append(claim)
            case "killed before":
                self.dropped.append(claim)
            case "killed after":
                self._do(claim, "ok")
                self.dropped.append(claim)
            case _:
                self._settle(claim, self._do(claim, end))

    async def _put(self, key: str, place: Place) -> None:
        async with self.database.write() as uow:
            said = message(key)
            await OUTBOX.put(uow, key=key, kind="test", place=place, message=said, now=self.clock())

    def _do(self, claim: Claim, answer: str) -> Posted | TransportError | None:
        """What the dispatcher does with a claim, on a platform that answers like this."""
        if self.clock() > claim.start_by:
            return NotStarted("late")
        mine = (claim.row.lane, claim.row.key)
        if claim.task is Task.SEND and answer in ("ok", "lost"):
            self.stands.append(mine)
        match answer:
            case "throttled":
                return Throttled("slow", timedelta(seconds=3), whole_platform=False)
            case "unreachable":
                return NotSent("no route")
            case "lost" | "vanished":
                return Uncertain("reset")
            case _:
                return Posted(claim.row.place, claim.row.key) if mine in self.stands else None

    def _settle(self, claim: Claim, outcome: Posted | TransportError | None) -> None:
        try:
            self.wait(self.processes[0].settle(claim, outcome, GAP, self.clock()))
        except LeaseLost:
            # Only a lease that ran out can have been given to another.
            assert self.clock() >= claim.start_by + PATIENT.deadline
        else:
            self.settled_at[claim.row.lane] = self.clock()

    def _rows(self) -> list[OutboxRow]:
        async def read() -> list[OutboxRow]:
            async with self.database.read() as uow:
                return sorted((await uow.outbox.by_key(list(self.queued))).values(), key=lambda row: row.id)

        rows: list[OutboxRow] = self.wait(read()) if self.queued else []
        return rows


TestOutboxMachine = pytest.mark.timeout(300)(OutboxMachine.TestCase)
TestOutboxMachine.settings = settings(
    max_examples=8,
    stateful_step_count=40,
    deadline=None,
    # Making a failure smaller takes minutes, and the steps can be read as they are.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
