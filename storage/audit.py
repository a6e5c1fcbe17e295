"""The audit log: which act of administration was done when, and in what role. No text, and nobody's name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.agreements import Party
from storage.dialects import insert
from storage.tables import audit

# Of who works on the machine itself: the bot knows no name there.
ADMINISTRATOR = "administrator"
# What follows by itself from what others decided.
BOT = "bot"
# Ids, versions, periods and numbers; a space already makes it somebody's words.
_WORDLESS = re.compile(r"[\w.:/@+-]{0,120}", re.ASCII)


class Deed(StrEnum):
    """What is written down."""

    AGREEMENTS_PROPOSED = "agreements-proposed"
    AGREEMENTS_ADOPTED = "agreements-adopted"
    AGREEMENTS_REFUSED = "agreements-refused"
    AGREEMENTS_WITHDRAWN = "agreements-withdrawn"
    BACKED_UP = "backed-up"
    COUNCIL_DRAFTED = "council-drafted"
    COUNCIL_RELEASED = "council-released"
    ERASED = "erased"
    EXPORTED = "exported"
    FORGOTTEN = "forgotten"
    HELD = "held"
    HOLD_LIFTED = "hold-lifted"
    INCIDENT_HIDDEN = "incident-hidden"
    INCIDENT_SHOWN = "incident-shown"
    INVITED = "invited"
    KEYS_ROTATED = "keys-rotated"
    OBJECTION_SETTLED = "objection-settled"
    OUTBOX_DROPPED = "outbox-dropped"
    OUTBOX_RETRIED = "outbox-retried"
    RESTORED = "restored"
    UNBOUND = "unbound"


class NotWordless(ValueError):
    """What an entry is about is an id: words do not belong in it."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """`about` is the id of what was acted on, such as a version or a story; never of the person behind it."""

    at: datetime
    deed: str
    role: str
    party: Party | None
    about: str


class AuditRepository:
    """Entries are added, and forgotten after the agreed time; none is ever changed."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def note(
        self, deed: Deed, at: datetime, about: str = "", *, role: str = ADMINISTRATOR, party: Party | None = None
    ) -> None:
        """Write it down, in the transaction of the act itself. Raises NotWordless."""
        if not _WORDLESS.fullmatch(about) or not _WORDLESS.fullmatch(role):
            raise NotWordless(deed)
        await self._connection.execute(
            insert(self._connection, audit).values(at=at, deed=deed, role=role, party=party, about=about)
        )

    async def since(self, first: datetime) -> Sequence[AuditEntry]:
        """In the order in which it was done."""
        rows = await self._connection.execute(select(audit).where(audit.c.at >= first).order_by(audit.c.at, audit.c.id))
        return tuple(
            AuditEntry(row.at, row.deed, row.role, None if row.party is None else Party(row.party), row.about)
            for row in rows
        )

    async def forget(self, before: datetime) -> int:
        """What is older than was agreed to keep it; return how many."""
        gone = await self._connection.execute(delete(audit).where(audit.c.at < before))
        return gone.rowcount
