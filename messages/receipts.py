"""Receipts: what a person hears when a conversation is done."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from chat.message import Block, Choices, Heading, Items, Message, Note, Quote, Text
from chat.wording import Phrase, Verbatim, Words
from domain.answers import Moment
from domain.disclosure import Fives


def said(*phrases: Phrase) -> Message:
    """Sentences of ours, each on its own line."""
    return Message(phrases[0], tuple(Text(each) for each in phrases))


def with_written(asked: Message, words: str) -> Message:
    """A question that was answered before, with what its person wrote then."""
    *blocks, last = asked.blocks
    before = (Note(Phrase("threads-written-before")), Quote(Verbatim(words)))
    return replace(
        asked, blocks=(*blocks, last, *before) if not isinstance(last, Choices) else (*blocks, *before, last)
    )


def story_kept(*, anonymous: bool) -> Message:
    done = Phrase("story-done")
    return said(done, Phrase("story-anonymous-now")) if anonymous else said(done)


def signal_noted(theme: Words, area: str, others: Fives) -> Message:
    """How many others there were is said in fives, and not at all under five."""
    noted = Phrase("signal-noted", {"theme": theme, "area": area})
    if others.under_five:
        return said(noted)
    return said(noted, Phrase("signal-others", {"count": others.about}))


def figure_kept(indicator: str, subject: str, value: Decimal | None) -> Message:
    shown: Words | Decimal = Phrase("figure-unknown") if value is None else value
    return said(Phrase("weekly-figure-kept", {"indicator": indicator, "subject": subject, "value": shown}))


def joined(moment: Moment | None) -> Message:
    """When the first question comes; for who is asked no weekly question, only what they can do."""
    closing = (Phrase("onboarding-done-signal"), Phrase("onboarding-done-help"))
    if moment is None:
        return said(Phrase("hearing-joined"), *closing)
    at = f"{moment.at.hour}.{moment.at.minute:02}"
    return said(Phrase("onboarding-done", {"day": Phrase(f"weekday-{moment.day}"), "time": at}), *closing)


def quiet_until(day: date) -> Message:
    return said(Phrase("pause-start", {"date": day}))


def own_data(
    stories: tuple[str, ...], signals: tuple[Words, ...], replies: tuple[str, ...], contributions: tuple[str, ...] = ()
) -> Message:
    """All that is kept of a person, in their own words."""
    heading = Phrase("hearing-data-heading")
    blocks: list[Block] = [Heading(heading)]
    blocks += _quoted("hearing-data-stories", stories)
    if signals:
        blocks += [Text(Phrase("hearing-data-signals")), Items(signals)]
    blocks += _quoted("hearing-data-replies", replies)
    blocks += _quoted("threads-data", contributions)
    if len(blocks) == 1:
        blocks.append(Text(Phrase("hearing-data-none")))
    return Message(heading, (*blocks, Note(Phrase("privacy-anonymous"))))


def _quoted(key: str, texts: tuple[str, ...]) -> list[Block]:
    return [Text(Phrase(key)), *(Quote(Verbatim(text)) for text in texts)] if texts else []
