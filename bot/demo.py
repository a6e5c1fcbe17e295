"""A town in a box: example agreements, real context from CBS, an invented half year."""

import asyncio
from datetime import datetime
from importlib import resources
from pathlib import Path

from bot.bootstrap import Clock, open_database, open_painter, wall_clock
from bot.demo_cards import answer
from bot.demo_figures import invented
from bot.demo_municipality import bring_in
from bot.demo_talk import talk
from bot.demo_voices import tell
from bot.demo_week import digest_moment, told_week
from bot.ears import pseudonyms_of
from bot.settings import Settings, demo_settings
from bot.works import splits_of
from chat.wording import Wording
from domain.periods import Period, PeriodKind
from handlers.files.cbs_table import Wanted
from handlers.files.opening import open_figures
from jobs.overview import picturing
from jobs.weekly_digest import WeeklyDigest
from services.agreements import ActiveAgreements, activate_for_demo
from services.digests import Digests
from services.indicators import gather, keep, keep_file
from services.outbox import Outbox
from services.overview import Overviews
from services.schedules import Schedules
from storage.database import Database

EXAMPLE = Path(str(resources.files("bot").joinpath("example")))
_CONTEXT = "cbs_85067NED_gebieden2022_Drenthe.csv"


async def fill_town(settings: Settings, now: Clock = wall_clock) -> None:
    """The example town with this week's digests waiting. What was there from an earlier demo stays."""
    async with open_database(settings) as database:
        agreed = await _fill(database, now())
        await _queue_digests(settings, database, agreed, now())


async def _fill(database: Database, now: datetime) -> ActiveAgreements:
    async with database.write() as uow:
        agreed = await activate_for_demo(uow, (EXAMPLE / "assen.yaml").read_text("utf-8"), now)
        await keep(uow, invented(agreed.agreements, now.date()), now)
        week = told_week(agreed.agreements, now)
        await tell(uow, agreed.agreements, week)
        await answer(uow, agreed.agreements, week, now)
        await bring_in(uow, week)
    wanted = Wanted("CBS", frozenset({agreed.agreements.municipality_code}), period=Period(PeriodKind.YEAR, 2022))
    context = open_figures(EXAMPLE / "cbs" / _CONTEXT, wanted)
    await keep_file(database, gather(context.rows, None, now), _CONTEXT, context.layout, now)
    return agreed


async def _queue_digests(settings: Settings, database: Database, agreed: ActiveAgreements, now: datetime) -> None:
    """This week's conversations and digests as they went out on time, also when the demo is opened on a Saturday."""
    moment = digest_moment(agreed.agreements, now)
    outbox = Outbox(splits_of(Wording(settings.language)), lambda: None)
    await talk(database, outbox, pseudonyms_of(settings), moment)
    async with open_painter(settings) as painter:
        digests = Digests(database, outbox, painter)
        await WeeklyDigest(Schedules(database), digests, lambda: moment).tick()
        await picturing(Overviews(database), lambda: moment)()


if __name__ == "__main__":
    # A process of its own: what filling takes in memory is gone before the page is open.
    asyncio.run(fill_town(demo_settings()))
