"""Triggers in words, for who runs the bot: how each rule stands and why, and what a day would bring."""

from collections.abc import Collection, Iterator

from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.agreements import Agreements, TriggerRule
from domain.periods import Period, PeriodKind
from domain.trigger_evidence import Evidence, Why
from domain.trigger_states import Corrected, Event, Fired, Opening, Resolved, TriggerKey, WentMissing
from domain.trigger_states import Joined as Joins
from domain.trigger_tracks import Track
from messages.counting import period_name
from messages.escalation_why import seen_lines
from messages.escalation_words import place_name, theme_name


def standing_words(rule: TriggerRule, tracks: Collection[Track], agreements: Agreements) -> Iterator[Words]:
    """The rule as it was signed, and where it is awake: since when and why."""
    yield Phrase("trigger-rule", {"name": rule.name, "sentence": rule.sentence})
    if not tracks:
        yield Phrase("trigger-quiet")
    for track in sorted(tracks, key=lambda each: (each.state.key.subject or "", each.state.key.theme or "")):
        state = track.state
        phase = Phrase(f"trigger-phase-{state.phase.value.replace('_', '-')}")
        told: dict[str, Value] = {"where": _where(state.key, agreements), "phase": phase}
        yield Phrase("trigger-awake", told)
        why = _latest(track)
        if why is not None:
            yield _why(why, agreements)
        if state.in_shadow:
            yield Phrase("trigger-in-shadow")


def foreseen_words(event: Event, agreements: Agreements) -> Words:
    """What would happen, where, and why."""
    rule = next((each.name for each in agreements.triggers if each.id == event.key.trigger), event.key.trigger)
    would = Phrase("trigger-would", {"rule": rule, "where": _where(event.key, agreements), "what": _what(event)})
    why = event.why if isinstance(event, Fired | Joins | Corrected) else None
    return would if why is None else Joined((would, _why(why, agreements)))


def _what(event: Event) -> Words:
    match event:
        case Fired(opens=Opening() as opens) | Corrected(opens=Opening() as opens):
            return Phrase("trigger-would-shadow" if event.shadow else f"trigger-would-open-{opens}")
        case Joins():
            return Phrase("trigger-would-join")
        case Resolved():
            return Phrase("trigger-would-end")
        case WentMissing():
            return Phrase("trigger-would-miss", {"period": _named(event.period)})
        case Corrected():
            return Phrase("trigger-would-correct", {"period": _named(event.period)})


def _why(why: Why, agreements: Agreements) -> Words:
    """The period, and what the rule saw in it; people in fives."""
    seen = Joined(tuple(seen_lines(why, agreements)), between="; ")
    return Phrase("trigger-why", {"period": _named(why.period), "seen": seen})


def _where(key: TriggerKey, agreements: Agreements) -> Words:
    place = place_name(agreements, key.subject) or agreements.municipality
    theme = theme_name(agreements, key.theme)
    named = [Verbatim(place)] if theme is None else [Verbatim(place), Verbatim(theme)]
    return Joined(tuple(named), between=", ")


def _latest(track: Track) -> Why | None:
    """Of the last period in which it found something."""
    found = [entry.why for entry in track.entries if isinstance(entry, Evidence) and entry.why is not None]
    return found[-1] if found else None


def _named(period: Period) -> Words:
    # Far from any week, so that the year is always said.
    return period_name(period, Period(PeriodKind.WEEK, period.year - 1, 1))
