"""Digest ladder: what a digest tells of clashes, of what both parties talk about, and of what they learned."""

from collections.abc import Collection, Iterator
from datetime import date, datetime

from domain.agreements import Agreements, Party, Role, Team
from domain.deadlines import SECOND_AFTER, workdays_after
from domain.digest import Lesson, OpenConversation, OpenPromise, Tension
from domain.disclosure import NOBODY
from domain.ladder_acts import Close, Experiment, Park
from domain.ladder_state import Escalation, Phase
from domain.ladder_waiting import waits_for, waits_since
from domain.periods import Period
from domain.trigger_evidence import Evidence
from domain.trigger_states import Phase as TriggerPhase
from domain.trigger_states import TriggerKey
from domain.trigger_tracks import Track

_FIRES = {TriggerPhase.FIRING, TriggerPhase.IN_CONVERSATION}
# To learn nothing is an answer too; the digest has a sentence of its own for it.
_NO_LESSON = {"geen", "niets", "none"}


def tensions_of(tracks: Collection[Track], team: Team, agreements: Agreements, week: Period) -> tuple[Tension, ...]:
    """What signed rules found to clash in the week, near this team; nothing of what runs in the shadow."""
    rules = {rule.id for rule in agreements.triggers if rule.kind == "clash"}
    found = {
        track.state.key.theme: told.why.people or NOBODY
        for track in tracks
        if track.state.key.trigger in rules and is_near(track.state.key, team, agreements)
        for told in [_told_in(track, week)]
        if told is not None and told.why is not None
    }
    return tuple(Tension(theme.name, found[theme.id]) for theme in agreements.themes if theme.id in found)


def is_near(key: TriggerKey, team: Team, agreements: Agreements) -> bool:
    """Whether it is about the team, one of its areas, or the whole town."""
    return key.subject in {None, team.id, *team.areas, agreements.municipality_code}


def open_conversation(topic: str, escalation: Escalation, now: datetime) -> OpenConversation:
    """The conversation with its next step: by when, and whose it is."""
    agreed = escalation.agreement
    if escalation.phase is Phase.LOOKING_BACK and agreed is not None:
        owner = agreed.owner
        return OpenConversation(topic, escalation.rung, agreed.look_back_on, (owner.party,), owner.role)
    waited = waits_for(escalation, now) or frozenset(Party)
    return OpenConversation(topic, escalation.rung, _next_day(escalation, waited, now), tuple(sorted(waited)))


def open_promises(escalation: Escalation) -> Iterator[OpenPromise]:
    """What either party promised and did not do yet."""
    for each in escalation.promises:
        if not each.kept:
            yield OpenPromise(each.what, each.party, Role(each.owner), each.by)


def lessons_of(escalation: Escalation, week: Period) -> Iterator[Lesson]:
    """What was learned where the conversation was closed in this week."""
    for step in escalation.history:
        if isinstance(step.act, Close) and escalation.day_of(step.at) in week and _is_lesson(step.act.lesson):
            yield Lesson(step.act.lesson)


def _told_in(track: Track, week: Period) -> Evidence | None:
    """What was found in that week, if people were told of it."""
    for entry, state in zip(track.entries, track.states, strict=True):
        if isinstance(entry, Evidence) and entry.period == week and entry.why is not None:
            return entry if state.known in _FIRES and not state.in_shadow else None
    return None


def _next_day(escalation: Escalation, waited: Collection[Party], now: datetime) -> date:
    today = escalation.day_of(now)
    if isinstance(escalation.aside, Park | Experiment) and escalation.aside.until > today:
        return escalation.aside.until
    since = [waits_since(escalation, party, now) for party in waited]
    return max(today, escalation.day_of(workdays_after(min(since), SECOND_AFTER, escalation.zone)))


def _is_lesson(lesson: str) -> bool:
    return lesson.strip(" .").casefold() not in _NO_LESSON
