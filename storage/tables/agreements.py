"""Tables of the agreements: each version, who signed it, and to whom it was shown."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

from storage.sealing import Sealed
from storage.tables.columns import Instant, RowId, metadata, row_id

agreement = Table(
    "agreement",
    metadata,
    row_id(),
    Column("version", Integer, nullable=False, unique=True),
    Column("state", Text, nullable=False),
    # It names people.
    Column("source", Sealed("agreement.source"), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("activated_at", Instant),
    Column("replaced_at", Instant),
    # Replaced by nothing: whoever proposed it took it back.
    Column("withdrawn_at", Instant),
    # When everybody whom it concerns was told what came of it.
    Column("told_at", Instant),
    CheckConstraint("state IN ('proposed', 'active', 'replaced', 'refused')", name="state"),
)

# Two keys can never become two active versions.
Index(
    "uq_agreement_active",
    agreement.c.state,
    unique=True,
    sqlite_where=text("state = 'active'"),
    postgresql_where=text("state = 'active'"),
)

agreement_signature = Table(
    "agreement_signature",
    metadata,
    Column("agreement_id", RowId, ForeignKey("agreement.id"), nullable=False),
    Column("party", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("reason", Sealed("agreement_signature.reason")),
    Column("signed_at", Instant, nullable=False),
    PrimaryKeyConstraint("agreement_id", "party"),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
    CheckConstraint("answer IN ('agreed', 'refused')", name="answer"),
)

# To whom a proposal was shown with its buttons.
agreement_shown = Table(
    "agreement_shown",
    metadata,
    Column("version", Integer, ForeignKey("agreement.version"), nullable=False),
    Column("person", Text, nullable=False),
    Column("shown_at", Instant, nullable=False),
    PrimaryKeyConstraint("version", "person"),
)
