"""Habits: what the invented people do with their working days, besides the conversations between the parties."""

from collections.abc import Sequence
from random import Random

from bot.simulation.chats import Town, choices_of, last_said, press
from bot.simulation.people import Villager
from bot.simulation.weather import theme_of
from domain.agreements import Role
from services.listeners import listens

# How likely each is on a working day.
_ANSWERS_PROMPT, _SIGNALS, _SIGNALS_STORM, _REACTS, _LOOKS = 0.3, 0.003, 0.2, 0.15, 0.8
# How likely that anybody at all asks for a conversation today: a few times a year.
_ASKS = 0.012
_LOOK, _AGREED = "look:", ":ok"


class Habits:
    """The same people, seed and days always give the same deeds."""

    def __init__(self, town: Town, villagers: Sequence[Villager], random: Random) -> None:
        self._town = town
        self._villagers = villagers
        self._random = random

    async def join(self) -> None:
        """Everybody understands the notice and chooses their moment, on the first day."""
        for villager in self._villagers:
            await villager.talk("start")

    async def live(self, week: int) -> None:
        """What this working day of the week brings."""
        for villager in self._villagers:
            await self._look(villager)
            session = await villager.session()
            if session is not None:
                if self._random.random() < _ANSWERS_PROMPT:
                    await villager.talk(None)
            else:
                await self._speak_up(villager, week)
        if self._random.random() < _ASKS:
            await self._ask()

    async def _look(self, villager: Villager) -> None:
        """The team lead's look at what is to be quoted."""
        if Role.TEAM_LEAD not in villager.person.roles or self._random.random() > _LOOKS:
            return
        for message in await last_said(self._town, villager.person.id):
            for choice in choices_of(message):
                if choice.value.startswith(_LOOK) and choice.value.endswith(_AGREED):
                    await press(self._town, villager.person.id, message, choice.value)
                    return

    async def _speak_up(self, villager: Villager, week: int) -> None:
        theme = theme_of(villager.person.team or "", week)
        if Role.PROFESSIONAL in villager.person.roles and self._random.random() < (
            _SIGNALS_STORM if theme else _SIGNALS
        ):
            await villager.talk("signaal", {} if theme is None else {"theme": theme})
        elif listens(villager.person) and self._random.random() < _REACTS:
            await villager.talk("reactie")

    async def _ask(self) -> None:
        """Somebody, of whatever party, wants to talk about something."""
        asker = self._random.choice(self._villagers)
        if await asker.session() is None:
            await asker.talk("gesprek")
