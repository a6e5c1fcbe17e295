"""Council release: a draft as both points of contact are asked about it, and what people hear of what came of it."""

from collections.abc import Callable

from chat.message import Block, Choice, Choices, Heading, Message, Note, Quote, Text
from chat.wording import Phrase, Verbatim
from domain.agreements import Party
from domain.council import CouncilProduct
from messages.council import product_title
from messages.escalation_words import the
from messages.receipts import said

# What the two buttons stand for.
YES, NO = "yes", "no"


def draft_message(product: CouncilProduct, number: int, value: Callable[[str], str]) -> Message:
    """Where to read it, and two buttons; `value` makes a button's value."""
    title = product_title(product)
    blocks: tuple[Block, ...] = (
        Heading(title),
        Text(Phrase("release-draft", {"number": str(number)})),
        Text(Phrase("release-where")),
        Text(Phrase("release-both")),
        Note(Phrase("release-risks")),
        Choices((Choice(Phrase("release-yes"), value(YES)), Choice(Phrase("release-no"), value(NO)))),
    )
    return Message(title, blocks)


def party_released(product: CouncilProduct, waits_for: tuple[Party, ...]) -> Message:
    """One yes is kept; the other is waited for, or there is none to wait for any more."""
    kept = Phrase("release-kept", {"product": product_title(product)})
    if not waits_for:
        return said(kept, Phrase("release-kept-both"))
    return said(kept, Phrase("release-kept-waits", {"party": the(waits_for[0])}))


def refusal_kept(product: CouncilProduct) -> Message:
    return said(Phrase("release-refusal-kept", {"product": product_title(product)}), Phrase("release-refusal-then"))


def refused_message(product: CouncilProduct, by: Party, reason: str) -> Message:
    """For the points of contact of both parties."""
    title = Phrase("release-refused", {"product": product_title(product)})
    who = Text(Phrase("release-refused-by", {"party": the(by)}))
    return Message(title, (Heading(title), who, Quote(Verbatim(reason)), Text(Phrase("release-refused-stays"))))


def released_message(product: CouncilProduct) -> Message:
    """For the readers of the council: it is there, and where."""
    title = product_title(product)
    blocks: tuple[Block, ...] = (
        Heading(title),
        Text(Phrase("council-ready")),
        Text(Phrase("council-ready-where")),
        Note(Phrase("council-ready-both")),
    )
    return Message(title, blocks)
