"""Threads: everything that happened with a matter is told once, in order, in every place where it is talked about."""

from dataclasses import replace
from datetime import datetime

from chat.address import Place, Posted
from chat.message import Message
from domain.agreements import Level, Role
from domain.ladder_acts import Contribute, Join
from domain.ladder_state import RUNGS, Escalation
from domain.working_hours import is_working_time
from messages.escalation import back_here, moved_down, moved_up
from messages.escalation_meetings import council_summary
from messages.escalation_steps import Beside, contribution, told
from services.agreements import ActiveAgreements
from services.outbox import Outbox
from services.thread_places import alone, matter_of_thread, rung_of_thread, told_key
from services.thread_posts import ThreadPosts
from services.thread_telling import Telling
from storage.contributions import KeptContribution
from storage.database import UnitOfWork
from storage.escalations import HistoryChanged, KeptEscalation


class Threads:
    """Every method runs in the caller's transaction; where it tells of a matter, that must be locked in it."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._posts = ThreadPosts(outbox)

    async def tell(
        self, uow: UnitOfWork, held: ActiveAgreements, kept: KeptEscalation, now: datetime, *, receipt: bool = False
    ) -> KeptEscalation:
        """Tell every step past `told` in the places of its rung, in order and once; return how far that came.

        Nothing outside working hours, unless it is the receipt of what somebody did just now.
        """
        if not kept.untold or not (receipt or is_working_time(now, kept.escalation.zone)):
            return kept
        done = replace(kept, told=len(kept.escalation.history))
        at = await Telling.of(uow, held, done, now)
        rungs = set[Level]()
        for number, _ in kept.untold:
            rungs |= await self._step(at, number)
        if not await uow.escalations.tell(kept.id, kept.told, done.told):
            raise HistoryChanged(kept.id)
        await self._posts.show_status(at, rungs)
        return done

    async def say(
        self,
        uow: UnitOfWork,
        held: ActiveAgreements,
        kept: KeptEscalation,
        *,
        key: str,
        message: Message,
        now: datetime,
    ) -> None:
        """Say something besides its history in the thread of its rung, once under this key."""
        at = await Telling.of(uow, held, kept, now)
        for place in await self._posts.places(at, kept.escalation.rung):
            await self._posts.in_thread(at, kept.escalation, place, f"{key}:{place.lane}", message)

    async def show_status(self, uow: UnitOfWork, held: ActiveAgreements, kept: KeptEscalation, now: datetime) -> None:
        """Let the overview of its rung show what is so now; at any hour, because an edit wakes nobody."""
        if kept.told:
            await self._posts.show_status(await Telling.of(uow, held, kept, now), {kept.escalation.rung})

    async def follow(
        self, uow: UnitOfWork, held: ActiveAgreements, kept: KeptEscalation, changed: KeptContribution, now: datetime
    ) -> None:
        """Let every other place show the words that stand now, or none; at any hour, because an edit wakes nobody."""
        number = _step_of(kept.escalation, changed.id)
        if number is None or number > kept.told:
            return
        at = await Telling.of(uow, held, kept, now)
        words = contribution(at.matter(changed.rung), at.told(changed), edited=True)
        for key, place in (await uow.outbox.places_told(f"told:{kept.id}:{number}:%")).items():
            await self._posts.edit(at, f"edit:{changed.id}:{changed.revision}:{place.lane}", key, place, words)
        for up in at.raised_after(number):
            await self._retell(at, changed, up)
        await self._posts.show_status(at, RUNGS)
        await self._forget_words(uow, kept, changed)

    async def escalation_at(self, uow: UnitOfWork, place: Place) -> str | None:
        """The id of the matter in whose thread this place is; None where it is no thread of one."""
        found = matter_of_thread(await uow.outbox.root_key_at(place))
        if found is not None or place.thread is None:
            return found
        # Who answers an answer in a chain of replies.
        answered = await uow.contributions.said_as(Posted(place.in_thread(None), place.thread))
        return None if answered is None else answered.escalation

    async def rung_at(self, uow: UnitOfWork, place: Place) -> Level | None:
        """The rung in whose thread this place is; None where it is no thread of the bot's."""
        return rung_of_thread(await uow.outbox.root_key_at(place))

    async def places_of(
        self, uow: UnitOfWork, held: ActiveAgreements, kept: KeptEscalation, rung: Level
    ) -> tuple[Place, ...]:
        """Where the conversation of this rung is held: its forum, and privately with contacts who are not there."""
        return await self._posts.places(await Telling.of(uow, held, kept, kept.escalation.opened_at), rung)

    async def _step(self, at: Telling, number: int) -> set[Level]:
        """Tell one step; return the rungs whose overview it changes."""
        after = at.after(number)
        if number == 1:
            for place in await self._posts.places(at, after.rung):
                await self._posts.open(at, after, place)
            return {after.rung}
        before = at.after(number - 1)
        if before.rung is not after.rung:
            await self._move(at, before, after, number)
            return {before.rung, after.rung}
        beside = await at.beside(number)
        if isinstance(at.step(number).act, Join) and beside.why is None:
            # Evidence that goes along with what was told already.
            return set()
        await self._tell(at, after, number, beside)
        return {after.rung}

    async def _tell(self, at: Telling, after: Escalation, number: int, beside: Beside) -> None:
        act, away = at.step(number).act, None
        if isinstance(act, Contribute):
            given = await at.uow.contributions.get(act.id)
            if given is None or given.taken_back:
                return
            # Its writer's own message stands there already.
            away = None if given.said is None else given.said.place.lane
            await at.uow.contributions.tell(given.id, given.revision)
        message = told(at.matter(after.rung), at.kept.escalation, number - 1, at.agreed, beside)
        if message is None:
            return
        for place in await self._posts.places(at, after.rung):
            if place.lane != away:
                await self._posts.in_thread(at, after, place, told_key(at.kept.id, number, place), message)

    async def _move(self, at: Telling, before: Escalation, after: Escalation, number: int) -> None:
        """The old thread says where it went; it goes on in a new one above, or in the old one below."""
        up = RUNGS.index(after.rung) > RUNGS.index(before.rung)
        went = moved_up if up else moved_down
        for place in await self._posts.places(at, before.rung):
            message = went(at.matter(before.rung), await at.elsewhere(after.rung, place))
            await self._posts.in_thread(at, before, place, f"left:{at.kept.id}:{number}:{place.lane}", message)
        for place in await self._posts.places(at, after.rung):
            if await self._posts.open(at, after, place) and up:
                continue
            came_from = await at.elsewhere(before.rung, place)
            here = await at.root(after, place) if up else back_here(at.matter(after.rung), after, came_from)
            await self._posts.in_thread(at, after, place, told_key(at.kept.id, number, place), here)
        if up and after.rung is Level.STRATEGIC:
            await self._tell_council(at, after, number)

    async def _tell_council(self, at: Telling, after: Escalation, number: int) -> None:
        """The council's readers get a summary, and never the thread."""
        message = council_summary(at.matter(after.rung), after)
        readers = [person for person in at.held.people if Role.COUNCIL_READER in person.roles]
        for place in await alone(at.uow, readers):
            if self._outbox.reaches(place):
                await self._posts.put(at, f"council:{at.kept.id}:{number}:{place.lane}", place, message)

    async def _retell(self, at: Telling, changed: KeptContribution, up: int) -> None:
        """What was told above of what was said below: there the words change too. `up` is the step that went up."""
        after, keys = at.after(up), [f"told:{at.kept.id}:{up}:%"]
        if after.rung is not at.after(1).rung:
            keys.append(f"thread:{at.kept.id}:{after.rung}:%")
        for found in keys:
            for key, place in (await at.uow.outbox.places_told(found)).items():
                own = f"retold:{at.kept.id}:{changed.id}:{changed.revision}:{key}"
                await self._posts.edit(at, own, key, place, await at.root(after, place))

    async def _forget_words(self, uow: UnitOfWork, kept: KeptEscalation, changed: KeptContribution) -> None:
        """Take the words that no longer stand out of what was sent, and out of what still goes out once it did."""
        told_under = (f"{what}:{kept.id}:%" for what in ("told", "thread", "status", "retold"))
        edits = (f"edit:{changed.id}:{revision}:%" for revision in range(1, changed.revision))
        waits = False
        for keys in (*told_under, *edits):
            waits = await uow.outbox.waits(keys) or waits
            await uow.outbox.empty(keys)
        uow.leave_no_trace()
        if not waits:
            await uow.contributions.tell(changed.id, changed.revision)


def _step_of(escalation: Escalation, contribution_id: str) -> int | None:
    """The number of the step in which it was said; None where that was in another matter."""
    for number, step in enumerate(escalation.history, 1):
        if isinstance(step.act, Contribute) and step.act.id == contribution_id:
            return number
    return None
