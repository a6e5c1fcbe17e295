"""Trigger outcomes: what an event of an agreed trigger leads to, in the transaction that keeps it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from chat.message import Message
from domain.agreements import Agreements, Level, Party, Person, Role
from domain.ladder_acts import Link
from domain.periods import Period, PeriodKind
from domain.trigger_evidence import Evidence, Why
from domain.trigger_states import Corrected, Event, Fired, Joined, Opening, Phase, TriggerKey, TriggerState
from domain.trigger_voices import SignalHeard
from messages.escalation_private import check, corrected
from messages.shadow import Tried, shadow
from services.alone import contacts_hearing, say_alone
from services.escalations import Escalations
from services.matters import matter_of
from services.outbox import Outbox
from services.thread_places import places_of, root_key
from services.trigger_rules import Ruling
from storage.database import UnitOfWork

_SIGNAL = "signal:"
_KIND = "trigger"


@dataclass(frozen=True, slots=True)
class Happened:
    """An event, what the trigger was before it, and the evidence that came with it."""

    ruling: Ruling
    event: Event
    before: TriggerState
    evidence: Sequence[Evidence] = ()

    @property
    def key(self) -> TriggerKey:
        return self.event.key

    @property
    def basis(self) -> list[str]:
        """What this rests on and was not told before."""
        return sorted({each for evidence in self.evidence for each in evidence.basis} - self.before.told)


class TriggerOutcomes:
    """Everything is told to nobody, to somebody alone, or in a conversation; never outside working hours."""

    def __init__(self, outbox: Outbox, escalations: Escalations) -> None:
        self._outbox = outbox
        self._escalations = escalations

    async def follow(
        self, uow: UnitOfWork, happened: Happened, signals: Mapping[str, SignalHeard], now: datetime
    ) -> str | None:
        """Do what was agreed; return the conversation that people are in about it, if they are."""
        match happened.event:
            case Fired(opens=opens, why=why, shadow=in_shadow):
                return await self._open(uow, happened, _Fire(opens, why, in_shadow), signals, now)
            case Corrected(opens=Opening() as opens, why=Why() as why, shadow=in_shadow):
                return await self._open(uow, happened, _Fire(opens, why, in_shadow), signals, now)
            case Joined(why=why) if happened.before.conversation is not None:
                await self._join(uow, happened, happened.before.conversation, why, signals, now)
            case Corrected() as event if happened.before.conversation is not None:
                await self._correct(uow, happened, event, happened.before.conversation, now)
        return happened.before.conversation

    async def tell_alone(
        self, uow: UnitOfWork, agreements: Agreements, happened: Sequence[Happened], now: datetime
    ) -> None:
        """What is for some people alone is told once they heard of everything: one message of a day to each."""
        await self._ask(uow, agreements, happened, now)
        await self._tell_contacts(uow, agreements, happened, now)

    async def _ask(self, uow: UnitOfWork, agreements: Agreements, happened: Sequence[Happened], now: datetime) -> None:
        """One friendly question to each person for all that went quiet near them."""
        asked: dict[str, tuple[Person, list[Why]]] = {}
        for why in (why for each in happened if (why := _silence(each.event)) is not None):
            for person in _asked_to_check(why, agreements):
                asked.setdefault(person.id, (person, []))[1].append(why)
        for person, silences in asked.values():
            await self._say(uow, agreements, "check", [person], check(agreements, *silences), now)

    async def _tell_contacts(
        self, uow: UnitOfWork, agreements: Agreements, happened: Sequence[Happened], now: datetime
    ) -> None:
        """One message for all that would have opened in the shadow, or that no longer would."""
        tried = [found for each in happened if (found := _tried(each)) is not None]
        corrections = [(was, each.ruling.held.agreements) for each in happened if (was := _put_right(each)) is not None]
        if tried or corrections:
            people = await contacts_hearing(uow, agreements, now)
            await self._say(uow, agreements, "shadow", people, shadow(tried, corrections), now)

    async def _open(
        self, uow: UnitOfWork, happened: Happened, fire: "_Fire", signals: Mapping[str, SignalHeard], now: datetime
    ) -> str | None:
        if fire.in_shadow or not fire.opens.is_rung:
            return None
        return await self._talk(uow, happened, fire, signals, now)

    async def _talk(
        self, uow: UnitOfWork, happened: Happened, fire: "_Fire", signals: Mapping[str, SignalHeard], now: datetime
    ) -> str:
        """A conversation, or the one that stands open about it; what it rests on is linked without a word more."""
        ruling, subject = happened.ruling, happened.ruling.subject(happened.key)
        known = await uow.escalations.open_about(subject)
        if known is not None:
            await self._join(uow, happened, known.id, fire.why, signals, now)
            return known.id
        kept = await self._escalations.open_by_trigger(
            uow, ruling.held, ruling.signed, Level(fire.opens), subject, fire.why, now
        )
        await self._join(uow, happened, kept.id, None, signals, now)
        return kept.id

    async def _join(
        self,
        uow: UnitOfWork,
        happened: Happened,
        conversation: str,
        why: Why | None,
        signals: Mapping[str, SignalHeard],
        now: datetime,
    ) -> None:
        """Every piece of new evidence is linked; one line tells of all of them."""
        for number, link in enumerate(_links(happened, signals)):
            await self._escalations.join(uow, conversation, link, why if number == 0 else None, now)

    async def _correct(
        self, uow: UnitOfWork, happened: Happened, event: Corrected, conversation: str, now: datetime
    ) -> None:
        """One line in every place of the conversation that it has begun in."""
        kept, agreements = await uow.escalations.get(conversation), happened.ruling.held.agreements
        assert kept is not None
        rung = kept.escalation.rung
        for place in await places_of(uow, agreements, kept, rung):
            root = root_key(conversation, rung, place)
            if self._outbox.reaches(place) and await uow.outbox.parts(root):
                await self._outbox.put(
                    uow,
                    key=f"corrected:{conversation}:{event.period.key}:{_day(agreements, now)}:{place.lane}",
                    kind=_KIND,
                    place=place,
                    message=corrected(matter_of(kept, agreements), event, agreements),
                    now=now,
                    about_key=root,
                )

    async def _say(
        self, uow: UnitOfWork, agreements: Agreements, name: str, people: Sequence[Person], said: Message, now: datetime
    ) -> None:
        named = f"{name}:{_day(agreements, now)}"
        await say_alone(uow, self._outbox, agreements, people, said, now, name=named, kind=_KIND)


@dataclass(frozen=True, slots=True)
class _Fire:
    opens: Opening
    why: Why
    in_shadow: bool


def _day(agreements: Agreements, now: datetime) -> str:
    return str(now.astimezone(ZoneInfo(agreements.time_zone)).date())


def _links(happened: Happened, signals: Mapping[str, SignalHeard]) -> Iterator[Link]:
    """What it rests on: signals by their own id, everything else by its name."""
    for name in happened.basis:
        signal = signals.get(name.removeprefix(_SIGNAL)) if name.startswith(_SIGNAL) else None
        if signal is not None:
            yield Link(signal.id, signal.area, signal.week)
        else:
            latest = happened.evidence[-1].period
            yield Link(name, happened.key.subject, Period.containing(PeriodKind.WEEK, latest.last_day))


def _tried(happened: Happened) -> Tried | None:
    """What fired in the shadow."""
    match happened.event:
        case Fired(opens=opens, why=why, shadow=True):
            return Tried(why, opens, happened.ruling.held.agreements)
        case Corrected(opens=Opening() as opens, why=Why() as why, shadow=True):
            return Tried(why, opens, happened.ruling.held.agreements)
        case _:
            return None


def _put_right(happened: Happened) -> Corrected | None:
    """What had fired in the shadow and is otherwise now."""
    was, event = happened.before, happened.event
    if not isinstance(event, Corrected) or event.opens is not None or was.conversation is not None:
        return None
    return event if was.in_shadow and was.known is Phase.FIRING else None


def _silence(event: Event) -> Why | None:
    """Why somebody is to be asked; in the shadow nobody is."""
    if isinstance(event, Fired | Corrected) and event.opens is Opening.CHECK and not event.shadow:
        return event.why
    return None


def _asked_to_check(why: Why, agreements: Agreements) -> Iterator[Person]:
    """The team leads there, and who owns the figure; each once."""
    teams = {team.id for team in agreements.teams if why.subject in {team.id, *team.areas}}
    indicator = next((each for each in agreements.indicators if each.id == why.indicator), None)
    side = Party.PARTNERSHIP
    if indicator is not None and indicator.source_kind == "municipality":
        side = Party.MUNICIPALITY
    owner = None if indicator is None else indicator.owners.get(side)
    for person in agreements.people:
        leads = Role.TEAM_LEAD in person.roles and person.team in teams
        owns = owner is not None and person.party is side and (person.id == owner or owner in map(str, person.roles))
        if leads or owns:
            yield person
