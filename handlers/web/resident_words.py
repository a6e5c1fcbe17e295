"""Resident words: the languages of the cards, and which of them a resident reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from chat.wording import Phrase, Value, Wording

# What speakers call their language, by how a browser names it, in the order in which they are offered.
LANGUAGES = {"nl": "Nederlands", "en": "English", "ar": "العربية", "uk": "Українська", "pl": "Polski"}
# A native speaker looked at these; all others say on the page that this is still to be done.
CHECKED = frozenset({"nl"})
_DUTCH = "nl"
_FROM_THE_RIGHT = frozenset({"ar"})


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the cards, as a page names it."""

    code: str
    name: str

    @property
    def direction(self) -> str:
        return "rtl" if self.code in _FROM_THE_RIGHT else "ltr"

    @property
    def is_checked(self) -> bool:
        return self.code in CHECKED


class ResidentWords:
    """The sentences of the cards in one language; read when they are first asked for, a megabyte each."""

    def __init__(self, code: str) -> None:
        self.language = Language(code, LANGUAGES[code])
        self._wording = Wording(code, "residents")

    def __call__(self, key: str, **args: Value) -> str:
        return self._wording.plain(Phrase(key, args))


def languages() -> Sequence[Language]:
    return [Language(code, name) for code, name in LANGUAGES.items()]


def language_for(asked: str | None, accepted: str) -> str:
    """The language that was chosen on the page, else the first that the browser asks for and we have, else Dutch."""
    if asked in LANGUAGES:
        return str(asked)
    return next((each for each in _wanted(accepted) if each in LANGUAGES), _DUTCH)


def _wanted(accepted: str) -> Sequence[str]:
    """The languages of an Accept-Language header, the most wanted first; what cannot be read is left out."""
    found = list[tuple[float, str]]()
    for part in accepted[:500].split(","):
        name, _, weight = part.strip().partition(";q=")
        try:
            found.append((float(weight or 1), name.partition("-")[0].strip().casefold()))
        except ValueError:
            continue
    return [name for weight, name in sorted(found, key=lambda each: -each[0]) if weight > 0]
