"""Overview: makes the one picture of a week from its digests, keeps it for ever, and finds it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from domain.agreements import Agreements
from domain.digest import KIND as DIGEST
from domain.digest import StoryLine, fingerprint
from domain.digest import from_content as digest_from_content
from domain.joint_questions import JointKind
from domain.listening import Heard
from domain.overview import KIND, WHOLE, MonthStory, Overview, RiskLook, from_content, to_content
from domain.overview_making import Beside, Published, overview_of
from domain.overview_talks import promises_of, talk_of
from domain.periods import Period, PeriodKind
from domain.schedules import digest_due
from domain.workdays import local_instant
from domain.working_hours import OPENS
from services.agreements import ActiveAgreements, active
from services.asked import reached_in
from services.chosen_stories import chosen_in_picture
from services.digests import CHARTS
from services.information_requests import requests_in_picture
from services.inputs import beside_figures
from services.listeners import heard_in
from services.reciprocity import month_in_overview
from services.resident_figures import quarter_in_overview
from storage.database import Database, UnitOfWork
from storage.snapshots import Snapshot
from storage.stories import StoryState

# The name under which its occurrences are kept, one a week.
_SCHEDULE = "overview"
# Over so many weeks it is told how soon each party answers.
_WEEKS_HEARD = 8
_WEEKS_BACK = 13


@dataclass(frozen=True, slots=True)
class KeptOverview:
    """An overview with the SHA-256 of its canonical JSON: whoever computes it anew gets the same."""

    overview: Overview
    sha256: str
    made_at: datetime


class Overviews:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def due(self, now: datetime) -> tuple[Period, ...]:
        """The closed weeks whose digests are all out and that have no overview yet, the oldest first."""
        async with self._database.read() as uow:
            held = await active(uow)
            if held is None:
                return ()
            today = now.astimezone(ZoneInfo(held.agreements.time_zone)).date()
            last = Period.containing(PeriodKind.WEEK, today).previous()
            weeks = (last.previous(), last)
            made = await uow.occurrences.settled_since([_SCHEDULE], weeks[0].key)
            waiting = [week for week in weeks if (_SCHEDULE, week.key) not in made]
            return tuple([week for week in waiting if await _is_out(uow, held.agreements, week, week < last)])

    async def make(self, week: Period, now: datetime) -> KeptOverview | None:
        """Keep the overview of this week; None where another process did so before, or no digest told anything."""
        async with self._database.write() as uow:
            held = await active(uow)
            if held is None:
                return None
            digests = await _digests(uow, held.agreements, week)
            state: Literal["done", "missed"] = "done" if digests else "missed"
            taken = await uow.occurrences.settle(_SCHEDULE, week.key, due_at=now, state=state, now=now)
            if not taken or not digests:
                return None
            await uow.chosen_stories.forget_gone()
            content = to_content(await _gathered(uow, held, week, digests))
            made = Snapshot(KIND, WHOLE, week.key, content, fingerprint(content), now)
            return _kept(await uow.snapshots.keep(made))


async def overview_in(uow: UnitOfWork, week: str) -> KeptOverview | None:
    """The overview of this week, as it was made."""
    found = await uow.snapshots.get(KIND, WHOLE, week)
    return None if found is None else _kept(found)


async def weeks_told(uow: UnitOfWork) -> tuple[str, ...]:
    """Every week that has an overview, the oldest first."""
    return await uow.snapshots.periods(KIND, WHOLE)


def _kept(found: Snapshot) -> KeptOverview:
    return KeptOverview(from_content(found.content), found.sha256, found.made_at)


async def _gathered(uow: UnitOfWork, held: ActiveAgreements, week: Period, digests: Sequence[Published]) -> Overview:
    agreed = held.agreements
    moment = local_instant(week.next().first_day, OPENS, agreed.time_zone)
    matters = [kept for kept in await uow.escalations.all() if not kept.escalation.is_over]
    before = await _before(uow, week)
    seconds = await uow.minutes.of_weeks(week.key, week.key)
    beside = Beside(
        talks=[talk_of(each.number, each.topic, each.forum, each.escalation, agreed, moment) for each in matters],
        promises=[promise for each in matters for promise in promises_of(each.number, each.escalation)],
        heard=await _heard(uow, week, agreed),
        requests=await requests_in_picture(uow),
        inputs=await beside_figures(uow, week),
        gave=await month_in_overview(uow, agreed, week, before),
        month_stories=await _month_stories(uow, agreed, week),
        risk_look=await _risk_look(uow),
        residents=await quarter_in_overview(uow, agreed, week, before),
        seconds=sum(seconds.values()),
        asked=await _asked(uow, week, agreed),
    )
    return overview_of(week, held.version, agreed, digests, beside, before)


async def _heard(uow: UnitOfWork, week: Period, agreements: Agreements) -> Sequence[Heard]:
    return await heard_in(uow, week.plus(1 - _WEEKS_HEARD), week, agreements)


async def _month_stories(uow: UnitOfWork, agreements: Agreements, week: Period) -> list[MonthStory]:
    chosen = await chosen_in_picture(uow, week)
    stories = {each.id: each for each in await uow.stories.get_many([each.story for each in chosen])}
    goals = {goal.id: goal.name for goal in agreements.goals}
    return [
        MonthStory(each.team, each.month, StoryLine(None, goals.get(told.goal or ""), told.id, form=told.form))
        for each in chosen
        if (told := stories.get(each.story)) is not None and told.state is StoryState.QUOTABLE
    ]


async def _risk_look(uow: UnitOfWork) -> RiskLook | None:
    """The latest that anybody answered; why they said so stands in chat."""
    looks = [each.question for each in await uow.joint_questions.of_kind(JointKind.RISKS) if each.question.answers]
    return None if not looks else RiskLook(looks[-1].period, {each.party: each.choice for each in looks[-1].answers})


async def _asked(uow: UnitOfWork, week: Period, agreements: Agreements) -> int:
    """How many people were asked the weekly question, or for a figure, in this week."""
    return len(await reached_in(uow, [person.id for person in agreements.people], week))


async def _before(uow: UnitOfWork, week: Period) -> Overview | None:
    found = await uow.snapshots.latest_before(KIND, [WHOLE], week.key, week.plus(-_WEEKS_BACK).key)
    return from_content(found[WHOLE].content) if WHOLE in found else None


async def _digests(uow: UnitOfWork, agreements: Agreements, week: Period) -> list[Published]:
    """Those of this week, in the order in which they were made."""
    teams = [team.id for team in agreements.teams]
    kept = await uow.snapshots.get_many(DIGEST, teams, week.key)
    charts = await uow.snapshots.get_many(CHARTS, teams, week.key)
    return [
        Published(digest_from_content(each.content), each.sha256, _pictures(charts.get(each.subject)))
        for each in sorted(kept.values(), key=lambda each: (each.made_at, each.subject))
    ]


def _pictures(kept: Snapshot | None) -> dict[tuple[str, str], str]:
    if kept is None:
        return {}
    return {(indicator, subject): sha256 for indicator, subject, sha256 in kept.content["charts"]}


async def _is_out(uow: UnitOfWork, agreements: Agreements, week: Period, over: bool) -> bool:
    """Whether each digest went out or was given up; `over`: what did not go out by now does not come any more."""
    dues = [due for team in agreements.teams if (due := digest_due(team, week, agreements)) is not None]
    settled = await uow.occurrences.settled_since([due.schedule for due in dues], week.key)
    of_week = [(due.schedule, week.key) in settled for due in dues]
    return any(of_week) if over else bool(of_week) and all(of_week)
