"""Who owes an answer to what was told, and how long answers take."""

from datetime import date

import pytest

from domain.agreements import Party
from domain.listening import Heard, ReplyTimes, reply_times, signal_owed_by, story_owed_by, waiting
from domain.periods import Period
from domain.signals import Reach
from domain.stories import AboutResident, Audience

WEEK = Period.parse("2026-W47")
GEMEENTE, VERBAND = Party.MUNICIPALITY, Party.PARTNERSHIP


def heard(id_: str, *answers: tuple[Party, date], owed_by: tuple[Party, ...] = (GEMEENTE, VERBAND)) -> Heard:
    return Heard(id_, WEEK, owed_by, answers)


@pytest.mark.parametrize(
    ("audience", "owed_by"),
    [
        (Audience.TEAM, (VERBAND,)),
        (Audience.DIGEST, (VERBAND,)),
        (Audience.BOTH_PARTIES, (GEMEENTE, VERBAND)),
        (Audience.NOBODY, ()),
    ],
)
def test_who_was_meant_to_read_it_owes_an_answer(audience: Audience, owed_by: tuple[Party, ...]) -> None:
    assert story_owed_by(audience, AboutResident.ASKED) == owed_by
    assert story_owed_by(audience, AboutResident.NOT_ASKED) == ()


def test_a_signal_for_the_joint_table_is_owed_by_both() -> None:
    assert signal_owed_by(Reach.JOINT) == (GEMEENTE, VERBAND)
    assert signal_owed_by(Reach.UNSURE) == signal_owed_by(Reach.TEAM) == (VERBAND,)


def test_the_answer_is_due_ten_working_days_after_the_week() -> None:
    assert heard("a").due == date(2026, 12, 4)
    assert Heard("b", Period.parse("2026-W52"), (GEMEENTE,)).due == date(2027, 1, 11)


def test_reply_times_are_per_party_in_working_days() -> None:
    told = [
        heard("a", (GEMEENTE, date(2026, 11, 24)), (VERBAND, date(2026, 12, 7))),
        heard("b", (GEMEENTE, date(2026, 11, 30)), (GEMEENTE, date(2026, 11, 27))),
        heard("c", owed_by=(VERBAND,)),
    ]

    assert reply_times(told, date(2026, 12, 4)) == (
        ReplyTimes(GEMEENTE, answered=2, in_time=2, overdue=0, middle_days=2),
        ReplyTimes(VERBAND, answered=1, in_time=0, overdue=0, middle_days=11),
    )
    assert [times.overdue for times in reply_times(told, date(2026, 12, 5))] == [0, 2]


def test_without_an_answer_there_is_no_time() -> None:
    assert [times.middle_days for times in reply_times([heard("a")], date(2026, 11, 23))] == [None, None]


def test_what_waits_longest_stands_first() -> None:
    older = Heard("z", WEEK.previous(), (GEMEENTE,))

    assert [each.id for each in waiting([heard("b"), older, heard("a")], GEMEENTE)] == ["z", "a", "b"]
