"""Forms: a whole conversation on one screen, judged, kept and answered in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chat.form import Filled, Form, Reply, Thanks, Wrong
from chat.incoming import Incoming, Pressed, Said, Sender
from chat.message import Message
from chat.wording import Phrase
from domain.people import has_understood, may
from flows.catalogue import FLOWS, starting
from flows.engine import Ask, Done, Session, Typed, begin
from services.agreements import active
from services.flow_facts import FlowFacts
from services.form_texts import ASKED, FormTexts, NotYet
from services.hearing import Button, Hearing
from services.outbox import Outbox
from services.outcomes import Outcomes
from services.people import People
from services.sessions import Sessions, session_of
from services.sheets import SHEETS, TEXT, Script, Sheet, play, wrong
from services.turns import Turn
from storage.database import Database, UnitOfWork
from storage.sessions import SessionState, StoredSession

# An answer that could not be delivered for so long is no answer any more.
_ANSWER_EXPIRES = timedelta(hours=12)
_THANKS = Phrase("form-thanks")


@dataclass(frozen=True, slots=True)
class _Key:
    """What a form's key says: the flow, the session that it answers, and of which doubts its writer was asked."""

    flow: str
    session: str = ""
    asked: str = ""

    @classmethod
    def read(cls, key: str) -> "_Key | None":
        about, _, asked = key.partition(ASKED)
        flow, _, session = about.partition("/")
        return cls(flow, session, asked) if flow in SHEETS else None

    def __str__(self) -> str:
        return f"{self.flow}/{self.session}"


@dataclass(frozen=True, slots=True)
class Desk:
    """What a form needs of the conversations: who it is, what it starts from, and where its outcome goes."""

    people: People
    facts: FlowFacts
    sessions: Sessions
    texts: FormTexts
    outcomes: Outcomes
    hearing: Hearing


class Forms:
    def __init__(self, database: Database, outbox: Outbox, desk: Desk, now: Callable[[], datetime]) -> None:
        self._database = database
        self._outbox = outbox
        self._desk = desk
        self._now = now

    async def opening(self, incoming: Incoming) -> Form | None:
        """The form that a starting word or the weekly question's button opens for who may; else None, with no trace."""
        if not incoming.private:
            return None
        async with self._database.read() as uow:
            turn = await self._turn(uow, incoming.sender)
            if turn is None:
                return None
            match incoming.act:
                case Said(text):
                    return await self._begun(turn, text)
                case Pressed(value):
                    return await self._pressed(turn, value)
                case _:
                    return None

    async def submit(self, sent: Filled) -> Reply:
        """Keep it once, however often it is sent. Where it is not right, nothing of it is kept or remembered."""
        key = _Key.read(sent.form)
        try:
            async with self._database.write() as uow:
                turn = None if key is None else await self._turn(uow, sent.sender, lock=True)
                if key is None or turn is None or not may(turn.person, SHEETS[key.flow].right):
                    return Wrong({TEXT: Phrase("form-closed")})
                await self._keep(turn, key, sent)
        except NotYet as not_yet:
            return not_yet.reply
        return Thanks(_THANKS)

    async def _begun(self, turn: Turn, text: str) -> Form | None:
        start = starting(text)
        sheet = None if start is None else SHEETS.get(start.flow)
        if start is None or sheet is None or start.rest or not may(turn.person, sheet.right):
            return None
        stored = await self._waiting(turn, start.flow)
        return sheet.form(str(_Key(start.flow, stored.id if stored else "")), await self._session(turn, sheet, stored))

    async def _pressed(self, turn: Turn, value: str) -> Form | None:
        button = Button.read(value)
        stored = None if button is None else await self._waiting(turn, "story")
        if button is None or stored is None or button != Button(stored.id, stored.version, "tell"):
            return None
        sheet = SHEETS[stored.flow]
        return sheet.form(str(_Key(stored.flow, stored.id)), await self._session(turn, sheet, stored))

    async def _keep(self, turn: Turn, key: _Key, sent: Filled) -> None:
        """Raises NotYet where something is wrong or must be asked; what was written by then is not kept."""
        sheet = SHEETS[key.flow]
        await self._refuse_second(turn, key.session)
        stored = await self._waiting(turn, key.flow, key.session)
        session = await self._session(turn, sheet, stored)
        text = self._desk.texts.settled(turn, sheet.form(str(key), session), key.asked, sent, needed=sheet.needs_text)
        done = _played(sheet, *sheet.fill(session, sent, text))
        if not await turn.uow.inbox.is_new(sent.sender.platform, sent.event_id, turn.now):
            return
        if stored is not None:
            await self._desk.sessions.finish(turn.uow, stored, turn.now)
        if turn.participant.quiet_rounds:
            # Whoever tells something is quiet no longer.
            await turn.uow.participants.save(replace(turn.participant, quiet_rounds=0))
        left = await self._desk.outcomes.keep(turn, done.outcome, turn.now - (sent.opened_at or turn.now))
        # What the flow asks next, a sentence with a signal, was on the same screen.
        await self._say(turn, sent, (*left.messages, *await self._desk.hearing.next_queued(turn)))

    async def _say(self, turn: Turn, sent: Filled, messages: Sequence[Message]) -> None:
        for number, message in enumerate(messages, 1):
            await self._outbox.put(
                turn.uow,
                key=f"answer:{sent.sender.platform}:{sent.event_id}:{number}",
                kind="answer",
                place=turn.place,
                message=message,
                now=turn.now,
                expires_at=turn.now + _ANSWER_EXPIRES,
            )

    async def _turn(self, uow: UnitOfWork, sender: Sender, *, lock: bool = False) -> Turn | None:
        """None for a stranger, and for who did not say yes to the privacy notice that holds now."""
        held = await active(uow)
        person = None if held is None else await self._desk.people.who(uow, sender, held.agreements)
        if held is None or person is None:
            return None
        participant = await (uow.participants.lock(person.id) if lock else uow.participants.get(person.id))
        if not has_understood(participant, held.agreements.privacy.notice_version):
            return None
        place = await self._desk.people.private_place(uow, sender)
        return Turn(uow, held.agreements, person, participant, place, self._now())

    async def _waiting(self, turn: Turn, flow: str, session: str = "") -> StoredSession | None:
        """The running conversation of this flow, where nothing was told in it yet; the very one, where it is named."""
        running = await turn.uow.sessions.running(turn.person.id)
        if running is None or running.flow != flow or session not in {"", running.id}:
            return None
        return running if _untouched(session_of(running)) else None

    async def _refuse_second(self, turn: Turn, session: str) -> None:
        """What the form answers was answered already, on another device or in the chat."""
        stored = await turn.uow.sessions.get(session) if session else None
        if stored is not None and stored.state is SessionState.DONE:
            raise NotYet(Wrong({TEXT: Phrase("error-duplicate")}))

    async def _session(self, turn: Turn, sheet: Sheet, stored: StoredSession | None) -> Session:
        if stored is not None:
            return session_of(stored)
        return begin(sheet.flow, await self._desk.facts.of(sheet.flow.key, turn)).session


def _untouched(session: Session) -> bool:
    """Whether it stands at its first question and holds no text."""
    told = any(isinstance(each, Typed) for each in session.answers.values())
    return not told and session.step == FLOWS[session.flow].first(session)


def _played(sheet: Sheet, session: Session, script: Script) -> Done:
    moved = play(sheet.flow, session, script)
    if isinstance(moved, Ask):
        field, words = wrong(moved)
        raise NotYet(Wrong({field: words}))
    return moved
