"""Contributions: what the parties said in the conversations of the ladder, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from chat.address import Place, Posted
from domain.agreements import Level, Party, Role
from domain.ladder_acts import Question
from storage.dialects import insert
from storage.holds import Hold, held_by_moment
from storage.tables import contribution, escalation


@dataclass(frozen=True, slots=True)
class KeptContribution:
    """What somebody said, in screened words. `said` is their own message, None where they said it in private.

    `revision` counts the wordings, and each time it was pinned or unpinned; `told_revision` is the one that stands in
    the other places of the thread, 0 before it was told.
    """

    id: str
    escalation: str
    text: str
    party: Party
    role: Role
    question: Question | None
    rung: Level
    round: int
    at: datetime
    pseudonym: str | None = None
    revision: int = 1
    told_revision: int = 0
    taken_back: bool = False
    pinned: bool = False
    said: Posted | None = None


class ContributionRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, given: KeptContribution) -> None:
        await self._connection.execute(insert(self._connection, contribution).values(**_columns(given)))

    async def get(self, contribution_id: str) -> KeptContribution | None:
        return await self._one(contribution.c.id == contribution_id)

    async def said_as(self, said: Posted) -> KeptContribution | None:
        """The contribution whose writer's own message stands there."""
        place = said.place
        return await self._one(
            contribution.c.platform == place.platform,
            contribution.c.workspace == place.workspace,
            contribution.c.channel == place.channel,
            contribution.c.message_id == said.message_id,
        )

    async def of(self, escalation_id: str) -> Sequence[KeptContribution]:
        """All of one matter, also those without words, the oldest first."""
        return await self._many(contribution.c.escalation == escalation_id)

    async def given_by(self, pseudonym: str) -> Sequence[KeptContribution]:
        """One person's own that stand, the oldest first."""
        return await self._many(contribution.c.pseudonym == pseudonym, contribution.c.taken_back.is_(False))

    async def change_text(self, contribution_id: str, text: str) -> int | None:
        """Put other words in place and give the number of this wording; None where it was taken back."""
        changed = await self._connection.execute(
            update(contribution)
            .where(contribution.c.id == contribution_id, contribution.c.taken_back.is_(False))
            .values(text=text, revision=contribution.c.revision + 1)
            .returning(contribution.c.revision)
        )
        revision: int | None = changed.scalar_one_or_none()
        return revision

    async def take_back(self, contribution_id: str) -> bool:
        """Take the words and the writer out of it; False where they were gone."""
        gone = await self._connection.execute(
            update(contribution)
            .where(contribution.c.id == contribution_id, contribution.c.taken_back.is_(False))
            .values(**_WORDLESS, revision=contribution.c.revision + 1, taken_back=True, pinned=False)
        )
        return gone.rowcount == 1

    async def pin(self, contribution_id: str, *, pinned: bool) -> bool:
        """Put it on the timeline or take it off; False where nothing changed.

        That is counted as a change, of which nothing has to be told beside the words.
        """
        changed = await self._connection.execute(
            update(contribution)
            .where(
                contribution.c.id == contribution_id,
                contribution.c.taken_back.is_(False),
                contribution.c.pinned.is_(not pinned),
            )
            .values(pinned=pinned, revision=contribution.c.revision + 1, told_revision=_also_told())
        )
        return changed.rowcount == 1

    async def tell(self, contribution_id: str, revision: int) -> None:
        """Note which wording stands in the other places now."""
        await self._connection.execute(
            update(contribution).where(contribution.c.id == contribution_id).values(told_revision=revision)
        )

    async def untold(self, limit: int) -> Sequence[KeptContribution]:
        """Those of which the other places show an older wording, or words that were taken back."""
        rows = await self._connection.execute(
            select(contribution)
            .where(contribution.c.told_revision > 0, contribution.c.told_revision < contribution.c.revision)
            .order_by(contribution.c.at, contribution.c.id)
            .limit(limit)
        )
        return tuple(_read(row) for row in rows)

    async def forget(self, before: datetime, holds: Sequence[Hold] = ()) -> int:
        """Take words and writer out of what is older than was agreed to keep it; return how many.

        It stays where it was told, so no wording is counted. What is held keeps its words, and nothing of its writer.
        """
        old = (contribution.c.at < before, contribution.c.pseudonym.is_not(None))
        held = _held(holds)
        gone = await self._connection.execute(update(contribution).where(*old, ~held).values(text="", **_NOBODYS))
        lifted = (contribution.c.at < before, contribution.c.pseudonym.is_(None), contribution.c.text != "")
        await self._connection.execute(update(contribution).where(*lifted, ~held).values(text=""))
        if holds:
            await self._connection.execute(update(contribution).where(*old, held).values(**_NOBODYS))
        return gone.rowcount

    async def _one(self, *where: ColumnElement[bool]) -> KeptContribution | None:
        row = (await self._connection.execute(select(contribution).where(*where))).one_or_none()
        return None if row is None else _read(row)

    async def _many(self, *where: ColumnElement[bool]) -> Sequence[KeptContribution]:
        rows = await self._connection.execute(
            select(contribution).where(*where).order_by(contribution.c.at, contribution.c.id)
        )
        return tuple(_read(row) for row in rows)


def _also_told() -> ColumnElement[int]:
    told = contribution.c.told_revision
    return case((told > 0, told + 1), else_=told)


_WORDLESS: dict[str, Any] = {"text": "", "pseudonym": None}
# Also where its writer's own message stands: that leads to them.
_NOBODYS: dict[str, Any] = dict.fromkeys(("pseudonym", "platform", "workspace", "channel", "thread", "message_id"))
_SAME = (
    "id", "escalation", "text", "party", "role", "question", "rung", "round", "at", "pseudonym", "revision",
    "told_revision", "taken_back", "pinned",
)  # fmt: skip


def _held(holds: Sequence[Hold]) -> ColumnElement[bool]:
    by_number = [each.conversation for each in holds if each.conversation is not None]
    of_conversations = select(escalation.c.id).where(escalation.c.number.in_(by_number))
    areas = [each for each in holds if each.area is not None]
    everywhere = [each for each in holds if each.area is None]
    return or_(
        held_by_moment(everywhere, contribution.c.at),
        contribution.c.escalation.in_(of_conversations),
        *(
            and_(held_by_moment([each], contribution.c.at), contribution.c.escalation.in_(_about_area(each.area)))
            for each in areas
        ),
    )


def _about_area(area: str | None) -> Select[Any]:
    return select(escalation.c.id).where(or_(escalation.c.area == area, escalation.c.area.is_(None)))


def _columns(given: KeptContribution) -> dict[str, Any]:
    said = given.said
    return {name: getattr(given, name) for name in _SAME} | {
        "platform": said.place.platform if said else None,
        "workspace": said.place.workspace if said else None,
        "channel": said.place.channel if said else None,
        "thread": said.place.thread if said else None,
        "message_id": said.message_id if said else None,
    }


def _read(row: Row[Any]) -> KeptContribution:
    said = None
    if row.message_id is not None:
        said = Posted(Place(row.platform, row.workspace, row.channel, row.thread), row.message_id)
    return KeptContribution(
        **{name: getattr(row, name) for name in _SAME}
        | {
            "party": Party(row.party),
            "role": Role(row.role),
            "question": None if row.question is None else Question(row.question),
            "rung": Level(row.rung),
        },
        said=said,
    )
