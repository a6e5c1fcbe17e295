"""Grounds: what the AVG asks of an installation before it may hear anybody."""

from collections.abc import Iterator
from datetime import date

from bot.settings import Settings
from chat.wording import Joined, Phrase, Words
from domain.agreements import Agreements


class NoGrounds(Exception):
    """The bot may not run yet; `words` say all that is missing."""

    def __init__(self, missing: tuple[Phrase, ...]) -> None:
        super().__init__(", ".join(each.key for each in missing))
        self.words: Words = Joined(missing, "\n")


def require_grounds(settings: Settings, agreed: Agreements | None, today: date) -> None:
    """Raises NoGrounds with a sentence for everything that is missing."""
    missing = tuple(missing_grounds(settings, agreed, today))
    if missing:
        raise NoGrounds(missing)


def missing_grounds(settings: Settings, agreed: Agreements | None, today: date) -> Iterator[Phrase]:
    """A sentence for each: who is responsible, on which ground, whom to ask, and the processor of each platform."""
    if agreed is None:
        yield Phrase("grounds-no-agreements")
    else:
        privacy = agreed.privacy
        if not _says_something(privacy.controller):
            yield Phrase("grounds-no-controller")
        if not _says_something(privacy.legal_ground):
            yield Phrase("grounds-no-legal-ground")
        if not _says_something(privacy.officer_contact):
            yield Phrase("grounds-no-officer")
    if settings.slack_mode != "off":
        yield from _processor("Slack", "TELVERTEL_SLACK_AGREEMENT", settings.slack_agreement, today)
    if settings.telegram:
        yield from _processor("Telegram", "TELVERTEL_TELEGRAM_AGREEMENT", settings.telegram_agreement, today)


def _processor(platform: str, setting: str, signed_on: date | None, today: date) -> Iterator[Phrase]:
    if signed_on is None:
        yield Phrase("grounds-no-processor", {"platform": platform, "setting": setting})
    elif signed_on > today:
        yield Phrase("grounds-processor-later", {"platform": platform, "date": signed_on})


def _says_something(written: str) -> bool:
    # A dash or a question mark stands where somebody still had to look it up.
    return any(sign.isalpha() for sign in written)
