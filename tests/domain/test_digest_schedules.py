"""When a digest is due, and how long it may still be sent."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from domain.agreements import Agreements
from domain.periods import Period
from domain.schedules import Delay, Verdict, digest_due, judge
from tests.services.digest_town import TOWN, team_on

ZONE = ZoneInfo("Europe/Amsterdam")


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("week", "due"),
    [
        ("2026-W19", "2026-05-11 09:00"),
        ("2026-W52", "2026-12-28 09:00"),
        ("2026-W53", "2027-01-04 09:00"),
        # The clocks go forward on 28 March 2027, which is Easter: Monday is a holiday too.
        ("2027-W12", "2027-03-30 09:00"),
        ("2027-W43", "2027-11-01 09:00"),
        ("2026-W21", "2026-05-26 09:00"),
    ],
)
def test_a_digest_is_due_on_the_monday_after_its_week_or_the_next_working_day(week: str, due: str) -> None:
    found = digest_due(TOWN.teams[0], Period.parse(week), TOWN)

    assert found is not None
    assert found.due_at == moment(due)


def test_a_digest_that_waits_for_a_holiday_says_so_and_one_on_its_day_does_not() -> None:
    whit, ordinary = (digest_due(TOWN.teams[0], Period.parse(week), TOWN) for week in ("2026-W21", "2026-W19"))

    assert whit is not None
    assert ordinary is not None
    assert whit.delay(whit.due_at) is Delay.HOLIDAY
    assert ordinary.delay(ordinary.due_at) is Delay.NONE
    assert ordinary.delay(moment("2026-05-11 13:00")) is Delay.DOWNTIME


def test_a_school_holiday_swallows_the_digest_only_where_that_was_agreed() -> None:
    autumn = Period.parse("2026-W41")
    pausing = TOWN.model_copy(update={"holidays": TOWN.holidays.model_copy(update={"pause_digests": True})})

    assert digest_due(TOWN.teams[0], autumn, TOWN) is not None
    assert digest_due(TOWN.teams[0], autumn, pausing) is None


@pytest.mark.parametrize(
    ("now", "verdict"),
    [
        ("2026-05-11 09:00", Verdict.SEND),
        ("2026-05-11 16:59", Verdict.SEND),
        # Nobody is woken for a digest that is late.
        ("2026-05-11 22:00", Verdict.WAIT),
        ("2026-05-12 09:00", Verdict.SEND),
        # Ascension Day is no working day.
        ("2026-05-14 11:00", Verdict.WAIT),
        ("2026-05-15 16:59", Verdict.SEND),
        ("2026-05-15 17:00", Verdict.MISSED),
        ("2026-05-18 08:59", Verdict.MISSED),
    ],
)
def test_a_late_digest_goes_out_in_working_hours_of_its_own_week(now: str, verdict: Verdict) -> None:
    due = digest_due(TOWN.teams[0], Period.parse("2026-W19"), TOWN)

    assert due is not None
    assert judge(due, moment(now), ZONE) is verdict


@pytest.mark.parametrize(
    ("now", "verdict"),
    [("2026-05-16 10:00", Verdict.WAIT), ("2026-05-18 16:00", Verdict.SEND), ("2026-05-19 09:00", Verdict.MISSED)],
)
def test_a_friday_digest_may_still_go_out_on_the_next_working_day(now: str, verdict: Verdict) -> None:
    town: Agreements = team_on("friday", time(15, 0))
    due = digest_due(town.teams[0], Period.parse("2026-W19"), town)

    assert due is not None
    assert judge(due, moment(now), ZONE) is verdict


def test_an_evening_digest_goes_out_at_the_hour_that_the_team_agreed() -> None:
    town = team_on("monday", time(17, 30))
    due = digest_due(town.teams[0], Period.parse("2026-W19"), town)

    assert due is not None
    assert judge(due, due.due_at, ZONE) is Verdict.SEND
