"""An account that was let go of is an erasure too."""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_BEFORE = "kind IN ('item', 'person', 'stopped', 'hidden', 'shown')"
_NOW = "kind IN ('item', 'person', 'stopped', 'unbound', 'hidden', 'shown')"


def upgrade() -> None:
    _allow(_NOW)


def downgrade() -> None:
    op.execute("DELETE FROM erasure WHERE kind = 'unbound'")
    _allow(_BEFORE)


def _allow(kinds: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_erasure_kind"), "erasure", type_="check")
        op.create_check_constraint(op.f("ck_erasure_kind"), "erasure", kinds)
        return
    # A table that is made anew there has the checks that it is given, and no others.
    with op.batch_alter_table("erasure", recreate="always") as batch:
        batch.create_check_constraint(batch.f("ck_erasure_kind"), kinds)
