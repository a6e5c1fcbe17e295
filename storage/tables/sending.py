"""Tables of what goes out and comes in: places, their pace, messages and events."""

from sqlalchemy import (
    Boolean,
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

from storage.sealing import Sealed, SealedId, SealedJson, SealedKey
from storage.tables.columns import Instant, RowId, metadata, row_id

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

# A lane is a destination: its pace and its pauses are shared by all processes.
lane = Table(
    "lane",
    metadata,
    Column("key", SealedId("lane"), primary_key=True),
    Column("platform", Text, nullable=False),
    Column("ready_at", Instant, nullable=False),
    Column("lease_until", Instant),
    Column("token", Text),
    Column("disabled_reason", Text),
)

# What holds for a whole platform: a pause that it asked for, a breaker after failures, and how much it takes.
platform_pause = Table(
    "platform_pause",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("paused_until", Instant),
    Column("failures", Integer, nullable=False),
    Column("reason", Text),
    # When the next message may begin: every message takes a moment of its own, whichever process sends it.
    Column("taken_until", Instant),
    # Until when it refuses a place: if it refuses another one meanwhile, it is the bot that sends too much.
    Column("refusing_until", Instant),
)

outbox = Table(
    "outbox",
    metadata,
    row_id(),
    Column("key", SealedKey, nullable=False, unique=True),
    # The key as it was queued: a message that a platform needs several of has a row for each of them.
    Column("whole_key", SealedKey, nullable=False),
    # Of what was queued: the same key with something else in it is a mistake.
    Column("fingerprint", Sealed("outbox.fingerprint"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("lane", SealedId("lane"), ForeignKey("lane.key"), nullable=False),
    Column("act", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("channel", SealedId("channel"), nullable=False),
    Column("thread", Text),
    # The message whose thread, edit or deletion this is: its place is known once that one is sent.
    Column("about_key", SealedKey),
    # A person's own message that has to go, by the platform's id: never its words.
    Column("about_id", Text),
    Column("message", SealedJson("outbox.message"), nullable=False),
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
    # It follows from the key, and so from the lane.
    Column("marker", SealedId("marker"), nullable=False, unique=True),
    Column("posted_channel", SealedId("channel")),
    Column("posted_id", Text),
    # The thread in which it came to stand, where the platform made one for it or moved it to one.
    Column("posted_thread", Text),
    Column("error", Text),
    Column("queued_at", Instant, nullable=False),
    Column("first_tried_at", Instant),
    Column("sent_at", Instant),
    CheckConstraint("act IN ('post', 'open', 'edit', 'delete', 'pin', 'unpin')", name="act"),
    CheckConstraint("state IN ('pending', 'claimed', 'unknown', 'sent', 'dead', 'expired')", name="state"),
    CheckConstraint("on_unknown IN ('resend', 'park')", name="on_unknown"),
)

_OPEN = text("state IN ('pending', 'claimed', 'unknown')")

_IN_DOUBT = text("state IN ('claimed', 'unknown')")

Index("ix_outbox_whole_key", outbox.c.whole_key)

Index("ix_outbox_posted", outbox.c.posted_channel, outbox.c.posted_id)

_OPENED = text("act = 'open'")

Index(
    "ix_outbox_opened",
    outbox.c.posted_channel,
    outbox.c.posted_thread,
    sqlite_where=_OPENED,
    postgresql_where=_OPENED,
)

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

# The sandbox is a chat platform of our own: this is its message store.
sandbox_message = Table(
    "sandbox_message",
    metadata,
    row_id(),
    Column("channel", Text, nullable=False),
    Column("thread", RowId, ForeignKey("sandbox_message.id")),
    Column("author", Text, nullable=False),
    Column("message", SealedJson("sandbox_message.message"), nullable=False),
    Column("marker", Text, unique=True),
    Column("posted_at", Instant, nullable=False),
    Column("edited_at", Instant),
    # When it was pinned and by whom, while it is.
    Column("pinned_at", Instant),
    Column("pinned_by", Text),
    # The last change of any kind: other words, none, a pin.
    Column("changed_at", Instant),
)

Index("ix_sandbox_message_channel", sandbox_message.c.channel, sandbox_message.c.id)
