"""The example town with people who take part: for the tests of what the bot asks by itself."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import select

from chat.message import Choices, Message
from chat.message_json import from_json
from chat.wording import Wording
from domain.agreements import Agreements
from domain.people import Participant, Standing, person_named
from domain.stories import AboutResident, Audience
from messages.plain_text import plain_text
from services.agreements import ActiveAgreements, activate_for_demo, load_text
from services.flow_facts import FlowFacts
from services.outbox import Outbox
from services.private_places import private_places
from services.prompts import Prompts
from services.pseudonyms import Pseudonyms
from services.reminders import Reminders
from services.sessions import Sessions
from services.turns import Turn
from storage.database import Database, UnitOfWork
from storage.outbox_rows import OutboxRow
from storage.signals import Signal
from storage.stories import Story
from storage.tables import outbox as outbox_table
from tests.example import text

ZONE = ZoneInfo("Europe/Amsterdam")
WORDING = Wording("nl")


def local(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=ZONE).astimezone(UTC)


def alone(message: Message) -> tuple[Message, ...]:
    return (message,)


@dataclass(slots=True)
class AskingTown:
    database: Database
    agreements: Agreements
    outbox: Outbox
    sessions: Sessions
    pseudonyms: Pseudonyms
    prompts: Prompts
    reminders: Reminders
    version: int = 1

    @property
    def active(self) -> ActiveAgreements:
        return ActiveAgreements(self.version, self.agreements)

    async def join(self, *people: Participant) -> None:
        async with self.database.write() as uow:
            for person in people:
                await uow.participants.lock(person.person)
                await uow.participants.save(person)

    async def change(self, person: str, **changed: object) -> None:
        async with self.database.write() as uow:
            await uow.participants.save(replace(await uow.participants.lock(person), **changed))  # type: ignore[arg-type]

    async def participant(self, person: str) -> Participant:
        async with self.database.read() as uow:
            return await uow.participants.get(person)

    async def tell(self, *stories: Story) -> None:
        async with self.database.write() as uow:
            for told in stories:
                await uow.stories.keep(told)

    async def signal(self, *signals: Signal) -> None:
        async with self.database.write() as uow:
            for given in signals:
                await uow.signals.keep(given)

    async def turn(self, uow: UnitOfWork, person: str, now: datetime) -> Turn:
        """A moment in which this person does something."""
        who = person_named(self.agreements, person)
        assert who is not None
        place = (await private_places(uow, [who]))[person]
        return Turn(uow, self.agreements, who, await uow.participants.lock(person), place, now)

    async def rows(self, beginning: str = "") -> list[OutboxRow]:
        """What was queued under keys that begin so, in order."""
        async with self.database.read() as uow:
            keys = (await uow.outbox._connection.execute(select(outbox_table.c.key))).scalars().all()
            rows = (await uow.outbox.by_key([key for key in keys if key.startswith(beginning)])).values()
            return sorted(rows, key=lambda row: row.id)

    async def said(self, key: str) -> str:
        """The words of one message."""
        async with self.database.read() as uow:
            row = (await uow.outbox.by_key([key]))[key]
        return plain_text(from_json(dict(row.message)), WORDING)


def buttons(row: OutboxRow) -> dict[str, str]:
    message = from_json(dict(row.message))
    choices = [choice for block in message.blocks if isinstance(block, Choices) for choice in block.choices]
    return {WORDING.plain(choice.label): choice.value for choice in choices}


async def asking_town(database: Database, now: datetime) -> AskingTown:
    async with database.write() as uow:
        held = await activate_for_demo(uow, text(), now)
    outbox = Outbox({"sandbox": alone, "slack": alone, "telegram": alone}, lambda: None)
    pseudonyms = Pseudonyms(b"k" * 32, Random(7).randbytes)
    sessions = Sessions(pseudonyms.new_id)
    return AskingTown(
        database=database,
        agreements=load_text(text()),
        outbox=outbox,
        sessions=sessions,
        pseudonyms=pseudonyms,
        prompts=Prompts(database, outbox, sessions, FlowFacts(pseudonyms, WORDING.plain)),
        reminders=Reminders(database, outbox, sessions),
        version=held.version,
    )


def active_person(person: str, **chosen: object) -> Participant:
    return replace(Participant(person, Standing.ACTIVE, 1, "peelo-noorderpark"), **chosen)  # type: ignore[arg-type]


def story(id_: str, week: str, words: str = "Een buurman hielp met de brief.", **more: object) -> Story:
    told = Story(id_, week, words, Audience.DIGEST, AboutResident.NO, goal="timely", team="noord", pseudonym=f"p{id_}")
    return replace(told, **more)  # type: ignore[arg-type]


def ids(rows: Iterable[OutboxRow]) -> list[str]:
    return [row.key for row in rows]
