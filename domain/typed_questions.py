"""Typed questions: to which of the three questions a reply in a thread answers."""

import re

from domain.agreements import Party
from domain.ladder_acts import Question
from domain.ladder_state import Escalation

_QUESTIONS = tuple(Question)
_NAMED = re.compile(r"\s*(?:(?:vraag|question)\s+([123])\b[\s.:)-]*|([123])(?:[.:)]+\s+|\s*$))", re.IGNORECASE)
_BARE = re.compile(r"\s*([123])\s+(\S)")


def numbered(text: str) -> tuple[Question | None, str]:
    """The question that a reply names at its beginning, and the reply without its number."""
    bare = _BARE.match(text)
    # "3 mensen wachten" is no answer to the third question; "3 We willen …" is.
    if bare is not None and bare[2].isupper():
        return _QUESTIONS[int(bare[1]) - 1], text[bare.start(2) :].strip()
    named = _NAMED.match(text)
    if named is None:
        return None, text.strip()
    return _QUESTIONS[int(named[1] or named[2]) - 1], text[named.end() :].strip()


def asked_of(escalation: Escalation, party: Party) -> Question | None:
    """The first of the three that this party has not answered on this rung; None where it answered them all."""
    answered = {each.question for each in escalation.answers if each.party is party}
    return next((question for question in _QUESTIONS if question not in answered), None)
