"""Ladder steps: a word or a button in a thread takes a step at once, or begins the conversation about it in private."""

from chat.message import Message
from chat.wording import Phrase
from domain.ladder_guards import Refusal
from domain.ladder_moves import Move, why_not
from domain.people import Right, has_understood, may
from flows.ladder_words import STEPS
from messages.escalation_private import received, refused
from messages.receipts import said
from services.escalations import Escalations
from services.hearing import Hearing
from services.ladder_receipts import receipt, told_at
from services.matters import matter_of, own_matters
from services.roles import actor_on
from services.turns import Turn

Messages = tuple[Message, ...]


class LadderSteps:
    def __init__(self, hearing: Hearing, escalations: Escalations) -> None:
        self._hearing = hearing
        self._escalations = escalations

    async def begin(self, turn: Turn, escalation_id: str, move: Move) -> Messages:
        """What this person hears of it in private; empty where the thread tells it all."""
        unfit = await self.unfit(turn)
        if unfit:
            return unfit
        kept = await turn.uow.escalations.get(escalation_id)
        if kept is None:
            return (said(Phrase("threads-gone")),)
        step = STEPS[move]
        if not isinstance(step, str):
            done = await self._escalations.take(turn, escalation_id, step)
            silent = not isinstance(done, Refusal) and told_at(turn) is None
            return () if silent else (receipt(turn, done),)
        refusal = why_not(kept.escalation, move, turn.now, actor_on(turn.person, kept.escalation.rung))
        if refusal is not None:
            return (said(refused(refusal)),)
        return await self._hearing.start(turn, step, more={"escalation": escalation_id})

    async def begin_alone(self, turn: Turn, move: Move) -> Messages:
        """The same outside a thread: where this person can do it in one conversation only, it is about that one."""
        able = [
            kept
            for kept in await own_matters(turn)
            if why_not(kept.escalation, move, turn.now, actor_on(turn.person, kept.escalation.rung)) is None
        ]
        if len(able) == 1:
            heard = await self.begin(turn, able[0].id, move)
            return heard or (received(matter_of(able[0], turn.agreements), None),)
        return await self._hearing.start(turn, "ladder_steps") if able else (said(Phrase("threads-none-open")),)

    async def unfit(self, turn: Turn) -> Messages:
        """What is said to who may not take part, or did not understand the notice that holds; empty for who may."""
        if turn.person.party is None or not may(turn.person, Right.INTERPRET):
            return (said(Phrase("threads-read-only")),)
        if not has_understood(turn.participant, turn.agreements.privacy.notice_version):
            asked = await self._hearing.start(turn, "onboarding")
            return (said(Phrase("hearing-reply-join-first")), *asked)
        return ()
