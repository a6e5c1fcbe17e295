"""Tables of people: how they are known, invited, on board, and in conversation."""

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.sealing import SealedId, SealedJson
from storage.tables.columns import Instant, metadata

# How a person is known on a platform. `channel` is their private chat with the bot, once they spoke there.
identity = Table(
    "identity",
    metadata,
    Column("platform", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("user_id", SealedId("user"), nullable=False),
    Column("person", Text, nullable=False),
    Column("channel", SealedId("channel")),
    Column("bound_at", Instant, nullable=False),
    PrimaryKeyConstraint("platform", "workspace", "user_id"),
    UniqueConstraint("platform", "workspace", "person"),
)

# An invitation of a person, or a forum's code for its channel. The token itself is nowhere: only its SHA-256.
invitation = Table(
    "invitation",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("target", Text, nullable=False),
    # Where it counts; a forum's code counts on each platform.
    Column("platform", Text),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    CheckConstraint("kind IN ('person', 'forum')", name="kind"),
)

# Who was told that the bot does not know them: a keyed hash, for a day.
stranger = Table(
    "stranger",
    metadata,
    Column("sender_hash", Text, primary_key=True),
    Column("told_at", Instant, nullable=False),
)

participant = Table(
    "participant",
    metadata,
    Column("person", Text, primary_key=True),
    Column("state", Text, nullable=False),
    # Of the privacy notice that they understood; null before the first time.
    Column("notice_version", Integer),
    Column("area", Text),
    Column("prompt_day", Text),
    Column("prompt_time", Text),
    Column("workdays", JSON, nullable=False),
    Column("paused_until", Date),
    # Prompts in a row without an answer; never more than it takes to ask whether to pause.
    Column("quiet_rounds", Integer, nullable=False),
    CheckConstraint("state IN ('invited', 'active', 'paused', 'stopped', 'declined')", name="state"),
    CheckConstraint("quiet_rounds BETWEEN 0 AND 3", name="quiet_rounds"),
)

# A conversation on its way. Once done it is emptied at once, and forgotten within a day.
session = Table(
    "session",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("flow", Text, nullable=False),
    # The engine's session: step, answers, facts and trail.
    Column("content", SealedJson("session.content"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("channel", SealedId("channel"), nullable=False),
    Column("thread", Text),
    Column("opened_at", Instant, nullable=False),
    Column("remind_at", Instant),
    Column("expires_at", Instant, nullable=False),
    CheckConstraint("state IN ('running', 'queued', 'draft', 'done')", name="state"),
)

_RUNNING = text("state = 'running'")

# Nobody is ever in two conversations.
Index("uq_session_running", session.c.person, unique=True, sqlite_where=_RUNNING, postgresql_where=_RUNNING)

Index("ix_session_person", session.c.person, session.c.state)

Index("ix_session_expires", session.c.state, session.c.expires_at)

# A link with which a known person signs in to the page, once. The token itself is nowhere: only its SHA-256.
sign_in_link = Table(
    "sign_in_link",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)
