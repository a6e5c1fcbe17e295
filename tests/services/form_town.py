"""The example town with its ears open: who is known, who said yes, and what came of what they sent."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from bot.ears import ears_of
from bot.forms import forms_of
from chat import message_json
from chat.address import Place
from chat.form import Filled, Form
from chat.incoming import Act, Incoming, Said, Sender
from chat.message import Choices, Message
from chat.wording import Wording
from domain.agreements import Person
from domain.people import Participant, Standing, person_named
from services.agreements import activate_for_demo
from services.conversations import Conversations
from services.forms import Forms
from services.hearing import Hearing
from services.home import Home
from services.outbox import Outbox
from services.people import People
from services.pseudonyms import Pseudonyms
from services.turns import Turn
from storage.database import Database
from storage.signals import Signal
from storage.stories import Story
from tests import example

DUTCH = Wording("nl")
CHAT = Place("slack", "T01TEST", "D01KOFI")
KOFI = Sender("slack", "T01TEST", "U01KOFI")
JOINED = Participant(
    "kofi",
    Standing.ACTIVE,
    notice_version=example.agreements().privacy.notice_version,
    area="noord",
    prompt_day="thursday",
    prompt_time=time(15, 30),
    workdays=("monday", "tuesday", "thursday"),
)


@dataclass(frozen=True, slots=True)
class Town:
    database: Database
    people: People
    hearing: Hearing
    outbox: Outbox
    pseudonyms: Pseudonyms
    conversations: Conversations
    forms: Forms
    home: Home
    now: Callable[[], datetime]

    async def says(self, text: str, event: str = "") -> None:
        await self.conversations.hear(self.incoming(Said(text, event or text), event or text))

    async def asks(self, prompt: str, question: str) -> None:
        """The weekly question, as the bot asks it by itself."""
        facts = {"prompt": prompt, "question": question, "week": "47", "name": "Kofi"}
        async with self.database.write() as uow:
            participant = await uow.participants.lock("kofi")
            turn = Turn(uow, example.agreements(), example_person("kofi"), participant, CHAT, self.now())
            for message in await self.hearing.start(turn, "story", more=facts):
                await self.outbox.put(uow, key="prompt", kind="prompt", place=CHAT, message=message, now=self.now())

    async def button(self, label: str) -> str:
        """The value of the button with this label on the last message."""
        message = (await self.answers())[-1]
        choices = [choice for block in message.blocks if isinstance(block, Choices) for choice in block.choices]
        return next(choice.value for choice in choices if DUTCH.plain(choice.label) == label)

    def incoming(self, act: Act, event: str, sender: Sender = KOFI) -> Incoming:
        return Incoming(event, sender, CHAT, act, private=True, at=self.now())

    async def opens(self, word: str, sender: Sender = KOFI) -> Form | None:
        return await self.forms.opening(self.incoming(Said(word, word), word, sender))

    def filled(self, form: Form, event: str = "form:V1", **values: str | Sequence[str]) -> Filled:
        given = {key: (each,) if isinstance(each, str) else tuple(each) for key, each in values.items()}
        return Filled(event, KOFI, form.key, given, self.now())

    async def answers(self) -> list[Message]:
        """All that the outbox holds, oldest first."""
        async with self.database.read() as uow:
            rows = await uow.outbox.heads([CHAT.lane])
        return [message_json.from_json(row.message) for row in rows]

    async def stories(self) -> list[Story]:
        async with self.database.read() as uow:
            return list(await uow.stories.told_by(self.pseudonyms.of("kofi")))

    async def signals(self) -> list[Signal]:
        async with self.database.read() as uow:
            return list(await uow.signals.given_by(self.pseudonyms.of("kofi")))


def example_person(person_id: str) -> Person:
    person = person_named(example.agreements(), person_id)
    assert person is not None
    return person


async def open_town(database: Database, now: Callable[[], datetime], participant: Participant | None = JOINED) -> Town:
    """Kofi is known by his Slack account; as `participant` says he takes part, or was only invited."""
    async with database.write() as uow:
        await activate_for_demo(uow, example.text(), now())
        await uow.people.bind(KOFI, "kofi", now())
        await uow.people.note_channel(KOFI, CHAT.channel)
        if participant is not None:
            await uow.participants.lock("kofi")
            await uow.participants.save(participant)
    pseudonyms = Pseudonyms(b"k" * 32, secrets.token_bytes)
    outbox = Outbox(dict.fromkeys(("slack", "telegram"), lambda message: (message,)), lambda: None)
    ears = ears_of(database, outbox, pseudonyms, DUTCH.plain, now)
    return Town(
        database=database,
        people=ears.people,
        hearing=ears.hearing,
        outbox=outbox,
        pseudonyms=pseudonyms,
        conversations=Conversations(database, outbox, ears, now),
        forms=forms_of(database, outbox, pseudonyms, ears, now),
        home=Home(database, ears.people, now),
        now=now,
    )
