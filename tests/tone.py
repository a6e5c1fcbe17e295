"""The tone of the Dutch texts: what a sentence must not do to its reader."""

import re
from collections.abc import Iterator

MAX_WORDS = 15
_ENGLISH = set(
    """
    the and you your please thanks sorry okay update feedback input deadline meeting tool tools tips reminder dashboard
    performance target targets skip submit cancel next back loading error failed success
    """.split()  # noqa: SIM905, a list of words reads best as words
)
_VERDICTS = re.compile(
    r"\b(rood|rode|groen|groene|oranje|score\w*|scoren|ranking|ranglijst\w*|rang|rangorde|winnaar\w*|verliezer\w*"
    r"|stoplicht\w*|boete\w*|schuldig\w*|afrekenen)\b",
    re.IGNORECASE,
)
# Said on purpose: nobody is called to account, what returns in stories is a "rode draad", and the council itself asked
# for its "periodieke update".
_INNOCENT = re.compile(r"Niet om iemand af te rekenen|\brode draad\b|\bPeriodieke update\b", re.IGNORECASE)
_FORMAL = re.compile(r"\b(u|uw)\b", re.IGNORECASE)
_FAMILIAR = re.compile(r"\b(je|jij|jou|jouw|jullie|jezelf)\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])[\"»)]?\s+|\n+|(?<=:)\s+")


def complaints(text: str) -> Iterator[str]:
    """What is wrong with one text, in English, for the one who writes it."""
    for sentence in _SENTENCE_ENDS.split(text):
        words = re.findall(r"\w[\w'.,-]*", sentence)
        if len(words) > MAX_WORDS:
            yield f"{len(words)} words: {sentence}"
    lowered = set(re.findall(r"[a-z-]+", _INNOCENT.sub("", text).casefold()))
    yield from (f"English: {word}" for word in sorted(_ENGLISH & lowered))
    verdict = _VERDICTS.search(_INNOCENT.sub("", text))
    if verdict:
        yield f"a verdict: {verdict.group()}"
    if text.count("!") > 1:
        yield "too loud"


def formal(text: str) -> bool:
    """Says u to its reader."""
    return _FORMAL.search(text) is not None


def familiar(text: str) -> bool:
    """Says je to its reader."""
    return _FAMILIAR.search(text) is not None
