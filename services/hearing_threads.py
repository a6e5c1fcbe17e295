"""Hearing threads: what people answer, change, take back and pin in the thread of a conversation on the ladder."""

from datetime import datetime, timedelta

from chat.address import Place, Posted
from chat.incoming import Deleted, Edited, Incoming, Pinned, Pressed, Refused, Said, Unpinned
from chat.message import Message
from chat.wording import Phrase
from domain.cases import tells_of_a_case
from domain.ladder_guards import Refusal
from domain.people import Right, has_understood, may
from domain.privacy.findings import ScreenFailed
from domain.stories import LONGEST_TEXT
from domain.typed_questions import asked_of, numbered
from flows.catalogue import starting
from flows.ladder_words import STEP_FLOWS, step_said
from flows.understanding import plainly
from messages.escalation_buttons import pressed
from messages.escalation_private import case_help, refused
from messages.explaining import ladder_message
from messages.receipts import said
from messages.threads import edit_not_kept
from services.decisions import DECISION_WORDS, decisions_in
from services.escalations import Escalations
from services.ladder_steps import LadderSteps
from services.matters import matter_of
from services.replies import Reply
from services.screens import Accepted, Screens
from services.threads import Threads
from services.turns import Turn
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation

_LADDER = "ladder"
# Longer than it takes to find out what became of a message. After that, people in a channel are heard as they are.
_ARRIVES_WITHIN = timedelta(minutes=10)
# These are for a person's own chat; as an answer they say nothing.
_PRIVATE = frozenset({"help", "hulp", "waarom", "why", "privacy", "verder"})

Replies = tuple[Reply, ...]


class HearingThreads:
    """Every method runs in the turn's transaction. What is for one person alone goes to `turn.place`."""

    def __init__(self, steps: LadderSteps, screens: Screens, escalations: Escalations, threads: Threads) -> None:
        self._steps = steps
        self._screens = screens
        self._escalations = escalations
        self._threads = threads

    async def concerns(self, uow: UnitOfWork, incoming: Incoming) -> bool:
        """Whether it was done in a thread of the ladder, or to something that stands in one."""
        match incoming.act:
            case Pressed(value):
                return pressed(value) is not None
            case Said() | Refused():
                return await self._is_thread(uow, incoming.place)
            case Edited(_, message_id):
                known = await uow.contributions.said_as(Posted(incoming.place, message_id)) is not None
                return known or await self._is_thread(uow, incoming.place)
            case Deleted(message_id):
                return await uow.contributions.said_as(Posted(incoming.place, message_id)) is not None
            case Pinned() | Unpinned():
                return True

    async def is_too_early(self, uow: UnitOfWork, incoming: Incoming, now: datetime) -> bool:
        """Whether it answers something that may be a message of the bot's which is still being sent.

        People can answer what they see before the platform has told the bot where it stands, or before a process that
        died on its way was succeeded.
        """
        place = incoming.place
        if place.thread is None or not isinstance(incoming.act, Said | Refused | Edited):
            return False
        if await uow.outbox.root_key_at(place) is not None or await self._is_thread(uow, place):
            return False
        return await uow.outbox.is_arriving(place, now - _ARRIVES_WITHIN)

    async def hear(self, turn: Turn, incoming: Incoming) -> Replies:
        """Silent where it is kept: the thread shows it. What cannot be kept is told to its writer alone."""
        match incoming.act:
            case Said(text, message_id):
                return await self._said(turn, Posted(incoming.place, message_id), text)
            case Pressed(value):
                wanted = pressed(value)
                return () if wanted is None else _alone(turn, *await self._steps.begin(turn, *wanted))
            case Refused():
                return _alone(turn, said(Phrase("threads-media")))
            case Edited(text, message_id):
                return await self._edited(turn, Posted(incoming.place, message_id), text)
            case Deleted(message_id):
                await self._escalations.take_back(turn, Posted(incoming.place, message_id))
                return ()
            case Pinned(message_id):
                return await self._pinned(turn, Posted(incoming.place, message_id), pinned=True)
            case Unpinned(message_id):
                return await self._pinned(turn, Posted(incoming.place, message_id), pinned=False)

    async def _is_thread(self, uow: UnitOfWork, place: Place) -> bool:
        return place.thread is not None and await self._threads.escalation_at(uow, place) is not None

    async def _said(self, turn: Turn, there: Posted, text: str) -> Replies:
        escalation_id = await self._threads.escalation_at(turn.uow, there.place)
        if escalation_id is None:
            return ()
        word = plainly(text.strip().removeprefix("/"))
        move = step_said(text)
        if word == _LADDER:
            return (Reply(there.place, ladder_message(turn.agreements)),)
        if word in DECISION_WORDS:
            return (Reply(there.place, await decisions_in(turn, escalation_id)),)
        if move is not None:
            return _alone(turn, *await self._steps.begin(turn, escalation_id, move))
        if word in _PRIVATE or is_private_word(text):
            return _alone(turn, said(Phrase("hearing-do-it-privately")))
        return await self._contributed(turn, escalation_id, there, text)

    async def _contributed(self, turn: Turn, escalation_id: str, there: Posted, text: str) -> Replies:
        unfit = await self._steps.unfit(turn)
        if unfit:
            return _alone(turn, *unfit)
        kept = await turn.uow.escalations.get(escalation_id)
        named, words = numbered(text)
        judged = self._judged(turn, words)
        if isinstance(judged, Message):
            return _alone(turn, judged)
        if kept is None or turn.person.party is None:
            return ()
        question = named or asked_of(kept.escalation, turn.person.party)
        done = await self._escalations.contribute(turn, escalation_id, question, judged, there)
        if isinstance(done, Refusal):
            return _alone(turn, said(refused(done)))
        return await self._moved_on(turn, done, there.place)

    async def _moved_on(self, turn: Turn, kept: KeptEscalation, said_at: Place) -> Replies:
        """Whoever answers in the thread of another rung hears where their answer is read now."""
        if await self._threads.rung_at(turn.uow, said_at) in (None, kept.escalation.rung):
            return ()
        forum = matter_of(kept, turn.agreements).forum
        return _alone(turn, said(Phrase("threads-moved-on", {"forum": forum})))

    async def _edited(self, turn: Turn, there: Posted, text: str) -> Replies:
        """What was kept changes with it; what could not be kept before may be kept now."""
        if await turn.uow.contributions.said_as(there) is None:
            escalation_id = await self._threads.escalation_at(turn.uow, there.place)
            if escalation_id is None or step_said(text) is not None:
                return ()
            return await self._contributed(turn, escalation_id, there, text)
        judged = self._judged(turn, numbered(text)[1])
        if isinstance(judged, Message):
            return _alone(turn, edit_not_kept(judged))
        await self._escalations.edit(turn, there, judged)
        return ()

    async def _pinned(self, turn: Turn, there: Posted, *, pinned: bool) -> Replies:
        if turn.person.party is not None and may(turn.person, Right.INTERPRET) and _understood(turn):
            await self._escalations.pin(turn, there, pinned=pinned)
        return ()

    def _judged(self, turn: Turn, words: str) -> str | Message:
        """The words as they may be kept, or why not one of them is."""
        if not words:
            return said(Phrase("flow-empty"))
        if len(words) > LONGEST_TEXT:
            return said(Phrase("error-too-long", {"count": LONGEST_TEXT}))
        try:
            judged = self._screens.judge_reply(words, turn.agreements)
        except ScreenFailed:
            return said(Phrase("error-system-lost"))
        if not isinstance(judged, Accepted):
            return judged.message
        return case_help() if tells_of_a_case(judged.text) else judged.text


def is_private_word(text: str) -> bool:
    """Whether it begins something of a person alone, and says nothing besides."""
    start = starting(text)
    return start is not None and not start.rest and start.flow not in STEP_FLOWS


def _understood(turn: Turn) -> bool:
    return has_understood(turn.participant, turn.agreements.privacy.notice_version)


def _alone(turn: Turn, *messages: Message) -> Replies:
    return tuple(Reply(turn.place, each) for each in messages)
