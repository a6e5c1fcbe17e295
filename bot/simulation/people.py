"""The invented people of the simulated town: how each of them talks with the bot, by chance and always the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from bot.simulation import words
from bot.simulation.chats import Town, choices_of, last_said, press, say
from domain.agreements import Person
from handlers.sandbox.town import direct_place
from services.sandbox import SandboxMessage
from storage.database import Database
from storage.sessions import StoredSession

# Nobody talks on for longer than this; a conversation that does not end by then is a mistake.
_MOST_TURNS = 14
# Buttons that lead away from an answer; they are pressed by nobody here.
_AWAY = frozenset(
    {"discard", "not", "more", "question", "stay", "change", "rewrite", "leave", "anonymous", "erase", "stop", "none"}
)
# In these a text is asked for beside the buttons, and people write it.
_WRITES = frozenset({("close", "text"), ("experiment", "text")})


class TalksForEver(Exception):
    """A conversation that did not end."""


@dataclass(frozen=True, slots=True)
class Villager:
    """`database` only tells in which conversation this person is; what is answered was read in the chat."""

    person: Person
    town: Town
    database: Database
    random: Random

    async def talk(self, opening: str | None, wish: Mapping[str, str] | None = None) -> bool:
        """Say it, and answer what is asked until nothing is; `wish` names the button to press at a step.

        False where the bot asked nothing.
        """
        if opening is not None:
            await say(self.town, self.person.id, direct_place(self.person.id), opening)
        for turn in range(_MOST_TURNS):
            session = await self.session()
            if session is None:
                return turn > 0
            await self._answer(session, wish or {})
        raise TalksForEver(f"{self.person.id} in {(await self.session())}")

    async def session(self) -> StoredSession | None:
        async with self.database.read() as uow:
            return await uow.sessions.running(self.person.id)

    async def _answer(self, session: StoredSession, wish: Mapping[str, str]) -> None:
        step = str(session.content["step"])
        asked, keys = await self._asked(session)
        wanted = wish.get(f"{session.flow}.{step}", wish.get(step))
        if asked is not None and wanted is not None and wanted in keys:
            await press(self.town, self.person.id, asked, keys[wanted])
        elif asked is None or not _likely(keys) or (session.flow, step) in _WRITES:
            await self._type(wanted or self._words(session.flow, step))
        else:
            await press(self.town, self.person.id, asked, keys[self.random.choice(_likely(keys))])

    async def _asked(self, session: StoredSession) -> tuple[SandboxMessage | None, Mapping[str, str]]:
        """The message with the buttons of this very question, and each button's value by its option."""
        mark = f"{session.id}:{session.version}:"
        for message in await last_said(self.town, self.person.id):
            values = [choice.value for choice in choices_of(message) if choice.value.startswith(mark)]
            if values:
                return message, {value.removeprefix(mark): value for value in values}
        return None, {}

    def _words(self, flow: str, step: str) -> str:
        return self.random.choice(words.BY_STEP.get((flow, step)) or words.BY_FLOW.get(flow, words.ANYTHING))

    async def _type(self, text: str) -> None:
        await say(self.town, self.person.id, direct_place(self.person.id), text)


def _likely(keys: Mapping[str, str]) -> Sequence[str]:
    return [key for key in keys if key not in _AWAY]
