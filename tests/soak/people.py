"""The city's people at the other end: whoever is asked something answers, until the bot has nothing left to ask."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from bot.simulation.people import _AWAY
from bot.simulation.words import STORIES

# Nobody needs more than this in a week: one that talks on is a mistake.
_MOST_ACTS = 12
_WEEKLY = "tell"


@dataclass(frozen=True, slots=True)
class Shown:
    """What came to stand in somebody's own chat: its buttons by what each means; None for a change of a message."""

    text: str
    buttons: Mapping[str, Any] | None


@dataclass
class Inhabitant:
    """`say` and `press` are the hands; `sees` is called with whatever the bot shows them."""

    random: Random
    say: Callable[[str], Awaitable[object]]
    press: Callable[[Any], Awaitable[object]]
    asked: int = 0
    acts: int = 0
    answered: int = 0
    done: Counter[str] = field(default_factory=Counter)
    # For so many answers: a team lead may look at a preview in the middle of a story of their own.
    waits: int = 0

    def sees(self, shown: Shown) -> Callable[[], Awaitable[object]] | None:
        """What they do about it."""
        if self.waits:
            self.waits -= 1
            self.answered += 1
        options = shown.buttons or {}
        if _WEEKLY in options:
            self.asked += 1
            return lambda: self._act("told", self.say(self.random.choice(STORIES)))
        likely = [each for each in options if each not in _AWAY]
        if not likely:
            return None
        return lambda: self._act(likely[0], self.press(options[likely[0]]))

    async def _act(self, what: str, hands: Awaitable[object]) -> None:
        self.acts += 1
        self.done[what] += 1
        assert self.acts <= _MOST_ACTS, f"they talk on: {self.done}"
        self.waits += 1
        await hands


@dataclass
class Crowd:
    """Everybody on one platform, by the chat in which they are alone with the bot."""

    random: Random
    everyone: dict[str, Inhabitant] = field(default_factory=dict)
    busy: set[asyncio.Task[None]] = field(default_factory=set)
    failures: list[BaseException] = field(default_factory=list)

    @property
    def is_busy(self) -> bool:
        """Whether somebody is typing, or waits for an answer."""
        return bool(self.busy) or any(each.waits for each in self.everyone.values())

    def sees(self, chat: str, shown: Shown) -> None:
        person = self.everyone.get(chat)
        does = None if person is None else person.sees(shown)
        if does is not None:
            task = asyncio.create_task(self._does(does))
            self.busy.add(task)
            task.add_done_callback(self.busy.discard)

    async def _does(self, act: Callable[[], Awaitable[object]]) -> None:
        await asyncio.sleep(self.random.uniform(0.1, 2))
        try:
            await act()
        # A task's trouble is told at the end of the week.
        except Exception as error:  # noqa: BLE001
            self.failures.append(error)
