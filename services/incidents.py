"""Incidents: published words are hidden everywhere within a minute, and may be shown again."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.audit import Deed
from storage.database import Database, UnitOfWork
from storage.erasures import ErasureKind
from storage.hidden import Hidden
from storage.quotations import Quotation, QuotationState
from storage.stories import StoryState

log = logging.getLogger(__name__)

_BEGINNING = 60


class NotPublished(LookupError):
    """No digest shows words with this key."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that a digest quotes: by which key they are hidden, and how they begin where they can be seen."""

    key: str
    team: str
    week: str
    is_hidden: bool
    beginning: str


class Incidents:
    """The running bot takes the words from every message at its next tick; page, exports and App Home miss them now."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def hide(self, key: str, now: datetime) -> Hidden:
        """Raises NotPublished. What is hidden already stays so."""
        async with self._database.write() as uow:
            await hide_item(uow, key, now)
            hidden = await uow.hidden.get(key)
            if hidden is None or hidden.shown_at is not None:
                raise NotPublished(key)
            await uow.erasures.note(ErasureKind.HIDDEN, key, now)
            await uow.audit.note(Deed.INCIDENT_HIDDEN, now, key)
        log.info("event=hidden team=%s week=%s", hidden.team, hidden.week)
        return hidden

    async def show(self, key: str, now: datetime) -> Hidden:
        """Raises NotPublished where it is not hidden."""
        async with self._database.write() as uow:
            if not await show_item(uow, key, now):
                raise NotPublished(key)
            await uow.erasures.note(ErasureKind.SHOWN, key, now)
            await uow.audit.note(Deed.INCIDENT_SHOWN, now, key)
            hidden = await uow.hidden.get(key)
        assert hidden is not None
        log.info("event=shown_again team=%s week=%s", hidden.team, hidden.week)
        return hidden

    async def quoted(self, weeks: int) -> Sequence[Quoted]:
        """What the last digests quote, the newest first; of what is hidden no word is told."""
        async with self._database.read() as uow:
            quotations = [each for each in await uow.quotations.latest(weeks) if each.state is not QuotationState.SHOWN]
            found = [await _quoted(uow, each) for each in quotations]
            return [*found, *await _of_months(uow, {each.key for each in found})]


async def _quoted(uow: UnitOfWork, quotation: Quotation) -> Quoted:
    hidden = await uow.hidden.get(quotation.item)
    is_hidden = hidden is not None and hidden.shown_at is None
    words = "" if quotation.state is QuotationState.TAKEN_BACK or is_hidden else await _words(uow, quotation)
    return Quoted(quotation.item, quotation.team, quotation.week, is_hidden, words[:_BEGINNING])


async def _of_months(uow: UnitOfWork, known: Collection[str]) -> list[Quoted]:
    """Stories of the month that no digest quotes: the page shows them."""
    found: list[Quoted] = []
    for chosen in await uow.chosen_stories.since(""):
        story = await uow.stories.get(chosen.story)
        hidden = await uow.hidden.get(chosen.story)
        if story is not None and story.text and chosen.story not in known:
            is_hidden = hidden is not None and hidden.shown_at is None
            beginning = "" if is_hidden else story.text[:_BEGINNING]
            found.append(Quoted(chosen.story, chosen.team, chosen.month, is_hidden, beginning))
    return found


async def _words(uow: UnitOfWork, quotation: Quotation) -> str:
    if quotation.kind == "story":
        story = await uow.stories.get(quotation.item)
        return "" if story is None else story.text
    return await uow.interpretations.words_of(quotation.item)


async def hide_item(uow: UnitOfWork, item: str, now: datetime) -> None:
    """Let no digest, page or file show it from now on. Its words stay with their teller."""
    story, quotation, hidden = (
        await uow.stories.get(item),
        await uow.quotations.get(item),
        await uow.hidden.get(item),
    )
    is_new = hidden is None or hidden.shown_at is not None
    if quotation is not None and quotation.state is QuotationState.PUBLISHED and is_new:
        await uow.hidden.hide(Hidden(item, quotation.kind, quotation.team, quotation.week, now))
    elif story is not None and story.state is StoryState.QUOTABLE and is_new:
        # The page may show it without a digest: as the story of a month.
        await uow.hidden.hide(Hidden(item, "story", story.team or "", story.week, now))
    # What was not published yet is left out of what comes.
    await uow.stories.set_state(item, StoryState.LEFT_OUT)


async def show_item(uow: UnitOfWork, item: str, now: datetime) -> bool:
    """Let it be seen again where it was published; False where it is not hidden."""
    if not await uow.hidden.show(item, now):
        return False
    await uow.stories.set_state(item, StoryState.QUOTABLE)
    return True
