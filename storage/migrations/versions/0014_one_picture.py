"""The theme of what the municipality brings in, and the story that a team chose in a month."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("municipal_input", sa.Column("theme", sa.Text(), nullable=True))
    op.create_table(
        "chosen_story",
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("team", "month", name=op.f("pk_chosen_story")),
    )
    op.create_index(op.f("ix_chosen_story_story"), "chosen_story", ["story"])


def downgrade() -> None:
    op.drop_table("chosen_story")
    op.drop_column("municipal_input", "theme")
