"""Stories: what a professional tells, and whom they let read it."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_TEXT = 4000
# Fewer words than this are seldom a story: the teller is asked once for one sentence more.
_FEWEST_WORDS = 5


class Audience(StrEnum):
    """Who may read it. DIGEST is the weekly digest, BOTH_PARTIES also what comes after it; NOBODY: it only counts."""

    TEAM = "team"
    DIGEST = "digest"
    BOTH_PARTIES = "both_parties"
    NOBODY = "nobody"


class StoryKind(StrEnum):
    """A set-back is told to learn from: no trigger ever draws on it."""

    STORY = "story"
    SETBACK = "setback"


class StoryForm(StrEnum):
    """Where it was heard: in somebody's own work, in a talk with a neighbourhood, or from a sounding board."""

    CONVERSATION = "conversation"
    AREA_TALK = "area_talk"
    SOUNDING_BOARD = "sounding_board"


class AboutResident(StrEnum):
    NO = "no"
    ASKED = "asked"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class StoryTold:
    """The outcome of the story flow. `text` went through the privacy screen.

    `prompt` is the agreed question that it answers, `goal` the agreed goal that it is about; None where the teller
    spoke up unasked, or named no goal. Of an anonymous story nothing is kept that leads to its teller. `area` is where
    it was heard, None for where its teller works most.
    """

    text: str
    prompt: str | None
    goal: str | None
    audience: Audience
    about_resident: AboutResident = AboutResident.NO
    anonymous: bool = False
    kind: StoryKind = StoryKind.STORY
    form: StoryForm = StoryForm.CONVERSATION
    area: str | None = None


def is_short(text: str) -> bool:
    """Whether the teller is asked for one sentence more."""
    return len(text.split()) < _FEWEST_WORDS
