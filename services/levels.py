"""Levels: the picture of a month, a quarter or a year out of kept overviews, with what people made of it."""

from collections.abc import Iterable, Mapping, Sequence

from domain.agreements import Agreements, Forum, Level, Party
from domain.digest import SeenLine
from domain.level_residents import ResidentsTold, residents_told
from domain.levels import LevelPicture, picture_of, weeks_of
from domain.overview import Overview
from domain.periods import Period, PeriodKind
from services.overview import overview_in
from services.resident_figures import told_of_town
from storage.database import UnitOfWork


def update_key(level: Level, period: str, lane: str) -> str:
    """Of the message in which a forum gets its picture; answers in its thread are kept under it."""
    return f"update:{level}:{period}:{lane}"


async def made_picture(
    uow: UnitOfWork, agreements: Agreements, period: Period, seen: Sequence[SeenLine] = ()
) -> LevelPicture:
    """Every number as it was told. Raises NothingTold."""
    found = await overviews_of(uow, period)
    return picture_of(
        period,
        found,
        agreements,
        extra_meetings=await uow.meetings.count(period.first_day, period.last_day),
        seen=seen,
        residents=await _residents(uow, period, found),
        open_questions=[each.text for each in await uow.open_questions.open_on(period.last_day)],
    )


async def _residents(uow: UnitOfWork, period: Period, told: Sequence[Overview]) -> ResidentsTold | None:
    """What residents answered in the whole quarters of this period that were told to their end.

    Of a part of a quarter nothing is told: beside the quarter itself it could tell a count under five.
    """
    weeks = set(weeks_of(period))
    quarters = [each for each in map(weeks_of, quarters_of(period)) if weeks.issuperset(each)]
    over = [each for each in quarters if told and each[-1].key <= told[-1].week]
    return residents_told(await told_of_town(uow, over[0][0], over[-1][-1])) if over else None


async def overviews_of(uow: UnitOfWork, period: Period) -> list[Overview]:
    found = [await overview_in(uow, week.key) for week in weeks_of(period)]
    return [each.overview for each in found if each is not None]


async def seen_by(uow: UnitOfWork, agreements: Agreements, level: Level, periods: Iterable[Period]) -> list[SeenLine]:
    """What the forum of this level answered under its updates over these periods, without its words."""
    found: list[SeenLine] = []
    for period in periods:
        for place in await uow.places.of(forum_of(agreements, level).id):
            key = update_key(level, period.key, place.lane)
            parts = [part for part, _ in await uow.outbox.parts(key)] or [key]
            for part in parts:
                found += [
                    SeenLine(each.id, part, None, None if each.party is None else Party(each.party))
                    for each in await uow.interpretations.about(part)
                ]
    return found


async def words_of(uow: UnitOfWork, seen: Iterable[SeenLine]) -> Mapping[str, str]:
    """The words that still stand, by their id."""
    words: dict[str, str] = {}
    for key in dict.fromkeys(each.under for each in seen):
        words |= {each.id: each.text for each in await uow.interpretations.about(key)}
    return words


def months_before(quarter: Period) -> list[Period]:
    """Those whose updates the tactical forum can have answered since the pack before: of one it had no time then."""
    last = Period.containing(PeriodKind.MONTH, quarter.last_day)
    return [last.plus(-number) for number in (3, 2, 1, 0)]


def quarters_of(period: Period) -> list[Period]:
    """The quarters that end in it."""
    last = Period.containing(PeriodKind.QUARTER, period.last_day)
    return [last] if period.kind is PeriodKind.QUARTER else [last.plus(-number) for number in (3, 2, 1, 0)]


def forum_of(agreements: Agreements, level: Level) -> Forum:
    return next(forum for forum in agreements.forums if forum.level is level)
