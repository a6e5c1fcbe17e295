"""Shadow: what both contacts hear of a day in the start-up phase, while nobody else hears of the triggers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chat.message import Block, Heading, Items, Message, Note, Text
from chat.wording import Joined, Phrase, Verbatim, Words
from domain.agreements import Agreements
from domain.trigger_evidence import Why
from domain.trigger_states import Corrected, Opening
from messages.escalation_private import corrected
from messages.escalation_why import rule_of, why_blocks
from messages.escalation_words import place_name

# So many are explained in full; a message with more is not read.
_MOST_EXPLAINED = 5
_MOST_NAMED = 15


@dataclass(frozen=True, slots=True)
class Tried:
    """A trigger that hit in the shadow, and what it would have opened, as its own agreements say it."""

    why: Why
    opens: Opening
    agreements: Agreements


def shadow(tried: Sequence[Tried], corrections: Sequence[tuple[Corrected, Agreements]] = ()) -> Message:
    """What would have opened today, and which of that was taken back; one message for all of it."""
    heading = _heading(tried, len(tried) + len(corrections))
    blocks: list[Block] = [Heading(heading), Text(Phrase("escalation-shadow-only"))]
    for each in tried[:_MOST_EXPLAINED]:
        blocks += _explained(each, alone=len(tried) == 1)
    blocks += _named(tried[_MOST_EXPLAINED:])
    for correction, agreements in corrections[:_MOST_NAMED]:
        blocks += corrected(None, correction, agreements).blocks
    if tried:
        blocks.append(Text(Phrase("escalation-shadow-asked")))
    return Message(heading, tuple(blocks))


def _heading(tried: Sequence[Tried], count: int) -> Phrase:
    if len(tried) == 1 == count:
        return Phrase("escalation-shadow", {"name": _name(tried[0])})
    return Phrase("escalation-shadow-day", {"count": count})


def _explained(each: Tried, *, alone: bool) -> Iterator[Block]:
    if not alone:
        yield Heading(Verbatim(_name(each)))
    where = place_name(each.agreements, each.why.subject)
    if where is not None:
        yield Note(Verbatim(where))
    yield from why_blocks(each.why, each.agreements)
    yield Text(Phrase(f"escalation-shadow-{each.opens}"))


def _named(rest: Sequence[Tried]) -> Iterator[Block]:
    """By name and place alone, as far as that is still read."""
    if not rest:
        return
    yield Text(Phrase("escalation-shadow-more", {"count": len(rest)}))
    yield Items(tuple(_line(each) for each in rest[:_MOST_NAMED]))


def _line(each: Tried) -> Words:
    where = place_name(each.agreements, each.why.subject)
    parts = [_name(each)] if where is None else [_name(each), where]
    return Joined(tuple(Verbatim(part) for part in parts), between=" · ")


def _name(each: Tried) -> str:
    rule = rule_of(each.why, each.agreements)
    return each.why.trigger if rule is None else rule.name
