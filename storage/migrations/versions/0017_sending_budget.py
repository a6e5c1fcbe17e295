"""A platform's budget for sending, and whether it refuses one place or all of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_INSTANT = sa.Text().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    op.add_column("platform_pause", sa.Column("taken_until", _INSTANT, nullable=True))
    op.add_column("platform_pause", sa.Column("refusing_until", _INSTANT, nullable=True))


def downgrade() -> None:
    op.drop_column("platform_pause", "refusing_until")
    op.drop_column("platform_pause", "taken_until")
