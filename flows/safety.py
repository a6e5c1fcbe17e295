"""Safety: where to call when somebody is in danger, at hand wherever people tell something."""

from chat.message import Block, Note
from chat.wording import Joined, Phrase

SAFETY: tuple[Block, ...] = (Note(Joined((Phrase("signal-danger"), Phrase("signal-danger-home")))),)
