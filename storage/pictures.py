"""The pictures of messages, each kept once under the SHA-256 of its bytes."""

import json
import re
from collections.abc import Collection, Mapping
from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.tables import outbox, picture, sandbox_message, snapshot

# Where a picture may be named.
_NAMED_IN = (outbox.c.message, sandbox_message.c.message, snapshot.c.content)
_HASH = re.compile(r"\b[0-9a-f]{64}\b")


class PictureRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, png: bytes, now: datetime) -> str:
        """The SHA-256 by which a message names it. The same bytes are kept once, and as new again."""
        key = sha256(png).hexdigest()
        await self._connection.execute(
            insert(self._connection, picture)
            .values(sha256=key, png=png, kept_at=now)
            .on_conflict_do_update(index_elements=["sha256"], set_={"kept_at": now})
        )
        return key

    async def get(self, key: str) -> bytes | None:
        return (await self.get_many([key])).get(key)

    async def get_many(self, keys: Collection[str]) -> Mapping[str, bytes]:
        """The bytes of those that are here."""
        if not keys:
            return {}
        rows = await self._connection.execute(
            select(picture.c.sha256, picture.c.png).where(picture.c.sha256.in_(set(keys)))
        )
        return {row.sha256: row.png for row in rows}

    async def drop_orphans(self, before: datetime) -> int:
        """Forget the pictures kept before then that no message or snapshot names; return how many."""
        old = await self._connection.execute(select(picture.c.sha256).where(picture.c.kept_at < before))
        orphans = set(old.scalars())
        for column in _NAMED_IN if orphans else ():
            found = await self._connection.stream(select(column))
            async for (content,) in found:
                orphans.difference_update(_HASH.findall(json.dumps(content)))
        for key in orphans:
            await self._connection.execute(delete(picture).where(picture.c.sha256 == key))
        return len(orphans)
