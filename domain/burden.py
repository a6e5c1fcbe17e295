"""Burden: how much of a person's time the bot may ask in a week."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from domain.agreements import Burden


class Ask(StrEnum):
    """What the bot asks by itself. What a person starts is theirs, and is not counted here."""

    PROMPT = "prompt"
    REMINDER = "reminder"
    # The weekly question once more, on the day that the person chose: it takes the place of the reminder.
    AGAIN = "again"
    QUIET = "quiet"
    PREVIEW = "preview"
    FIGURE = "figure"

    def schedule(self, person: str) -> str:
        """The name under which its occurrences are kept, one a week."""
        return f"{self.value}:{person}"


# Estimated when this was designed; what it really takes is measured, and kept as a sum per area.
SECONDS: Mapping[Ask, int] = {
    Ask.PROMPT: 120,
    Ask.REMINDER: 20,
    Ask.AGAIN: 20,
    Ask.QUIET: 15,
    Ask.PREVIEW: 60,
    Ask.FIGURE: 45,
}


def planned(asks: Iterable[Ask]) -> int:
    """The seconds that answering all of these takes."""
    return sum(SECONDS[ask] for ask in asks)


def has_room(asked: Iterable[Ask], more: Ask, burden: Burden) -> bool:
    """Whether this may still be asked in a week in which the others were. The agreed minutes are never exceeded."""
    return planned((*asked, more)) <= burden.minutes_per_week * 60
