"""The ledger: what happened in the simulated town, read back from what the bot kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from domain.agreements import Agreements, Level
from domain.digest import KIND
from domain.ladder_decisions import after
from domain.ladder_state import Escalation
from domain.periods import Period, PeriodKind
from domain.trigger_states import Fired
from storage.database import Database, UnitOfWork
from storage.escalations import KeptEscalation
from storage.triggers import LoggedEvent


@dataclass(frozen=True, slots=True)
class WeekCounts:
    """What one week brought; `seconds` is what people spent on telling."""

    week: Period
    digests: int
    stories: int
    signals: int
    seconds: int
    hits: int
    conversations: int
    replies: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """`replies` are answers to what people told; `hits` are triggers that fired, in the digest or on a rung."""

    weeks: Sequence[WeekCounts]
    matters: Sequence[KeptEscalation]
    events: Sequence[LoggedEvent]

    @property
    def fired(self) -> Sequence[tuple[LoggedEvent, Fired]]:
        return [(each, each.event) for each in self.events if isinstance(each.event, Fired)]

    @property
    def by_rung(self) -> Counter[Level]:
        """How many conversations were held on each rung."""
        return Counter(rung for kept in self.matters for rung in set(rungs_of(kept.escalation)))


async def ledger_of(database: Database, agreements: Agreements, begin: date, weeks: int) -> Ledger:
    """Of so many weeks from the first day on."""
    first = Period.containing(PeriodKind.WEEK, begin)
    async with database.read() as uow:
        known = Ledger((), await uow.escalations.all(), await uow.triggers.events())
        counted = [await _counted(uow, agreements, first.plus(number), known) for number in range(weeks)]
    return Ledger(counted, known.matters, known.events)


def rungs_of(matter: Escalation) -> Sequence[Level]:
    """The rung on which it stood after each step."""
    return [after(matter, number).rung for number in range(len(matter.history))]


async def _counted(uow: UnitOfWork, agreements: Agreements, week: Period, known: Ledger) -> WeekCounts:
    zone = ZoneInfo(agreements.time_zone)
    digests = await uow.snapshots.get_many(KIND, [team.id for team in agreements.teams], week.key)
    stories = await uow.stories.of_weeks(week.key, week.key)
    signals = await uow.signals.of_weeks(week.key, week.key)
    told = [*(story.id for story in stories), *(signal.id for signal in signals)]
    replies = [len(await uow.feedback.about(each)) for each in told]
    return WeekCounts(
        week=week,
        digests=len(digests),
        stories=len(stories),
        signals=len(signals),
        seconds=sum((await uow.minutes.of_weeks(week.key, week.key)).values()),
        hits=sum(_in(week, each.at.astimezone(zone).date()) for each, _ in known.fired),
        conversations=sum(_in(week, kept.escalation.opened_at.astimezone(zone).date()) for kept in known.matters),
        replies=sum(replies),
    )


def _in(week: Period, day: date) -> bool:
    return week.first_day <= day <= week.last_day
