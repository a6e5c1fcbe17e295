"""Odd days: what a town comes to besides its usual weeks, each thing done by whichever process is alive on its day."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from bot.simulation.town import SimulatedTown
from chat.address import Place
from chat.incoming import Incoming, Said, Sender
from domain.agreements import Level, Party, Team
from domain.council import ProductKind
from domain.extra_meetings import ExtraMeeting
from domain.periods import Period, PeriodKind
from domain.two_keys import Answer, Signature
from handlers.sandbox.town import PLATFORM, direct_place
from services.agreements import contacts, propose_part, withdraw
from services.council import Council, Wanted
from services.erasures import Erasures
from services.levels import forum_of, update_key
from services.listening import Listening
from services.pseudonyms import Pseudonyms
from services.voices import message_keys
from storage.erasure_list import ErasureList
from storage.erasures import Erasure, ErasureKind
from storage.interpretations import Interpretation

_MORNING, _LATE, _EVENING = time(11, 0), time(16, 30), time(22, 0)
_UNDER_UPDATE, _UNDER_DIGEST = "answer-under-update", "answer-under-digest"
_QUARTER = Period.containing(PeriodKind.QUARTER, date(2026, 6, 30))

Deed = Callable[["OddDays"], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class OddDays:
    """`done` is a file with a line for each deed: a process that dies in the middle of one leaves it to the next."""

    town: SimulatedTown
    pseudonyms: Pseudonyms
    folder: Path

    async def bring(self, today: date, hour: time) -> None:
        for name, deed in DEEDS.get((today, hour), {}).items():
            done = self.folder / "done"
            if not done.exists() or name not in done.read_text("utf-8").splitlines():
                await deed(self)
                with done.open("a", encoding="utf-8") as file:
                    file.write(f"{name}\n")
        if hour == _EVENING:
            # Not everybody keeps to working hours.
            await self.town.matters.attend(today)
        await Erasures(self.town.database, self.pseudonyms, self._beside).settle(self.now)

    @property
    def now(self) -> datetime:
        return self.town.clock()

    @property
    def _beside(self) -> ErasureList:
        return ErasureList(self.folder / "erasures.jsonl")

    async def propose(self) -> None:
        async with self.town.database.write() as uow:
            await propose_part(uow, "retention.draft_days", "9", self.now)

    async def think_better(self) -> None:
        async with self.town.database.write() as uow:
            open_ = await uow.agreements.open_proposal()
            assert open_ is not None
            await withdraw(uow, open_.version.number, self.now)

    async def meet_more(self) -> None:
        forum = self.town.agreements.forums[0].id
        async with self.town.database.write() as uow:
            await uow.meetings.add(ExtraMeeting(forum, date(2026, 6, 29), "Wachttijd", Party.MUNICIPALITY), self.now)

    async def poison(self) -> None:
        """Somebody says what the program always fails at."""

        async def fails(_: Incoming) -> None:
            raise KeyError("poison")

        works, person = self.town.works, self._contact(Party.PARTNERSHIP)
        listening = Listening(self.town.database, works.outbox, works.ears.people, fails, self.town.clock)
        place = direct_place(person)
        await listening.hear(
            Incoming("poison", Sender(PLATFORM, "", person), place, Said("hulp", "1"), private=True, at=self.now)
        )

    async def ask_to_talk(self) -> None:
        person = self._contact(Party.PARTNERSHIP)
        asker = next(each for each in self.town.habits._villagers if each.person.id == person)
        await asker.talk("gesprek" if await asker.session() is None else None)

    async def answer_update(self) -> None:
        """In the tactical forum, for the board table to read."""
        await self._answer(_UNDER_UPDATE, forum_of(self.town.agreements, Level.TACTICAL).id, self._update_key)

    async def answer_digest(self) -> None:
        """In the team's own forum, for its next digest to quote."""
        await self._answer(_UNDER_DIGEST, self._team.forum, self._digest_key)

    async def _answer(self, name: str, forum: str, under: Callable[[Place], str]) -> None:
        async with self.town.database.write() as uow:
            about = under((await uow.places.of(forum))[0])
            await uow.interpretations.keep(
                Interpretation(name, about, "2026-W25", "We zien dat het loopt.", Party.PARTNERSHIP, "professional")
            )

    async def take_answer_back(self) -> None:
        async with self.town.database.write() as uow:
            await uow.interpretations.erase(_UNDER_UPDATE)

    async def hide_elsewhere(self) -> None:
        """Words were hidden after the backup from which the database came back: only the list beside it knows."""
        listed = self._beside.read()
        self._beside.write([*listed, Erasure(ErasureKind.HIDDEN, _UNDER_DIGEST, self.now)])

    async def keep_draft_back(self) -> None:
        await self._answer_draft(Party.MUNICIPALITY, Answer.REFUSED)

    async def draft_again(self) -> None:
        council = Council(self.town.database, self.town.works.outbox, self.pseudonyms.new_id)
        await council.draft(Wanted(ProductKind.PERIODIC, _QUARTER), self.now)

    async def release(self) -> None:
        for party in Party:
            await self._answer_draft(party, Answer.AGREED)

    async def _answer_draft(self, party: Party, answer: Answer) -> None:
        async with self.town.database.write() as uow:
            (draft,) = await uow.council.standing()
            given = Signature(party, self._contact(party), answer, None if answer is Answer.AGREED else "Te vroeg.")
            released = answer is Answer.AGREED and len(draft.draft.waits_for) == 1
            await uow.council.answer(draft.id, given, self.now, released=released)

    @property
    def _team(self) -> Team:
        return self.town.agreements.teams[0]

    def _update_key(self, place: Place) -> str:
        return update_key(Level.TACTICAL, "2026-05", place.lane)

    def _digest_key(self, place: Place) -> str:
        return message_keys(self._team.id, "2026-W25", [place])[place]

    def _contact(self, party: Party) -> str:
        return contacts(self.town.agreements)[party]


DEEDS: Mapping[tuple[date, time], Mapping[str, Deed]] = {
    (date(2026, 6, 16), _MORNING): {"propose": OddDays.propose, "meet more": OddDays.meet_more},
    (date(2026, 6, 17), _MORNING): {"think better": OddDays.think_better, "poison": OddDays.poison},
    (date(2026, 6, 18), _MORNING): {"ask to talk": OddDays.ask_to_talk, "answer an update": OddDays.answer_update},
    (date(2026, 6, 24), _MORNING): {"answer a digest": OddDays.answer_digest},
    (date(2026, 7, 1), _LATE): {"hide elsewhere": OddDays.hide_elsewhere},
    (date(2026, 7, 2), _MORNING): {"take answer back": OddDays.take_answer_back},
    (date(2026, 8, 3), _LATE): {"keep draft back": OddDays.keep_draft_back},
    (date(2026, 8, 4), _MORNING): {"draft again": OddDays.draft_again},
    (date(2026, 8, 4), _LATE): {"release": OddDays.release},
}
