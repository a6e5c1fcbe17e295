"""What a day that came asks to be said about a matter, and nothing before it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.agreements import Level, Party
from domain.deadlines import Nudge
from domain.ladder_acts import Close, Consent, Experiment, Ground, Park, Raise, Withdraw
from domain.ladder_dues import Due, DueKind, dues, nudges
from domain.ladder_waiting import looked_at_again
from domain.working_hours import is_working_time
from tests.domain.ladder_walk import AGREEMENT, START, TEAM, TOWN, agreed, by_hand, days, explained, go

UP = Raise(Level.TACTICAL, Ground.RISK, "Hier kan niemand dit beslissen.")


def test_the_question_whether_it_worked_comes_on_its_day_and_not_before() -> None:
    closed = go(agreed(), (TEAM, Close("geen")))

    assert dues(closed, days(27)) == ()
    assert dues(closed, days(28)) == (Due(DueKind.LOOK_BACK, AGREEMENT.look_back_on.isoformat()),)


def test_who_wants_to_go_up_hears_when_the_other_had_its_notice() -> None:
    proposed = go(explained(), (TEAM, UP))

    assert dues(proposed, START + timedelta(hours=3)) == ()
    assert dues(proposed, days(1)) == (Due(DueKind.NOTICE_OVER, START.isoformat()),)


def test_what_was_parked_is_taken_up_on_its_day() -> None:
    parked = go(by_hand(), (TEAM, Park(date(2026, 9, 14), "Even rust.")))

    assert dues(parked, days(4)) == ()
    assert dues(parked, days(7)) == (Due(DueKind.PARKED_OVER, "2026-09-14"),)


def test_what_rests_or_is_tried_gets_no_reminders_and_waits_anew_from_its_day() -> None:
    parked = go(by_hand(), (TEAM, Park(date(2026, 9, 14), "Even rust.")))
    tried = go(explained(), (TEAM, Experiment("Helpt bellen?", date(2026, 9, 14))), (TOWN, Consent()))

    for matter in (parked, tried):
        assert nudges(matter, days(4)) == ()
        assert nudges(matter, days(7)) == ()
        assert nudges(matter, days(10)) == ((Party.MUNICIPALITY, Nudge.FIRST), (Party.PARTNERSHIP, Nudge.FIRST))
    assert dues(tried, days(7)) == (Due(DueKind.EXPERIMENT_OVER, "2026-09-14"),)


def test_what_was_decided_is_looked_at_again_as_agreed_or_at_the_next_meeting() -> None:
    planned, today = (date(2026, 9, 1), date(2026, 10, 6)), days(3).date()
    parked = go(by_hand(), (TEAM, Park(date(2026, 9, 14), "Even rust.")))
    stopped = go(by_hand(), (TEAM, Withdraw("Het is opgelost.")))

    again = [looked_at_again(each, planned, today) for each in (by_hand(), parked, agreed(), stopped)]

    assert again == [date(2026, 10, 6), date(2026, 9, 14), AGREEMENT.look_back_on, None]
    assert looked_at_again(by_hand(), (), today) is None
    assert looked_at_again(go(agreed(), (TEAM, Close("geen"))), planned, today) == AGREEMENT.look_back_on


@given(st.integers(0, 365 * 24 * 60))
def test_nothing_is_due_outside_working_hours(minutes: int) -> None:
    now = START + timedelta(minutes=minutes)
    matters = (go(explained(), (TEAM, UP)), go(agreed(), (TEAM, Close("geen"))), by_hand())

    found = [(dues(matter, now), nudges(matter, now)) for matter in matters]

    assert is_working_time(now, matters[0].zone) or all(each == ((), ()) for each in found)
