"""Risks: the list that everybody who takes part may read, none left out."""

from collections.abc import Sequence

from chat.message import Block, Heading, Items, Message, Note, Quote, Text
from chat.wording import Joined, Phrase, Verbatim, Words
from domain.agreements import Risk
from domain.disclosure import Fives
from domain.joint_questions import JointQuestion
from domain.periods import Period
from messages.counting import period_name
from messages.joint_questions import choice_words, signalled


def risks_message(risks: Sequence[tuple[Risk, Sequence[tuple[str, Fives]]]], last: JointQuestion | None) -> Message:
    """`last` is the latest joint look, where there was one."""
    title = Phrase("page-risks")
    lines = tuple(_line(risk, heard) for risk, heard in risks)
    return Message(title, (Heading(title), Items(lines), *_look(last), Note(Phrase("risks-every-quarter"))))


def _line(risk: Risk, heard: Sequence[tuple[str, Fives]]) -> Words:
    line = Phrase("risks-line", {"risk": risk.name, "measure": risk.measure})
    return Joined((line, Phrase("risks-next", {"date": risk.next_look}), *signalled(heard)))


def _look(last: JointQuestion | None) -> tuple[Block, ...]:
    if last is None or not last.answers:
        return ()
    quarter = Period.parse(last.period)
    said: list[Block] = [Text(Phrase("risks-last", {"period": period_name(quarter, quarter)}))]
    for each in last.answers:
        told = {"party": Phrase(f"party-{each.party}"), "choice": choice_words(last.kind, each.choice)}
        said.append(Text(Phrase("risks-answer", told)))
        if each.reason:
            said.append(Quote(Verbatim(each.reason), Phrase(f"party-{each.party}")))
    return tuple(said)
