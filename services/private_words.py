"""Private words: what a person types in their own chat with the bot, and what each word does."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from chat.incoming import Incoming, Said
from chat.message import Message
from chat.wording import Phrase
from domain.people import Right, Standing, has_understood, may, takes_part
from domain.stories import LONGEST_TEXT
from flows.catalogue import Start, starting
from flows.engine import Back, Skip, Tapped
from flows.ladder_words import STEPS, step_said
from flows.understanding import Stop, plainly
from messages import explaining
from messages.escalation_status import conversations_list
from messages.prompts import with_reason
from messages.receipts import said
from messages.residents import study_message
from services import latest_digests
from services.agreements_log import AGREEMENTS_WORDS, agreements_told
from services.decisions import DECISION_WORDS, own_decisions
from services.hearing import Hearing
from services.information_requests import requests_told
from services.ladder_steps import LadderSteps
from services.matters import matter_of, own_matters
from services.objections import OBJECTION_WORDS, object_to
from services.prompts import why
from services.pseudonyms import Pseudonyms
from services.reciprocity import balance_told
from services.risks import risks_told
from services.sign_in import PAGE_WORDS, SignIns
from services.turns import Turn
from storage.sessions import StoredSession

Messages: TypeAlias = tuple[Message, ...]

# What each conversation takes; the others are everybody's who takes part.
_RIGHTS = {
    "story": Right.TELL,
    "harvest": Right.ASK_RESIDENTS,
    "signal": Right.SIGNAL,
    "figure": Right.GIVE_FIGURE,
    "conversation": Right.OPEN_CONVERSATION,
    "bring_in": Right.BRING_IN,
    "let_go": Right.SIGN,
    "extra_meeting": Right.SIGN,
    "choose_story": Right.LOOK_BEFORE_PUBLISHING,
}
# These may be held before the privacy notice was understood: nothing is told in them.
_BEFORE_JOINING = frozenset({"onboarding", "leaving", "my_data"})
_START = "start"
STUDY_WORDS = ("clientervaring", "clientervaringsonderzoek", "client experience")
_TOKEN_LENGTH = 30


def invitation_token(incoming: Incoming) -> str | None:
    """The token behind the word start, as a link types it; None where it is something else."""
    if not incoming.private or not isinstance(incoming.act, Said):
        return None
    word, _, token = incoming.act.text.strip().lstrip("/").partition(" ")
    return token.strip() if plainly(word) == _START and len(token.strip()) >= _TOKEN_LENGTH else None


class PrivateWords:
    def __init__(self, hearing: Hearing, steps: LadderSteps, sign_ins: SignIns, pseudonyms: Pseudonyms) -> None:
        self._hearing = hearing
        self._steps = steps
        self._sign_ins = sign_ins
        self._pseudonyms = pseudonyms
        self._words: Mapping[str, Callable[[Turn], Awaitable[Messages]]] = {
            word: answer
            for words, answer in (
                (("help", "hulp"), _help),
                (("cijfers", "weekbericht", "figures", "digest"), _figures),
                (("waarom", "why"), _why),
                (("ladder",), _ladder),
                (AGREEMENTS_WORDS, agreements_told),
                (STUDY_WORDS, _study),
                (("gesprekken", "conversations"), _conversations),
                (tuple(DECISION_WORDS), _decisions),
                (("privacy",), self._privacy),
                (OBJECTION_WORDS, self._object),
                (("informatievragen", "information requests"), requests_told),
                (("balans", "balance"), balance_told),
                (("risico s", "risicos", "risico", "risks"), risks_told),
                (PAGE_WORDS, self._page),
                (("verder", "ga verder", "continue"), hearing.resume),
            )
            for word in words
        }

    async def hear(self, turn: Turn, text: str) -> Messages:
        """Whoever is in a conversation answers it first; a word of the bot counts only when it stands alone then."""
        if len(text) > LONGEST_TEXT:
            return (said(Phrase("error-too-long", {"count": LONGEST_TEXT})),)
        running = await turn.uow.sessions.running(turn.person.id)
        if running is None:
            return await self._alone(turn, text)
        if self._outdated(turn, running):
            word = self._words.get(_plain(text))
            return await (self.join(turn) if word is None else word(turn))
        return await self._in_conversation(turn, running, text)

    async def must_join_first(self, turn: Turn) -> bool:
        """Whether an answer now would come before the notice that holds was understood."""
        running = await turn.uow.sessions.running(turn.person.id)
        return running is not None and self._outdated(turn, running)

    async def join(self, turn: Turn) -> Messages:
        return await self._hearing.start(turn, "onboarding")

    async def _page(self, turn: Turn) -> Messages:
        return (await self._sign_ins.offer(turn),)

    async def _privacy(self, turn: Turn) -> Messages:
        return (explaining.notice_message(turn.agreements, self._sign_ins.page_url),)

    async def _object(self, turn: Turn) -> Messages:
        return (await object_to(turn, self._pseudonyms),)

    def _outdated(self, turn: Turn, running: StoredSession) -> bool:
        return running.flow not in _BEFORE_JOINING and not _understood(turn)

    async def _in_conversation(self, turn: Turn, running: StoredSession, text: str) -> Messages:
        understood = self._hearing.understood(running, text)
        if isinstance(understood, Tapped | Back | Skip | Stop):
            return await self._hearing.answer(turn, running, understood)
        word = self._words.get(_plain(text))
        if word is not None:
            return await word(turn)
        start = starting(text)
        if start is not None and not start.rest:
            return await self._start(turn, start)
        if understood is None:
            return (said(Phrase("error-not-understood")), *await self._hearing.resume(turn))
        return await self._hearing.answer(turn, running, understood)

    async def _alone(self, turn: Turn, text: str) -> Messages:
        word = self._words.get(_plain(text))
        if word is not None:
            return await word(turn)
        move = step_said(text)
        if move is not None and not isinstance(STEPS[move], str):
            return await self._steps.begin_alone(turn, move)
        start = starting(text) or (Start("onboarding") if _plain(text).startswith(f"{_START} ") else None)
        if start is not None:
            return await self._start(turn, start)
        if takes_part(turn.person) and turn.participant.state is Standing.INVITED:
            return await self.join(turn)
        return (said(Phrase("error-not-understood")),)

    async def _start(self, turn: Turn, start: Start) -> Messages:
        if not takes_part(turn.person) or not may(turn.person, _RIGHTS.get(start.flow, Right.TELL)):
            return (said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact})),)
        if start.flow == "onboarding":
            return await self._welcome(turn)
        if start.flow in _BEFORE_JOINING or _understood(turn):
            return await self._hearing.start(turn, start.flow, start.rest)
        # What was typed behind the word is not taken: the promises come first, and then the question itself.
        joining = await self.join(turn)
        await self._hearing.start(turn, start.flow)
        return joining

    async def _welcome(self, turn: Turn) -> Messages:
        """Somebody begins, or comes back."""
        if not _understood(turn):
            return await self.join(turn)
        if turn.participant.state is Standing.PAUSED:
            back = replace(turn.participant, state=Standing.ACTIVE, paused_until=None, quiet_rounds=0)
            await turn.uow.participants.save(back)
            return (said(Phrase("hearing-back", {"name": turn.first_name})),)
        return await _help(turn)


def _understood(turn: Turn) -> bool:
    return has_understood(turn.participant, turn.agreements.privacy.notice_version)


def _plain(text: str) -> str:
    return plainly(text.strip().removeprefix("/"))


async def _help(turn: Turn) -> Messages:
    return (explaining.help_message(turn.person, turn.agreements),)


async def _figures(turn: Turn) -> Messages:
    if not may(turn.person, Right.SEE_FIGURES):
        return (said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact})),)
    return await latest_digests.of_person(turn)


async def _why(turn: Turn) -> Messages:
    told = explaining.why_message(turn.person, turn.participant, turn.agreements, turn.today)
    return (with_reason(told, await why(turn), turn.participant, turn.agreements),)


async def _ladder(turn: Turn) -> Messages:
    if not may(turn.person, Right.SEE_LADDER):
        return (said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact})),)
    return (explaining.ladder_message(turn.agreements), *(await _conversations(turn) if turn.person.party else ()))


async def _conversations(turn: Turn) -> Messages:
    """Those that this person takes part in, with where each of them stands."""
    if not may(turn.person, Right.INTERPRET):
        return (said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact})),)
    own = [(matter_of(kept, turn.agreements), kept.escalation) for kept in await own_matters(turn)]
    return (conversations_list(own, turn.now),)


async def _decisions(turn: Turn) -> Messages:
    if not may(turn.person, Right.INTERPRET):
        return (said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact})),)
    return (await own_decisions(turn),)


async def _study(turn: Turn) -> Messages:
    if not may(turn.person, Right.SEE_AGREEMENTS):
        return (said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact})),)
    return (study_message(turn.agreements),)
