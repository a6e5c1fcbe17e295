"""Escalation content: what a proposal or a decision says, wherever it is shown."""

from collections.abc import Iterator

from chat.message import Block, Items
from chat.wording import Phrase
from domain.ladder_acts import Actor, Agree, Experiment, Lower, Merge, Park, Raise, Withdraw
from domain.ladder_decisions import Outcome
from messages.escalation_words import Matter, ground, named, party, quoted, who


def content(act: Outcome, by: Actor, into: Matter | None = None, most: int | None = None) -> Iterator[Block]:
    """What a proposal or a decision says, in its own words; `most` characters of them where they stand elsewhere."""
    match act:
        case Agree(what, owner, on):
            yield quoted(what, most=most)
            yield Items((Phrase("escalation-owner", {"who": who(owner)}), Phrase("escalation-look-back", {"date": on})))
        case Raise(_, why_up, why):
            yield Items((Phrase("escalation-reason", {"reason": ground(why_up)}),))
            yield quoted(why, party(by.party), most)
        case Lower(goes_back, to_reporter):
            yield quoted(goes_back, Phrase("escalation-goes-back"), most)
            yield quoted(to_reporter, Phrase("escalation-to-reporter"), most)
        case Experiment(asked, until):
            yield quoted(asked, most=most)
            yield Items((Phrase("escalation-until", {"date": until}),))
        case Merge():
            yield Items((name_of(into),))
        case Withdraw(reason):
            yield quoted(reason, party(by.party), most)
        case Park(until, reason):
            yield quoted(reason, party(by.party), most)
            yield Items((Phrase("escalation-until", {"date": until}),))


def kind_of(act: Outcome) -> str:
    """The last part of the key of its sentences: agree, raise, lower…"""
    return type(act).__name__.lower()


def name_of(matter: Matter | None) -> Phrase:
    return Phrase("escalation-another") if matter is None else named(matter)
