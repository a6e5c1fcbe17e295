"""How long it took people: a sum for each area and week, of nobody in particular."""

from collections.abc import Mapping

from sqlalchemy import Executable, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_in
from storage.prepared import Prepared
from storage.tables import minutes

# The area of people who chose none.
NO_AREA = ""


class MinuteRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, area: str | None, week: str, seconds: int) -> None:
        await _ADD.change(self._connection, {"area": area or NO_AREA, "week": week, "seconds": seconds})

    async def of_weeks(self, first_week: str, last_week: str) -> Mapping[tuple[str, str], int]:
        """Seconds by area and week."""
        rows = await self._connection.execute(
            select(minutes).where(minutes.c.week.between(first_week, last_week)).order_by(minutes.c.week)
        )
        return {(row.area, row.week): row.seconds for row in rows}


def _adding(dialect: str) -> Executable:
    taken = insert_in(dialect, minutes)
    return taken.on_conflict_do_update(
        index_elements=["area", "week"], set_={"seconds": minutes.c.seconds + taken.excluded.seconds}
    )


# Made once: every conversation ends with it.
_ADD = Prepared(_adding)
