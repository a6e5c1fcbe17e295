"""Forms: a whole conversation on one screen, judged, kept and answered in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from chat.form import Filled, Form, Reply, Thanks, Wrong
from chat.incoming import Incoming, Pressed, Said, Sender
from chat.message import Message
from chat.wording import Phrase
from domain.ladder_moves import Move
from domain.people import has_understood, may
from flows.catalogue import FLOWS, starting
from flows.engine import Ask, Done, Session, Typed, begin
from flows.ladder_facts import CHOOSE, chosen
from flows.ladder_words import STEP_FLOWS, STEPS
from messages.escalation_buttons import pressed
from services.agreements import active
from services.flow_facts import FlowFacts, NothingToAsk
from services.form_texts import ASKED, FormTexts, NotYet
from services.hearing import Button, Hearing
from services.left import Left
from services.outbox import Outbox
from services.outcomes import Outcomes
from services.people import People
from services.reason_buttons import JOINT_REASON, KEEP_DRAFT, reason_asked, reason_facts
from services.replies import ANSWER_EXPIRES
from services.sessions import Sessions, session_of
from services.sheet import Script, Sheet, play
from services.sheets import SHEETS, wrong
from services.telling_sheets import TEXT, with_theme
from services.turns import Turn
from storage.database import Database, UnitOfWork
from storage.sessions import SessionState, StoredSession

_THANKS = Phrase("form-thanks")
# The one option of the weekly question that takes a text.
_TELL = "tell"
_REASONS = frozenset({KEEP_DRAFT, JOINT_REASON})


@dataclass(frozen=True, slots=True)
class _Key:
    """What a form's key says: the flow, the session that it answers or what it is about (an escalation, or what a
    reason was asked for), and of which doubts its writer was asked.
    """

    flow: str
    session: str = ""
    about: str = ""
    asked: str = ""

    @classmethod
    def read(cls, key: str) -> "_Key | None":
        about, _, asked = key.partition(ASKED)
        flow, _, which = about.partition("/")
        session, _, subject = which.partition("/")
        return cls(flow, session, subject, asked) if flow in SHEETS else None

    def __str__(self) -> str:
        which = f"{self.session}/{self.about}" if self.about else self.session
        return f"{self.flow}/{which}"


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
        """The form that a word, the weekly question's button or a thread's opens for who may; else None, traceless."""
        step = pressed(incoming.act.value) if isinstance(incoming.act, Pressed) else None
        if not incoming.private and step is None:
            return None
        if step is None and isinstance(incoming.act, Pressed) and not _may_open(incoming.act.value):
            return None
        async with self._database.read() as uow:
            turn = await self._turn(uow, incoming.sender)
            if turn is None:
                return None
            if step is not None:
                return await self._stepping(turn, *step)
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
                    return Wrong({_somewhere(sent): Phrase("form-closed")})
                await self._keep(turn, key, sent)
        except NotYet as not_yet:
            return not_yet.reply
        return Thanks(_THANKS)

    async def _begun(self, turn: Turn, text: str) -> Form | None:
        start = starting(text)
        sheet = None if start is None else SHEETS.get(start.flow)
        if start is None or sheet is None or not may(turn.person, sheet.right):
            return None
        if start.flow in STEP_FLOWS:
            return await self._step(turn, start.flow)
        stored = await self._waiting(turn, start.flow)
        try:
            session: Session | None = await self._session(turn, sheet, stored)
        except NothingToAsk:
            # The chat says why.
            return None
        if session is not None and start.rest:
            session = with_theme(session, start.rest) if start.flow == "signal" else None
        return None if session is None else sheet.form(str(_Key(start.flow, stored.id if stored else "")), session)

    async def _stepping(self, turn: Turn, escalation: str, move: Move) -> Form | None:
        """A button of a thread. None where the step needs nothing more, or cannot be taken: then the chat says so."""
        step = STEPS[move]
        return await self._step(turn, step, escalation) if isinstance(step, str) else None

    async def _step(self, turn: Turn, flow: str, escalation: str | None = None) -> Form | None:
        session = await self._about(turn, flow, escalation)
        if session is None or not may(turn.person, SHEETS[flow].right):
            return None
        return SHEETS[flow].form(str(_Key(flow, about=chosen(session).id)), session)

    async def _about(self, turn: Turn, flow: str, escalation: str | None) -> Session | None:
        """The step at its first question; None where it has to be chosen still, in the chat, what it is about."""
        try:
            facts = await self._desk.facts.of(flow, turn, escalation)
        except NothingToAsk:
            return None
        known = {} if escalation is None else {"escalation": escalation}
        session = begin(FLOWS[flow], {**facts, **known}).session
        return None if session.step == CHOOSE else session

    async def _pressed(self, turn: Turn, value: str) -> Form | None:
        reason = reason_asked(value)
        if reason is not None:
            return _reason(turn, *reason)
        button = Button.read(value)
        stored = None if button is None else await self._waiting(turn, "story")
        if button is None or stored is None or button != Button(stored.id, stored.version, _TELL):
            return None
        sheet = SHEETS[stored.flow]
        return sheet.form(str(_Key(stored.flow, stored.id)), await self._session(turn, sheet, stored))

    async def _keep(self, turn: Turn, key: _Key, sent: Filled) -> None:
        """Raises NotYet where something is wrong or must be asked; what was written by then is not kept."""
        sheet = SHEETS[key.flow]
        await self._refuse_second(turn, key.session)
        stored = await self._waiting(turn, key.flow, key.session)
        session = await self._answered(turn, sheet, key, sent, stored)
        texts = self._desk.texts.settled(turn, sheet, sheet.form(str(key), session), key.asked, sent)
        done = _played(sheet, *sheet.fill(session, sent, texts))
        if not await turn.uow.inbox.is_new(sent.sender.platform, sent.event_id, turn.now):
            return
        if stored is not None:
            await self._desk.sessions.finish(turn.uow, stored, turn.now)
        if turn.participant.quiet_rounds:
            # Whoever tells something is quiet no longer.
            await turn.uow.participants.save(replace(turn.participant, quiet_rounds=0))
        left = await self._desk.outcomes.keep(turn, done.outcome, turn.now - (sent.opened_at or turn.now))
        await self._go_on(turn, key, sent, left)
        # What the flow asks next, a sentence with a signal, was on the same screen.
        await self._say(turn, sent, (*left.messages, *await self._desk.hearing.next_queued(turn)))

    async def _answered(
        self, turn: Turn, sheet: Sheet, key: _Key, sent: Filled, stored: StoredSession | None
    ) -> Session:
        if key.flow in _REASONS:
            return begin(sheet.flow, reason_facts(key.flow, key.about)).session
        if key.flow not in STEP_FLOWS:
            return await self._session(turn, sheet, stored)
        session = await self._about(turn, key.flow, key.about)
        if session is None:
            raise NotYet(Wrong({_somewhere(sent): Phrase("threads-gone")}))
        return session

    async def _go_on(self, turn: Turn, key: _Key, sent: Filled, left: Left) -> None:
        """What the ladder does not let pass stays on the screen; a step that was chosen there is the next screen."""
        if not left.kept:
            raise NotYet(Wrong({_somewhere(sent): left.messages[0].summary}))
        if left.then is None or left.then not in STEP_FLOWS:
            return
        form = await self._step(turn, left.then, key.about)
        if form is not None:
            raise NotYet(form)

    async def _say(self, turn: Turn, sent: Filled, messages: Sequence[Message]) -> None:
        for number, message in enumerate(messages, 1):
            await self._outbox.put(
                turn.uow,
                key=f"answer:{sent.sender.platform}:{sent.event_id}:{number}",
                kind="answer",
                place=turn.place,
                message=message,
                now=turn.now,
                expires_at=turn.now + ANSWER_EXPIRES,
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


def _somewhere(sent: Filled) -> str:
    """A field of the screen for what is wrong with no field in particular."""
    return TEXT if TEXT in sent.values else next(iter(sent.values), TEXT)


def _may_open(value: str) -> bool:
    """Whether this button can open a form at all: of most, no database needs to be asked."""
    button = Button.read(value)
    return reason_asked(value) is not None or (button is not None and button.option == _TELL)


def _reason(turn: Turn, flow: str, about: str) -> Form | None:
    """Whether it would be taken is known when it is sent; None for who may not give it: the chat says why."""
    sheet = SHEETS[flow]
    if not may(turn.person, sheet.right):
        return None
    return sheet.form(str(_Key(flow, about=about)), begin(sheet.flow, reason_facts(flow, about)).session)


def _untouched(session: Session) -> bool:
    """Whether it stands at its first question and holds no text."""
    told = any(isinstance(each, Typed) for each in session.answers.values())
    return not told and session.step == FLOWS[session.flow].first(session)


def _played(sheet: Sheet, session: Session, script: Script) -> Done:
    moved = play(sheet.flow, session, script)
    if isinstance(moved, Ask):
        field, words = wrong(sheet, moved)
        raise NotYet(Wrong({field: words}))
    return moved
