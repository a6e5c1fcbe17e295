"""Tables of what both parties ask, bring in and decide together, and of what the council gets."""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from storage.sealing import Sealed, SealedJson
from storage.tables.columns import Instant, metadata

# What the municipality brought in, as its party and never as a person. No areas is the whole town.
municipal_input = Table(
    "municipal_input",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("areas", JSON, nullable=False),
    Column("title", Sealed("municipal_input.title"), nullable=False),
    Column("text", Sealed("municipal_input.text"), nullable=False),
    Column("source", Sealed("municipal_input.source"), nullable=False),
    Column("reference_date", Date, nullable=False),
    # ISO weeks: of bringing in, of the latest correction, and of taking back with its reason.
    Column("week", Text, nullable=False),
    Column("corrected", Text),
    Column("withdrawn", Text),
    Column("reason", Sealed("municipal_input.reason")),
    Column("brought_on", Date, nullable=False),
    # The agreed theme that it is about; NULL is every theme.
    Column("theme", Text),
    CheckConstraint("kind IN ('area', 'demography', 'safety', 'education', 'policy')", name="kind"),
)

Index("ix_municipal_input_week", municipal_input.c.week)

# What the municipality said of a quarter in which it has nothing to bring in.
empty_quarter = Table(
    "empty_quarter",
    metadata,
    Column("quarter", Text, primary_key=True),
    Column("will_follow", Boolean, nullable=False),
    Column("week", Text, nullable=False),
)

# A question for new information. Who asked is a party and a role.
information_request = Table(
    "information_request",
    metadata,
    Column("id", Text, primary_key=True),
    # What people call it by.
    Column("number", Integer, nullable=False, unique=True),
    Column("question", Sealed("information_request.question"), nullable=False),
    Column("decision", Sealed("information_request.decision"), nullable=False),
    Column("goal", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("again", Boolean, nullable=False),
    # The indicator that goes out in return.
    Column("stops", Text),
    Column("party", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("asked_on", Date, nullable=False),
    Column("state", Text, nullable=False),
    Column("review_on", Date),
    Column("reason", Sealed("information_request.reason")),
    Column("round", Integer, nullable=False),
    # Whether the point of contact was shown what somebody else asked.
    Column("shown", Boolean, nullable=False),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)

Index("ix_information_request_state", information_request.c.state)

# What both parties are asked, each for itself: once about each subject and period.
joint_question = Table(
    "joint_question",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("asked_on", Date, nullable=False),
    Column("decided", Text),
    # How often there was something to tell, and how much of that was told.
    Column("revision", Integer, nullable=False),
    Column("told", Integer, nullable=False),
    UniqueConstraint("kind", "about", "period"),
    CheckConstraint("told BETWEEN 0 AND revision", name="told"),
)

joint_answer = Table(
    "joint_answer",
    metadata,
    Column("question", Text, ForeignKey("joint_question.id"), nullable=False),
    Column("party", Text, nullable=False),
    Column("choice", Text, nullable=False),
    Column("reason", Sealed("joint_answer.reason")),
    PrimaryKeyConstraint("question", "party"),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)

# An indicator that somebody wants to let go, with its last figure: it goes once both parties signed agreements without.
letting_go = Table(
    "letting_go",
    metadata,
    Column("id", Text, primary_key=True),
    Column("indicator", Text, nullable=False),
    Column("name", Text, nullable=False),
    # Why: in somebody's words, or a reason of the bot's own by its name.
    Column("ground", Text, nullable=False),
    Column("reason", Sealed("letting_go.reason")),
    # Null is the bot.
    Column("party", Text),
    # What the last digests told of it, by place.
    Column("last", JSON, nullable=False),
    Column("state", Text, nullable=False),
    # The proposal that would take it out.
    Column("version", Integer),
    Column("asked_on", Date, nullable=False),
    Column("over_on", Date),
    CheckConstraint("state IN ('waits', 'proposed', 'gone', 'kept')", name="state"),
)

# What nobody can answer yet. It has neither an owner nor a date, and nobody is reminded of it.
open_question = Table(
    "open_question",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("text", Sealed("open_question.text"), nullable=False),
    Column("party", Text, nullable=False),
    Column("opened_on", Date, nullable=False),
    Column("closed_on", Date),
    Column("answer", Sealed("open_question.answer")),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)

# A product for the council on its way. What it tells never changes: a newer draft takes its place.
council_draft = Table(
    "council_draft",
    metadata,
    Column("id", Text, primary_key=True),
    # Its kind, and the theme of one that is about one.
    Column("subject", Text, nullable=False),
    Column("period", Text, nullable=False),
    # The first, second … draft of the same.
    Column("number", Integer, nullable=False),
    Column("agreements", Integer, nullable=False),
    Column("content", SealedJson("council_draft.content"), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("replaced", Boolean, nullable=False),
    Column("released_at", Instant),
    # Whether both points of contact were shown it, and whether the council heard that it is there.
    Column("shown", Boolean, nullable=False),
    Column("told", Boolean, nullable=False),
    UniqueConstraint("subject", "period", "number"),
)

# What each party answered to a draft last.
council_answer = Table(
    "council_answer",
    metadata,
    Column("draft", Text, ForeignKey("council_draft.id"), nullable=False),
    Column("party", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("reason", Sealed("council_answer.reason")),
    # Whether the other party heard of a no.
    Column("told", Boolean, nullable=False),
    PrimaryKeyConstraint("draft", "party"),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
    CheckConstraint("answer IN ('agreed', 'refused')", name="answer"),
)
