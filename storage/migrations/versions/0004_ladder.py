"""The tables of the ladder: matters between both parties, what happened with them, and what was said of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_INSTANT = sa.Text().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")
_STANDS_OPEN = sa.text("NOT is_over")


def upgrade() -> None:
    _escalation()
    _escalation_step()
    _contribution()


def downgrade() -> None:
    op.drop_index("ix_contribution_said", table_name="contribution")
    op.drop_index("ix_contribution_pseudonym", table_name="contribution")
    op.drop_index("ix_contribution_escalation", table_name="contribution")
    op.drop_table("contribution")
    op.drop_table("escalation_step")
    op.drop_index("uq_escalation_open", table_name="escalation")
    op.drop_table("escalation")


def _escalation() -> None:
    op.create_table(
        "escalation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("agreements", sa.Integer(), nullable=False),
        sa.Column("trigger", sa.Text(), nullable=True),
        sa.Column("area", sa.Text(), nullable=True),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("matter", sa.Text(), nullable=True),
        sa.Column("about", sa.Text(), nullable=True),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("forum", sa.Text(), nullable=False),
        sa.Column("rung", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("is_over", sa.Boolean(), nullable=False),
        sa.Column("looked_back", sa.Boolean(), nullable=False),
        sa.Column("opened_at", _INSTANT, nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.CheckConstraint("about IN ('municipality', 'partnership')", name=op.f("ck_escalation_about")),
        sa.CheckConstraint("rung IN ('operational', 'tactical', 'strategic')", name=op.f("ck_escalation_rung")),
        sa.CheckConstraint("told BETWEEN 0 AND steps", name=op.f("ck_escalation_told")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalation")),
        sa.UniqueConstraint("number", name=op.f("uq_escalation_number")),
    )
    op.create_index(
        "uq_escalation_open",
        "escalation",
        ["matter"],
        unique=True,
        sqlite_where=_STANDS_OPEN,
        postgresql_where=_STANDS_OPEN,
    )


def _escalation_step() -> None:
    op.create_table(
        "escalation_step",
        sa.Column("escalation", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("party", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("of_a_case", sa.Boolean(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("why", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["escalation"], ["escalation.id"], name=op.f("fk_escalation_step_escalation_escalation")
        ),
        sa.PrimaryKeyConstraint("escalation", "number", name=op.f("pk_escalation_step")),
    )


def _contribution() -> None:
    op.create_table(
        "contribution",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("escalation", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("pseudonym", sa.Text(), nullable=True),
        sa.Column("question", sa.Text(), nullable=True),
        sa.Column("rung", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("told_revision", sa.Integer(), nullable=False),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=True),
        sa.Column("workspace", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("thread", sa.Text(), nullable=True),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.CheckConstraint("party IN ('municipality', 'partnership')", name=op.f("ck_contribution_party")),
        sa.ForeignKeyConstraint(
            ["escalation"], ["escalation.id"], name=op.f("fk_contribution_escalation_escalation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution")),
    )
    op.create_index("ix_contribution_escalation", "contribution", ["escalation", "at"], unique=False)
    op.create_index("ix_contribution_pseudonym", "contribution", ["pseudonym"], unique=False)
    op.create_index("ix_contribution_said", "contribution", ["channel", "message_id"], unique=False)
