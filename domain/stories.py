"""Stories: what a professional tells, and whom they let read it."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_TEXT = 4000


class Audience(StrEnum):
    """Who may read it. NOBODY: it only counts along."""

    TEAM = "team"
    DIGEST = "digest"
    BOTH_PARTIES = "both_parties"
    NOBODY = "nobody"


class Feeling(StrEnum):
    GOOD = "good"
    FINE = "fine"
    MIXED = "mixed"
    POOR = "poor"
    WORRYING = "worrying"


class AboutResident(StrEnum):
    NO = "no"
    ASKED = "asked"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class StoryTold:
    """The outcome of the story flow. `text` went through the privacy screen."""

    text: str
    prompt: str | None
    goal: str | None
    audience: Audience
    feeling: Feeling | None = None
    about_resident: AboutResident = AboutResident.NO
    setback: bool = False
    anonymous: bool = False


def may_be_quoted(story: StoryTold) -> bool:
    """A resident who was not asked is never quoted, whoever the teller wants to reach."""
    return story.audience in {Audience.DIGEST, Audience.BOTH_PARTIES} and story.about_resident is not AboutResident.NOT_ASKED
