"""Triggers: once on every working day all agreed rules look at the town, and what they find is kept and followed."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, TriggerRule
from domain.trigger_day import REMEMBERED, Changed, asleep, heard, sleeps, stirred
from domain.trigger_evidence import Evidence
from domain.trigger_states import Event, TriggerKey, TriggerState
from domain.trigger_tracks import Opened, Track, acted, shortened
from domain.trigger_voices import SignalHeard
from domain.triggers import Picture
from domain.workdays import is_workday
from services.agreements import ActiveAgreements, active, at_work
from services.town_picture import changed_since, town_picture
from services.trigger_outcomes import Happened, TriggerOutcomes
from services.trigger_rules import Ruling, Watch, is_watched, watch
from storage.database import Database, UnitOfWork
from storage.triggers import LoggedEvent

_SCHEDULE = "triggers"
# A transaction that was under way at the last pass may have been kept after it: what was seen before says nothing anew.
_OVERLAP = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Stirred:
    """What the rules found that can change something: the periods of one trigger, in order of time."""

    ruling: Ruling
    key: TriggerKey
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """All that one pass found; nothing is kept or told yet."""

    day: date
    stirred: tuple[Stirred, ...]
    signals: Mapping[str, SignalHeard]


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What came of a day's pass."""

    day: date
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Every rule that holds, or under which something is open, with the triggers of it that are awake."""

    agreements: Agreements
    rules: tuple[tuple[TriggerRule, tuple[Track, ...]], ...]


class Looking:
    """For who wants to see; nothing is kept and nobody is told."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def standing(self) -> Standing | None:
        """None while nothing was agreed."""
        async with self._database.read() as uow:
            held = await active(uow)
            if held is None:
                return None
            watching = await watch(uow, held)
        awake = watching.tracks.values()
        rules = {ruling.signed.rule.id: ruling.signed.rule for ruling in reversed(watching.rulings)}
        return Standing(
            held.agreements,
            tuple(
                (rule, tuple(track for track in awake if track.state.key.trigger == rule.id))
                for rule in sorted(rules.values(), key=lambda each: each.name)
            ),
        )

    async def foresee(self, day: date) -> Sequence[Event]:
        """What would happen on this day, from what is known now; nothing is kept and nobody is told."""
        async with self._database.read() as uow:
            held = await active(uow)
            if held is None or not is_workday(day):
                return ()
            watching = await watch(uow, held)
            found = await _look(uow, watching, day)
            return tuple(event for each in found.stirred for event in _heard(watching, each)[2])


class Triggers:
    def __init__(self, database: Database, outcomes: TriggerOutcomes) -> None:
        self._database = database
        self._outcomes = outcomes

    async def due(self, now: datetime) -> bool:
        """Whether today's pass is still to be made; in working hours only, and a day that was missed is not made up."""
        async with self._database.read() as uow:
            held = await at_work(uow, now)
            if held is None:
                return False
            return _day(held, now).isoformat() not in await uow.occurrences.settled(_SCHEDULE)

    async def evaluate(self, now: datetime) -> Evaluated | None:
        """Look at everything once today; None where that was done, or where nothing was agreed.

        What takes long is done in no transaction that others wait for.
        """
        async with self._database.read() as uow:
            held = await active(uow)
            if held is None:
                return None
            found = await _look(uow, await watch(uow, held), _day(held, now))
        async with self._database.write() as uow:
            day = found.day.isoformat()
            if not await uow.occurrences.settle(_SCHEDULE, day, due_at=now, state="done", now=now):
                return None
            return Evaluated(found.day, await self._follow(uow, await watch(uow, held), found, now))

    async def _follow(self, uow: UnitOfWork, watching: Watch, found: Found, now: datetime) -> tuple[Event, ...]:
        tracks, logged, told = dict(watching.tracks), list[LoggedEvent](), list[Happened]()
        for each in found.stirred:
            before, track, events = _heard(watching, each)
            for event in events:
                happened = Happened(each.ruling, event, before, each.evidence)
                told.append(happened)
                conversation = await self._outcomes.follow(uow, happened, found.signals, now)
                if conversation is not None and track.state.conversation is None:
                    track = acted(track, Opened(conversation), each.ruling.terms)
                logged.append(LoggedEvent(now, each.ruling.version, event, conversation))
            tracks[each.key] = track
        await self._outcomes.tell_alone(uow, watching.held.agreements, told, now)
        await _keep(uow, watching, tracks, now)
        await uow.triggers.log(logged)
        return tuple(each.event for each in logged)


async def _look(uow: UnitOfWork, watching: Watch, day: date) -> Found:
    last = await uow.occurrences.last_settled(_SCHEDULE)
    changed = await changed_since(uow, None if last is None else last - _OVERLAP)
    picture = await town_picture(uow, watching.held, watching.asked, day, changed)
    # In a large town this takes seconds, in which people must be heard.
    return await asyncio.to_thread(_judged, watching, picture, changed, day)


def _judged(watching: Watch, picture: Picture, changed: Changed, day: date) -> Found:
    """What every rule finds in the picture."""
    found: dict[TriggerKey, tuple[Ruling, list[Evidence]]] = {}
    for ruling in watching.rulings:
        for key, evidence in stirred(ruling.signed, picture, watching.tracks.keys(), changed):
            if is_watched(ruling, key, watching.tracks):
                found.setdefault(key, (ruling, []))[1].append(evidence)
    signals = {each.id: each for each in picture.signals}
    return Found(day, tuple(Stirred(ruling, key, tuple(told)) for key, (ruling, told) in found.items()), signals)


def _heard(watching: Watch, found: Stirred) -> tuple[TriggerState, Track, tuple[Event, ...]]:
    """The state before, the track after what was found, and what happened with it."""
    terms, version = found.ruling.terms, found.ruling.version
    track = watching.tracks.get(found.key) or asleep(found.key, version, found.evidence, terms)
    if track.state.version != version:
        # People closed or opened it while we looked: tomorrow its own version looks.
        return track.state, track, ()
    return track.state, *heard(track, found.evidence, terms)


async def _keep(uow: UnitOfWork, watching: Watch, tracks: Mapping[TriggerKey, Track], now: datetime) -> None:
    short = [shortened(track, REMEMBERED) for track in tracks.values()]
    await uow.triggers.keep([track for track in short if not sleeps(track)], now)
    await uow.triggers.drop([*watching.gone, *(track.state.key for track in short if sleeps(track))])


def _day(held: ActiveAgreements, now: datetime) -> date:
    return now.astimezone(ZoneInfo(held.agreements.time_zone)).date()
