"""What signing in chat keeps: who was shown a proposal, whether all know what came of it, and what was withdrawn."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_INSTANT = sa.Text().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    op.add_column("agreement", sa.Column("withdrawn_at", _INSTANT, nullable=True))
    op.add_column("agreement", sa.Column("told_at", _INSTANT, nullable=True))
    op.create_table(
        "agreement_shown",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("shown_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["version"], ["agreement.version"], name=op.f("fk_agreement_shown_version_agreement")),
        sa.PrimaryKeyConstraint("version", "person", name=op.f("pk_agreement_shown")),
    )


def downgrade() -> None:
    op.drop_table("agreement_shown")
    op.drop_column("agreement", "told_at")
    op.drop_column("agreement", "withdrawn_at")
