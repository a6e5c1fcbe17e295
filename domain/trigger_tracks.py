"""Trigger tracks: a trigger's periods in a row, judged anew from the one that came late or was corrected."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from domain.periods import Period
from domain.trigger_evidence import Evidence, Finding
from domain.trigger_states import (
    Corrected,
    Event,
    Fired,
    Joined,
    Opening,
    Phase,
    Terms,
    TriggerState,
)
from domain.trigger_steps import conversation_closed, conversation_opened, step


@dataclass(frozen=True, slots=True)
class Opened:
    """People began to talk about it."""

    conversation: str


@dataclass(frozen=True, slots=True)
class Closed:
    """People ended their conversation, on this day."""

    on: date


Entry: TypeAlias = Evidence | Opened | Closed


@dataclass(frozen=True, slots=True)
class Track:
    """What came in since `start`, in order of time, and the state after each of it."""

    start: TriggerState
    entries: tuple[Entry, ...] = ()
    states: tuple[TriggerState, ...] = ()

    @property
    def state(self) -> TriggerState:
        return self.states[-1] if self.states else self.start

    @property
    def last(self) -> Period | None:
        return self.state.last


Tracked: TypeAlias = tuple[Track, tuple[Event, ...]]


def hear(track: Track, evidence: Evidence, terms: Terms) -> Tracked:
    """The track with one more period, or with another finding for an earlier one; that gives one correction at most.

    What came before the track began is too old to change anything.
    """
    if track.last is None or evidence.period > track.last:
        state, events = step(track.state, evidence, terms)
        return Track(track.start, (*track.entries, evidence), (*track.states, state)), events
    if track.start.last is not None and evidence.period <= track.start.last:
        return track, ()
    return _anew(track, evidence, terms)


def acted(track: Track, act: Opened | Closed, terms: Terms) -> Track:
    """The track after people opened or closed the conversation about it."""
    state, _ = _after(track.state, act, terms)
    return Track(track.start, (*track.entries, act), (*track.states, state))


def shortened(track: Track, keep: int) -> Track:
    """The track without all but its last entries; what is older can no longer be corrected."""
    cut = len(track.entries) - keep
    if cut <= 0:
        return track
    return Track(track.states[cut - 1], track.entries[cut:], track.states[cut:])


def replayed(start: TriggerState, entries: tuple[Entry, ...], terms: Terms) -> Track:
    """The track that these entries make."""
    states: list[TriggerState] = []
    for entry in entries:
        state, _ = _after(states[-1] if states else start, entry, terms)
        states.append(state)
    return Track(start, entries, tuple(states))


def _after(state: TriggerState, entry: Entry, terms: Terms) -> tuple[TriggerState, tuple[Event, ...]]:
    match entry:
        case Evidence():
            return step(state, entry, terms)
        case Opened(conversation):
            return conversation_opened(state, conversation), ()
        case Closed(on):
            return conversation_closed(state, on, terms), ()


def _anew(track: Track, evidence: Evidence, terms: Terms) -> Tracked:
    place, known = _place(track, evidence.period)
    if known == evidence:
        return track, ()
    rest = track.entries[place + (known is not None) :]
    before = track.states[place - 1] if place else track.start
    tail = replayed(before, (evidence, *rest), terms)
    entries, states = (*track.entries[:place], evidence, *rest), (*track.states[:place], *tail.states)
    renewed = Track(track.start, entries, states)
    if known is None or track.last != evidence.period or not _fills_up(known, evidence):
        return renewed, _correction(track.state, renewed.state, evidence, known)
    # Where people opened or closed a conversation since, what comes now can only join it.
    news = _news(before, known, evidence, terms) if not rest else ()
    return renewed, news or _more(track.state, renewed.state, evidence)


def _fills_up(known: Evidence, evidence: Evidence) -> bool:
    """Whether a period that was not over, or was missing, now says more: that is news. What it takes back is not."""
    takes_back = known.finding is Finding.BREACH and evidence.finding is not Finding.BREACH
    return (known.running or known.finding is Finding.NO_DATA) and not takes_back


def _news(before: TriggerState, known: Evidence, evidence: Evidence, terms: Terms) -> tuple[Event, ...]:
    """What the period gives now that it did not give before."""
    _, events = step(before, evidence, terms)
    _, told = step(before, known, terms)
    return tuple(event for event in events if type(event) not in {type(each) for each in told})


def _place(track: Track, period: Period) -> tuple[int, Evidence | None]:
    """Where the period stands or belongs, and what stands there."""
    for place, entry in enumerate(track.entries):
        if isinstance(entry, Evidence) and entry.period >= period:
            return place, entry if entry.period == period else None
    return len(track.entries), None


def _more(was: TriggerState, now: TriggerState, evidence: Evidence) -> tuple[Event, ...]:
    """One line for what is open, if the same period brought something that was not told before."""
    is_open = now.conversation is not None or (
        now.known is Phase.FIRING and now.opened is not None and now.opened.is_rung and not now.in_shadow
    )
    if not is_open or evidence.why is None or evidence.basis <= was.told:
        return ()
    return (Joined(now.key, evidence.why),)


def _correction(was: TriggerState, now: TriggerState, evidence: Evidence, known: Evidence | None) -> tuple[Event, ...]:
    """One message if anything that people were told, or should be told now, is otherwise."""
    under_talk = (
        now.conversation is not None
        and known is not None
        and known.finding is not evidence.finding
        and Finding.BREACH in {known.finding, evidence.finding}
    )
    if was.phase is now.phase and was.opened is now.opened and not under_talk:
        return ()
    fires = now.known is Phase.FIRING and now.opened is not None and now.opened is not was.opened
    opens: Opening | None = now.opened if fires else None
    return (Corrected(now.key, evidence.period, was.phase, now.phase, opens, evidence.why, shadow=now.in_shadow),)


def fires(events: tuple[Event, ...]) -> tuple[Fired | Corrected, ...]:
    """Those of the events that open something."""
    return tuple(
        event
        for event in events
        if isinstance(event, Fired) or (isinstance(event, Corrected) and event.opens is not None)
    )
