"""What the municipality brings in, requests for information, joint questions, letting go, and open questions."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_PARTY = "party IN ('municipality', 'partnership')"


def upgrade() -> None:
    _inputs()
    _requests()
    _joint_questions()
    op.create_table(
        "letting_go",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("party", sa.Text(), nullable=True),
        sa.Column("last", sa.JSON(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("over_on", sa.Date(), nullable=True),
        sa.CheckConstraint("state IN ('waits', 'proposed', 'gone', 'kept')", name=op.f("ck_letting_go_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letting_go")),
    )
    op.create_table(
        "open_question",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.CheckConstraint(_PARTY, name=op.f("ck_open_question_party")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_open_question")),
        sa.UniqueConstraint("number", name=op.f("uq_open_question_number")),
    )


def _inputs() -> None:
    op.create_table(
        "municipal_input",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("reference_date", sa.Date(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("corrected", sa.Text(), nullable=True),
        sa.Column("withdrawn", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("brought_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('area', 'demography', 'safety', 'education', 'policy')", name=op.f("ck_municipal_input_kind")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipal_input")),
    )
    op.create_index("ix_municipal_input_week", "municipal_input", ["week"])
    op.create_table(
        "empty_quarter",
        sa.Column("quarter", sa.Text(), nullable=False),
        sa.Column("will_follow", sa.Boolean(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("quarter", name=op.f("pk_empty_quarter")),
    )


def _requests() -> None:
    op.create_table(
        "information_request",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.Column("stops", sa.Text(), nullable=True),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.CheckConstraint(_PARTY, name=op.f("ck_information_request_party")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_information_request")),
        sa.UniqueConstraint("number", name=op.f("uq_information_request_number")),
    )
    op.create_index("ix_information_request_state", "information_request", ["state"])


def _joint_questions() -> None:
    op.create_table(
        "joint_question",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("decided", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.CheckConstraint("told BETWEEN 0 AND revision", name=op.f("ck_joint_question_told")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_joint_question")),
        sa.UniqueConstraint("kind", "about", "period", name=op.f("uq_joint_question_kind_about_period")),
    )
    op.create_table(
        "joint_answer",
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("choice", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint(_PARTY, name=op.f("ck_joint_answer_party")),
        sa.ForeignKeyConstraint(
            ["question"], ["joint_question.id"], name=op.f("fk_joint_answer_question_joint_question")
        ),
        sa.PrimaryKeyConstraint("question", "party", name=op.f("pk_joint_answer")),
    )


def downgrade() -> None:
    op.drop_table("open_question")
    op.drop_table("letting_go")
    op.drop_table("joint_answer")
    op.drop_table("joint_question")
    op.drop_index("ix_information_request_state", table_name="information_request")
    op.drop_table("information_request")
    op.drop_table("empty_quarter")
    op.drop_index("ix_municipal_input_week", table_name="municipal_input")
    op.drop_table("municipal_input")
