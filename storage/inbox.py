"""What was heard already: a platform may send the same event twice."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_in
from storage.prepared import Prepared
from storage.tables import inbox


class Inbox:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def is_new(self, platform: str, event_id: str, now: datetime) -> bool:
        """Note the event, and say whether this is the first time. Two processes that ask at once get one yes."""
        noted = {"platform": platform, "event_id": event_id, "received_at": now}
        return await _NOTE.row(self._connection, noted) is not None

    async def forget(self, before: datetime) -> int:
        """No platform repeats an event after days; return how many were forgotten."""
        gone = await self._connection.execute(delete(inbox).where(inbox.c.received_at < before))
        return gone.rowcount


_NOTE = Prepared(lambda dialect: insert_in(dialect, inbox).on_conflict_do_nothing().returning(inbox.c.event_id))
