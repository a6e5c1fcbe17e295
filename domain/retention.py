"""Retention: how long each kind of thing is kept, and from when: the one table behind clean-up, register and page."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal, TypeAlias

from domain.agreements import Retention

AgreedTerm: TypeAlias = Literal["story_months", "audit_months", "draft_days", "backup_days"]


class Kept(StrEnum):
    """What is kept, by what it is to people; every column of the database is one of these."""

    # Words that people told, and by which pseudonym.
    TOLD = "told"
    REACTION = "reaction"
    DRAFT = "draft"
    # What the bot said to one person alone: the words, and that it said something.
    PRIVATE_WORDS = "private_words"
    PRIVATE_TRACE = "private_trace"
    # What the bot said in a channel or group: the words, and where it stands.
    POSTED_WORDS = "posted_words"
    POSTED_TRACE = "posted_trace"
    SANDBOX = "sandbox"
    EVENT = "event"
    STRANGER = "stranger"
    INVITATION = "invitation"
    LINK = "link"
    # That somebody was asked something in a week.
    ASKED = "asked"
    # Who takes part, where they can be written to, and what they chose.
    TAKING_PART = "taking_part"
    PROPOSAL_SHOWN = "proposal_shown"
    OBJECTION = "objection"
    ERASED = "erased"
    HIDDEN = "hidden"
    HOLD = "hold"
    PICTURE = "picture"
    BACKUP = "backup"
    AUDIT = "audit"
    # What the parties agreed, decided and published.
    RECORD = "record"
    # Figures and counts in which nobody is.
    FIGURE = "figure"


class Since(StrEnum):
    """From when a term counts."""

    TOLD = "told"
    ANSWERED = "answered"
    SENT = "sent"
    RECEIVED = "received"
    MADE = "made"
    LEFT = "left"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Term:
    """How long; all three are none where it stays as long as the parties work together."""

    months: int = 0
    days: int = 0

    @property
    def is_for_ever(self) -> bool:
        return not (self.months or self.days)

    def before(self, now: datetime) -> datetime:
        """What is from before this moment goes. Raises ValueError for what stays."""
        if self.is_for_ever:
            raise ValueError("this stays")
        month = now.year * 12 + now.month - 1 - self.months
        year, month = divmod(month, 12)
        day = min(now.day, monthrange(year, month + 1)[1])
        return now.replace(year=year, month=month + 1, day=day) - timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Rule:
    """A term that is agreed by the parties, or else a fixed one."""

    since: Since
    fixed: Term = Term()
    agreed: AgreedTerm | None = None

    def term(self, retention: Retention) -> Term:
        match self.agreed:
            case None:
                return self.fixed
            case "story_months" | "audit_months":
                return Term(months=getattr(retention, self.agreed))
            case "draft_days" | "backup_days":
                return Term(days=getattr(retention, self.agreed))


RULES: Mapping[Kept, Rule] = {
    Kept.TOLD: Rule(Since.TOLD, agreed="story_months"),
    Kept.REACTION: Rule(Since.MADE, agreed="story_months"),
    Kept.DRAFT: Rule(Since.ANSWERED, agreed="draft_days"),
    Kept.PRIVATE_WORDS: Rule(Since.SENT, Term(days=1)),
    # As long as the platform may bring the same event again, and a person may still press its buttons.
    Kept.PRIVATE_TRACE: Rule(Since.SENT, Term(days=30)),
    Kept.POSTED_WORDS: Rule(Since.SENT, Term(days=90)),
    # Threads are found by it, and nothing is ever sent twice.
    Kept.POSTED_TRACE: Rule(Since.SENT, Term(days=730)),
    Kept.SANDBOX: Rule(Since.SENT, Term(days=90)),
    Kept.EVENT: Rule(Since.RECEIVED, Term(days=14)),
    Kept.STRANGER: Rule(Since.RECEIVED, Term(days=1)),
    Kept.INVITATION: Rule(Since.MADE, Term(days=7)),
    Kept.LINK: Rule(Since.MADE, Term(days=1)),
    # Longer than the rules look back, so that nobody is asked more than was agreed.
    Kept.ASKED: Rule(Since.MADE, Term(days=90)),
    Kept.TAKING_PART: Rule(Since.LEFT, Term(days=30)),
    Kept.PROPOSAL_SHOWN: Rule(Since.MADE, Term(days=90)),
    Kept.OBJECTION: Rule(Since.SETTLED, agreed="audit_months"),
    # As long as there may be a backup from before it, and a week more.
    Kept.ERASED: Rule(Since.MADE, agreed="backup_days"),
    Kept.HIDDEN: Rule(Since.MADE, agreed="story_months"),
    Kept.HOLD: Rule(Since.SETTLED, agreed="audit_months"),
    Kept.PICTURE: Rule(Since.MADE, Term(days=90)),
    Kept.BACKUP: Rule(Since.MADE, agreed="backup_days"),
    Kept.AUDIT: Rule(Since.MADE, agreed="audit_months"),
    Kept.RECORD: Rule(Since.MADE),
    Kept.FIGURE: Rule(Since.MADE),
}


def gone_before(kept: Kept, retention: Retention, now: datetime) -> datetime:
    """What is of this kind and from before this moment goes. Raises ValueError for what stays."""
    return RULES[kept].term(retention).before(now)
