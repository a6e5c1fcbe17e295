"""One pass over the rules: what it stirs, and the one thing at most that each trigger says of it."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from domain.periods import Period
from domain.trigger_day import Changed, asleep, heard, sleeps, stirred
from domain.trigger_evidence import Evidence, Finding, SignedRule
from domain.trigger_kinds import Figures
from domain.trigger_states import Corrected, Fired, Phase, TriggerKey, TriggerState
from domain.trigger_tracks import Opened, Track, acted, hear
from domain.triggers import Picture
from tests.domain.signed_rules import BREACH, CLEAR, MISSING, RULES, SIGNED, START, seen, terms

WAITING = SignedRule(RULES["waiting_long"], SIGNED)
LAST = Period.parse("2026-W38")
WHATS = st.sampled_from([BREACH, CLEAR, MISSING])


def picture(**rows: Sequence[float | None]) -> Picture:
    """How long people wait, of each team, up to the last closed week."""
    values = np.array(list(rows.values()), dtype=np.float64)
    periods = tuple(LAST.plus(step) for step in range(1 - values.shape[1], 1))
    return Picture(date(2026, 9, 22), {"wait_days": Figures("wait_days", tuple(rows), periods, values)})


def found(of: Picture, awake: Sequence[str] = (), changed: Changed | None = None) -> list[tuple[str | None, int, int]]:
    """Who, in which week, and what."""
    keys = [TriggerKey("waiting_long", subject) for subject in awake]
    stirs = stirred(WAITING, of, keys, changed or {})
    return [(key.subject, evidence.period.number, int(evidence.finding)) for key, evidence in stirs]


def test_only_hits_and_what_is_awake_stir_and_a_gap_wakes_nobody() -> None:
    town = picture(noord=[6, 12], oost=[12, 6], west=[6, None], zuid=[12, None])

    assert found(town) == [("noord", 38, 1)]
    assert found(town, awake=["oost", "zuid"]) == [("noord", 38, 1), ("oost", 38, 0), ("zuid", 38, -1)]


def test_what_came_late_is_judged_from_its_own_week_on_and_nothing_else_is() -> None:
    town = picture(noord=[12, 12, 6, 6], oost=[12, 12, 12, 6])

    changed = {("wait_days", "noord"): LAST.plus(-2), ("wait_days", "west"): LAST.plus(-3)}

    assert found(town, changed=changed) == [("noord", 36, 1), ("noord", 37, 0), ("noord", 38, 0)]


def test_what_is_older_than_a_track_remembers_is_not_judged_again() -> None:
    town = picture(noord=[12] * 30)

    weeks = [number for _, number, _ in found(town, changed={("wait_days", "noord"): LAST.plus(-29)})]

    assert weeks == list(range(26, 39))


def test_what_began_and_ended_before_anybody_looked_opens_nothing() -> None:
    agreed = terms()
    evidence = [seen(what, week) for week, what in enumerate([BREACH, CLEAR, CLEAR, CLEAR])]

    track, events = heard(asleep(START.key, 3, evidence, agreed), evidence, agreed)

    assert track.state.phase is Phase.RESOLVED or track.state.phase is Phase.QUIET
    assert all(isinstance(event, Corrected) and event.opens is None for event in events)


def test_a_track_sleeps_once_it_remembers_nothing() -> None:
    agreed = terms(hold=1)
    calm, _ = heard(Track(START), [seen(CLEAR, 0), seen(MISSING, 1)], agreed)
    pending, _ = heard(Track(START), [seen(BREACH, 0)], agreed)

    assert sleeps(calm)
    assert not sleeps(pending)
    assert not sleeps(acted(calm, Opened("c1"), agreed))


@given(st.lists(WHATS, max_size=8), st.lists(WHATS, min_size=1, max_size=8), st.integers(0, 2), st.integers(0, 2))
def test_several_periods_at_once_end_where_one_by_one_does_and_say_one_thing_at_most(
    before: list[str], whats: list[str], hold: int, keep: int
) -> None:
    agreed = terms(hold=hold, keep=keep, cool_down=2)
    start, _ = heard(Track(START), [seen(what, week) for week, what in enumerate(before)], agreed)
    evidence = [seen(what, week) for week, what in enumerate(whats, len(before))]
    one_by_one = start
    for each in evidence:
        one_by_one, _ = hear(one_by_one, each, agreed)

    track, events = heard(start, evidence, agreed)

    assert track == one_by_one
    assert len(events) <= 1
    began = start.state.known is not Phase.FIRING and track.state.known is Phase.FIRING
    opens = [event for event in events if isinstance(event, Fired) or (isinstance(event, Corrected) and event.opens)]
    assert bool(opens) is began


@given(st.lists(WHATS, min_size=1, max_size=6))
def test_a_trigger_that_slept_ends_where_it_would_have_if_all_had_been_known(whats: list[str]) -> None:
    agreed = terms(hold=1)
    evidence: list[Evidence] = [seen(what, week) for week, what in enumerate(whats)]
    at_once, _ = heard(Track(TriggerState(START.key, 3)), evidence, agreed)

    track, events = heard(asleep(START.key, 3, evidence, agreed), evidence, agreed)

    assert track == at_once
    assert len(events) <= 1
    assert all(each.finding is not Finding.NO_DATA or each.gap is not None for each in evidence)
