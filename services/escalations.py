"""Escalations: matters are opened, joined, and taken up and down the ladder, as was agreed."""

from datetime import datetime

from chat.address import Posted
from domain.agreements import Level
from domain.ladder import merged, opened, taken
from domain.ladder_acts import Act, Join, Link, Merge, Open, Question, Step, Subject, TakeBack
from domain.ladder_guards import Refusal
from domain.ladder_state import Escalation
from domain.stepping import ConversationAsked
from domain.trigger_evidence import SignedRule, Why
from messages.escalation_words import topic_of
from services.agreements import ActiveAgreements
from services.contributions import Contributions
from services.feedback import tell_outcome
from services.histories import Histories, UnknownEscalation, agreed_now, known, locked
from services.mergers import merging, no_target, reopens_beside
from services.openings import forum_about, forum_of, terms_of
from services.pseudonyms import Pseudonyms
from services.roles import actor_on
from services.threads import Threads
from services.turns import Turn
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation

__all__ = ["Escalations", "OpeningRefused", "UnknownEscalation"]


class OpeningRefused(ValueError):
    """The bot may not open this: no signed rule says so."""


class Escalations:
    """Every method runs in the caller's transaction: what is kept and what is told of it stand or fall together.

    `take`, `contribute`, `edit`, `take_back` and `pin` are what a person does: a `Refusal` says why not, and then
    nothing was changed. `by_bot`, `join` and `open_by_trigger` are what the bot does. Whatever names a matter by its
    id raises UnknownEscalation where there is none.
    """

    def __init__(self, threads: Threads, pseudonyms: Pseudonyms) -> None:
        self._threads = threads
        self._pseudonyms = pseudonyms
        self._histories = Histories(threads)
        self._contributions = Contributions(self._histories, threads, pseudonyms)

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
        standing = await uow.escalations.open_about(subject)
        if standing is not None:
            return standing
        begun = opened(Step(now, Open(self._pseudonyms.new_id(), terms_of(held), subject, rung)), signed)
        if isinstance(begun, Refusal):
            raise OpeningRefused(begun.key)
        topic, forum = topic_of(held.agreements, subject), forum_about(held.agreements, subject.area)
        kept = await uow.escalations.open(begun, topic, forum, why)
        if kept is not None:
            return await self._threads.tell(uow, held, kept, now)
        standing = await uow.escalations.open_about(subject)
        assert standing is not None, "who was first has committed by now"
        return standing

    async def join(self, uow: UnitOfWork, escalation_id: str, link: Link, why: Why | None, now: datetime) -> bool:
        """New evidence joins what is open, with one line where `why` is given; False where it was known, or it is over.

        What was merged into another matter is joined there.
        """
        kept = await known(uow, escalation_id)
        while isinstance(kept.escalation.aside, Merge):
            kept = await known(uow, kept.escalation.aside.into)
        return not isinstance(await self.by_bot(uow, kept.id, Join(link), now, why), Refusal)

    async def by_bot(
        self, uow: UnitOfWork, escalation_id: str, act: Act, now: datetime, why: Why | None = None
    ) -> KeptEscalation | Refusal:
        """A step of the bot: it reminds, joins evidence and puts on the agenda, and the ladder lets it do no more."""
        kept = await locked(uow, escalation_id)
        after = taken(kept.escalation, Step(now, act))
        return after if isinstance(after, Refusal) else await self._histories.keep(uow, kept, after, now, why)

    async def open_by_hand(self, turn: Turn, asked: ConversationAsked) -> KeptEscalation | Refusal:
        """Somebody wants to talk about something: on the first rung, in the same form for both parties."""
        held, by = await agreed_now(turn.uow), actor_on(turn.person, Level.OPERATIONAL)
        if by is None:
            return Refusal("ladder-refused-role")
        subject = Subject(area=asked.area, theme=asked.theme, about=asked.about)
        begun = opened(Step(turn.now, Open(self._pseudonyms.new_id(), terms_of(held), subject), by))
        if isinstance(begun, Refusal):
            return begun
        kept = await turn.uow.escalations.open(begun, asked.topic, forum_of(held.agreements, turn.person, asked.area))
        assert kept is not None, "of what people open there may be any number"
        return await self._threads.tell(turn.uow, held, kept, turn.now)

    async def take(
        self, turn: Turn, escalation_id: str, act: Act, *, of_a_case: bool = False
    ) -> KeptEscalation | Refusal:
        """The step that a person asks for; what it says went through the privacy screen.

        Of somebody who agrees to a merger, the matter that was merged into takes all of it over.
        """
        if isinstance(act, TakeBack):
            return await self._contributions.take_back_named(turn, escalation_id, act)
        into = merging((await known(turn.uow, escalation_id)).escalation, act)
        # Always in the same order, so that nobody waits for who waits for them.
        held = {each: await turn.uow.escalations.lock(each) for each in sorted({escalation_id, into or escalation_id})}
        kept, target = held[escalation_id], held.get(into or "")
        by = None if kept is None else actor_on(turn.person, kept.escalation.rung)
        if kept is None or by is None:
            return Refusal("ladder-refused-role")
        step = Step(turn.now, act, by, of_a_case)
        after = taken(kept.escalation, step)
        if isinstance(after, Refusal):
            return after
        blocked = no_target(kept.escalation, act, target) or await reopens_beside(turn.uow, kept.escalation, after)
        if blocked is None and isinstance(after.aside, Merge) and target is not None:
            blocked = await self._absorb(turn, target, after, step)
        if blocked is not None:
            return blocked
        await tell_outcome(turn, self._pseudonyms, kept.escalation, step)
        return await self._histories.keep(turn.uow, kept, after, turn.now)

    async def contribute(
        self, turn: Turn, escalation_id: str, question: Question | None, text: str, said: Posted | None
    ) -> KeptEscalation | Refusal:
        """Keep an answer or an addition, in words that were screened; `said` is the writer's own message."""
        return await self._contributions.contribute(turn, escalation_id, question, text, said)

    async def edit(self, turn: Turn, said: Posted, text: str) -> bool:
        """Other words, screened, for the contribution that stands there; False where that is not this person's own."""
        return await self._contributions.edit(turn, said, text)

    async def reword(self, turn: Turn, contribution_id: str, text: str) -> bool:
        """The same for a contribution by its id."""
        return await self._contributions.reword(turn, contribution_id, text)

    async def take_back(self, turn: Turn, said: Posted) -> bool:
        """The words of the contribution that stands there go everywhere; False where it is not this person's own."""
        return await self._contributions.take_back(turn, said)

    async def take_all_back(self, turn: Turn, contribution_id: str | None = None) -> int:
        """The words of one of this person's contributions, or of all, go everywhere; return how many that were."""
        return await self._contributions.take_all_back(turn, contribution_id)

    async def pin(self, turn: Turn, on: Posted, *, pinned: bool) -> bool:
        """Put the contribution on the timeline or take it off; `on` may also be a mirror of it. False where neither."""
        return await self._contributions.pin(turn, on, pinned=pinned)

    async def _absorb(self, turn: Turn, target: KeptEscalation, source: Escalation, step: Step) -> Refusal | None:
        """The other matter takes over all that was told in the one that goes into it."""
        absorbed = merged(target.escalation, source, step)
        if isinstance(absorbed, Refusal):
            return absorbed
        await self._histories.keep(turn.uow, target, absorbed, turn.now)
        return None
