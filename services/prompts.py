"""Prompts: the question of the week to each person who takes part, once, and the same question when it was put off."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from chat.address import Place
from domain.agreements import Person
from domain.answers import PutOff
from domain.burden import Ask, has_room
from domain.people import person_named, takes_part
from domain.periods import Period
from domain.prompts import (
    MOST_QUIET_ROUNDS,
    DuePrompt,
    Silence,
    due_prompt,
    may_ask,
    question_of,
    reminder_at,
    too_late,
    week_of,
)
from domain.working_hours import closing
from flows.catalogue import FLOWS
from flows.engine import as_message, begin
from services.agreements import active
from services.asked import asked_in, asked_of
from services.flow_facts import FlowFacts
from services.outbox import Outbox
from services.private_places import private_places
from services.sessions import Sessions, Wait, session_of
from services.turns import Turn
from storage.database import Database, UnitOfWork
from storage.prompts import PutOffPrompt
from storage.sessions import SessionState, StoredSession

log = logging.getLogger(__name__)

_FLOW = {Ask.PROMPT: "story", Ask.AGAIN: "story", Ask.QUIET: "quiet"}
# Until about the next question of the week.
_WAITS = Wait(timedelta(days=6))


@dataclass(frozen=True, slots=True)
class PromptAgenda:
    """What a tick finds: whom to ask now, and whose question of this week comes too late."""

    due: tuple[DuePrompt, ...] = ()
    late: tuple[DuePrompt, ...] = ()
    # How many get none because the agreed minutes are used up; of nobody in particular.
    full: int = 0


class Prompts:
    def __init__(self, database: Database, outbox: Outbox, sessions: Sessions, facts: FlowFacts) -> None:
        self._database = database
        self._outbox = outbox
        self._sessions = sessions
        self._facts = facts

    async def agenda(self, now: datetime) -> PromptAgenda:
        """Nothing while no agreements hold."""
        async with self._database.read() as uow:
            held = await active(uow)
            if held is None:
                return PromptAgenda()
            agreements, week = held.agreements, week_of(now, held.agreements)
            participants = await uow.participants.all()
            asked = await asked_of(uow, participants.keys(), week)
            put_off = await uow.prompts.due(now)
        people = [person for person in agreements.people if person.id in participants and takes_part(person)]
        found = [due_prompt(participants[each.id], agreements, week, asked[each.id]) for each in people]
        again = [DuePrompt(each.person, Period.parse(each.week), Ask.AGAIN, each.ask_at) for each in put_off]
        ripe = [each for each in (*found, *again) if isinstance(each, DuePrompt) and each.due_at <= now]
        late = [each for each in ripe if too_late(each, participants[each.person], agreements, now)]
        due = [each for each in ripe if each not in late and may_ask(participants[each.person], agreements, now)]
        return PromptAgenda(tuple(due), tuple(late), found.count(Silence.FULL))

    async def ask(self, due: DuePrompt, now: datetime) -> bool:
        """Begin the conversation and queue its first question, once; it waits where the person is in another one.

        False where somebody else asked, or where it may no longer be asked.
        """
        async with self._database.write() as uow:
            turn = await turn_of(uow, due.person, now)
            if turn is None or not await _still_due(turn, due):
                return False
            schedule = due.ask.schedule(due.person)
            if not await uow.occurrences.settle(schedule, due.week.key, due_at=due.due_at, state="done", now=now):
                return False
            await uow.prompts.drop([due.person])
            await self._begin(turn, due)
            if due.ask is Ask.PROMPT:
                # An answer of any kind makes it none again.
                rounds = min(turn.participant.quiet_rounds + 1, MOST_QUIET_ROUNDS)
                await uow.participants.save(replace(turn.participant, quiet_rounds=rounds))
        return True

    async def miss(self, due: DuePrompt, now: datetime) -> bool:
        """This week's question comes no more; False where that was settled before."""
        async with self._database.write() as uow:
            await uow.prompts.drop([due.person])
            schedule = due.ask.schedule(due.person)
            return await uow.occurrences.settle(schedule, due.week.key, due_at=due.due_at, state="missed", now=now)

    async def _begin(self, turn: Turn, due: DuePrompt) -> None:
        await _drop_unanswered(turn)
        asked = begin(FLOWS[_FLOW[due.ask]], await self._known(turn, due))
        reminds = due.ask is Ask.PROMPT
        stored = await self._sessions.open(
            turn.uow,
            turn.person.id,
            asked.session,
            turn.place,
            turn.now,
            wait=_WAITS,
            remind_at=reminder_at(turn.now, turn.participant, turn.agreements) if reminds else None,
        )
        if stored.state is SessionState.RUNNING:
            await self._outbox.put(
                turn.uow,
                key=f"{due.ask}:{due.person}:{due.week.key}",
                kind="prompt",
                place=turn.place,
                message=as_message(asked, values_of(stored)),
                now=turn.now,
                expires_at=closing(turn.now, ZoneInfo(turn.agreements.time_zone)),
            )

    async def _known(self, turn: Turn, due: DuePrompt) -> dict[str, str]:
        flow = _FLOW[due.ask]
        facts = dict(await self._facts.of(flow, turn))
        if flow != "story":
            return facts
        question = question_of(due.person, due.week, turn.agreements.prompts)
        week = {"week": due.week.parts["number"], "name": turn.first_name}
        return {**facts, **week, "prompt": question.id, "question": question.question}


async def put_off(turn: Turn, until: PutOff) -> datetime | None:
    """Ask it again on the person's next day, where that is in this week; None where this week has no question more."""
    at = reminder_at(turn.now, turn.participant, turn.agreements) if until is PutOff.NEXT_WORKDAY else None
    if at is None:
        await turn.uow.prompts.drop([turn.person.id])
        return None
    await turn.uow.prompts.put_off(PutOffPrompt(turn.person.id, turn.week, at))
    return at


async def why(turn: Turn) -> DuePrompt | Silence:
    """This week's question to this person, or why there is none; for who asks."""
    week = Period.parse(turn.week)
    asked = await asked_of(turn.uow, [turn.person.id], week)
    return due_prompt(turn.participant, turn.agreements, week, asked[turn.person.id])


def values_of(stored: StoredSession) -> Callable[[str], str]:
    """What the buttons of a conversation's question carry."""
    return lambda option: f"{stored.id}:{stored.version}:{option}"


def is_unanswered_prompt(stored: StoredSession) -> bool:
    """Whether it is a question of the week to which nothing was said yet."""
    session = session_of(stored)
    return stored.flow == "story" and "week" in session.facts and not session.trail


async def _drop_unanswered(turn: Turn) -> None:
    """What was asked before and never answered makes way: nobody has to catch up."""
    for stored in await turn.uow.sessions.of(turn.person.id):
        if is_unanswered_prompt(stored) or stored.flow == _FLOW[Ask.QUIET]:
            await turn.uow.sessions.drop(stored.id)


async def _still_due(turn: Turn, due: DuePrompt) -> bool:
    if not may_ask(turn.participant, turn.agreements, turn.now) or week_of(turn.now, turn.agreements) != due.week:
        return False
    if due.ask is Ask.AGAIN:
        asked = await asked_in(turn.uow, due.person, due.week)
        return Ask.REMINDER not in asked and has_room(asked, Ask.AGAIN, turn.agreements.burden)
    return await why(turn) == due


async def turn_of(uow: UnitOfWork, person_id: str, now: datetime) -> Turn | None:
    """As if the person had come by themselves; whatever else happens to them waits until this is done."""
    held = await active(uow)
    person = None if held is None else person_named(held.agreements, person_id)
    if held is None or person is None or not takes_part(person):
        return None
    participant = await uow.participants.lock(person_id)
    place = await _place(uow, person)
    return Turn(uow, held.agreements, person, participant, place, now)


async def _place(uow: UnitOfWork, person: Person) -> Place:
    return (await private_places(uow, [person]))[person.id]
