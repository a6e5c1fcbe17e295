"""Tables of figures: what was observed, what was told of it, and its pictures."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.sealing import SealedJson
from storage.tables.columns import Exact, Instant, RowId, metadata, row_id

import_batch = Table(
    "import_batch",
    metadata,
    row_id(),
    Column("name", Text, nullable=False),
    Column("layout", Text, nullable=False),
    Column("imported_at", Instant, nullable=False),
    Column("added", Integer, nullable=False),
    Column("restated", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
)

observation = Table(
    "observation",
    metadata,
    row_id(),
    Column("indicator", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("version", Integer, nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("value", Exact),
    Column("numerator", Exact),
    Column("denominator", Exact),
    Column("status", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("reference_date", Date),
    Column("import_id", RowId, ForeignKey("import_batch.id")),
    Column("recorded_at", Instant, nullable=False),
    UniqueConstraint("indicator", "subject", "period", "version"),
    CheckConstraint("status IN ('provisional', 'definitive', 'unknown')", name="status"),
)

Index(
    "ix_observation_series",
    observation.c.subject,
    observation.c.indicator,
    observation.c.first_day,
    sqlite_where=text("is_current"),
    postgresql_where=text("is_current"),
)

Index("ix_observation_recorded_at", observation.c.recorded_at)

snapshot = Table(
    "snapshot",
    metadata,
    row_id(),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("content", SealedJson("snapshot.content"), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    UniqueConstraint("kind", "subject", "period"),
)

picture = Table(
    "picture",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("png", LargeBinary, nullable=False),
    Column("kept_at", Instant, nullable=False),
)
