"""Tables of keeping: what was done once, erased, hidden, held, objected to and written down; and the seal."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from storage.sealing import Sealed
from storage.tables.columns import Instant, metadata, row_id

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

# What was erased, stopped or hidden, without a word of it: a database that comes back from a backup is told so again.
# `about` is the random id of what somebody told, or the pseudonym of whoever stopped, erased everything or was unbound.
erasure = Table(
    "erasure",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("at", Instant, nullable=False),
    CheckConstraint("kind IN ('item', 'person', 'stopped', 'unbound', 'hidden', 'shown')", name="kind"),
)

Index("ix_erasure_at", erasure.c.at)

# Published words that are hidden everywhere until somebody shows them again.
hidden = Table(
    "hidden",
    metadata,
    Column("item", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("week", Text, nullable=False),
    Column("hidden_at", Instant, nullable=False),
    # Set once they may be seen again; the row goes when they stand everywhere.
    Column("shown_at", Instant),
    # Whether the team lead heard of it.
    Column("told", Boolean, nullable=False),
    CheckConstraint("kind IN ('story', 'interpretation')", name="kind"),
)

# What may not be thrown away by its age, such as during a request under the Woo. Null is every week, area or
# conversation.
hold = Table(
    "hold",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("first_week", Text),
    Column("last_week", Text),
    Column("area", Text),
    # The number by which people call it.
    Column("conversation", Integer),
    Column("reason", Sealed("hold.reason"), nullable=False),
    Column("placed_at", Instant, nullable=False),
    Column("lifted_at", Instant),
)

# Who objects to what is done with their data, until the administrator wrote down what came of it.
objection = Table(
    "objection",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("made_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("settled_on", Date),
    # Whether the administrator heard of it.
    Column("told", Boolean, nullable=False),
)

# What was done in the administration: a role and an act, never a text or a name. Entries are not changed.
audit = Table(
    "audit",
    metadata,
    row_id(),
    Column("at", Instant, nullable=False),
    Column("deed", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("party", Text),
    # The id of what was acted on.
    Column("about", Text, nullable=False),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)

Index("ix_audit_at", audit.c.at)

# By which a start knows its keys: a known word, sealed. Without a row nothing was sealed here yet.
seal = Table(
    "seal",
    metadata,
    Column("name", Text, primary_key=True),
    Column("sealed", Text, nullable=False),
)
