"""Hidden words: the lead of the team hears, without a reason, that something of its digest cannot be seen for now."""

from datetime import datetime

from domain.agreements import Agreements
from domain.periods import Period
from domain.previews import leads_of
from messages.rights import words_hidden, words_shown
from services.agreements import at_work
from services.alone import say_alone
from services.outbox import Outbox
from storage.database import Database, UnitOfWork
from storage.hidden import Hidden


class HiddenWords:
    def __init__(self, database: Database, outbox: Outbox) -> None:
        self._database = database
        self._outbox = outbox

    async def tell(self, now: datetime) -> int:
        """In working hours, of what the leads have not heard yet; return of how many."""
        async with self._database.write() as uow:
            held = await at_work(uow, now)
            if held is None:
                return 0
            told = [each for each in await uow.hidden.untold() if await uow.hidden.tell(each.item)]
            for each in told:
                await self._say(uow, held.agreements, each, now)
        return len(told)

    async def _say(self, uow: UnitOfWork, agreements: Agreements, each: Hidden, now: datetime) -> None:
        week, moment = Period.parse(each.week), each.shown_at or each.hidden_at
        await say_alone(
            uow,
            self._outbox,
            agreements,
            [lead for team in agreements.teams if team.id == each.team for lead in leads_of(team, agreements)],
            words_hidden(week, agreements) if each.shown_at is None else words_shown(week),
            now,
            name=f"hidden:{each.item}:{moment:%Y%m%dT%H%M%S}",
            kind="hidden",
        )
