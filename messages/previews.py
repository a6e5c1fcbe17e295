"""Previews: the stories of a digest as the team lead looks at them, before anybody reads them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chat.message import Block, Choice, Choices, Message, Note, Quote, Text
from chat.wording import Phrase, Verbatim

# What a button stands for, besides a story's number.
AGREED = "ok"


@dataclass(frozen=True, slots=True)
class Shown:
    """A story in a preview, by its number; `words` is None where its teller took it back meanwhile."""

    number: int
    words: str | None
    left_out: bool = False


def preview_message(team: str, stories: Sequence[Shown], value: Callable[[str], str], *, agreed: bool) -> Message:
    """The stories with a button for each; once agreed without the button to agree. `value` makes a button's value."""
    summary = Phrase("voices-preview", {"team": team})
    closing = (
        (Text(Phrase("voices-preview-agreed")),)
        if agreed
        else (Text(Phrase("voices-preview-how")), Note(Phrase("voices-preview-silence")))
    )
    leave = [
        Choice(Phrase("voices-preview-leave", {"number": str(shown.number)}), value(str(shown.number)))
        for shown in stories
        if shown.words is not None and not shown.left_out
    ]
    agree = [] if agreed else [Choice(Phrase("voices-preview-agree"), value(AGREED))]
    buttons = (*agree, *leave)
    asked: tuple[Block, ...] = (Choices(buttons),) if buttons else ()
    return Message(summary, (Text(summary), *(_shown(each) for each in stories), *closing, *asked))


def _shown(shown: Shown) -> Block:
    if shown.words is None:
        return Text(Phrase("voices-taken-back"))
    key = "voices-preview-left" if shown.left_out else "voices-preview-number"
    return Quote(Verbatim(shown.words), Phrase(key, {"number": str(shown.number)}))
