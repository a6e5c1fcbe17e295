"""Published words that are hidden everywhere, until they are shown again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, false, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.quotations import QuotationKind
from storage.tables import hidden


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words of a team's digest over a week; `shown_at` is set once they may be seen again."""

    item: str
    kind: QuotationKind
    team: str
    week: str
    hidden_at: datetime
    shown_at: datetime | None = None
    told: bool = False


class HiddenRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def hide(self, hiding: Hidden) -> None:
        """Anew, where it was shown in between."""
        values = {name: getattr(hiding, name) for name in Hidden.__dataclass_fields__}
        await self._connection.execute(
            insert(self._connection, hidden)
            .values(**values)
            .on_conflict_do_update(index_elements=["item"], set_=values)
        )

    async def get(self, item: str) -> Hidden | None:
        row = (await self._connection.execute(select(hidden).where(hidden.c.item == item))).one_or_none()
        return None if row is None else Hidden(**row._asdict())

    async def all(self) -> Sequence[Hidden]:
        rows = await self._connection.execute(select(hidden).order_by(hidden.c.hidden_at, hidden.c.item))
        return tuple(Hidden(**row._asdict()) for row in rows)

    async def untold(self) -> Sequence[Hidden]:
        """Those of which the team lead has not heard yet."""
        return [each for each in await self.all() if not each.told]

    async def show(self, item: str, now: datetime) -> bool:
        """False where it is not hidden."""
        shown = await self._connection.execute(
            update(hidden).where(hidden.c.item == item, hidden.c.shown_at.is_(None)).values(shown_at=now, told=False)
        )
        return shown.rowcount == 1

    async def tell(self, item: str) -> bool:
        """Mark it as told; False where another process did so before."""
        told = await self._connection.execute(
            update(hidden).where(hidden.c.item == item, hidden.c.told == false()).values(told=True)
        )
        return told.rowcount == 1

    async def forget(self, before: datetime) -> int:
        """What was hidden before then, or stands again since: the words themselves are gone, or not hidden."""
        where = or_(hidden.c.hidden_at < before, hidden.c.shown_at < before)
        gone = await self._connection.execute(delete(hidden).where(where))
        return gone.rowcount
