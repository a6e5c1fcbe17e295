"""Resident words: the languages of the cards, and which of them a resident reads."""

from collections.abc import Mapping, Sequence

from chat.wording import Phrase, Value, Wording

# By how a browser names them, in the order in which they are offered.
LANGUAGES = ("nl", "en", "ar", "uk", "pl")
# A native speaker looked at these; all others say on the page that this is still to be done.
CHECKED = frozenset({"nl"})
_FROM_THE_RIGHT = frozenset({"ar"})


class ResidentWords:
    """The sentences of the cards in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._wording = Wording(language, "residents")

    def __call__(self, key: str, **args: Value) -> str:
        return self._wording.plain(Phrase(key, args))

    @property
    def direction(self) -> str:
        return "rtl" if self.language in _FROM_THE_RIGHT else "ltr"

    @property
    def name(self) -> str:
        """What speakers of it call the language."""
        return self("resident-language")

    @property
    def is_checked(self) -> bool:
        return self.language in CHECKED


def all_words() -> Mapping[str, ResidentWords]:
    return {language: ResidentWords(language) for language in LANGUAGES}


def language_for(asked: str | None, accepted: str) -> str:
    """The language that was chosen on the page, else the first that the browser asks for and we have, else Dutch."""
    if asked in LANGUAGES:
        return str(asked)
    return next((each for each in _wanted(accepted) if each in LANGUAGES), LANGUAGES[0])


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
