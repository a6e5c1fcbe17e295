"""Channels: what people say where others read along. There the bot keeps silent, but for what is meant for it."""

from datetime import datetime

from chat.incoming import Incoming, Refused, Said
from chat.wording import Phrase
from domain.agreements import Agreements, Person
from domain.people import Right, has_understood, may
from domain.privacy.findings import ScreenFailed
from domain.stories import LONGEST_TEXT
from flows.catalogue import starting
from flows.understanding import plainly
from messages.receipts import said
from services import latest_digests
from services.agreements_log import AGREEMENTS_WORDS
from services.decisions import DECISION_WORDS
from services.hearing import Hearing
from services.hearing_threads import HearingThreads, is_private_word
from services.interpretations import interpret, root_of
from services.people import People
from services.pseudonyms import Pseudonyms
from services.replies import Reply
from services.screens import Accepted, Screens
from services.turns import Turn
from storage.database import UnitOfWork

_BIND = frozenset({"koppel", "bind"})
_FIGURES = frozenset({"cijfers", "weekbericht", "figures", "digest"})
_PRIVATE = frozenset(
    {
        "help",
        "hulp",
        "waarom",
        "why",
        "ladder",
        "privacy",
        "verder",
        "gesprekken",
        "conversations",
        *DECISION_WORDS,
        *AGREEMENTS_WORDS,
    }
)
_CONVERSATION = "conversation"


class Channels:
    def __init__(
        self, people: People, hearing: Hearing, screens: Screens, pseudonyms: Pseudonyms, threads: HearingThreads
    ) -> None:
        self._people = people
        self._hearing = hearing
        self._screens = screens
        self._pseudonyms = pseudonyms
        self._threads = threads

    async def hear(
        self, uow: UnitOfWork, incoming: Incoming, person: Person, agreements: Agreements, now: datetime
    ) -> tuple[Reply, ...]:
        """A code, a word of the bot, something in a thread of the ladder, or an answer under a digest.

        Everything else is people talking to each other.
        """
        if await self._threads.concerns(uow, incoming):
            turn = await self._turn(uow, incoming, person, agreements, now)
            return await self._threads.hear(turn, incoming)
        match incoming.act:
            case Said(text):
                word, _, rest = text.strip().removeprefix("/").partition(" ")
                if plainly(word) in _BIND and rest.strip():
                    return await self._bind(uow, incoming, person, rest, agreements)
                if plainly(text) in _FIGURES:
                    return await self._figures(uow, incoming, person, agreements, now)
                root = await root_of(uow, incoming)
                if root is not None:
                    turn = await self._turn(uow, incoming, person, agreements, now)
                    return await self._interpret(turn, root, text)
                if plainly(text) in _PRIVATE or is_private_word(text):
                    privately = Reply(incoming.place, said(Phrase("hearing-do-it-privately")))
                    return (privately, *await self._begun(uow, incoming, person, agreements, now))
                return ()
            case Refused() if await root_of(uow, incoming) is not None:
                private = await self._people.private_place(uow, incoming.sender)
                return (Reply(private, said(Phrase("error-media"))),)
            case _:
                return ()

    async def _begun(
        self, uow: UnitOfWork, incoming: Incoming, person: Person, agreements: Agreements, now: datetime
    ) -> tuple[Reply, ...]:
        """Whoever wants to talk about something is not sent away to type it again: it begins in their own chat."""
        start = starting(incoming.act.text) if isinstance(incoming.act, Said) else None
        if start is None or start.flow != _CONVERSATION or not may(person, Right.OPEN_CONVERSATION):
            return ()
        turn = await self._turn(uow, incoming, person, agreements, now)
        joined = has_understood(turn.participant, agreements.privacy.notice_version)
        begun = await self._hearing.start(turn, _CONVERSATION if joined else "onboarding")
        return tuple(Reply(turn.place, each) for each in begun)

    async def _bind(
        self, uow: UnitOfWork, incoming: Incoming, person: Person, code: str, agreements: Agreements
    ) -> tuple[Reply, ...]:
        forum = await self._people.bind_place(uow, person, incoming.place, code, agreements)
        if forum is None:
            refused = Phrase("people-code-refused", {"contact": agreements.privacy.human_contact})
            return (Reply(incoming.place, said(refused)),)
        return (Reply(incoming.place, said(Phrase("people-place-bound", {"forum": forum.name}))),)

    async def _figures(
        self, uow: UnitOfWork, incoming: Incoming, person: Person, agreements: Agreements, now: datetime
    ) -> tuple[Reply, ...]:
        """Of the forum in whose channel it is asked."""
        forum = await uow.places.forum_at(incoming.place.in_thread(None))
        team = None if forum is None else latest_digests.team_of_forum(agreements, forum)
        if team is None or not may(person, Right.SEE_FIGURES):
            return ()
        turn = await self._turn(uow, incoming, person, agreements, now)
        return tuple(Reply(incoming.place, each) for each in await latest_digests.of_team(uow, team, turn.week))

    async def _interpret(self, turn: Turn, root: str, text: str) -> tuple[Reply, ...]:
        """Silent where it is kept; what cannot be kept is told to its writer alone."""
        if not may(turn.person, Right.INTERPRET):
            return ()
        if not has_understood(turn.participant, turn.agreements.privacy.notice_version):
            asked = await self._hearing.start(turn, "onboarding")
            first = said(Phrase("hearing-reply-join-first"))
            return tuple(Reply(turn.place, each) for each in (first, *asked))
        if len(text) > LONGEST_TEXT:
            return (Reply(turn.place, said(Phrase("error-too-long", {"count": LONGEST_TEXT}))),)
        try:
            judged = self._screens.judge_reply(text, turn.agreements)
        except ScreenFailed:
            return (Reply(turn.place, said(Phrase("error-system-lost"))),)
        if isinstance(judged, Accepted):
            await interpret(turn, self._pseudonyms, root, judged.text)
            return ()
        return (Reply(turn.place, judged.message),)

    async def _turn(
        self, uow: UnitOfWork, incoming: Incoming, person: Person, agreements: Agreements, now: datetime
    ) -> Turn:
        private = await self._people.private_place(uow, incoming.sender)
        participant = await uow.participants.lock(person.id)
        return Turn(uow, agreements, person, participant, private, now)
