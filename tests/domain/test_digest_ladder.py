"""What a digest tells of clashes, of what both parties talk about, and of what they learned."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.agreements import Level, Party, Role
from domain.digest import Lesson, OpenConversation, OpenPromise, Tension
from domain.digest_ladder import lessons_of, open_conversation, open_promises, tensions_of
from domain.disclosure import in_fives
from domain.ladder import replay
from domain.ladder_acts import (
    Act,
    Actor,
    Agree,
    Close,
    Conclude,
    Consent,
    Contribute,
    KeepPromise,
    LadderTerms,
    MakePromise,
    Open,
    Park,
    Promise,
    Question,
    Step,
    Subject,
)
from domain.ladder_state import Escalation
from domain.periods import Period
from domain.trigger_evidence import SignedRule
from domain.trigger_states import TriggerKey, TriggerState, terms_of
from domain.trigger_tracks import Closed, Opened, Track, acted, hear
from tests.domain.signed_rules import BREACH, CLEAR, RULES, SIGNED, TOWN, seen

NORTH, EAST, *_ = TOWN.teams
CLASH = SignedRule(RULES["figures_and_stories_clash"], SIGNED)
WEEK = Period.parse("2026-W01")
MUNICIPALITY = Actor(Party.MUNICIPALITY, Role.POINT_OF_CONTACT)
PARTNERSHIP = Actor(Party.PARTNERSHIP, Role.TEAM_LEAD)
# A Monday.
BEGAN = datetime(2026, 5, 11, 8, tzinfo=UTC)


def track(*whats: str, subject: str = "noord", shadow_until: date | None = None) -> Track:
    """A clash about waiting, week after week."""
    agreed = terms_of(CLASH, shadow_until)
    found = Track(TriggerState(TriggerKey(CLASH.rule.id, subject, "waiting"), 3))
    for week, what in enumerate(whats):
        evidence = seen(what, week, basis=str(week))
        why = None if evidence.why is None else replace(evidence.why, people=in_fives(7))
        found, _ = hear(found, replace(evidence, why=why), agreed)
    return found


def tensions(of: Track, week: Period = WEEK) -> tuple[Tension, ...]:
    return tensions_of([of], NORTH, TOWN, week)


def test_a_clash_is_told_in_each_week_in_which_it_clashes() -> None:
    found = track(BREACH, BREACH, CLEAR)

    assert tensions(found) == (Tension("wachten en bereikbaar zijn", in_fives(7)),)
    assert tensions(found, WEEK.plus(1)) == tensions(found)
    assert tensions(found, WEEK.plus(2)) == tensions(found, WEEK.plus(3)) == ()


def test_a_clash_of_another_team_or_in_the_shadow_is_not_told() -> None:
    assert tensions(track(BREACH, subject=EAST.id)) == ()
    assert tensions(track(BREACH, shadow_until=WEEK.last_day)) == ()
    assert tensions(track(BREACH, subject=NORTH.areas[0])) == tensions(track(BREACH)) != ()


def test_a_clash_that_cools_down_is_not_told() -> None:
    agreed = terms_of(CLASH)
    found = acted(track(BREACH), Opened("c1"), agreed)
    closed = acted(found, Closed(WEEK.last_day), agreed)

    closed, _ = hear(closed, seen(BREACH, 1), agreed)

    assert tensions(closed) != ()
    assert tensions(closed, WEEK.plus(1)) == ()


def matter(*acts: tuple[Actor, Act]) -> Escalation:
    """One that was opened on Monday, with what people did on the days after."""
    opened = Step(BEGAN, Open("m1", LadderTerms(1), Subject("waiting_long", "noord")))
    steps: Sequence[Step] = [
        Step(BEGAN + timedelta(days=1, minutes=minute), act, by) for minute, (by, act) in enumerate(acts)
    ]
    return replay([opened, *steps])


ANSWERS: list[tuple[Actor, Act]] = [
    (PARTNERSHIP, Contribute("1", Question.SEE)),
    (MUNICIPALITY, Contribute("2", Question.WHY)),
    (MUNICIPALITY, Contribute("3", Question.MEANING)),
    (MUNICIPALITY, Conclude()),
    (MUNICIPALITY, Agree("We bellen terug.", PARTNERSHIP, date(2026, 6, 22))),
    (PARTNERSHIP, Consent()),
]


@pytest.mark.parametrize(
    ("acts", "day", "parties", "role"),
    [
        ([], date(2026, 5, 20), tuple(sorted(Party)), None),
        (ANSWERS[:1], date(2026, 5, 20), (Party.MUNICIPALITY,), None),
        (ANSWERS, date(2026, 6, 22), (Party.PARTNERSHIP,), Role.TEAM_LEAD),
        ([(MUNICIPALITY, Park(date(2026, 7, 1), "Eerst de zomer."))], date(2026, 7, 1), tuple(sorted(Party)), None),
    ],
)
def test_a_conversation_is_told_with_its_next_step(
    acts: list[tuple[Actor, Act]], day: date, parties: tuple[Party, ...], role: Role | None
) -> None:
    told = open_conversation("Lang wachten", matter(*acts), BEGAN + timedelta(days=2))

    assert told == OpenConversation("Lang wachten", Level.OPERATIONAL, day, parties, role)


def test_a_step_that_is_late_is_not_told_with_a_day_in_the_past() -> None:
    later = BEGAN + timedelta(days=30)

    assert open_conversation("Lang wachten", matter(), later).next_day == later.date()


def test_promises_run_until_they_are_kept() -> None:
    first = Promise("p1", "Een extra spreekuur", Party.MUNICIPALITY, Role.POINT_OF_CONTACT, date(2026, 6, 1))
    second = replace(first, id="p2", party=Party.PARTNERSHIP)

    found = matter(
        (MUNICIPALITY, MakePromise(first)), (PARTNERSHIP, MakePromise(second)), (MUNICIPALITY, KeepPromise("p1"))
    )

    assert list(open_promises(found)) == [
        OpenPromise("Een extra spreekuur", Party.PARTNERSHIP, Role.POINT_OF_CONTACT, date(2026, 6, 1))
    ]


def test_a_lesson_is_told_in_the_week_in_which_the_conversation_was_closed() -> None:
    closed = matter(*ANSWERS, (PARTNERSHIP, Close("Bel terug op de dag zelf.")))
    nothing = matter(*ANSWERS, (PARTNERSHIP, Close("Geen.")))
    week = Period.parse("2026-W20")

    assert list(lessons_of(closed, week)) == [Lesson("Bel terug op de dag zelf.")]
    assert list(lessons_of(closed, week.next())) == list(lessons_of(nothing, week)) == []
