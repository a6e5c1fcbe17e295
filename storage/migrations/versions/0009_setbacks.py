"""What kind of story it is: until now each was an ordinary one."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("story", sa.Column("kind", sa.Text(), server_default="story", nullable=False))


def downgrade() -> None:
    op.drop_column("story", "kind")
