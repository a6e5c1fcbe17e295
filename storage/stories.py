"""What people told: stories, kept without a name."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.stories import AboutResident, Audience, StoryForm, StoryKind
from storage.dialects import insert_in
from storage.holds import Hold, held_by_week
from storage.prepared import Prepared
from storage.tables import story


class StoryState(StrEnum):
    """KEPT waits for the team lead's look. Of what its teller withdrew, or what is older than agreed, no word is left.

    What is WITHDRAWN has to go from what was published as well; what is FORGOTTEN stays where it was published.
    """

    KEPT = "kept"
    QUOTABLE = "quotable"
    LEFT_OUT = "left_out"
    WITHDRAWN = "withdrawn"
    FORGOTTEN = "forgotten"


STANDING = (StoryState.KEPT, StoryState.QUOTABLE, StoryState.LEFT_OUT)


@dataclass(frozen=True, slots=True)
class Story:
    """A story as it is kept. `pseudonym` is None where nobody may know who told it; `week` is an ISO week's key."""

    id: str
    week: str
    text: str
    audience: Audience
    about_resident: AboutResident
    prompt: str | None = None
    goal: str | None = None
    area: str | None = None
    team: str | None = None
    party: str | None = None
    pseudonym: str | None = None
    return_address: str | None = None
    state: StoryState = StoryState.KEPT
    kind: StoryKind = StoryKind.STORY
    form: StoryForm = StoryForm.CONVERSATION


class StoryRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, told: Story) -> None:
        await _KEEP.change(self._connection, _columns(told))

    async def get(self, story_id: str) -> Story | None:
        rows = await self._connection.execute(select(story).where(story.c.id == story_id))
        row = rows.one_or_none()
        return None if row is None else _read(row)

    async def get_many(self, story_ids: Collection[str]) -> Sequence[Story]:
        """Those that are here, in the order of their ids."""
        rows = await self._connection.execute(select(story).where(story.c.id.in_(story_ids)).order_by(story.c.id))
        return tuple(_read(row) for row in rows)

    async def told_by(self, pseudonym: str) -> Sequence[Story]:
        """A teller's own, the newest first."""
        rows = await self._connection.execute(
            select(story).where(story.c.pseudonym == pseudonym).order_by(story.c.week.desc(), story.c.id)
        )
        return tuple(_read(row) for row in rows)

    async def of_weeks(
        self, first_week: str, last_week: str, *, teams: Collection[str] | None = None
    ) -> Sequence[Story]:
        """What stands of these weeks, the first and the last included; in an order that tells nothing."""
        where: list[ColumnElement[bool]] = [story.c.week.between(first_week, last_week), story.c.state.in_(STANDING)]
        if teams is not None:
            where.append(story.c.team.in_(teams))
        rows = await self._connection.execute(select(story).where(*where).order_by(story.c.week, story.c.id))
        return tuple(_read(row) for row in rows)

    async def last_weeks(self, forms: Collection[StoryForm]) -> Mapping[str, str]:
        """By area the last week of what stands in one of these forms."""
        rows = await self._connection.execute(
            select(story.c.area, func.max(story.c.week).label("week"))
            .where(story.c.form.in_(forms), story.c.state.in_(STANDING), story.c.area.is_not(None))
            .group_by(story.c.area)
        )
        return {row.area: row.week for row in rows}

    async def change_text(self, story_id: str, pseudonym: str, text: str) -> bool:
        """Put other words in place, if it is this teller's own and still stands. It has to be looked at anew."""
        changed = await self._connection.execute(
            update(story)
            .where(*_own(story_id, pseudonym), story.c.state.in_(STANDING))
            .values(text=text, state=StoryState.KEPT)
        )
        return changed.rowcount == 1

    async def withdraw(self, pseudonym: str, story_id: str | None = None) -> int:
        """Take the words and the teller out of one of a teller's own, or of all; return how many that were."""
        where = [story.c.pseudonym == pseudonym]
        if story_id is not None:
            where.append(story.c.id == story_id)
        gone = await self._connection.execute(
            update(story).where(*where).values(**_WORDLESS, state=StoryState.WITHDRAWN)
        )
        return gone.rowcount

    async def set_state(self, story_id: str, state: StoryState) -> bool:
        """After the team lead's look; what was withdrawn meanwhile stays so."""
        changed = await self._connection.execute(
            update(story).where(story.c.id == story_id, story.c.state.in_(STANDING)).values(state=state)
        )
        return changed.rowcount == 1

    async def erase(self, story_id: str) -> str | None:
        """Take the words out of it whoever told it, and give the pseudonym that stood there."""
        there = await self.get(story_id)
        if there is None:
            return None
        await self._connection.execute(
            update(story).where(story.c.id == story_id).values(**_WORDLESS, state=StoryState.WITHDRAWN)
        )
        return there.pseudonym

    async def hold_back(self, pseudonym: str) -> int:
        """Let none of a teller's words be quoted from now on; return how many texts that were."""
        held = await self._connection.execute(
            update(story)
            .where(story.c.pseudonym == pseudonym, story.c.state.in_((StoryState.KEPT, StoryState.QUOTABLE)))
            .values(state=StoryState.LEFT_OUT)
        )
        return held.rowcount

    async def forget(self, before_week: str, holds: Sequence[Hold] = ()) -> int:
        """Take the words out of what is older than was agreed to keep it; return how many.

        What is held keeps its words, and nothing that leads to its teller.
        """
        old = (story.c.week < before_week, story.c.state.in_(STANDING))
        held = held_by_week(holds, story.c.week, story.c.area)
        gone = await self._connection.execute(
            update(story).where(*old, ~held).values(**_WORDLESS, state=StoryState.FORGOTTEN)
        )
        if holds:
            traced = or_(story.c.pseudonym.is_not(None), story.c.return_address.is_not(None))
            await self._connection.execute(update(story).where(*old, held, traced).values(**_NOBODYS))
        return gone.rowcount


_NOBODYS: dict[str, Any] = {"pseudonym": None, "return_address": None}
_WORDLESS: dict[str, Any] = {"text": "", **_NOBODYS}


_KEEP = Prepared(lambda dialect: insert_in(dialect, story))


def _own(story_id: str, pseudonym: str) -> tuple[ColumnElement[bool], ...]:
    return story.c.id == story_id, story.c.pseudonym == pseudonym


def _columns(told: Story) -> dict[str, Any]:
    return {name: getattr(told, name) for name in Story.__dataclass_fields__}


def _read(row: Row[Any]) -> Story:
    return Story(
        **row._asdict()
        | {
            "audience": Audience(row.audience),
            "about_resident": AboutResident(row.about_resident),
            "state": StoryState(row.state),
            "kind": StoryKind(row.kind),
            "form": StoryForm(row.form),
        }
    )
