"""Ladder acts: everything that people, and the bot, can do with an escalation."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from domain.agreements import Level, Party, Role
from domain.deadlines import Nudge
from domain.periods import Period


class Question(StrEnum):
    """The three questions of the first conversation, in their order."""

    SEE = "see"
    WHY = "why"
    MEANING = "meaning"


class Ground(StrEnum):
    """Why a matter may go up a rung. The list is closed."""

    STRUCTURAL = "structural"
    RISK = "risk"
    IMPACT = "impact"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: never a person, always a role of a party."""

    party: Party
    role: Role


@dataclass(frozen=True, slots=True)
class Subject:
    """What it is about. `about` is the party whose role it is about, None for both."""

    trigger: str | None = None
    area: str | None = None
    theme: str | None = None
    about: Party | None = None


@dataclass(frozen=True, slots=True)
class LadderTerms:
    """The ladder as it was agreed when the matter was opened; it keeps them."""

    version: int
    zone: str = "Europe/Amsterdam"
    structural_signals: int = 3
    structural_areas: int = 2
    structural_weeks: int = 4
    notice_workdays: int = 1
    look_back_weeks: int = 8


@dataclass(frozen=True, slots=True)
class Link:
    """A signal or a figure that belongs to the matter."""

    id: str
    area: str | None
    week: Period


@dataclass(frozen=True, slots=True)
class Contribution:
    """That a party answered or added something; its words stay with whoever may take them back."""

    id: str
    party: Party
    role: Role
    question: Question | None
    at: datetime
    rung: Level
    round: int
    taken_back: bool = False
    # The escalation that it was first told in, where two were merged.
    merged_from: str | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """What a party will do, by whose role, and when."""

    id: str
    what: str
    party: Party
    owner: Role
    by: date
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    id: str
    terms: LadderTerms
    subject: Subject
    rung: Level = Level.OPERATIONAL


@dataclass(frozen=True, slots=True)
class Contribute:
    """`question` is None for what is added besides the three questions."""

    id: str
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The words go; that there were words stays."""

    id: str


@dataclass(frozen=True, slots=True)
class Join:
    """More evidence for what is open already."""

    link: Link


@dataclass(frozen=True, slots=True)
class Remind:
    nudge: Nudge
    party: Party


@dataclass(frozen=True, slots=True)
class PutOnAgenda:
    meeting: date


@dataclass(frozen=True, slots=True)
class Conclude:
    """The explaining is done: now what do we agree?"""


@dataclass(frozen=True, slots=True)
class Agree:
    what: str
    owner: Actor
    look_back_on: date


@dataclass(frozen=True, slots=True)
class Raise:
    """`why` says in a sentence why it cannot be solved on this rung."""

    to: Level
    ground: Ground | None
    why: str


@dataclass(frozen=True, slots=True)
class GoUp:
    """Up now: the other party had its notice."""


@dataclass(frozen=True, slots=True)
class Lower:
    """What goes back to the rung below, and what is told to who reported it."""

    goes_back: str
    to_reporter: str


@dataclass(frozen=True, slots=True)
class Experiment:
    question: str
    until: date


@dataclass(frozen=True, slots=True)
class Merge:
    into: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    reason: str


@dataclass(frozen=True, slots=True)
class Consent:
    """Yes to what the other party proposed."""


@dataclass(frozen=True, slots=True)
class Decline:
    """No to it, or a proposal of one's own that is dropped."""

    reason: str


@dataclass(frozen=True, slots=True)
class Park:
    until: date
    reason: str


@dataclass(frozen=True, slots=True)
class Resume:
    pass


@dataclass(frozen=True, slots=True)
class MakePromise:
    promise: Promise


@dataclass(frozen=True, slots=True)
class KeepPromise:
    id: str


@dataclass(frozen=True, slots=True)
class Close:
    """`lesson` may be "geen": that is an answer too, and no answer is not."""

    lesson: str


@dataclass(frozen=True, slots=True)
class LookBack:
    """Did it work? No opens the conversation again on the same rung."""

    worked: bool


@dataclass(frozen=True, slots=True)
class Absorb:
    """Everything of a matter that was merged into this one."""

    source: str
    contributions: tuple[Contribution, ...] = ()
    promises: tuple[Promise, ...] = ()
    links: tuple[Link, ...] = ()


# What waits for the consent of the other party.
Proposed: TypeAlias = Agree | Raise | Lower | Experiment | Merge | Withdraw
Act: TypeAlias = (
    Open
    | Contribute
    | TakeBack
    | Join
    | Remind
    | PutOnAgenda
    | Conclude
    | Proposed
    | GoUp
    | Consent
    | Decline
    | Park
    | Resume
    | MakePromise
    | KeepPromise
    | Close
    | LookBack
    | Absorb
)


@dataclass(frozen=True, slots=True)
class Step:
    """An act, by whom (None is the bot) and when; `of_a_case` is whether its words tell of one single case."""

    at: datetime
    act: Act
    by: Actor | None = None
    of_a_case: bool = False
