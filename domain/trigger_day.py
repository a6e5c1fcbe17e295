"""Trigger day: what one pass over the signed rules stirs, and the one thing at most that each trigger says of it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from domain.periods import Period
from domain.trigger_evidence import Evidence, Finding, SignedRule
from domain.trigger_states import (
    Corrected,
    Event,
    Fired,
    Joined,
    Phase,
    Resolved,
    Terms,
    TriggerKey,
    TriggerState,
    WentMissing,
)
from domain.trigger_tracks import Opened, Track, Tracked, hear, replayed
from domain.triggers import Judged, Picture, figure_theme, found_at, judge, stirring, watched

# So many periods back a late or corrected figure can change what was found; a track remembers no more.
REMEMBERED = 13

Changed = Mapping[tuple[str, str], Period]


def stirred(signed: SignedRule, picture: Picture, awake: Collection[TriggerKey], changed: Changed) -> Iterator[Judged]:
    """What can change a state today: the latest period, and those of figures that came late or were corrected.

    `changed` says by indicator and subject from which period on. A gap wakes nobody: what sleeps has nothing to lose.
    A key's periods come in order of time.
    """
    figures_watched = False
    for asked, series in watched(signed, picture):
        figures_watched, woken = True, set(awake)
        theme, last = figure_theme(signed, series.indicator), len(series.periods) - 1
        firsts = {
            subject: changed[series.indicator, subject]
            for subject in series.subjects
            if (series.indicator, subject) in changed
        }
        first = _column(series.periods, min(firsts.values(), default=series.periods[last]))
        for at in range(max(first, last + 1 - REMEMBERED), last + 1):
            for key, evidence in stirring(found_at(series, asked, at), signed, woken):
                is_new = at == last or (key.subject in firsts and firsts[key.subject] <= evidence.period)
                if is_new and (key in woken or evidence.finding is Finding.BREACH):
                    assert key.theme == theme
                    woken.add(key)
                    yield key, evidence
    if not figures_watched:
        yield from (
            (key, evidence)
            for key, evidence in judge(signed, picture)
            if key in awake or evidence.finding is Finding.BREACH
        )


def asleep(key: TriggerKey, version: int, evidences: Sequence[Evidence], terms: Terms) -> Track:
    """The track of a trigger that was quiet until today: of what came before the latest period it found nothing."""
    calm = tuple(Evidence(each.period, Finding.CLEAR) for each in evidences[:-1])
    return replayed(TriggerState(key, version), calm, terms)


def heard(track: Track, evidences: Sequence[Evidence], terms: Terms) -> Tracked:
    """The track after these periods, in their order, and one event at most for all of them together."""
    before, events = track.state, list[Event]()
    for evidence in evidences:
        track, told = hear(track, evidence, terms)
        events += told
    return track, tuple(events) if len(events) < 2 else _together(before, track.state, events)


def sleeps(track: Track) -> bool:
    """Whether it needs no row: it is quiet, and remembers nothing that it could be wrong about."""
    calm = track.state.known is Phase.QUIET and not track.state.told
    return calm and not any(isinstance(each, Opened) or _is_breach(each) for each in track.entries)


def _is_breach(entry: object) -> bool:
    return isinstance(entry, Evidence) and entry.finding is Finding.BREACH


def _together(was: TriggerState, now: TriggerState, events: Sequence[Event]) -> tuple[Event, ...]:
    """What holds in the end; what came and went in between is not told."""
    if now.known is Phase.FIRING and _opens_more(was, now):
        opening = [each for each in events if isinstance(each, Fired | Corrected) and each.opens is now.opened]
        return tuple(_at_once(each, was, now) for each in opening[-1:])
    if now.known in {Phase.FIRING, Phase.IN_CONVERSATION} and (joined := _of(Joined, events)):
        return joined
    if was.phase is now.phase and now.conversation is None:
        return ()
    if now.missing:
        return _of(WentMissing, events)
    corrected = tuple(_at_once(each, was, now) for each in _of(Corrected, events))
    return corrected or _of(Resolved, events)


def _opens_more(was: TriggerState, now: TriggerState) -> bool:
    return was.known is not Phase.FIRING or was.opened is not now.opened or (was.in_shadow and not now.in_shadow)


def _at_once(event: Event, was: TriggerState, now: TriggerState) -> Event:
    if not isinstance(event, Corrected):
        return event
    return replace(event, was=was.phase, now=now.phase, opens=event.opens if now.known is Phase.FIRING else None)


def _of(kind: type[Event], events: Sequence[Event]) -> tuple[Event, ...]:
    """The last of this kind, if there is one."""
    return tuple(each for each in events if isinstance(each, kind))[-1:]


def _column(periods: Sequence[Period], period: Period) -> int:
    """Where the period stands; the first column for what is older."""
    return next((column for column, each in enumerate(periods) if each >= period), len(periods) - 1)
