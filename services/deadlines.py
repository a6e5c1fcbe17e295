"""Deadlines: what a day that came asks to be said in a conversation: reminders, looking back, what is over."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from chat.message import Message
from domain.agreements import Agreements, Party
from domain.deadlines import Nudge, next_meeting
from domain.ladder_acts import PutOnAgenda, Remind
from domain.ladder_dues import Due, DueKind, dues, nudges
from domain.ladder_state import Escalation
from messages.escalation_meetings import look_back
from messages.threads import experiment_over, no_meeting, notice_over, parked_over
from services.agreements import ActiveAgreements, active, at_work
from services.alone import contacts_hearing, say_alone
from services.escalations import Escalations
from services.matters import all_meetings, matter_of, planned_for
from services.outbox import Outbox
from services.thread_places import forum_of_rung
from services.threads import Threads
from storage.database import Database, UnitOfWork
from storage.escalations import KeptEscalation


class Deadlines:
    def __init__(self, database: Database, outbox: Outbox, threads: Threads, escalations: Escalations) -> None:
        self._database = database
        self._outbox = outbox
        self._threads = threads
        self._escalations = escalations

    async def due(self, now: datetime) -> Sequence[str]:
        """The matters about which something is to be said now; nothing outside working hours."""
        async with self._database.read() as uow:
            held = await _with_all_meetings(uow, await at_work(uow, now), now)
            if held is None:
                return ()
            standing = await uow.escalations.standing()
            settled = await uow.occurrences.settled_since({_schedule(kept.id) for kept in standing}, "")
        return [kept.id for kept in standing if _is_due(kept, held.agreements, settled, now)]

    async def attend(self, escalation_id: str, now: datetime) -> int:
        """Say it, once, whoever else does the same; return how much there was to say."""
        async with self._database.write() as uow:
            held = await _with_all_meetings(uow, await active(uow), now)
            kept = await uow.escalations.lock(escalation_id)
            if held is None or kept is None:
                return 0
            said = 0
            for party, nudge in nudges(kept.escalation, now):
                said += await self._nudge(uow, held, kept, party, nudge, now)
            for due in dues(kept.escalation, now):
                said += await self._say(uow, held, kept, due, now)
            return said

    async def _nudge(
        self, uow: UnitOfWork, held: ActiveAgreements, kept: KeptEscalation, party: Party, nudge: Nudge, now: datetime
    ) -> int:
        """In the thread, to the party and never to a person; the third time it is put on the agenda instead."""
        meeting = _meeting(kept, held.agreements, now)
        if nudge is Nudge.AGENDA and meeting is None:
            return int(await self._say_none_is_planned(uow, held, kept, now))
        await self._escalations.by_bot(uow, kept.id, Remind(nudge, party), now)
        if nudge is Nudge.AGENDA and meeting is not None:
            there = await uow.escalations.get(kept.id)
            if there is not None and not is_on_agenda(there.escalation, PutOnAgenda(meeting)):
                await self._escalations.by_bot(uow, kept.id, PutOnAgenda(meeting), now)
        return 1

    async def _say_none_is_planned(
        self, uow: UnitOfWork, held: ActiveAgreements, kept: KeptEscalation, now: datetime
    ) -> bool:
        """To both contacts alone, once for each forum: without a meeting it waits, and nothing climbs."""
        period = _unplanned(kept, held.agreements)
        if not await uow.occurrences.settle(_schedule(kept.id), period, due_at=now, state="done", now=now):
            return False
        people, said = await contacts_hearing(uow, held.agreements, now), no_meeting(matter_of(kept, held.agreements))
        name = f"due:{kept.id}:{period}"
        await say_alone(uow, self._outbox, held.agreements, people, said, now, name=name, kind="deadline")
        return True

    async def _say(
        self, uow: UnitOfWork, held: ActiveAgreements, kept: KeptEscalation, due: Due, now: datetime
    ) -> bool:
        if not await uow.occurrences.settle(_schedule(kept.id), _period(due), due_at=now, state="done", now=now):
            return False
        key, message = f"due:{kept.id}:{_period(due)}", _message(kept, held.agreements, due)
        await self._threads.say(uow, held, kept, key=key, message=message, now=now)
        return True


def is_on_agenda(matter: Escalation, put: PutOnAgenda) -> bool:
    """Whether it was put on the agenda of this very meeting."""
    return any(step.act == put for step in matter.history)


def _is_due(kept: KeptEscalation, agreements: Agreements, settled: Collection[tuple[str, str]], now: datetime) -> bool:
    given = nudges(kept.escalation, now)
    if any(nudge is not Nudge.AGENDA or _meeting(kept, agreements, now) is not None for _, nudge in given):
        return True
    periods = [_period(due) for due in dues(kept.escalation, now)]
    if given:
        periods.append(_unplanned(kept, agreements))
    return any((_schedule(kept.id), period) not in settled for period in periods)


def _message(kept: KeptEscalation, agreements: Agreements, due: Due) -> Message:
    matter = matter_of(kept, agreements)
    match due.kind:
        case DueKind.LOOK_BACK:
            return look_back(matter, kept.escalation)
        case DueKind.NOTICE_OVER:
            return notice_over(matter, kept.id)
        case DueKind.PARKED_OVER:
            return parked_over(matter, kept.id)
        case DueKind.EXPERIMENT_OVER:
            return experiment_over(matter, kept.id, kept.escalation.phase)


def _meeting(kept: KeptEscalation, agreements: Agreements, now: datetime) -> date | None:
    """The next meeting, planned or chosen, of the forum in which it is talked about now."""
    return next_meeting(planned_for(kept, agreements), _today(agreements, now))


async def _with_all_meetings(uow: UnitOfWork, held: ActiveAgreements | None, now: datetime) -> ActiveAgreements | None:
    if held is None:
        return None
    agreements = await all_meetings(uow, held.agreements, _today(held.agreements, now))
    return ActiveAgreements(held.version, agreements)


def _today(agreements: Agreements, now: datetime) -> date:
    return now.astimezone(ZoneInfo(agreements.time_zone)).date()


def _unplanned(kept: KeptEscalation, agreements: Agreements) -> str:
    return f"no_meeting:{forum_of_rung(kept, agreements, kept.escalation.rung)}"


def _schedule(escalation_id: str) -> str:
    return f"ladder:{escalation_id}"


def _period(due: Due) -> str:
    return f"{due.kind}:{due.key}"
