"""The example town with overviews of a quarter, in which updates go out and drafts wait for two keys."""

from datetime import datetime

from domain.digest import fingerprint
from domain.overview import KIND, WHOLE, to_content
from domain.periods import Period
from services.council import Council
from services.extra_meetings import ExtraMeetings
from services.updates import Updates
from storage.database import Database
from storage.outbox_rows import OutboxRow
from storage.snapshots import Snapshot
from tests.conftest import Clock
from tests.example import agreements
from tests.messages.example_levels import overviews
from tests.services.hearing_town import PSEUDONYMS, Town

SIGNERS = ("imke", "farid", "joyce", "pieter")


def at(moment: str) -> datetime:
    """A moment in Amsterdam's winter."""
    return datetime.fromisoformat(f"{moment}+01:00")


class LevelTown(Town):
    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__(database, clock)
        self.updates = Updates(database, self.outbox)
        self.council = Council(database, self.outbox, PSEUDONYMS.new_id)
        self.meetings = ExtraMeetings(database, self.outbox)

    async def begin(self, *periods: Period) -> None:
        await self.agree()
        await self.join(*SIGNERS, "willem", "shanti")
        await self.keep_overviews(self.database, self.clock, *periods)

    @staticmethod
    async def keep_overviews(database: Database, clock: Clock, *periods: Period) -> None:
        """Invented overviews of every week of these periods, as though they had been made."""
        async with database.write() as uow:
            for period in periods:
                for overview in overviews(agreements(), period):
                    content = to_content(overview)
                    made = Snapshot(KIND, WHOLE, overview.week, content, fingerprint(content), clock())
                    await uow.snapshots.keep(made)
                    await uow.occurrences.settle("overview", overview.week, due_at=clock(), state="done", now=clock())

    async def tick(self, moment: str | None = None) -> list[OutboxRow]:
        """All jobs of the levels, once: what they queued."""
        if moment is not None:
            self.clock.moment = at(moment)
        before = {row.id for row in await self.rows()}
        for due in await self.updates.due(self.clock()):
            await self.updates.send(due, self.clock())
        await self.updates.follow(self.clock())
        for draft in await self.council.due(self.clock()):
            await self.council.draft_due(draft, self.clock())
        await self.council.tell(self.clock())
        await self.meetings.tell(self.clock())
        return [row for row in await self.rows() if row.id not in before]
