"""Bringing in: what the municipality hears of what it brought in, and what both parties gave in a month."""

from collections.abc import Sequence

from chat.message import Choice, Choices, Heading, Items, Message, Note, Text
from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.inputs import InputGiven, InputKind
from domain.reciprocity import PartyGave
from messages.receipts import said


def input_kept(given: InputGiven, areas: Sequence[str]) -> Message:
    """Where it is going to be read; no areas is the whole town."""
    where: Words = Joined(tuple(Verbatim(area) for area in areas), ", ") if areas else Phrase("bring-in-every-area")
    return said(Phrase("municipality-added", {"areas": where, "title": given.title}), Phrase("bring-in-change-later"))


def nothing_kept(*, will_follow: bool) -> Message:
    return said(Phrase("bring-in-follows" if will_follow else "bring-in-nothing-kept"))


def quarterly_ask(name: str) -> Message:
    """The question to the municipality's point of contact. Each button begins the conversation with its kind."""
    title = Phrase("municipality-ask", {"name": name})
    kinds = tuple(Choice(Phrase(f"municipality-kind-{kind}"), f"input:{kind}") for kind in InputKind)
    nothing = Choice(Phrase("municipality-nothing-now"), "input:nothing")
    return Message(title, (Text(title), Note(Phrase("bring-in-ask-why")), Choices((*kinds, nothing))))


def balance_message(gave: Sequence[PartyGave], month: Words) -> Message:
    """What each party brought in over a month: of the party, never of a person."""
    title = Phrase("balance-heading", {"month": month})
    return Message(
        title, (Heading(title), Items(tuple(balance_line(each) for each in gave)), Note(Phrase("balance-how")))
    )


def balance_line(gave: PartyGave) -> Words:
    counted: dict[str, Value] = {
        "inputs": gave.inputs,
        "figures": gave.figures,
        "contributions": gave.contributions,
    }
    line = Phrase("balance-line", {"party": Phrase(f"party-{gave.party}"), **counted})
    asked = Phrase("balance-asked", {"asked": gave.asked, "kept": gave.kept})
    told = "balance-told-few" if gave.told.under_five else "balance-told"
    return Joined((line, asked, Phrase(told, {} if gave.told.under_five else {"count": gave.told.about})))


def balance_in_short(gave: PartyGave) -> Words:
    """One line for the digest: the page has the whole of it."""
    counted: dict[str, Value] = {"inputs": gave.inputs, "figures": gave.figures, "contributions": gave.contributions}
    asked: dict[str, Value] = {"asked": gave.asked, "kept": gave.kept}
    return Phrase("digest-balance-line", {"party": Phrase(f"party-{gave.party}"), **counted, **asked})
