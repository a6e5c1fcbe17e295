"""The tables of asking and quoting: a question that was put off, and which words a digest quotes."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_INSTANT = sa.Text().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "put_off",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("ask_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_put_off")),
    )
    op.create_table(
        "quotation",
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('story', 'interpretation')", name=op.f("ck_quotation_kind")),
        sa.CheckConstraint("state IN ('shown', 'published', 'taken_back')", name=op.f("ck_quotation_state")),
        sa.PrimaryKeyConstraint("item", name=op.f("pk_quotation")),
    )
    op.create_index("ix_quotation_week", "quotation", ["team", "week"], unique=False)
    op.create_index("ix_quotation_state", "quotation", ["state"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_quotation_state", table_name="quotation")
    op.drop_index("ix_quotation_week", table_name="quotation")
    op.drop_table("quotation")
    op.drop_table("put_off")
