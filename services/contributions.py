"""Contributions: what people say in the conversation about a matter, change, take back and put on its timeline."""

from chat.address import Posted
from domain.ladder import taken
from domain.ladder_acts import Actor, Contribute, Question, Step, TakeBack
from domain.ladder_guards import Refusal
from services.histories import Histories, agreed_now, known, locked
from services.pseudonyms import Pseudonyms
from services.roles import actor_on
from services.thread_places import step_told
from services.threads import Threads
from services.turns import Turn
from storage.contributions import KeptContribution
from storage.database import UnitOfWork
from storage.erasures import ErasureKind
from storage.escalations import KeptEscalation


class Contributions:
    def __init__(self, histories: Histories, threads: Threads, pseudonyms: Pseudonyms) -> None:
        self._histories = histories
        self._threads = threads
        self._pseudonyms = pseudonyms

    async def contribute(
        self, turn: Turn, escalation_id: str, question: Question | None, text: str, said: Posted | None
    ) -> KeptEscalation | Refusal:
        """Keep an answer or an addition, in words that were screened; `said` is the writer's own message."""
        kept = await locked(turn.uow, escalation_id)
        by = actor_on(turn.person, kept.escalation.rung)
        if by is None:
            return Refusal("ladder-refused-role")
        name = self._pseudonyms.new_id()
        after = taken(kept.escalation, Step(turn.now, Contribute(name, question), by))
        if isinstance(after, Refusal):
            return after
        await turn.uow.contributions.keep(
            KeptContribution(
                id=name,
                escalation=kept.id,
                text=text,
                party=by.party,
                role=by.role,
                question=question,
                rung=kept.escalation.rung,
                round=kept.escalation.round,
                at=turn.now,
                pseudonym=self._pseudonyms.of(turn.person.id),
                said=said,
            )
        )
        return await self._histories.keep(turn.uow, kept, after, turn.now)

    async def edit(self, turn: Turn, said: Posted, text: str) -> bool:
        """Other words, screened, for the contribution that stands there; False where that is not this person's own."""
        given = await self._own(turn, await turn.uow.contributions.said_as(said))
        return given is not None and await self.reword(turn, given.id, text)

    async def reword(self, turn: Turn, contribution_id: str, text: str) -> bool:
        """The same for a contribution by its id."""
        given = await self._own(turn, await turn.uow.contributions.get(contribution_id))
        if given is None:
            return False
        kept = await locked(turn.uow, given.escalation)
        if await turn.uow.contributions.change_text(given.id, text) is None:
            return False
        await turn.uow.erasures.note(ErasureKind.ITEM, given.id, turn.now)
        await self._follow(turn, kept, given.id)
        return True

    async def take_back(self, turn: Turn, said: Posted) -> bool:
        """The words of the contribution that stands there go everywhere; False where it is not this person's own."""
        given = await self._own(turn, await turn.uow.contributions.said_as(said))
        return given is not None and await self._take_back(turn, given)

    async def take_all_back(self, turn: Turn, contribution_id: str | None = None) -> int:
        """The words of one of this person's contributions, or of all, go everywhere; return how many that were."""
        own = await turn.uow.contributions.given_by(self._pseudonyms.of(turn.person.id))
        wanted = [each for each in own if contribution_id in (None, each.id)]
        # In the order of the matters, as whoever locks several does.
        return sum([await self._take_back(turn, each) for each in sorted(wanted, key=lambda each: each.escalation)])

    async def pin(self, turn: Turn, on: Posted, *, pinned: bool) -> bool:
        """Put the contribution on the timeline or take it off; `on` may also be a mirror of it. False where neither."""
        given = await _standing_at(turn.uow, on)
        if given is None:
            return False
        kept = await locked(turn.uow, given.escalation)
        if not await turn.uow.contributions.pin(given.id, pinned=pinned):
            return False
        await self._threads.show_status(turn.uow, await agreed_now(turn.uow), kept, turn.now)
        return True

    async def _own(self, turn: Turn, given: KeptContribution | None) -> KeptContribution | None:
        is_own = given is not None and given.pseudonym == self._pseudonyms.of(turn.person.id)
        return given if is_own else None

    async def take_back_named(self, turn: Turn, escalation_id: str, act: TakeBack) -> KeptEscalation | Refusal:
        given = await self._own(turn, await turn.uow.contributions.get(act.id))
        if given is None or not await self._take_back(turn, given):
            return Refusal("ladder-refused-no-contribution")
        return await known(turn.uow, escalation_id)

    async def _take_back(self, turn: Turn, given: KeptContribution) -> bool:
        """A matter that is over takes no step any more; the words go all the same."""
        kept = await locked(turn.uow, given.escalation)
        if not await turn.uow.contributions.take_back(given.id):
            return False
        await turn.uow.erasures.note(ErasureKind.ITEM, given.id, turn.now)
        after = taken(kept.escalation, Step(turn.now, TakeBack(given.id), Actor(given.party, given.role)))
        if not isinstance(after, Refusal):
            kept = await self._histories.keep(turn.uow, kept, after, turn.now)
        await self._follow(turn, kept, given.id)
        return True

    async def _follow(self, turn: Turn, kept: KeptEscalation, contribution_id: str) -> None:
        changed = await turn.uow.contributions.get(contribution_id)
        assert changed is not None
        await self._threads.follow(turn.uow, await agreed_now(turn.uow), kept, changed, turn.now)


async def _standing_at(uow: UnitOfWork, on: Posted) -> KeptContribution | None:
    """The contribution that somebody said there, or that the bot mirrored there."""
    given = await uow.contributions.said_as(on)
    step = None if given is not None else step_told(await uow.outbox.key_at(on) or "")
    if step is None:
        return given
    kept = await uow.escalations.get(step[0])
    act = None if kept is None else kept.escalation.history[step[1] - 1].act
    return await uow.contributions.get(act.id) if isinstance(act, Contribute) else None
