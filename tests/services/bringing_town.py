"""The example town in which both parties bring in, ask and weigh: what is pressed, and what the clock's jobs tell."""

from datetime import date, timedelta
from typing import Any

from domain.agreements import Party
from domain.people import Participant, Standing
from domain.periods import Period, PeriodKind
from services.agreements import active, adopt
from services.joint_telling import JointTelling
from services.quarters import Quarters
from services.voices import heard
from storage.database import Database
from tests.conftest import Clock
from tests.example import Data, spoiled
from tests.services.hearing_town import PSEUDONYMS, Heard, Town

CONTACTS = {"imke", "joyce"}
SIGNERS = {Party.MUNICIPALITY: "imke", Party.PARTNERSHIP: "joyce"}


class BringingTown(Town):
    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__(database, clock)
        self.telling = JointTelling(database, self.outbox)
        self.quarters = Quarters(database, self.outbox, PSEUDONYMS.new_id)

    async def begin(self, *people: str) -> None:
        await self.agree()
        await self.understood("imke", "farid", "joyce", "pieter", *people)

    async def agree_on(self, change: Any) -> None:
        """Other agreements, signed by both."""
        async with self.database.write() as uow:
            await adopt(uow, spoiled(change), SIGNERS, self.clock())

    async def understood(self, *people: str) -> None:
        async with self.database.write() as uow:
            for person in people:
                await uow.participants.lock(person)
                await uow.participants.save(Participant(person, Standing.ACTIVE, notice_version=1))

    async def tick(self) -> dict[str, list[Heard]]:
        """One tick of the clock's jobs: what each person or channel reads because of it."""
        before = {row.id for row in await self.rows()}
        await self.quarters.attend(self.clock())
        await self.telling.tell(self.clock())
        told: dict[str, list[Heard]] = {}
        for row in await self.rows():
            if row.id not in before:
                told.setdefault(row.place.channel.removeprefix("dm-"), []).append(Heard(row))
        return told

    async def digest_of(self, team: str, week: Period | None = None) -> Any:
        """What the digest over this week draws on."""
        async with self.database.read() as uow:
            held = await active(uow)
            assert held is not None
            chosen = [each for each in held.agreements.teams if each.id == team]
            found = await heard(uow, held.agreements, chosen, week or self.week)
        return found[team]

    @property
    def week(self) -> Period:
        return Period.containing(PeriodKind.WEEK, self.clock().date())

    def later(self, **by: float) -> None:
        self.clock.step(**by)

    def go_to(self, day: date) -> None:
        """Ten o'clock of that day."""
        while self.clock().date() != day:
            self.clock.moment += timedelta(days=1)


def with_twelve(data: Data) -> None:
    """As many indicators as there are places."""
    first = data["indicators"][0]
    for number in range(12 - len(data["indicators"])):
        data["indicators"].append({**first, "id": f"more_{number}", "name": f"Nog een telling {number}"})
