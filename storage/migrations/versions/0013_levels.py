"""Drafts for the council with what both parties answered, and meetings besides the planned ones."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_INSTANT = sa.Text().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")
_PARTY = "party IN ('municipality', 'partnership')"


def upgrade() -> None:
    op.create_table(
        "council_draft",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("agreements", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("replaced", sa.Boolean(), nullable=False),
        sa.Column("released_at", _INSTANT, nullable=True),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_draft")),
        sa.UniqueConstraint("subject", "period", "number", name=op.f("uq_council_draft_subject_period_number")),
    )
    op.create_table(
        "council_answer",
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.CheckConstraint(_PARTY, name=op.f("ck_council_answer_party")),
        sa.CheckConstraint("answer IN ('agreed', 'refused')", name=op.f("ck_council_answer_answer")),
        sa.ForeignKeyConstraint(["draft"], ["council_draft.id"], name=op.f("fk_council_answer_draft_council_draft")),
        sa.PrimaryKeyConstraint("draft", "party", name=op.f("pk_council_answer")),
    )
    op.create_table(
        "extra_meeting",
        sa.Column("forum", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("asked_at", _INSTANT, nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.CheckConstraint(_PARTY, name=op.f("ck_extra_meeting_party")),
        sa.PrimaryKeyConstraint("forum", "on_day", name=op.f("pk_extra_meeting")),
    )


def downgrade() -> None:
    op.drop_table("extra_meeting")
    op.drop_table("council_answer")
    op.drop_table("council_draft")
