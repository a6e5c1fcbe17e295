"""Chosen stories: which story each team chose in a month, and why."""

from collections.abc import Collection, Sequence
from dataclasses import asdict

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.chosen_stories import ChosenStory
from storage.dialects import insert
from storage.stories import STANDING
from storage.tables import chosen_story, story


class ChosenStoryRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def choose(self, chosen: ChosenStory) -> None:
        """What was chosen before in this month makes room."""
        again = {"story": chosen.story, "reason": chosen.reason, "week": chosen.week}
        await self._connection.execute(
            insert(self._connection, chosen_story)
            .values(**asdict(chosen))
            .on_conflict_do_update(index_elements=[chosen_story.c.team, chosen_story.c.month], set_=again)
        )

    async def since(self, month: str) -> Sequence[ChosenStory]:
        """Those of this month and later."""
        rows = await self._connection.execute(select(chosen_story).where(chosen_story.c.month >= month))
        return tuple(ChosenStory(**row._asdict()) for row in rows)

    async def of_stories(self, stories: Collection[str]) -> Sequence[ChosenStory]:
        rows = await self._connection.execute(select(chosen_story).where(chosen_story.c.story.in_(stories)))
        return tuple(ChosenStory(**row._asdict()) for row in rows)

    async def forget_gone(self) -> int:
        """Why it was chosen may repeat a story, so it goes with what was taken back or forgotten; return how many."""
        standing = select(story.c.id).where(story.c.id == chosen_story.c.story, story.c.state.in_(STANDING))
        gone = await self._connection.execute(
            update(chosen_story).where(chosen_story.c.reason != "", ~standing.exists()).values(reason="")
        )
        return gone.rowcount
