"""Trigger rules: those that both parties signed, with those of older versions under which something is still open."""

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from domain.agreements import Indicator, Party
from domain.ladder_acts import Close, Consent, Merge, Subject, Withdraw
from domain.trigger_evidence import SignedRule, TriggerError
from domain.trigger_settings import settings_of
from domain.trigger_states import Terms, TriggerKey, terms_of
from domain.trigger_steps import succeeded
from domain.trigger_tracks import Closed, Opened, Track, acted
from domain.triggers import signed_rules
from services.agreements import ActiveAgreements, at
from services.town_picture import Asked
from storage.database import UnitOfWork
from storage.escalations import KeptEscalation

log = logging.getLogger(__name__)

_ENDS = Close | Consent | Merge | Withdraw


@dataclass(frozen=True, slots=True)
class Ruling:
    """A signed rule with the agreements that it is part of. `only` are the keys that it still watches; None is all."""

    held: ActiveAgreements
    signed: SignedRule
    terms: Terms
    only: frozenset[TriggerKey] | None = None

    @property
    def version(self) -> int:
        return self.signed.version.number

    def subject(self, key: TriggerKey) -> Subject:
        """What a conversation about it is about."""
        about = self.signed.rule.addressed_to
        return Subject(key.trigger, key.subject, key.theme, None if about == "both" else Party(about))


@dataclass(frozen=True, slots=True)
class Watch:
    """All that a pass over the rules starts from: the rules, and the triggers that are awake as people left them."""

    held: ActiveAgreements
    rulings: tuple[Ruling, ...]
    tracks: Mapping[TriggerKey, Track]
    # Rows of rules that no longer hold, or of places that are no more.
    gone: frozenset[TriggerKey] = frozenset()

    @property
    def asked(self) -> Asked:
        """An indicator means what the newest of its rules says."""
        indicators: dict[str, Indicator] = {}
        for ruling in sorted(self.rulings, key=lambda each: each.version):
            indicators |= {each.id: each for each in ruling.held.agreements.indicators}
        return Asked([ruling.signed.rule for ruling in self.rulings], indicators)


async def watch(uow: UnitOfWork, held: ActiveAgreements) -> Watch:
    """What is watched now. Conversations that people opened or closed since are in the tracks."""
    active = await _rulings(uow, held.version)
    kept = await uow.triggers.tracks()
    older = {track.state.version for track in kept.values()} - {held.version}
    by_version = {held.version: active} | {version: await _rulings(uow, version) for version in sorted(older)}
    open_now = {
        each.escalation.subject: each for each in await uow.escalations.standing() if not each.escalation.is_over
    }
    tracks: dict[TriggerKey, Track] = {}
    for key, track in kept.items():
        ruling = by_version[track.state.version].get(key.trigger)
        if ruling is not None:
            left = await _as_people_left_it(uow, track, ruling, open_now.get(ruling.subject(key)))
            is_open = left.state.conversation is not None
            if is_open or key.trigger in active:
                tracks[key] = left if is_open else _under(held.version, left)
    still_open = {key for key, track in tracks.items() if track.state.version != held.version}
    rulings = [*active.values(), *_of_older(by_version, tracks, still_open)]
    return Watch(held, tuple(rulings), tracks, frozenset(kept) - frozenset(tracks))


def is_watched(ruling: Ruling, key: TriggerKey, tracks: Mapping[TriggerKey, Track]) -> bool:
    """Whether this version of the rule watches the key: what is open keeps its own."""
    if ruling.only is not None:
        return key in ruling.only
    return key not in tracks or tracks[key].state.version == ruling.version


async def _rulings(uow: UnitOfWork, number: int) -> Mapping[str, Ruling]:
    """By rule; one that nobody can read, such as of an older program, does not stop the others."""
    held, kept = await at(uow, number), await uow.agreements.get(number)
    assert kept is not None, "a version is never thrown away"
    found: dict[str, Ruling] = {}
    for signed in signed_rules(held.agreements, kept.version):
        try:
            settings_of(signed.rule)
            found[signed.rule.id] = Ruling(held, signed, terms_of(signed, held.agreements.shadow_until))
        except TriggerError:
            log.exception("event=trigger_unreadable trigger=%s version=%d", signed.rule.id, number)
    return found


def _of_older(
    by_version: Mapping[int, Mapping[str, Ruling]], tracks: Mapping[TriggerKey, Track], keys: Collection[TriggerKey]
) -> list[Ruling]:
    """The rules of older versions, each for no more than what is open under it."""
    open_under: dict[tuple[int, str], set[TriggerKey]] = {}
    for key in keys:
        open_under.setdefault((tracks[key].state.version, key.trigger), set()).add(key)
    return [
        Ruling(ruling.held, ruling.signed, ruling.terms, frozenset(only))
        for (version, trigger), only in sorted(open_under.items())
        for ruling in [by_version[version][trigger]]
    ]


async def _as_people_left_it(uow: UnitOfWork, track: Track, ruling: Ruling, open_about: KeptEscalation | None) -> Track:
    """The track with what people did: conversations are theirs, and this is where a trigger hears of them."""
    talking = open_about
    if track.state.conversation is not None:
        kept = await uow.escalations.get(track.state.conversation)
        assert kept is not None, "a conversation is never thrown away"
        if not kept.escalation.is_over:
            return track
        track = acted(track, Closed(_ended_on(kept)), ruling.terms)
        talking = open_about or await _merged_into(uow, kept)
    return track if talking is None else acted(track, Opened(talking.id), ruling.terms)


async def _merged_into(uow: UnitOfWork, kept: KeptEscalation) -> KeptEscalation | None:
    """The open conversation that took this one over: new evidence goes there."""
    seen = {kept.id}
    while isinstance(kept.escalation.aside, Merge) and kept.escalation.aside.into not in seen:
        seen.add(kept.escalation.aside.into)
        target = await uow.escalations.get(kept.escalation.aside.into)
        if target is None:
            return None
        kept = target
    return None if kept.escalation.is_over else kept


def _under(version: int, track: Track) -> Track:
    """The track under the version that holds now, from here on."""
    return track if track.state.version == version else Track(succeeded(track.state, version))


def _ended_on(kept: KeptEscalation) -> date:
    ends = [step.at for step in kept.escalation.history if isinstance(step.act, _ENDS)]
    return kept.escalation.day_of(max(ends, default=kept.escalation.opened_at))
