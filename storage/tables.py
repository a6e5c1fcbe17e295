"""The tables. Times are UTC instants; figures are exact decimals; JSON holds what no query looks into."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An aware moment. SQLite has no zones and would drop them in silence, so there it is sortable UTC text."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.TIMESTAMP(timezone=True))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        return moment.astimezone(UTC)


class Exact(TypeDecorator[Decimal]):
    """A decimal kept digit for digit: SQLite would make it a float."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


# SQLite numbers rows by itself only for INTEGER, which is 64 bits there anyway.
_Id = BigInteger().with_variant(Integer, "sqlite")


def _id() -> Column[int]:
    return Column("id", _Id, primary_key=True, autoincrement=True)


agreement = Table(
    "agreement",
    metadata,
    _id(),
    Column("version", Integer, nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("activated_at", Instant),
    Column("replaced_at", Instant),
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
    Column("agreement_id", _Id, ForeignKey("agreement.id"), nullable=False),
    Column("party", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("reason", Text),
    Column("signed_at", Instant, nullable=False),
    PrimaryKeyConstraint("agreement_id", "party"),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
    CheckConstraint("answer IN ('agreed', 'refused')", name="answer"),
)

import_batch = Table(
    "import_batch",
    metadata,
    _id(),
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
    _id(),
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
    Column("import_id", _Id, ForeignKey("import_batch.id")),
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

snapshot = Table(
    "snapshot",
    metadata,
    _id(),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("content", JSON, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    UniqueConstraint("kind", "subject", "period"),
)

occurrence = Table(
    "occurrence",
    metadata,
    Column("schedule", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("settled_at", Instant, nullable=False),
    PrimaryKeyConstraint("schedule", "period"),
    CheckConstraint("state IN ('done', 'missed')", name="state"),
)

place = Table(
    "place",
    metadata,
    Column("forum", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("bound_at", Instant, nullable=False),
    PrimaryKeyConstraint("platform", "workspace", "channel"),
)

picture = Table(
    "picture",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("png", LargeBinary, nullable=False),
    Column("kept_at", Instant, nullable=False),
)

# A lane is a destination: its pace and its pauses are shared by all processes.
lane = Table(
    "lane",
    metadata,
    Column("key", Text, primary_key=True),
    Column("platform", Text, nullable=False),
    Column("ready_at", Instant, nullable=False),
    Column("lease_until", Instant),
    Column("token", Text),
    Column("disabled_reason", Text),
)

# What holds for a whole platform: a pause that it asked for, or a breaker after failures.
platform_pause = Table(
    "platform_pause",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("paused_until", Instant),
    Column("failures", Integer, nullable=False),
    Column("reason", Text),
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("key", Text, nullable=False, unique=True),
    # The key as it was queued: a message that a platform needs several of has a row for each of them.
    Column("whole_key", Text, nullable=False),
    # Of what was queued: the same key with something else in it is a mistake.
    Column("fingerprint", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("lane", Text, ForeignKey("lane.key"), nullable=False),
    Column("act", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("thread", Text),
    # The message whose thread, edit or deletion this is: its place is known once that one is sent.
    Column("about_key", Text),
    Column("message", JSON, nullable=False),
    # Its words are emptied some time after it was sent; its key stays.
    Column("forgotten", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    # How often a process stopped over it, or failed in a way that nobody foresaw.
    Column("crashes", Integer, nullable=False),
    # Since it fell in doubt: looks into the platform's history, and how many of those found nothing.
    Column("looks", Integer, nullable=False),
    Column("absences", Integer, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("expires_at", Instant),
    Column("on_unknown", Text, nullable=False),
    Column("doubtful", Boolean, nullable=False),
    Column("marker", Text, nullable=False, unique=True),
    Column("posted_channel", Text),
    Column("posted_id", Text),
    Column("error", Text),
    Column("queued_at", Instant, nullable=False),
    Column("first_tried_at", Instant),
    Column("sent_at", Instant),
    CheckConstraint("act IN ('post', 'edit', 'delete')", name="act"),
    CheckConstraint("state IN ('pending', 'claimed', 'unknown', 'sent', 'dead', 'expired')", name="state"),
    CheckConstraint("on_unknown IN ('resend', 'park')", name="on_unknown"),
)
_OPEN = text("state IN ('pending', 'claimed', 'unknown')")
_IN_DOUBT = text("state IN ('claimed', 'unknown')")
Index("ix_outbox_whole_key", outbox.c.whole_key)
Index("ix_outbox_posted", outbox.c.posted_channel, outbox.c.posted_id)
Index("ix_outbox_open", outbox.c.lane, outbox.c.id, sqlite_where=_OPEN, postgresql_where=_OPEN)
# The database itself holds that one destination never has two messages in doubt.
Index("uq_outbox_in_doubt", outbox.c.lane, unique=True, sqlite_where=_IN_DOUBT, postgresql_where=_IN_DOUBT)

inbox = Table(
    "inbox",
    metadata,
    Column("platform", Text, nullable=False),
    Column("event_id", Text, nullable=False),
    Column("received_at", Instant, nullable=False),
    PrimaryKeyConstraint("platform", "event_id"),
)

# Where a door left off, such as Telegram's offset.
door = Table(
    "door",
    metadata,
    Column("name", Text, primary_key=True),
    Column("state", JSON, nullable=False),
)

# The sandbox is a chat platform of our own: this is its message store.
sandbox_message = Table(
    "sandbox_message",
    metadata,
    _id(),
    Column("channel", Text, nullable=False),
    Column("thread", _Id, ForeignKey("sandbox_message.id")),
    Column("author", Text, nullable=False),
    Column("message", JSON, nullable=False),
    Column("marker", Text, unique=True),
    Column("posted_at", Instant, nullable=False),
    Column("edited_at", Instant),
)
Index("ix_sandbox_message_channel", sandbox_message.c.channel, sandbox_message.c.id)
