"""A person who goes on talking to the whole bot while its way in is at fault, and what came of that talk."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from domain.people import Participant, Standing
from tests import example
from tests.faults.harness import rounds
from tests.faults.rehearsal import Rehearsal
from tests.journeys.hearing_people import Hands

JOINED = Participant(
    "kofi", Standing.ACTIVE, notice_version=example.agreements().privacy.notice_version, area="peelo-noorderpark"
)
# Each has an answer of its own, so that the answers show in which order they were heard.
WORDS = ("hulp", "privacy")
SAID_IN_A_ROUND = 8
BETWEEN_SECONDS = 0.15
_PATIENCE_SECONDS = 60


@dataclass
class Talk:
    """`begin` learns the answers while all is well."""

    hands: Hands
    chance: Random
    said: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)

    async def begin(self) -> None:
        for word in WORDS:
            known = len(await self.hands.see())
            await self.hands.type(word)
            async with asyncio.timeout(_PATIENCE_SECONDS):
                while len(stands := await self.hands.see()) == known:
                    await asyncio.sleep(0.05)
            self.answers[word] = stands[-1].text

    async def goes_on(self) -> None:
        for _ in range(SAID_IN_A_ROUND):
            self.said.append(self.chance.choice(WORDS))
            await self.hands.type(self.said[-1])
            await asyncio.sleep(BETWEEN_SECONDS)

    async def until_answered(self, is_acknowledged: Callable[[], bool]) -> None:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while not is_acknowledged() or len(await self.stands()) < len(self.said):
                await asyncio.sleep(0.05)

    async def stands(self) -> Sequence[str]:
        """The answers since it began."""
        return [each.text for each in await self.hands.see()][len(WORDS) :]

    async def judged(self, fault: str, recovery: float) -> Rehearsal:
        # What comes twice may come later.
        await asyncio.sleep(1)
        expected, stands = [self.answers[word] for word in self.said], await self.stands()
        lost, doubled = Counter(expected) - Counter(stands), Counter(stands) - Counter(expected)
        overtaken = 0 if lost or doubled else sum(was != now for was, now in zip(expected, stands, strict=True))
        return Rehearsal(fault, rounds(), lost.total(), doubled.total(), overtaken, recovery)
