"""The tables of hearing people: who they are, where their conversations stand, and what they told."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_INSTANT = sa.Text().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "feedback",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("given_at", _INSTANT, nullable=False),
        sa.Column("told_at", _INSTANT, nullable=True),
        sa.CheckConstraint("kind IN ('story', 'signal')", name=op.f("ck_feedback_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
    )
    op.create_index("ix_feedback_about", "feedback", ["about"], unique=False)
    op.create_table(
        "identity",
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("bound_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("platform", "workspace", "user_id", name=op.f("pk_identity")),
        sa.UniqueConstraint("platform", "workspace", "person", name=op.f("uq_identity_platform_workspace_person")),
    )
    op.create_table(
        "interpretation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('kept', 'withdrawn', 'forgotten')", name=op.f("ck_interpretation_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interpretation")),
    )
    op.create_index("ix_interpretation_about", "interpretation", ["about"], unique=False)
    op.create_index("ix_interpretation_pseudonym", "interpretation", ["pseudonym"], unique=False)
    op.create_table(
        "invitation",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=True),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.Column("used_at", _INSTANT, nullable=True),
        sa.CheckConstraint("kind IN ('person', 'forum')", name=op.f("ck_invitation_kind")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_invitation")),
    )
    op.create_table(
        "minutes",
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("area", "week", name=op.f("pk_minutes")),
    )
    op.create_table(
        "participant",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("notice_version", sa.Integer(), nullable=True),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("prompt_day", sa.Text(), nullable=True),
        sa.Column("prompt_time", sa.Text(), nullable=True),
        sa.Column("workdays", sa.JSON(), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("quiet_rounds", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('invited', 'active', 'paused', 'stopped', 'declined')", name=op.f("ck_participant_state")
        ),
        sa.CheckConstraint("quiet_rounds BETWEEN 0 AND 3", name=op.f("ck_participant_quiet_rounds")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_participant")),
    )
    op.create_table(
        "return_address",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_return_address")),
    )
    op.create_table(
        "session",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("flow", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), nullable=True),
        sa.Column("opened_at", _INSTANT, nullable=False),
        sa.Column("remind_at", _INSTANT, nullable=True),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.CheckConstraint("state IN ('running', 'queued', 'draft', 'done')", name=op.f("ck_session_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
    )
    op.create_index("ix_session_expires", "session", ["state", "expires_at"], unique=False)
    op.create_index("ix_session_person", "session", ["person", "state"], unique=False)
    op.create_index(
        "uq_session_running",
        "session",
        ["person"],
        unique=True,
        sqlite_where=sa.text("state = 'running'"),
        postgresql_where=sa.text("state = 'running'"),
    )
    op.create_table(
        "signal",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("frequency", sa.Text(), nullable=False),
        sa.Column("reach", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("party", sa.Text(), nullable=True),
        sa.Column("pseudonym", sa.Text(), nullable=True),
        sa.Column("return_address", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('kept', 'withdrawn', 'forgotten')", name=op.f("ck_signal_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signal")),
    )
    op.create_index("ix_signal_pseudonym", "signal", ["pseudonym"], unique=False)
    op.create_index("ix_signal_week", "signal", ["week", "area"], unique=False)
    op.create_table(
        "story",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=True),
        sa.Column("goal", sa.Text(), nullable=True),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("team", sa.Text(), nullable=True),
        sa.Column("party", sa.Text(), nullable=True),
        sa.Column("pseudonym", sa.Text(), nullable=True),
        sa.Column("return_address", sa.Text(), nullable=True),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("about_resident", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('kept', 'quotable', 'left_out', 'withdrawn', 'forgotten')", name=op.f("ck_story_state")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story")),
    )
    op.create_index("ix_story_pseudonym", "story", ["pseudonym"], unique=False)
    op.create_index("ix_story_week", "story", ["week", "team"], unique=False)
    op.create_table(
        "stranger",
        sa.Column("sender_hash", sa.Text(), nullable=False),
        sa.Column("told_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("sender_hash", name=op.f("pk_stranger")),
    )
    op.add_column("outbox", sa.Column("about_id", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("outbox", "about_id")
    op.drop_table("stranger")
    op.drop_index("ix_story_week", table_name="story")
    op.drop_index("ix_story_pseudonym", table_name="story")
    op.drop_table("story")
    op.drop_index("ix_signal_week", table_name="signal")
    op.drop_index("ix_signal_pseudonym", table_name="signal")
    op.drop_table("signal")
    op.drop_index(
        "uq_session_running",
        table_name="session",
        sqlite_where=sa.text("state = 'running'"),
        postgresql_where=sa.text("state = 'running'"),
    )
    op.drop_index("ix_session_person", table_name="session")
    op.drop_index("ix_session_expires", table_name="session")
    op.drop_table("session")
    op.drop_table("return_address")
    op.drop_table("participant")
    op.drop_table("minutes")
    op.drop_table("invitation")
    op.drop_index("ix_interpretation_pseudonym", table_name="interpretation")
    op.drop_index("ix_interpretation_about", table_name="interpretation")
    op.drop_table("interpretation")
    op.drop_table("identity")
    op.drop_index("ix_feedback_about", table_name="feedback")
    op.drop_table("feedback")
