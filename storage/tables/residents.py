"""Tables of residents: cards, and how often a face was chosen. Nothing else is kept of them."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from storage.tables.columns import metadata

# A card for residents, behind a QR code: of an area, in one form. Weeks are ISO weeks.
card = Table(
    "card",
    metadata,
    Column("code", Text, primary_key=True),
    Column("area", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("stopped", Text),
)

# How often a face was chosen in a week. Nothing else is kept of residents: no visit, no moment, no address.
card_count = Table(
    "card_count",
    metadata,
    Column("card", Text, ForeignKey("card.code"), nullable=False),
    Column("week", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("face", Text, nullable=False),
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("card", "week", "question", "face"),
    CheckConstraint("count > 0", name="count"),
)

Index("ix_card_count_week", card_count.c.week)
