"""Escalations: matters are opened, talked about and taken up and down the ladder, as was agreed."""

from datetime import datetime

from chat.address import Posted
from domain.agreements import Level
from domain.ladder_acts import Act, Link, Question, Subject
from domain.ladder_guards import Refusal
from domain.stepping import ConversationAsked
from domain.trigger_evidence import SignedRule, Why
from services.agreements import ActiveAgreements
from services.outbox import Outbox
from services.pseudonyms import Pseudonyms
from services.threads import Threads
from services.turns import Turn
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation


class OpeningRefused(ValueError):
    """The bot may not open this: no signed rule says so."""


class UnknownEscalation(LookupError):
    """No matter has this id."""


class Escalations:
    """Every method runs in the caller's transaction: what is kept and what is told of it stand or fall together.

    `take`, `contribute`, `edit`, `take_back` and `pin` are what a person does: a `Refusal` says why not, and then
    nothing was changed. `by_bot`, `join` and `open_by_trigger` are what the bot does.
    """

    def __init__(self, outbox: Outbox, threads: Threads, pseudonyms: Pseudonyms) -> None:
        self._outbox = outbox
        self._threads = threads
        self._pseudonyms = pseudonyms

    async def open_by_trigger(
        self,
        uow: UnitOfWork,
        held: ActiveAgreements,
        signed: SignedRule,
        rung: Level,
        subject: Subject,
        why: Why | None,
        now: datetime,
    ) -> KeptEscalation:
        """Open it once, however many try at once: where one stands open about it, that one is returned as it stands.

        Raises OpeningRefused where no signed rule says so.
        """
        raise NotImplementedError

    async def join(self, uow: UnitOfWork, escalation_id: str, link: Link, why: Why | None, now: datetime) -> bool:
        """New evidence joins what is open, with one line; False where it was known, or the matter is over."""
        raise NotImplementedError

    async def by_bot(
        self, uow: UnitOfWork, escalation_id: str, act: Act, now: datetime, why: Why | None = None
    ) -> KeptEscalation | Refusal:
        """A step of the bot: it reminds, joins evidence and puts on the agenda, and the ladder lets it do no more."""
        raise NotImplementedError

    async def open_by_hand(self, turn: Turn, asked: ConversationAsked) -> KeptEscalation | Refusal:
        """Somebody wants to talk about something: on the first rung, in the same form for both parties."""
        raise NotImplementedError

    async def take(
        self, turn: Turn, escalation_id: str, act: Act, *, of_a_case: bool = False
    ) -> KeptEscalation | Refusal:
        """The step that a person asks for; what it says went through the privacy screen.

        Of somebody who agrees to a merger, the matter that was merged into takes all of it over.
        """
        raise NotImplementedError

    async def contribute(
        self, turn: Turn, escalation_id: str, question: Question | None, text: str, said: Posted | None
    ) -> KeptEscalation | Refusal:
        """Keep an answer or an addition, in words that were screened; `said` is the writer's own message."""
        raise NotImplementedError

    async def edit(self, turn: Turn, said: Posted, text: str) -> bool:
        """Other words, screened, for the contribution that stands there; False where that is not this person's own."""
        raise NotImplementedError

    async def take_back(self, turn: Turn, said: Posted) -> bool:
        """The words of the contribution that stands there go everywhere; False where it is not this person's own."""
        raise NotImplementedError

    async def pin(self, turn: Turn, on: Posted, *, pinned: bool) -> bool:
        """Put the contribution on the timeline or take it off; `on` may also be a mirror of it. False where neither."""
        raise NotImplementedError
