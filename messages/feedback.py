"""Feedback: what was done with what somebody told, as they read it."""

from chat.message import Message, Quote, Text
from chat.wording import Phrase, Verbatim
from domain.agreements import Party


def feedback_message(about: Phrase, words: str, party: Party) -> Message:
    """The listeners' own words, with the party that they speak for."""
    answer = Quote(Verbatim(words), Phrase(f"party-the-{party}"))
    return Message(about, (Text(about), answer, Text(Phrase("voices-done-thanks"))))
