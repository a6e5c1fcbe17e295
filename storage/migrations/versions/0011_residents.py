"""Cards for residents with their counts, and in what kind of meeting a story was heard."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "card",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("stopped", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_card")),
    )
    op.create_table(
        "card_count",
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("face", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.CheckConstraint("count > 0", name=op.f("ck_card_count_count")),
        sa.ForeignKeyConstraint(["card"], ["card.code"], name=op.f("fk_card_count_card_card")),
        sa.PrimaryKeyConstraint("card", "week", "question", "face", name=op.f("pk_card_count")),
    )
    op.create_index("ix_card_count_week", "card_count", ["week"])
    op.add_column("story", sa.Column("form", sa.Text(), server_default="conversation", nullable=False))


def downgrade() -> None:
    op.drop_column("story", "form")
    op.drop_table("card_count")
    op.drop_table("card")
