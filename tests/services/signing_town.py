"""The example town in which a proposal waits: who sees it, who presses, and what is told."""

from domain.people import Participant, Standing
from services.agreements import propose, withdraw
from services.proposals import Proposals
from storage.database import Database
from storage.outbox_rows import OutboxRow
from tests.conftest import Clock
from tests.example import text
from tests.services.hearing_town import Heard, Town

NEWER = text().replace("minutes_per_week: 5", "minutes_per_week: 4")
NEWEST = text().replace("minutes_per_week: 5", "minutes_per_week: 3")
# The points of contact and deputies of the example.
SIGNERS = ("imke", "farid", "joyce", "pieter")


class SigningTown(Town):
    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__(database, clock)
        self.proposals = Proposals(database, self.outbox)

    async def propose(self, words: str = NEWER) -> int:
        async with self.database.write() as uow:
            return (await propose(uow, words, self.clock())).number

    async def withdraw(self, version: int) -> None:
        async with self.database.write() as uow:
            await withdraw(uow, version, self.clock())

    async def tick(self) -> list[OutboxRow]:
        """One tick of the clock's job: what it queued."""
        before = {row.id for row in await self.rows()}
        await self.proposals.tell(self.clock())
        return [row for row in await self.rows() if row.id not in before]

    async def understood(self, *people: str) -> None:
        async with self.database.write() as uow:
            for person in people:
                await uow.participants.lock(person)
                await uow.participants.save(Participant(person, Standing.ACTIVE, notice_version=1))

    async def holds(self) -> list[int]:
        async with self.database.read() as uow:
            return [each.version.number for each in await uow.agreements.log() if each.version.state == "active"]


def told(row: OutboxRow) -> str:
    return Heard(row).text.strip()
