"""Tables of the ladder: matters, their steps and contributions, triggers, and extra meetings."""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

from storage.sealing import Sealed, SealedJson
from storage.tables.columns import Instant, metadata, row_id

# A matter on the ladder. Where it stands is read from its steps; what is looked up in a query stands beside it.
escalation = Table(
    "escalation",
    metadata,
    Column("id", Text, primary_key=True),
    # What people call it by.
    Column("number", Integer, nullable=False, unique=True),
    Column("agreements", Integer, nullable=False),
    Column("trigger", Text),
    Column("area", Text),
    Column("theme", Text),
    # Trigger, area and theme in one, because nulls are never alike to a database; null where a person opened it.
    Column("matter", Text),
    Column("about", Text),
    Column("topic", Sealed("escalation.topic"), nullable=False),
    # Of its lowest rung.
    Column("forum", Text, nullable=False),
    Column("rung", Text, nullable=False),
    Column("phase", Text, nullable=False),
    Column("is_over", Boolean, nullable=False),
    Column("looked_back", Boolean, nullable=False),
    Column("opened_at", Instant, nullable=False),
    # How many steps there are, and how many of them were told in its threads.
    Column("steps", Integer, nullable=False),
    Column("told", Integer, nullable=False),
    CheckConstraint("about IN ('municipality', 'partnership')", name="about"),
    CheckConstraint("rung IN ('operational', 'tactical', 'strategic')", name="rung"),
    CheckConstraint("told BETWEEN 0 AND steps", name="told"),
)

_STANDS_OPEN = text("NOT is_over")

# One open conversation about each trigger, area and theme: whoever comes second opens nothing.
Index(
    "uq_escalation_open",
    escalation.c.matter,
    unique=True,
    sqlite_where=_STANDS_OPEN,
    postgresql_where=_STANDS_OPEN,
)

# What happened with it, one act after the other; never changed. No words of contributions are in it.
escalation_step = Table(
    "escalation_step",
    metadata,
    Column("escalation", Text, ForeignKey("escalation.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    # Null is the bot.
    Column("party", Text),
    Column("role", Text),
    Column("of_a_case", Boolean, nullable=False),
    Column("act", Text, nullable=False),
    Column("data", SealedJson("escalation_step.data"), nullable=False),
    # Why a trigger opened it or joined it, as it is told.
    Column("why", JSON(none_as_null=True)),
    PrimaryKeyConstraint("escalation", "number"),
)

# What a party said in a conversation, with where its writer said it: an edit, deletion or pin finds it there.
contribution = Table(
    "contribution",
    metadata,
    Column("id", Text, primary_key=True),
    Column("escalation", Text, ForeignKey("escalation.id"), nullable=False),
    Column("text", Sealed("contribution.text"), nullable=False),
    Column("party", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("pseudonym", Text),
    Column("question", Text),
    Column("rung", Text, nullable=False),
    Column("round", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    # Which wording stands, and which one was told to the other places.
    Column("revision", Integer, nullable=False),
    Column("told_revision", Integer, nullable=False),
    Column("taken_back", Boolean, nullable=False),
    Column("pinned", Boolean, nullable=False),
    Column("platform", Text),
    Column("workspace", Text),
    Column("channel", Text),
    Column("thread", Text),
    Column("message_id", Text),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)

Index("ix_contribution_escalation", contribution.c.escalation, contribution.c.at)

Index("ix_contribution_pseudonym", contribution.c.pseudonym)

Index("ix_contribution_said", contribution.c.channel, contribution.c.message_id)

# An agreed trigger that is awake, with what it heard of late; one without a row is quiet. An empty subject is the whole
# town.
trigger_track = Table(
    "trigger_track",
    metadata,
    Column("trigger", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("theme", Text, nullable=False),
    # Of the agreements under which it began: what is open keeps them.
    Column("version", Integer, nullable=False),
    Column("phase", Text, nullable=False),
    Column("conversation", Text),
    Column("content", JSON, nullable=False),
    Column("kept_at", Instant, nullable=False),
    PrimaryKeyConstraint("trigger", "subject", "theme"),
)

# What happened with agreed triggers, and why; never changed. People are told in fives.
trigger_event = Table(
    "trigger_event",
    metadata,
    row_id(),
    Column("at", Instant, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("theme", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("conversation", Text),
    Column("data", JSON, nullable=False),
    CheckConstraint("kind IN ('fired', 'joined', 'resolved', 'missing', 'corrected')", name="kind"),
)

Index("ix_trigger_event_trigger", trigger_event.c.trigger, trigger_event.c.at)

# A meeting besides the planned ones: somebody chose it, and said what for. No person is in it.
extra_meeting = Table(
    "extra_meeting",
    metadata,
    Column("forum", Text, nullable=False),
    Column("on_day", Date, nullable=False),
    Column("goal", Sealed("extra_meeting.goal"), nullable=False),
    Column("party", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
    # Whether the forum heard of it.
    Column("told", Boolean, nullable=False),
    PrimaryKeyConstraint("forum", "on_day"),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)
