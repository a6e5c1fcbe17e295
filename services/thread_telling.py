"""Thread telling: what is known of a matter at the moment that something of it is told, as the messages need it."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from urllib.parse import quote

from chat.address import Place, Posted
from chat.message import Message
from domain.agreements import Agreements, Level
from domain.ladder import replay
from domain.ladder_acts import Absorb, Actor, Consent, Contribute, Merge, Step
from domain.ladder_state import RUNGS, Escalation, below
from messages.escalation import moved_here, opening
from messages.escalation_status import Pinned, status
from messages.escalation_steps import Beside
from messages.escalation_words import Elsewhere, Matter, Told, place_name
from services.agreements import ActiveAgreements, at
from services.contacts import away
from services.side_by_side import card_of
from services.thread_places import forum_of_rung
from storage.contributions import KeptContribution
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation


@dataclass(frozen=True, slots=True)
class Telling:
    """One matter in one transaction. `held` is what is agreed now, `agreed` what the matter was opened under."""

    uow: UnitOfWork
    held: Agreements
    agreed: Agreements
    kept: KeptEscalation
    now: datetime

    @classmethod
    async def of(cls, uow: UnitOfWork, held: ActiveAgreements, kept: KeptEscalation, now: datetime) -> "Telling":
        agreed = await at(uow, kept.escalation.terms.version)
        return cls(uow, held.agreements, agreed.agreements, kept, now)

    def step(self, number: int) -> Step:
        return self.kept.escalation.history[number - 1]

    def after(self, number: int) -> Escalation:
        """The matter as it was after so many steps."""
        history = self.kept.escalation.history
        return self.kept.escalation if number == len(history) else replay(history[:number])

    def raised_after(self, number: int) -> list[int]:
        """The numbers of the steps after that one by which it went up."""
        known = [self.after(each).rung for each in range(number, self.kept.told + 1)]
        return [
            number + place
            for place, (before, after) in enumerate(pairwise(known), 1)
            if RUNGS.index(after) > RUNGS.index(before)
        ]

    def matter(self, rung: Level) -> Matter:
        area = place_name(self.agreed, self.kept.escalation.subject.area)
        return Matter(self.kept.number, self.kept.topic, self.forum_name(rung), area)

    def forum_name(self, rung: Level) -> str:
        forum = forum_of_rung(self.kept, self.held, rung)
        return next((each.name for each in self.held.forums if each.id == forum), forum)

    async def elsewhere(self, rung: Level, beside: Place) -> Elsewhere:
        """The thread of another rung, with its address where this place's platform has one and it stands there."""
        for key, place in (await self.uow.outbox.places_told(f"thread:{self.kept.id}:{rung}:%")).items():
            posted = await self.uow.outbox.posted(key) if place.platform == beside.platform else None
            if posted is not None:
                return Elsewhere(self.forum_name(rung), url_of(posted))
        return Elsewhere(self.forum_name(rung))

    async def root(self, after: Escalation, place: Place) -> Message:
        """How the conversation of this rung begins in a place."""
        card = await card_of(self.uow, self.agreed, self.kept, self.now)
        matter, lower = self.matter(after.rung), below(after.rung)
        if lower is None or not await self.uow.outbox.places_told(f"thread:{self.kept.id}:{lower}:%"):
            why = (await self.uow.escalations.whys(self.kept.id)).get(1)
            gone = await away(self.uow, self.agreed, self._day(self.now))
            return opening(matter, after, self.agreed, card, why, self.now, away=gone)
        return moved_here(matter, after, card, await self._heard_below(after), await self.elsewhere(lower, place))

    async def _heard_below(self, after: Escalation) -> tuple[Told, ...]:
        """Everything that stands of what the parties said on the rungs below until then, the oldest first."""
        lower, until = RUNGS[: RUNGS.index(after.rung)], after.history[-1].at
        known = await self.uow.contributions.of(self.kept.id)
        stands = (each for each in known if each.rung in lower and each.at <= until and not each.taken_back)
        return tuple(said(each, self._day(each.at)) for each in stands)

    def told(self, given: KeptContribution) -> Told:
        """As it is told in a message of now: with its day, where that was another one."""
        on = self._day(given.at)
        return said(given, None if on == self._day(self.now) else on)

    def _day(self, moment: datetime) -> date:
        return self.kept.escalation.day_of(moment)

    async def status(self, rung: Level) -> Message:
        """Where it stands, as far as it was told."""
        pinned = [each for each in await self.uow.contributions.of(self.kept.id) if each.pinned]
        timeline = tuple(Pinned(self._day(each.at), said(each)) for each in pinned)
        return status(self.matter(rung), self.after(self.kept.told), timeline, self.now)

    async def beside(self, number: int) -> Beside:
        """What the history does not hold of this step."""
        act, given, why = self.step(number).act, None, None
        if isinstance(act, Contribute):
            kept = await self.uow.contributions.get(act.id)
            given = None if kept is None else self.told(kept)
        else:
            why = (await self.uow.escalations.whys(self.kept.id)).get(number)
        return Beside(given, why, await self._other(number), self.forum_name(self.after(number).rung))

    async def _other(self, number: int) -> Matter | None:
        """The matter with which this one is merged."""
        match self.step(number).act:
            case Merge(into):
                other = await self.uow.escalations.get(into)
            case Absorb(source):
                other = await self.uow.escalations.get(source)
            case Consent() if isinstance(merged := self.after(number).aside, Merge):
                other = await self.uow.escalations.get(merged.into)
            case _:
                return None
        if other is None:
            return None
        return Matter(other.number, other.topic, self.forum_name(other.escalation.rung))


def said(each: KeptContribution, on: date | None = None) -> Told:
    return Told(Actor(each.party, each.role), each.question, each.text or None, on)


def url_of(posted: Posted) -> str | None:
    """Where a message can be opened by who may read it; None where its platform has no addresses."""
    place = posted.place
    match place.platform:
        case "slack":
            workspace, channel, message = (quote(each) for each in (place.workspace, place.channel, posted.message_id))
            return f"https://app.slack.com/client/{workspace}/{channel}/thread/{channel}-{message}"
        # A supergroup's id bears this prefix; other groups have no addresses.
        case "telegram" if place.channel.startswith("-100"):
            return f"https://t.me/c/{place.channel.removeprefix('-100')}/{posted.message_id}"
        case _:
            return None
