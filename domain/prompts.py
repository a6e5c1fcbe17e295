"""Prompts: when a person gets the question of the week, and which one."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Prompt
from domain.burden import Ask, has_room
from domain.digest import turn
from domain.people import Participant, Standing
from domain.periods import Period, PeriodKind
from domain.workdays import local_instant
from domain.working_hours import CLOSES, OPENS, is_asking_day, is_working_time, next_asking_day, weekday_number

# For who chose no moment of their own.
_USUAL_DAY, _USUAL_TIME = "thursday", time(15, 30)
# Later than this leaves no time to answer on the same day.
_LAST = time(16, 30)
_DAYS = 5
# After so many rounds without an answer the bot asks whether to be quiet.
MOST_QUIET_ROUNDS = 3
# Nobody answered that either: so long it says nothing.
QUIET_WEEKS = 4
# How far back the asks of a person are looked at.
LOOK_BACK_WEEKS = 8

# What was asked of a person, by week.
Asked: TypeAlias = Mapping[Period, AbstractSet[Ask]]


class Silence(StrEnum):
    """Why a person gets no question this week, or not yet."""

    NOT_JOINED = "not_joined"
    STOPPED = "stopped"
    PAUSED = "paused"
    UNANSWERED = "unanswered"
    FREE = "free"
    NO_QUESTION = "no_question"
    ASKED = "asked"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class DuePrompt:
    """What is asked of a person in a week, and the moment in UTC from which it is."""

    person: str
    week: Period
    ask: Ask
    due_at: datetime


def due_prompt(participant: Participant, agreements: Agreements, week: Period, asked: Asked) -> DuePrompt | Silence:
    """This week's question to this person, or why there is none; never more than one a week."""
    silence = _standing(participant) or _week(participant, week, asked)
    if silence is not None:
        return silence
    if not agreements.prompts:
        return Silence.NO_QUESTION
    day = _day(participant, agreements, week)
    if day is None:
        paused = participant.paused_until is not None and participant.paused_until >= week.first_day
        return Silence.PAUSED if paused else Silence.FREE
    ask = _kind(participant, week, asked)
    if not has_room(asked.get(week, frozenset()), ask, agreements.burden):
        return Silence.FULL
    at = min(max(participant.prompt_time or _USUAL_TIME, OPENS), _LAST)
    return DuePrompt(participant.person, week, ask, local_instant(day, at, agreements.time_zone))


def may_ask(participant: Participant, agreements: Agreements, now: datetime) -> bool:
    """Whether this very moment lies within the person's own working days and nobody's quiet hours."""
    zone = ZoneInfo(agreements.time_zone)
    today = now.astimezone(zone).date()
    return (
        _standing(participant) is None
        and not _is_paused(participant, today)
        and is_working_time(now, zone)
        and is_asking_day(today, participant.workdays, agreements.holidays)
    )


def too_late(due: DuePrompt, participant: Participant, agreements: Agreements, now: datetime) -> bool:
    """A question that could not be asked may still come on the person's next day; after that this week has none."""
    zone = ZoneInfo(agreements.time_zone)
    last = next_asking_day(due.due_at.astimezone(zone).date(), participant.workdays, agreements.holidays)
    return now >= local_instant(last, CLOSES, zone) or week_of(now, agreements) != due.week


def reminder_at(asked_at: datetime, participant: Participant, agreements: Agreements) -> datetime | None:
    """On the person's next day at the same hour; None where that is in another week, which has its own question."""
    local = asked_at.astimezone(ZoneInfo(agreements.time_zone))
    day = next_asking_day(local.date(), participant.workdays, agreements.holidays)
    if day not in Period.containing(PeriodKind.WEEK, local.date()):
        return None
    return local_instant(day, min(max(local.time(), OPENS), _LAST), agreements.time_zone)


def may_remind(asked: AbstractSet[Ask], agreements: Agreements) -> bool:
    """One reminder at most; a question that comes again because it was put off is one."""
    return not asked & {Ask.REMINDER, Ask.AGAIN} and has_room(asked, Ask.REMINDER, agreements.burden)


def question_of(person: str, week: Period, prompts: tuple[Prompt, ...]) -> Prompt:
    """The next question each week, and not the same for everybody at once."""
    return prompts[turn(week, person, len(prompts))]


def week_of(now: datetime, agreements: Agreements) -> Period:
    """The ISO week of this moment, where the agreements hold."""
    return Period.containing(PeriodKind.WEEK, now.astimezone(ZoneInfo(agreements.time_zone)).date())


def _standing(participant: Participant) -> Silence | None:
    match participant.state:
        case Standing.INVITED:
            return Silence.NOT_JOINED
        case Standing.STOPPED | Standing.DECLINED:
            return Silence.STOPPED
        case Standing.ACTIVE | Standing.PAUSED:
            return Silence.NOT_JOINED if participant.notice_version is None else None


def _week(participant: Participant, week: Period, asked: Asked) -> Silence | None:
    if asked.get(week, frozenset()) & {Ask.PROMPT, Ask.QUIET}:
        return Silence.ASKED
    if participant.state is Standing.PAUSED and participant.paused_until is None:
        return Silence.PAUSED
    lately = (asked.get(week.plus(-back), frozenset()) for back in range(1, QUIET_WEEKS + 1))
    if participant.quiet_rounds >= MOST_QUIET_ROUNDS and any(Ask.QUIET in asks for asks in lately):
        return Silence.UNANSWERED
    return None


def _kind(participant: Participant, week: Period, asked: Asked) -> Ask:
    """After the silence that nobody broke, one question comes before it is asked again whether to be quiet."""
    if participant.quiet_rounds < MOST_QUIET_ROUNDS:
        return Ask.PROMPT
    for back in range(1, LOOK_BACK_WEEKS + 1):
        asks = asked.get(week.plus(-back), frozenset())
        if Ask.PROMPT in asks:
            return Ask.QUIET
        if Ask.QUIET in asks:
            return Ask.PROMPT
    # Longer ago than we look back, or never: begin with a question.
    return Ask.PROMPT


def _day(participant: Participant, agreements: Agreements, week: Period) -> date | None:
    """The person's own day, or else the next day in the week that will do, or else the last before it."""
    wished = weekday_number(participant.prompt_day or _USUAL_DAY)
    for number in (*range(wished, _DAYS), *range(wished - 1, -1, -1)):
        day = week.first_day + timedelta(days=number)
        free = not is_asking_day(day, participant.workdays, agreements.holidays)
        if not free and not _is_paused(participant, day):
            return day
    return None


def _is_paused(participant: Participant, day: date) -> bool:
    return participant.paused_until is not None and day <= participant.paused_until
