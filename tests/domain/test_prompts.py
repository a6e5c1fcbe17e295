"""When a person gets the question of the week: walks over years, and rules that hold for any settings."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.agreements import Agreements, Burden, Lever, Prompt, SchoolHolidays
from domain.burden import SECONDS, Ask, has_room, planned
from domain.people import Participant, Standing
from domain.periods import Period
from domain.prompts import (
    DuePrompt,
    Silence,
    due_prompt,
    may_ask,
    may_remind,
    question_of,
    reminder_at,
    too_late,
)
from domain.workdays import is_workday, school_holiday
from tests.services.digest_town import TOWN

ZONE = ZoneInfo("Europe/Amsterdam")
QUESTIONS = tuple(
    Prompt(id=f"q{number}", question=f"Vraag {number}?", goals=(), lever=Lever.BELIEF) for number in range(6)
)
AGREED = TOWN.model_copy(update={"prompts": QUESTIONS})
FENNA = Participant("fenna", Standing.ACTIVE, 1, "peelo", "thursday", time(15, 30))
WEEK = Period.parse("2026-W21")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")

WEEKS = st.integers(0, 260).map(Period.parse("2026-W01").plus)
PARTICIPANTS = st.builds(
    Participant,
    person=st.sampled_from(["fenna", "kofi", "imke"]),
    state=st.sampled_from(list(Standing)),
    notice_version=st.sampled_from([None, 1]),
    prompt_day=st.sampled_from([None, *DAYS]),
    prompt_time=st.none() | st.times(),
    workdays=st.sets(st.sampled_from(DAYS)).map(tuple),
    paused_until=st.none() | st.dates(date(2026, 1, 1), date(2031, 1, 1)),
    quiet_rounds=st.integers(0, 3),
)
TOWNS = st.builds(
    lambda minutes, pause: AGREED.model_copy(
        update={"burden": Burden(minutes_per_week=minutes), "holidays": SchoolHolidays(pause_prompts=pause)}
    ),
    st.integers(0, 10),
    st.booleans(),
)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


def due(participant: Participant = FENNA, week: Period = WEEK, town: Agreements = AGREED) -> DuePrompt | Silence:
    return due_prompt(participant, town, week, {})


def at(participant: Participant, week: str) -> str:
    found = due(participant, Period.parse(week))
    assert isinstance(found, DuePrompt)
    return found.due_at.astimezone(ZONE).strftime("%a %d %b %H:%M")


def test_a_person_is_asked_at_the_moment_of_their_choice() -> None:
    assert at(FENNA, "2026-W21") == "Thu 21 May 15:30"


@pytest.mark.parametrize(("week", "told"), [("2026-W13", "14:30"), ("2026-W14", "13:30"), ("2026-W44", "14:30")])
def test_the_moment_follows_the_clock_on_the_wall_in_summer_and_in_winter(week: str, told: str) -> None:
    found = due(week=Period.parse(week))

    assert isinstance(found, DuePrompt)
    assert found.due_at.strftime("%H:%M") == told


def test_on_a_holiday_the_question_comes_the_next_day_and_else_the_last_day_before() -> None:
    # Ascension Day is a Thursday; Christmas is a Friday.
    assert at(FENNA, "2026-W20") == "Fri 15 May 15:30"
    friday = replace(FENNA, prompt_day="friday", workdays=("wednesday", "friday"))
    assert due(friday, Period.parse("2026-W52")) is Silence.FREE
    no_pause = AGREED.model_copy(update={"holidays": SchoolHolidays(pause_prompts=False)})
    found = due(friday, Period.parse("2026-W52"), no_pause)
    assert isinstance(found, DuePrompt)
    assert found.due_at.astimezone(ZONE).date() == date(2026, 12, 23)


def test_week_fifty_three_has_its_own_question_unless_it_is_holiday() -> None:
    no_pause = AGREED.model_copy(update={"holidays": SchoolHolidays(pause_prompts=False)})

    assert due(week=Period.parse("2026-W53")) is Silence.FREE
    found = due(week=Period.parse("2026-W53"), town=no_pause)
    assert isinstance(found, DuePrompt)
    assert found.due_at.astimezone(ZONE).date() == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("changed", "silence"),
    [
        ({"state": Standing.INVITED}, Silence.NOT_JOINED),
        ({"notice_version": None}, Silence.NOT_JOINED),
        ({"state": Standing.STOPPED}, Silence.STOPPED),
        ({"state": Standing.DECLINED}, Silence.STOPPED),
        ({"state": Standing.PAUSED, "paused_until": date(2026, 5, 24)}, Silence.PAUSED),
        ({"state": Standing.PAUSED, "paused_until": None}, Silence.PAUSED),
    ],
)
def test_who_does_not_take_part_gets_no_question(changed: dict[str, object], silence: Silence) -> None:
    assert due(replace(FENNA, **changed)) is silence  # type: ignore[arg-type]


def test_after_a_pause_the_question_comes_on_the_first_day_that_will_do() -> None:
    back = replace(FENNA, state=Standing.PAUSED, paused_until=date(2026, 5, 21))

    assert at(back, "2026-W21") == "Fri 22 May 15:30"


def test_a_second_question_in_one_week_is_never_due() -> None:
    assert due_prompt(FENNA, AGREED, WEEK, {WEEK: {Ask.PROMPT}}) is Silence.ASKED
    assert due_prompt(FENNA, AGREED, WEEK, {WEEK: {Ask.QUIET}}) is Silence.ASKED


def test_a_week_that_is_full_has_no_question() -> None:
    tight = AGREED.model_copy(update={"burden": Burden(minutes_per_week=2)})

    assert isinstance(due(town=tight), DuePrompt)
    assert due_prompt(FENNA, tight, WEEK, {WEEK: {Ask.PREVIEW}}) is Silence.FULL


def test_after_three_rounds_without_an_answer_it_is_asked_whether_to_be_quiet_and_then_it_is() -> None:
    """Nobody answers, for a quarter of a year: a question, three rounds, the one question, four weeks of silence."""
    silent, asked, told = FENNA, dict[Period, set[Ask]](), []
    for number in range(12):
        week = Period.parse("2026-W35").plus(number)
        found = due_prompt(
            silent, AGREED.model_copy(update={"holidays": SchoolHolidays(pause_prompts=False)}), week, asked
        )
        told.append(found.ask.value if isinstance(found, DuePrompt) else "-")
        if isinstance(found, DuePrompt):
            asked[week] = {found.ask}
            if found.ask is Ask.PROMPT:
                silent = replace(silent, quiet_rounds=min(3, silent.quiet_rounds + 1))

    assert told == ["prompt"] * 3 + ["quiet"] + ["-"] * 4 + ["prompt", "quiet", "-", "-"]


def test_an_answer_ends_the_silence() -> None:
    asked = {WEEK.plus(-1): {Ask.QUIET}}

    assert due_prompt(replace(FENNA, quiet_rounds=3), AGREED, WEEK, asked) is Silence.UNANSWERED
    assert isinstance(due_prompt(FENNA, AGREED, WEEK, asked), DuePrompt)


def test_every_question_has_its_turn_before_one_comes_back() -> None:
    asked = [question_of("fenna", WEEK.plus(ahead), QUESTIONS).id for ahead in range(12)]

    assert len(set(asked[:6])) == 6
    assert asked[:6] == asked[6:]
    assert question_of("kofi", WEEK, QUESTIONS) == question_of("kofi", WEEK, QUESTIONS)


@pytest.mark.parametrize(
    ("moment", "open_"),
    [
        ("2026-05-21 08:59", False),
        ("2026-05-21 09:00", True),
        ("2026-05-21 16:59", True),
        ("2026-05-21 17:00", False),
        ("2026-05-23 12:00", False),
        ("2026-05-25 12:00", False),
        ("2026-08-05 12:00", False),
    ],
)
def test_nothing_is_asked_in_the_evening_at_weekends_and_on_holidays(moment: str, open_: bool) -> None:
    assert may_ask(FENNA, AGREED, local(moment)) is open_


def test_nothing_is_asked_on_a_day_that_a_person_does_not_work() -> None:
    part_time = replace(FENNA, workdays=("monday", "thursday"))

    assert not may_ask(part_time, AGREED, local("2026-05-20 12:00"))
    assert may_ask(part_time, AGREED, local("2026-05-21 12:00"))


def test_what_could_not_be_asked_may_come_one_day_later_and_no_more() -> None:
    found = due(replace(FENNA, prompt_day="monday"))
    assert isinstance(found, DuePrompt)

    assert not too_late(found, FENNA, AGREED, local("2026-05-19 16:59"))
    assert too_late(found, FENNA, AGREED, local("2026-05-19 17:00"))


def test_the_reminder_comes_on_the_persons_next_day_in_the_same_week() -> None:
    part_time = replace(FENNA, workdays=("monday", "wednesday"))

    assert reminder_at(local("2026-05-18 15:30"), part_time, AGREED) == local("2026-05-20 15:30")
    assert reminder_at(local("2026-05-20 15:30"), part_time, AGREED) is None


def test_there_is_one_reminder_at_most_and_a_question_that_was_put_off_is_one() -> None:
    assert may_remind({Ask.PROMPT}, AGREED)
    assert not may_remind({Ask.PROMPT, Ask.REMINDER}, AGREED)
    assert not may_remind({Ask.PROMPT, Ask.AGAIN}, AGREED)


@given(PARTICIPANTS, TOWNS, WEEKS)
def test_no_question_is_ever_due_outside_hours_free_days_or_the_week(
    participant: Participant, town: Agreements, week: Period
) -> None:
    found = due(participant, week, town)
    if isinstance(found, Silence):
        return

    there = found.due_at.astimezone(ZONE)
    assert time(9) <= there.time() < time(17)
    assert there.date() in week
    assert is_workday(there.date())
    assert not participant.workdays or DAYS[there.weekday()] in participant.workdays
    assert participant.paused_until is None or there.date() > participant.paused_until
    assert not town.holidays.pause_prompts or school_holiday(there.date()) is None
    assert participant.state in {Standing.ACTIVE, Standing.PAUSED}
    assert may_ask(participant, town, found.due_at)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.timedeltas(timedelta(0), timedelta(days=3)), st.sampled_from([*Ask, None])), max_size=80),
    PARTICIPANTS,
    TOWNS,
)
def test_whatever_the_schedule_the_agreed_minutes_are_never_exceeded(
    ticks: list[tuple[timedelta, Ask | None]], participant: Participant, town: Agreements
) -> None:
    """A scheduler that asks whatever it may, at any moments, with other asks of the same bot in between."""
    now, asked = local("2026-09-01 00:00"), dict[Period, list[Ask]]()
    for step, other in ticks:
        now += step
        week = Period.containing(WEEK.kind, now.astimezone(ZONE).date())
        so_far = asked.setdefault(week, [])
        found = due_prompt(participant, town, week, {each: set(asks) for each, asks in asked.items()})
        if isinstance(found, DuePrompt) and found.due_at <= now and may_ask(participant, town, now):
            so_far.append(found.ask)
            if found.ask is Ask.PROMPT:
                participant = replace(participant, quiet_rounds=min(3, participant.quiet_rounds + 1))
        elif other is not None and _may_be_asked_besides(other, so_far, town):
            so_far.append(other)

    for asks in asked.values():
        assert planned(asks) <= town.burden.minutes_per_week * 60
        assert sum(ask in {Ask.PROMPT, Ask.QUIET} for ask in asks) <= 1
        assert sum(ask in {Ask.REMINDER, Ask.AGAIN} for ask in asks) <= 1


def _may_be_asked_besides(other: Ask, so_far: list[Ask], town: Agreements) -> bool:
    if other is Ask.REMINDER:
        return Ask.PROMPT in so_far and may_remind(set(so_far), town)
    return other in {Ask.PREVIEW, Ask.FIGURE} and other not in so_far and has_room(so_far, other, town.burden)


def test_every_ask_has_its_price() -> None:
    assert set(SECONDS) == set(Ask)
