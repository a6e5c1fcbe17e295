"""Hearing: one person's conversations, from the first question to what they leave behind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from chat.message import Message
from chat.wording import Phrase, Words
from domain.cases import tells_of_a_case
from domain.privacy.findings import ScreenFailed
from domain.stories import LONGEST_TEXT
from flows.catalogue import FLOWS, begin_with
from flows.engine import Ask, Done, Given, Tapped, Typed, advance, as_message, begin, resume
from flows.ladder_words import STEP_FLOWS
from flows.understanding import Stop, Understood, Unscreened, understand
from messages.escalation_private import case_help
from messages.receipts import said, with_written
from services.flow_facts import FlowFacts, NothingToAsk
from services.outcomes import Outcomes
from services.screens import MARK, Accepted, Asked, Judged, Rewritten, Screens, ThrownAway
from services.sessions import Sessions, session_of
from services.turns import Turn
from storage.sessions import SessionState, StoredSession

# Whoever asks for one of these wants it now: what they were in is set aside, and can be taken up again.
_AT_ONCE = frozenset({"onboarding", "pause", "leaving", "my_data"})
# What is typed in these is told to both parties.
LADDER_FLOWS = STEP_FLOWS | {"conversation"}
_TOLD_TO_BOTH = LADDER_FLOWS | {
    "bring_in",
    "ask_information",
    "let_go",
    "joint_reason",
    "open_questions",
    "choose_story",
}
# Other people wait for these: they go before a question without an answer, which comes back after them.
_GOES_FIRST = LADDER_FLOWS | {"reaction", "joint_reason"}

Messages = tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """A button's value: `<session>:<version>:<option>`."""

    session: str
    version: int
    option: str

    @classmethod
    def read(cls, value: str) -> "Button | None":
        session, _, rest = value.partition(":")
        version, _, option = rest.partition(":")
        if not (session and option and version.isascii() and version.isdigit() and len(version) < 6):
            return None
        return cls(session, int(version), option)


class Hearing:
    """Every method runs in the turn's transaction and returns what the person hears, in order."""

    def __init__(
        self,
        sessions: Sessions,
        screens: Screens,
        outcomes: Outcomes,
        facts: FlowFacts,
        say: Callable[[Words], str],
    ) -> None:
        self._sessions = sessions
        self._screens = screens
        self._outcomes = outcomes
        self._facts = facts
        self._say = say

    async def start(self, turn: Turn, key: str, rest: str = "", more: Mapping[str, str] | None = None) -> Messages:
        """Begin a conversation, or put it in the queue. `rest` is what was typed behind its word: not screened yet."""
        running = await turn.uow.sessions.running(turn.person.id)
        known = more or {}
        if running is not None and running.flow == key and _is_about(running, known.get("escalation")):
            return await self._again(turn, running)
        try:
            facts = {**await self._facts.of(key, turn, known.get("escalation")), **known}
        except NothingToAsk as nothing:
            return (said(nothing.words),)
        aside: Messages = ()
        if running is not None and key in _AT_ONCE:
            aside = await self._aside(turn, running)
        if running is not None and key in _GOES_FIRST:
            aside = await self._behind(turn, running)
        asked = begin(FLOWS[key], facts)
        stored = await self._sessions.open(turn.uow, turn.person.id, asked.session, turn.place, turn.now)
        if stored.state is SessionState.QUEUED:
            return (said(Phrase("hearing-queued")),)
        if rest:
            return (*aside, *await self._hear(turn, stored, rest))
        return (*aside, self._message(stored, asked))

    def understood(self, running: StoredSession, text: str) -> Understood | None:
        """What was typed as an answer to the question that stands open; None where it answers nothing there."""
        return understand(text, FLOWS[running.flow], session_of(running), self._say)

    async def answer(self, turn: Turn, running: StoredSession, understood: Understood) -> Messages:
        match understood:
            case Stop():
                await turn.uow.sessions.drop(running.id)
                return (said(Phrase("flow-stopped")), *await self._next(turn))
            case Unscreened(words):
                return await self._hear(turn, running, words)
            case _:
                return await self._advance(turn, running, understood)

    async def press(self, turn: Turn, value: str) -> Messages:
        """A button. Of presses on one button, by whatever device, the first counts."""
        button = Button.read(value)
        stored = None if button is None else await turn.uow.sessions.get(button.session)
        if button is None or stored is None or stored.person != turn.person.id:
            return await self._gone(turn)
        if stored.state is SessionState.DONE:
            return (said(Phrase("error-duplicate")),)
        if stored.state is SessionState.DRAFT:
            if await turn.uow.sessions.running(turn.person.id) is not None:
                return await self._gone(turn)
            stored = await self._sessions.run(turn.uow, stored, turn.place, turn.now)
        if stored.state is not SessionState.RUNNING:
            return await self._gone(turn)
        if button.version != stored.version:
            # The same button twice: it was taken, and what came of it stands there already.
            return () if _was_taken(stored, button) else await self._gone(turn)
        if button.option.startswith(MARK):
            return await self._decide(turn, stored, button.option)
        return await self._advance(turn, stored, Tapped(button.option))

    async def resume(self, turn: Turn) -> Messages:
        """Take up what stands open: the running conversation, or else the latest draft."""
        running = await turn.uow.sessions.running(turn.person.id)
        if running is not None:
            return await self._again(turn, running)
        draft = await turn.uow.sessions.latest_draft(turn.person.id)
        if draft is None:
            return (said(Phrase("hearing-nothing-open")),)
        return await self._again(turn, await self._sessions.run(turn.uow, draft, turn.place, turn.now))

    def forget_held(self) -> None:
        """Let go of texts that were held too long, also when nobody says anything."""
        self._screens.sweep()

    async def next_queued(self, turn: Turn) -> Messages:
        """Begin what waits, if the person is in no conversation now."""
        if await turn.uow.sessions.running(turn.person.id) is not None:
            return ()
        return await self._next(turn)

    async def _hear(self, turn: Turn, stored: StoredSession, text: str) -> Messages:
        """Free text: judged before it goes anywhere."""
        if len(text) > LONGEST_TEXT:
            return (said(Phrase("error-too-long", {"count": LONGEST_TEXT})),)
        try:
            judged = await self._screens.judge(turn, stored.id, _values(stored), text)
        except ScreenFailed:
            return (said(Phrase("error-system-lost")),)
        return await self._judged(turn, stored, judged)

    async def _decide(self, turn: Turn, stored: StoredSession, option: str) -> Messages:
        """What the writer says of a text that is held."""
        try:
            judged = self._screens.decide(turn, stored.id, _values(stored), option)
        except ScreenFailed:
            return (said(Phrase("error-system-lost")),)
        return await self._judged(turn, stored, judged)

    async def _judged(self, turn: Turn, stored: StoredSession, judged: Judged) -> Messages:
        match judged:
            case Accepted(text) if stored.flow in _TOLD_TO_BOTH and tells_of_a_case(text):
                # What parties talk about rises above one single case.
                return (case_help(), *await self._again(turn, stored))
            case Accepted(text):
                return await self._accepted(turn, stored, text)
            case Asked(message):
                return (message,)
            case Rewritten():
                return await self._again(turn, stored)
            case ThrownAway():
                await turn.uow.sessions.drop(stored.id)
                return (said(Phrase("story-discarded")), *await self._next(turn))

    async def _accepted(self, turn: Turn, stored: StoredSession, text: str) -> Messages:
        """A screened text is the answer to a question that takes text; elsewhere it came with the starting word."""
        flow, session = FLOWS[stored.flow], session_of(stored)
        if isinstance(understand(text, flow, session, self._say), Unscreened):
            return await self._advance(turn, stored, Typed(text))
        started = begin_with(flow, session.facts, text, self._say)
        # A new version, so that the buttons of the question before it are known as old.
        moved = replace(started, session=replace(started.session, version=session.version + 1))
        return await self._moved(turn, stored, moved)

    async def _advance(self, turn: Turn, stored: StoredSession, given: Given) -> Messages:
        flow = FLOWS[stored.flow]
        return await self._moved(turn, stored, advance(flow, session_of(stored), given))

    async def _moved(self, turn: Turn, stored: StoredSession, moved: Ask | Done) -> Messages:
        match moved:
            case Ask():
                if moved.session == session_of(stored):
                    return (self._message(stored, moved),)
                kept = await self._sessions.move(turn.uow, stored, moved.session, turn.now)
                return (self._message(kept, moved),)
            case Done(_, outcome):
                await self._sessions.finish(turn.uow, stored, turn.now)
                left = await self._outcomes.keep(turn, outcome, turn.now - stored.opened_at)
                if not left.kept:
                    return (*left.messages, *await self._not_kept(turn, moved))
                began = await self._then(turn, left.then, left.facts) if left.then is not None else ()
                return (*left.messages, *began, *(() if began else await self._next(turn)))

    async def _not_kept(self, turn: Turn, done: Done) -> Messages:
        """What was answered waits as a draft at its last question, so that nobody types it twice."""
        *before, last = done.session.trail
        session = replace(done.session, step=last, trail=tuple(before))
        held = await self._sessions.open(turn.uow, turn.person.id, session, turn.place, turn.now)
        await self._sessions.draft(turn.uow, held, turn.now, turn.agreements.retention.draft_days)
        return (said(Phrase("threads-kept-as-draft")), *await self._next(turn))

    async def _then(self, turn: Turn, key: str, facts: Mapping[str, str] | None) -> Messages:
        return await self.start(turn, key, more=facts)

    async def _next(self, turn: Turn) -> Messages:
        """The conversation that waited longest begins."""
        queued = await turn.uow.sessions.next_queued(turn.person.id)
        if queued is None:
            return ()
        return await self._again(turn, await self._sessions.run(turn.uow, queued, turn.place, turn.now))

    async def _behind(self, turn: Turn, running: StoredSession) -> Messages:
        """Whoever answers others wants it now: a question without an answer comes back after it."""
        if session_of(running).trail:
            return await self._aside(turn, running)
        await self._sessions.put_behind(turn.uow, running)
        return ()

    async def _aside(self, turn: Turn, running: StoredSession) -> Messages:
        days = turn.agreements.retention.draft_days
        kept = await self._sessions.put_aside(turn.uow, running, turn.now, days)
        return (said(Phrase("hearing-set-aside", {"days": days})),) if kept else ()

    async def _gone(self, turn: Turn) -> Messages:
        """An old button: say so, and ask what stands open now."""
        running = await turn.uow.sessions.running(turn.person.id)
        if running is None:
            return (said(Phrase("hearing-button-gone")),)
        return (said(Phrase("hearing-button-old")), *await self._again(turn, running))

    async def _again(self, turn: Turn, stored: StoredSession) -> Messages:
        """The question at which the conversation stands; a newer version of its flow may ask another one."""
        asked = resume(FLOWS[stored.flow], session_of(stored))
        if asked.session != session_of(stored):
            stored = await self._sessions.move(turn.uow, stored, asked.session, turn.now)
        message = self._message(stored, asked)
        written = asked.session.typed(asked.session.step)
        return (message if written is None else with_written(message, written),)

    def _message(self, stored: StoredSession, asked: Ask) -> Message:
        return as_message(asked, _values(stored))


def _values(stored: StoredSession) -> Callable[[str], str]:
    return lambda option: f"{stored.id}:{stored.version}:{option}"


def _is_about(stored: StoredSession, escalation: str | None) -> bool:
    """Whether it is about this matter; a word that names none means whatever runs."""
    return escalation is None or session_of(stored).facts.get("escalation") == escalation


def _was_taken(stored: StoredSession, button: Button) -> bool:
    """Whether the answer before the present question is this very button's."""
    session = session_of(stored)
    if button.version != stored.version - 1 or not session.trail:
        return False
    return session.tapped(session.trail[-1]) == button.option
