"""What the dispatcher asks of the outbox: which message is next, and keep how it went."""

import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from types import MappingProxyType
from typing import TypeAlias

from chat import message_json
from chat.address import Posted
from chat.transport import Act, Budget, Delivery
from chat.wording import Words
from services import delivery_rules as rules
from services.budgets import AHEAD, Budgets
from services.delivery_rules import DeliveryTimes, Outcome, Task, Verdict
from storage.database import Database, UnitOfWork
from storage.lanes import Health, Room
from storage.outbox_rows import OutboxRow, State

log = logging.getLogger(__name__)

NO_BUDGETS: Mapping[str, Budget] = MappingProxyType({})
Platforms: TypeAlias = tuple[Mapping[str, Health], Mapping[str, Room]]


@dataclass(frozen=True, slots=True)
class Claim:
    """A message that is ours to send or to look for, until `start_by` has passed."""

    task: Task
    row: OutboxRow
    root: OutboxRow | None
    health: Health
    token: str
    start_by: datetime
    # Its moment in the platform's budget comes so much later.
    wait: timedelta = timedelta(0)

    @property
    def platform(self) -> str:
        return self.row.place.platform


@dataclass(frozen=True, slots=True)
class Claimed:
    """`again_in` is when a platform that is full or paused now may take more; None where there is none."""

    claims: tuple[Claim, ...]
    again_in: timedelta | None = None


class Deliveries:
    """`random` gives the tokens of leases and the jitter of retries; `budgets` what each platform takes in all."""

    def __init__(
        self,
        database: Database,
        random: Random,
        times: DeliveryTimes | None = None,
        budgets: Mapping[str, Budget] = NO_BUDGETS,
    ) -> None:
        self._database = database
        self._random = random
        self._budgets = Budgets(budgets)
        self.times = times or DeliveryTimes()

    async def start(self, now: datetime) -> None:
        """Where one process works alone, the messages that a dead one held are looked into at once.

        Raises DatabaseInUse where another process is at work on a database that cannot be shared.
        """
        if self._database.work_alone():
            async with self._database.write() as uow:
                await uow.lanes.end_all_leases(now)

    async def claim(self, platforms: Collection[str], limit: int, now: datetime) -> Claimed:
        """Take what is next in lanes that are due. What ends, waits or finds no room makes way for the next."""
        claims, tried = list[Claim](), set[str]()
        async with self._database.write() as uow:
            while True:
                known = healths, rooms = await uow.lanes.platforms(now)
                full = {each: wait for each in platforms if (wait := self._budgets.opens_in(each, rooms.get(each)))}
                paused = {each: wait for each in platforms if (wait := rules.pause_left(healths.get(each), now))}
                open_now = [each for each in platforms if each not in full and each not in paused]
                # A pass locks the rows of its platforms, by name. Never back to an earlier one: two processes that go
                # round in different orders would wait for each other until the database ends one of them.
                awake = [each for each in open_now if each >= max(tried, default="")]
                heads = await uow.outbox.heads(await uow.lanes.due(awake, limit - len(claims), now, rules.FIRST))
                taken, moved_on = await self._pass(uow, heads, known, now)
                tried |= {row.place.platform for row in heads}
                claims += taken
                if not moved_on or len(claims) >= limit:
                    break
        # Half of the look ahead later several moments are free again, and none of them has passed.
        waits = [*(wait + AHEAD / 2 for wait in full.values()), *paused.values()]
        if len(awake) < len(open_now):
            waits.append(timedelta(0))
        return Claimed(tuple(claims), min(waits, default=None))

    async def delivery(self, claim: Claim) -> Delivery:
        """Everything that a transport needs."""
        message = message_json.from_json(dict(claim.row.message))
        pictures: Mapping[str, bytes] = {}
        if message.pictures:
            async with self._database.read() as uow:
                pictures = await uow.pictures.get_many({picture.sha256 for picture in message.pictures})
        return Delivery(
            act=claim.row.act,
            place=rules.where(claim.row, claim.root),
            message=message,
            pictures=pictures,
            marker=claim.row.marker,
            first_tried_at=claim.row.first_tried_at or claim.row.not_before,
            posted=_about(claim),
            doubtful=claim.row.doubtful,
            title=_title(claim.root),
        )

    async def settle(self, claim: Claim, outcome: Outcome, gap: timedelta, now: datetime) -> None:
        """Keep how it went; `gap` is the least time until the next message to this place.

        Raises LeaseLost where the lane was given to somebody else meanwhile: they find out what became of it.
        """
        async with self._database.write() as uow:
            verdict = self._judge(claim, outcome, now)
            await uow.lanes.release(claim.row.lane, claim.token, now + max(gap, verdict.lane_waits))
            await uow.outbox.save([(verdict.row, claim.row.state)])
            thread = rules.moved_thread(rules.where(claim.row, claim.root), outcome)
            if thread is not None and claim.root is not None and claim.row.act is Act.POST:
                await uow.outbox.move_thread(claim.root.key, thread)
            if verdict.lane_closes is not None:
                await uow.lanes.close(claim.row.lane, verdict.lane_closes)
            if verdict.moves_to is not None:
                await uow.outbox.move(claim.row.place, verdict.moves_to, now)
                await uow.places.move(claim.row.place, verdict.moves_to)
            if rules.health_after(claim.health, outcome, now, self.times) != claim.health:
                locked = await uow.lanes.lock_health(claim.platform)
                await uow.lanes.keep_health(rules.health_after(locked, outcome, now, self.times))
        _report(verdict.row)

    def _judge(self, claim: Claim, outcome: Outcome, now: datetime) -> Verdict:
        backoff = rules.backoff(claim.health.failures, self._random.random(), self.times)
        if claim.task is Task.LOOK:
            return rules.after_look(claim.row, outcome, now, self.times, backoff)
        assert outcome is not None, "a send ends in a message or in an error"
        return rules.after_send(claim.row, outcome, now, self.times, backoff)

    async def _pass(
        self, uow: UnitOfWork, heads: Sequence[OutboxRow], known: Platforms, now: datetime
    ) -> tuple[list[Claim], bool]:
        """Claims, and whether a row got none although it was due: then what is behind it may be due as well."""
        healths, rooms = known
        roots = await uow.outbox.by_key({row.about_key for row in heads if row.about_key is not None})
        due = list(self._probes_first(heads, healths, now))
        steps = [(row, *rules.next_step(row, roots.get(row.about_key or ""), now, self.times)) for row in due]
        waits = await self._budgets.take(uow, [row for row, _, task in steps if task is Task.SEND], rooms, now)
        token, until = f"{self._random.getrandbits(128):032x}", now + self.times.lease
        claims, changed, idle = list[Claim](), list[tuple[OutboxRow, State]](), list[str]()
        for row, stepped, task in steps:
            if task is Task.SEND and row.id not in waits:
                continue
            changed.append((stepped, row.state))
            if task is None:
                idle.append(row.lane)
                if stepped.state is not row.state:
                    _report(stepped)
            else:
                health = healths.get(row.place.platform) or Health(row.place.platform)
                wait, root = waits.get(row.id, timedelta(0)), roots.get(row.about_key or "")
                claims.append(Claim(task, stepped, root, health, token, until - self.times.deadline, wait))
        await uow.outbox.save(changed)
        await uow.lanes.lease([claim.row.lane for claim in claims], token, until)
        await uow.lanes.take_back(idle)
        await self._keep_probes(uow, claims, until)
        return claims, len(claims) < len(steps)

    async def _keep_probes(self, uow: UnitOfWork, claims: Iterable[Claim], until: datetime) -> None:
        """Until a probe is settled, or its lease is over, nothing else goes to its platform."""
        probing = {claim.platform for claim in claims if rules.needs_probe(claim.health, self.times)}
        for platform in sorted(probing):
            locked = await uow.lanes.lock_health(platform)
            await uow.lanes.keep_health(replace(locked, paused_until=until))

    def _probes_first(
        self, heads: Iterable[OutboxRow], healths: Mapping[str, Health], now: datetime
    ) -> Iterator[OutboxRow]:
        """The rows that are due indeed; of a platform that failed, one."""
        probed = set[str]()
        for row in heads:
            health = healths.get(row.place.platform)
            # Another process may have settled the head that was due a moment ago: the next one may have to wait.
            if row.not_before > now or row.place.platform in probed:
                continue
            if health is not None and rules.needs_probe(health, self.times):
                probed.add(row.place.platform)
            yield row


def _report(row: OutboxRow) -> None:
    level = logging.ERROR if row.state is State.DEAD else logging.INFO
    log.log(level, "outbox key=%s state=%s attempts=%d error=%s", row.key, row.state, row.attempts, row.error)


def _title(root: OutboxRow | None) -> Words | None:
    """What the thread is called that this message opened; its words may be forgotten by now."""
    if root is None or root.act is not Act.OPEN or not root.message:
        return None
    return message_json.from_json(dict(root.message)).summary


def _about(claim: Claim) -> Posted | None:
    """The message that an edit or deletion is about: one of the bot's own, or a person's that has to go."""
    if claim.root is not None:
        return claim.root.posted
    return None if claim.row.about_id is None else Posted(claim.row.place, claim.row.about_id)
