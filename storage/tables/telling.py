"""Tables of what professionals told, and what became of it."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from storage.sealing import Sealed
from storage.tables.columns import Instant, metadata

# What a professional told, with nothing that says when exactly, or by whom: a pseudonym, or not even that.
story = Table(
    "story",
    metadata,
    Column("id", Text, primary_key=True),
    Column("week", Text, nullable=False),
    Column("text", Sealed("story.text"), nullable=False),
    Column("prompt", Text),
    Column("goal", Text),
    Column("area", Text),
    Column("team", Text),
    Column("party", Text),
    Column("pseudonym", Text),
    Column("return_address", Text),
    Column("audience", Text, nullable=False),
    Column("about_resident", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("kind", Text, nullable=False, server_default="story"),
    # In what kind of meeting it was heard.
    Column("form", Text, nullable=False, server_default="conversation"),
    CheckConstraint("state IN ('kept', 'quotable', 'left_out', 'withdrawn', 'forgotten')", name="state"),
)

Index("ix_story_week", story.c.week, story.c.team)

Index("ix_story_pseudonym", story.c.pseudonym)

signal = Table(
    "signal",
    metadata,
    Column("id", Text, primary_key=True),
    Column("week", Text, nullable=False),
    Column("theme", Text, nullable=False),
    Column("frequency", Text, nullable=False),
    Column("reach", Text, nullable=False),
    Column("text", Sealed("signal.text")),
    Column("area", Text),
    Column("team", Text),
    Column("party", Text),
    Column("pseudonym", Text),
    Column("return_address", Text),
    Column("state", Text, nullable=False),
    CheckConstraint("state IN ('kept', 'withdrawn', 'forgotten')", name="state"),
)

Index("ix_signal_week", signal.c.week, signal.c.area)

Index("ix_signal_pseudonym", signal.c.pseudonym)

# What people answered under a message, such as a digest; `about` is the key under which that was queued.
interpretation = Table(
    "interpretation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("about", Text, nullable=False),
    Column("week", Text, nullable=False),
    Column("text", Sealed("interpretation.text"), nullable=False),
    Column("party", Text),
    Column("role", Text, nullable=False),
    Column("pseudonym", Text),
    Column("state", Text, nullable=False),
    CheckConstraint("state IN ('kept', 'withdrawn', 'forgotten')", name="state"),
)

Index("ix_interpretation_about", interpretation.c.about)

Index("ix_interpretation_pseudonym", interpretation.c.pseudonym)

# What was done with a story or a signal, for the one who told it.
feedback = Table(
    "feedback",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("party", Text, nullable=False),
    Column("text", Sealed("feedback.text"), nullable=False),
    Column("given_at", Instant, nullable=False),
    Column("told_at", Instant),
    CheckConstraint("kind IN ('story', 'signal')", name="kind"),
)

Index("ix_feedback_about", feedback.c.about)

# Where a teller without a pseudonym can be answered: sealed with a key that is not in the database.
return_address = Table(
    "return_address",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sealed", Text, nullable=False),
    Column("week", Text, nullable=False),
)

# How long it took people, as a sum of many and of nobody.
minutes = Table(
    "minutes",
    metadata,
    Column("area", Text, nullable=False),
    Column("week", Text, nullable=False),
    Column("seconds", Integer, nullable=False),
    PrimaryKeyConstraint("area", "week"),
)

# The question of the week that a person wants on another day of that week.
put_off = Table(
    "put_off",
    metadata,
    Column("person", Text, primary_key=True),
    Column("week", Text, nullable=False),
    Column("ask_at", Instant, nullable=False),
)

# Which words of people a team's digest quotes, or may quote; the words themselves stay with their story.
quotation = Table(
    "quotation",
    metadata,
    Column("item", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("week", Text, nullable=False),
    # Its number in the team lead's preview.
    Column("number", Integer, nullable=False),
    # Of the words as they were looked at: other words need another look.
    Column("fingerprint", Sealed("quotation.fingerprint"), nullable=False),
    Column("state", Text, nullable=False),
    CheckConstraint("kind IN ('story', 'interpretation')", name="kind"),
    CheckConstraint("state IN ('shown', 'published', 'taken_back')", name="state"),
)

Index("ix_quotation_week", quotation.c.team, quotation.c.week)

Index("ix_quotation_state", quotation.c.state)

# Which of its stories a team chose in a month, and why; who chose is not kept.
chosen_story = Table(
    "chosen_story",
    metadata,
    Column("team", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    Column("story", Text, nullable=False),
    # Empty once the story was withdrawn or forgotten.
    Column("reason", Sealed("chosen_story.reason"), nullable=False),
    # The ISO week in which it was chosen.
    Column("week", Text, nullable=False),
)

Index("ix_chosen_story_story", chosen_story.c.story)
