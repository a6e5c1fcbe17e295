"""The first tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_INSTANT = sa.Text().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("proposed_at", _INSTANT, nullable=False),
        sa.Column("activated_at", _INSTANT, nullable=True),
        sa.Column("replaced_at", _INSTANT, nullable=True),
        sa.CheckConstraint("state IN ('proposed', 'active', 'replaced', 'refused')", name=op.f("ck_agreement_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sa.UniqueConstraint("version", name=op.f("uq_agreement_version")),
    )
    op.create_index(
        "uq_agreement_active",
        "agreement",
        ["state"],
        unique=True,
        sqlite_where=sa.text("state = 'active'"),
        postgresql_where=sa.text("state = 'active'"),
    )
    op.create_table(
        "import_batch",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("imported_at", _INSTANT, nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("restated", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
    )
    op.create_table(
        "inbox",
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("received_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("platform", "event_id", name=op.f("pk_inbox")),
    )
    op.create_table(
        "lane",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("ready_at", _INSTANT, nullable=False),
        sa.Column("lease_until", _INSTANT, nullable=True),
        sa.Column("token", sa.Text(), nullable=True),
        sa.Column("disabled_reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_lane")),
    )
    op.create_table(
        "occurrence",
        sa.Column("schedule", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("due_at", _INSTANT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("settled_at", _INSTANT, nullable=False),
        sa.CheckConstraint("state IN ('done', 'missed')", name=op.f("ck_occurrence_state")),
        sa.PrimaryKeyConstraint("schedule", "period", name=op.f("pk_occurrence")),
    )
    op.create_table(
        "picture",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("png", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_picture")),
    )
    op.create_table(
        "place",
        sa.Column("forum", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("bound_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", name=op.f("pk_place")),
    )
    op.create_table(
        "platform_pause",
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("paused_until", _INSTANT, nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("platform", name=op.f("pk_platform_pause")),
    )
    op.create_table(
        "sandbox_message",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("thread", _ID, nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("message", sa.JSON(), nullable=False),
        sa.Column("marker", sa.Text(), nullable=True),
        sa.Column("posted_at", _INSTANT, nullable=False),
        sa.Column("edited_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(
            ["thread"], ["sandbox_message.id"], name=op.f("fk_sandbox_message_thread_sandbox_message")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sandbox_message")),
        sa.UniqueConstraint("marker", name=op.f("uq_sandbox_message_marker")),
    )
    op.create_index("ix_sandbox_message_channel", "sandbox_message", ["channel", "id"], unique=False)
    op.create_table(
        "snapshot",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snapshot")),
        sa.UniqueConstraint("kind", "subject", "period", name=op.f("uq_snapshot_kind_subject_period")),
    )
    op.create_table(
        "agreement_signature",
        sa.Column("agreement_id", _ID, nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("signed_at", _INSTANT, nullable=False),
        sa.CheckConstraint("answer IN ('agreed', 'refused')", name=op.f("ck_agreement_signature_answer")),
        sa.CheckConstraint("party IN ('municipality', 'partnership')", name=op.f("ck_agreement_signature_party")),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_agreement_signature_agreement_id_agreement")
        ),
        sa.PrimaryKeyConstraint("agreement_id", "party", name=op.f("pk_agreement_signature")),
    )
    op.create_table(
        "observation",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("numerator", sa.Text(), nullable=True),
        sa.Column("denominator", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("reference_date", sa.Date(), nullable=True),
        sa.Column("import_id", _ID, nullable=True),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.CheckConstraint("status IN ('provisional', 'definitive', 'unknown')", name=op.f("ck_observation_status")),
        sa.ForeignKeyConstraint(["import_id"], ["import_batch.id"], name=op.f("fk_observation_import_id_import_batch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
        sa.UniqueConstraint(
            "indicator", "subject", "period", "version", name=op.f("uq_observation_indicator_subject_period_version")
        ),
    )
    op.create_index(
        "ix_observation_series",
        "observation",
        ["subject", "indicator", "first_day"],
        unique=False,
        sqlite_where=sa.text("is_current"),
        postgresql_where=sa.text("is_current"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("whole_key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), nullable=True),
        sa.Column("about_key", sa.Text(), nullable=True),
        sa.Column("message", sa.JSON(), nullable=False),
        sa.Column("forgotten", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("crashes", sa.Integer(), nullable=False),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.Column("absences", sa.Integer(), nullable=False),
        sa.Column("not_before", _INSTANT, nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=True),
        sa.Column("on_unknown", sa.Text(), nullable=False),
        sa.Column("doubtful", sa.Boolean(), nullable=False),
        sa.Column("marker", sa.Text(), nullable=False),
        sa.Column("posted_channel", sa.Text(), nullable=True),
        sa.Column("posted_id", sa.Text(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("queued_at", _INSTANT, nullable=False),
        sa.Column("first_tried_at", _INSTANT, nullable=True),
        sa.Column("sent_at", _INSTANT, nullable=True),
        sa.CheckConstraint("act IN ('post', 'edit', 'delete')", name=op.f("ck_outbox_act")),
        sa.CheckConstraint("on_unknown IN ('resend', 'park')", name=op.f("ck_outbox_on_unknown")),
        sa.CheckConstraint(
            "state IN ('pending', 'claimed', 'unknown', 'sent', 'dead', 'expired')", name=op.f("ck_outbox_state")
        ),
        sa.ForeignKeyConstraint(["lane"], ["lane.key"], name=op.f("fk_outbox_lane_lane")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
        sa.UniqueConstraint("marker", name=op.f("uq_outbox_marker")),
    )
    op.create_index(
        "ix_outbox_open",
        "outbox",
        ["lane", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('pending', 'claimed', 'unknown')"),
        postgresql_where=sa.text("state IN ('pending', 'claimed', 'unknown')"),
    )
    op.create_index("ix_outbox_posted", "outbox", ["posted_channel", "posted_id"], unique=False)
    op.create_index("ix_outbox_whole_key", "outbox", ["whole_key"], unique=False)
    op.create_index(
        "uq_outbox_in_doubt",
        "outbox",
        ["lane"],
        unique=True,
        sqlite_where=sa.text("state IN ('claimed', 'unknown')"),
        postgresql_where=sa.text("state IN ('claimed', 'unknown')"),
    )


def downgrade() -> None:
    op.drop_index(
        "uq_outbox_in_doubt",
        table_name="outbox",
        sqlite_where=sa.text("state IN ('claimed', 'unknown')"),
        postgresql_where=sa.text("state IN ('claimed', 'unknown')"),
    )
    op.drop_index("ix_outbox_whole_key", table_name="outbox")
    op.drop_index("ix_outbox_posted", table_name="outbox")
    op.drop_index(
        "ix_outbox_open",
        table_name="outbox",
        sqlite_where=sa.text("state IN ('pending', 'claimed', 'unknown')"),
        postgresql_where=sa.text("state IN ('pending', 'claimed', 'unknown')"),
    )
    op.drop_table("outbox")
    op.drop_index(
        "ix_observation_series",
        table_name="observation",
        sqlite_where=sa.text("is_current"),
        postgresql_where=sa.text("is_current"),
    )
    op.drop_table("observation")
    op.drop_table("agreement_signature")
    op.drop_table("snapshot")
    op.drop_index("ix_sandbox_message_channel", table_name="sandbox_message")
    op.drop_table("sandbox_message")
    op.drop_table("platform_pause")
    op.drop_table("place")
    op.drop_table("picture")
    op.drop_table("occurrence")
    op.drop_table("lane")
    op.drop_table("inbox")
    op.drop_table("import_batch")
    op.drop_index(
        "uq_agreement_active",
        table_name="agreement",
        sqlite_where=sa.text("state = 'active'"),
        postgresql_where=sa.text("state = 'active'"),
    )
    op.drop_table("agreement")
