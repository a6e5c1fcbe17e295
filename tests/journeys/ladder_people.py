"""People on the ladder, with the whole bot running: what they read in threads and in private, and what they do."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic
from typing import Any, TypeAlias

from bot.house import House
from domain.ladder_acts import Question
from domain.people import Participant, Standing
from domain.signals import Frequency, Reach
from storage.database import Database
from storage.escalations import KeptEscalation
from storage.signals import Signal
from tests.journeys.hearing_people import MORNING

TEAM, TABLE, ALONE = "team", "table", "alone"
CAST = ("kofi", "fenna", "joyce", "imke")
ANSWERS = {
    Question.SEE: "mensen wachten langer op een eerste gesprek.",
    Question.WHY: "er zijn meer vragen dan gesprekken in een week.",
    Question.MEANING: "hulp begint later dan we samen willen.",
}
# What only the overview of a thread says.
_OVERVIEW = "Tijdlijn"
_FIRST, _SECOND = "Wij zien dit:", "Wij herkennen het:"


class SteeredClock:
    """Goes by five times as fast as a wall clock, and jumps where it is told to."""

    def __init__(self, begins: datetime = MORNING) -> None:
        self._began, self._base = monotonic(), begins

    def __call__(self) -> datetime:
        return self._base + timedelta(seconds=(monotonic() - self._began) * 5)

    def jump(self, to: datetime) -> None:
        self._began, self._base = monotonic(), to


# What each person answers who answers in a thread: the same conversation may stand in more than one place.
Threads: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Seen:
    """A message of the bot: its place, its words and buttons; `thread` is what somebody answers who answers it."""

    id: str
    text: str
    buttons: dict[str, Any] = field(default_factory=dict)
    thread: Any = None


class Chat(ABC):
    """The same hands for everybody, on one platform. A room is TEAM, TABLE, or ALONE: a person's own chat."""

    @abstractmethod
    async def sees(self, person: str, room: str) -> Sequence[Seen]:
        """The bot's messages there, oldest first."""

    @abstractmethod
    async def says(self, person: str, room: str, text: str, thread: Any = None) -> None: ...

    @abstractmethod
    async def presses(self, person: str, room: str, seen: Seen, label: str) -> None: ...


class Story:
    """Reads what comes, counts what it costs, and writes down what was said."""

    def __init__(self, chats: Callable[[str], Chat], database: Database, house: House, clock: SteeredClock) -> None:
        self._chats = chats
        self._database = database
        self._house = house
        self._clock = clock
        self._read: dict[tuple[str, str], set[str]] = {}
        self.lines: list[str] = []
        self.texts = self.characters = self.taps = 0

    @property
    def transcript(self) -> str:
        return "\n\n".join(self.lines) + "\n"

    async def finds(self, room: str, words: str, person: str = "joyce", seconds: float = 60) -> Seen:
        """The first message there with these words that was not found before; not the overview, which changes."""
        read = self._read.setdefault((room, person), set())
        async with asyncio.timeout(seconds):
            while True:
                for seen in await self._chats(person).sees(person, room):
                    if seen.id not in read and words in seen.text and _OVERVIEW not in seen.text:
                        read.add(seen.id)
                        self._write(room if room != ALONE else person, seen)
                        return seen
                await asyncio.sleep(0.05)

    async def says(self, person: str, text: str, room: str = ALONE, thread: Any = None) -> None:
        self.lines.append(f"{'':30}{person}: {text}")
        self.texts, self.characters = self.texts + 1, self.characters + len(text)
        await self._chats(person).says(person, room, text, thread)

    async def presses(self, person: str, seen: Seen, label: str, room: str = ALONE) -> None:
        self.lines.append(f"{'':30}{person}: [{label}]")
        self.taps += 1
        await self._chats(person).presses(person, room, seen, label)

    async def matter(self, holds: Callable[[KeptEscalation], object] = bool, seconds: float = 60) -> KeptEscalation:
        """The one matter there is, once this is so of it."""
        async with asyncio.timeout(seconds):
            while True:
                async with self._database.read() as uow:
                    known = await uow.escalations.all()
                if known and holds(known[-1]):
                    return known[-1]
                await asyncio.sleep(0.05)

    async def wakes_up(self, at: datetime) -> None:
        """It is that moment, and every job has its turn."""
        self._clock.jump(at)
        await self._house.timetable.run_all()

    def _write(self, where: str, seen: Seen) -> None:
        buttons = " ".join(f"[{label}]" for label in seen.buttons)
        self.lines.append("\n".join(part for part in (f"({where})", seen.text, buttons) if part))


async def explains(story: Story, room: str, threads: Threads, first: str, second: str) -> None:
    """Both answer the three questions, each where they take part; the thread itself is not answered."""
    before = len((await story.matter()).escalation.contributions)
    for question, words in ANSWERS.items():
        for person, begins in ((first, _FIRST), (second, _SECOND)):
            await story.says(person, f"{begins} {words}", room, threads[person])
            before += 1
            told = before
            kept = await story.matter(lambda kept, told=told: len(kept.escalation.contributions) == told)
            assert kept.escalation.contributions[-1].question is question


async def goes_through(story: Story, opening: str, one: str = "joyce", other: str = "imke") -> None:
    """From the opening of a thread up, down and to a close, and back to it on its date."""
    root = await begins(story, TEAM, opening, one, other)
    await story.says(one, "opschalen", TEAM, root[one])
    await story.finds(ALONE, "Eerst deze vraag", one)
    await explains(story, TEAM, root, one, other)
    await goes_up(story, root, one, other)
    table = await begins(story, TABLE, "Dit gesprek komt van", one, other)
    await explains(story, TABLE, table, one, other)
    await promises(story, table, other)
    await goes_down(story, table, one, other)
    await agrees(story, root, one, other)
    await closes(story, root, one)
    await looks_back(story, root, one)


async def begins(story: Story, room: str, words: str, *people: str) -> Threads:
    """Everybody who takes part has the conversation before them."""
    return {person: (await story.finds(room, words, person)).thread for person in people}


async def goes_up(story: Story, root: Threads, one: str, other: str) -> None:
    await story.says(one, "opschalen", TEAM, root[one])
    await story.presses(one, await story.finds(ALONE, "Waarom een trede hoger?", one), "Groot risico")
    await story.finds(ALONE, "Waarom kunnen jullie dit hier niet oplossen?", one)
    await story.says(one, "Hier kan niemand beslissen over extra mensen.")
    await story.presses(one, await story.finds(ALONE, "Zal ik dit voorstel versturen?", one), "Versturen")
    await story.presses(other, await story.finds(TEAM, "extra mensen", other), "Akkoord", TEAM)


async def promises(story: Story, table: Threads, who: str) -> None:
    await story.says(who, "belofte", TABLE, table[who])
    await story.finds(ALONE, "Wat belo", who)
    await story.says(who, "Wij zoeken twee mensen voor de spreekuren.")
    role = await story.finds(ALONE, "Wie doet het?", who)
    await story.presses(who, role, "Aanspreekpunt")
    day = await story.finds(ALONE, "Wanneer is het klaar?", who)
    await story.presses(who, day, next(iter(day.buttons)))
    await story.finds(TABLE, "Wij zoeken twee mensen", who)


async def goes_down(story: Story, table: Threads, one: str, other: str) -> None:
    await story.says(one, "afschalen", TABLE, table[one])
    await story.finds(ALONE, "Wat gaat er terug", one)
    await story.says(one, "De wijk regelt zelf de volgorde van de gesprekken.")
    await story.finds(ALONE, "Wat mag ik zeggen", one)
    await story.says(one, "Er komen meer spreekuren. Dank voor het signaal.")
    await story.presses(other, await story.finds(TABLE, "De wijk regelt zelf", other), "Akkoord", TABLE)
    await story.finds(TEAM, "De wijk regelt zelf", one)


async def agrees(story: Story, root: Threads, one: str, other: str) -> None:
    await story.says(one, "afspraak", TEAM, root[one])
    await story.finds(ALONE, "Wat spreken jullie af", one)
    await story.says(one, "Wie langer dan tien dagen wacht, wordt gebeld.")
    whose = await story.finds(ALONE, "Bij welke partij", one)
    party = "Samenwerkingsverband" if one == "joyce" else "Gemeente"
    await story.presses(one, whose, party)
    await story.presses(one, await story.finds(ALONE, "Wie pakt het op?", one), "Aanspreekpunt")
    day = await story.finds(ALONE, "Wanneer kijken jullie terug?", one)
    await story.says(one, "1 januari 2020")
    await story.finds(ALONE, "Kies een dag na vandaag", one)
    await story.presses(one, day, next(label for label in day.buttons if "4 weken" in label))
    await story.presses(other, await story.finds(TEAM, "wordt gebeld", other), "Akkoord", TEAM)
    await story.matter(lambda kept: kept.escalation.agreement is not None)


async def closes(story: Story, root: Threads, one: str) -> None:
    await story.says(one, "afronden", TEAM, root[one])
    await story.finds(ALONE, "wat hebben jullie geleerd", one)
    await story.says(one, "Eerder bellen neemt veel zorgen weg.")
    await story.finds(TEAM, "Eerder bellen neemt veel zorgen weg.", one)
    await story.says(one, "parkeren", TEAM, root[one])
    await story.finds(ALONE, "Dit gesprek is al klaar", one)


async def looks_back(story: Story, root: Threads, one: str) -> None:
    await story.wakes_up(MORNING + timedelta(days=28, hours=1))
    asked = await story.finds(TEAM, "Werkt het?", one)
    await story.says(one, "terugkijken", TEAM, root[one])
    await story.presses(one, await story.finds(ALONE, "Werkt wat jullie afspraken?", one), "Ja")
    kept = await story.matter(lambda kept: kept.escalation.looked_back)
    assert asked.buttons
    assert kept.escalation.is_over


async def asks_to_talk(story: Story, one: str, role: str) -> None:
    """About the role of the other party, in the form that is the same for both."""
    await story.says(one, "schuurt De informatie over nieuwe regels komt laat.")
    await story.presses(one, await story.finds(ALONE, "Waar gaat het over?", one), role)
    await story.presses(one, await story.finds(ALONE, "Wat kan beter in de rol van", one), "Informatie")
    await story.presses(one, await story.finds(ALONE, "Waar speelt het?", one), "De hele gemeente")
    await story.finds(ALONE, "Dit hoort bij gesprek 1", one)


async def joined(database: Database) -> None:
    """They understood the notice before this story begins."""
    async with database.write() as uow:
        for person in CAST:
            await uow.participants.lock(person)
            await uow.participants.save(
                Participant(person, Standing.ACTIVE, notice_version=1, area="peelo-noorderpark")
            )


async def signals_together(database: Database) -> None:
    """Five signals of three people about one theme: what both parties agreed to talk about."""
    async with database.write() as uow:
        for number in range(5):
            given = Signal(
                f"s{number}", "2026-W46", "waiting", Frequency.RISING, Reach.JOINT,
                area="peelo-noorderpark", team="noord", party="partnership", pseudonym=f"p{number % 3}",
            )  # fmt: skip
            await uow.signals.keep(given)


async def until(holds: Callable[[], Awaitable[object]], seconds: float = 60) -> None:
    async with asyncio.timeout(seconds):
        while not await holds():
            await asyncio.sleep(0.05)
