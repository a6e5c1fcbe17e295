"""What threads ask of the outbox and the sandbox: openings, pins, and the thread in which a message came to stand."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0006"
branch_labels = None
depends_on = None

_INSTANT = sa.Text().with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")
_ACTS = "act IN ('post', 'open', 'edit', 'delete', 'pin', 'unpin')"
_ACTS_BEFORE = "act IN ('post', 'edit', 'delete')"
_OPENED = sa.text("act = 'open'")
# SQLite cannot tell what it checks, so a table that is made anew has to be told again.
_CHECKED_BESIDES = {
    "ck_outbox_on_unknown": "on_unknown IN ('resend', 'park')",
    "ck_outbox_state": "state IN ('pending', 'claimed', 'unknown', 'sent', 'dead', 'expired')",
}


def upgrade() -> None:
    op.add_column("sandbox_message", sa.Column("pinned_at", _INSTANT, nullable=True))
    op.add_column("sandbox_message", sa.Column("pinned_by", sa.Text(), nullable=True))
    op.add_column("sandbox_message", sa.Column("changed_at", _INSTANT, nullable=True))
    op.execute("UPDATE sandbox_message SET changed_at = edited_at")
    op.add_column("outbox", sa.Column("posted_thread", sa.Text(), nullable=True))
    _allow(_ACTS)
    op.create_index(
        "ix_outbox_opened",
        "outbox",
        ["posted_channel", "posted_thread"],
        unique=False,
        sqlite_where=_OPENED,
        postgresql_where=_OPENED,
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_opened", table_name="outbox", sqlite_where=_OPENED, postgresql_where=_OPENED)
    # What was opened stays as a post; a pin is nothing that the older program knows.
    op.execute("DELETE FROM outbox WHERE act IN ('pin', 'unpin')")
    op.execute("UPDATE outbox SET act = 'post' WHERE act = 'open'")
    _allow(_ACTS_BEFORE)
    op.drop_column("outbox", "posted_thread")
    op.drop_column("sandbox_message", "changed_at")
    op.drop_column("sandbox_message", "pinned_by")
    op.drop_column("sandbox_message", "pinned_at")


def _allow(acts: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_outbox_act"), "outbox", type_="check")
        op.create_check_constraint(op.f("ck_outbox_act"), "outbox", acts)
        return
    with op.batch_alter_table("outbox", recreate="always") as batch:
        for name, checked in {"ck_outbox_act": acts, **_CHECKED_BESIDES}.items():
            batch.create_check_constraint(batch.f(name), checked)
