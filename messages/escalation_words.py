"""Escalation words: what conversations, parties, roles, questions and rungs are called in every message about them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from chat.message import Block, Heading, Note, Quote, Text
from chat.wording import Joined, Phrase, Verbatim, Words
from domain.agreements import Agreements, Level, Party, Role
from domain.ladder_acts import Actor, Ground, Question, Subject

# So many characters where the words stand in full elsewhere: an overview fits on a phone.
SHORT = 200
_GROUNDS = {
    Ground.STRUCTURAL: "escalation-structural",
    Ground.RISK: "escalation-great-risk",
    Ground.IMPACT: "escalation-impact",
}


@dataclass(frozen=True, slots=True)
class Matter:
    """What a conversation is called: its number for people, its topic, and the names of its forum and its area."""

    number: int
    topic: str
    forum: str
    area: str | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The other thread of a conversation that went to another rung; `url` is None where its chat has no links."""

    forum: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Words of a contribution as they may be told; None where they were taken back.

    `on` is the day on which it was said, where that is not the day of the message that tells it.
    """

    by: Actor
    question: Question | None
    words: str | None
    on: date | None = None


def named(matter: Matter) -> Phrase:
    """*Gesprek 12: Lang wachten*."""
    return Phrase("escalation-named", {"number": str(matter.number), "topic": matter.topic})


def of_matter(matter: Matter, what: Words) -> Words:
    """One line for a notification: which conversation, and what happened."""
    return Joined((Phrase("escalation-number", {"number": str(matter.number)}), what), between=": ")


def who(by: Actor) -> Phrase:
    """A party and a role, never a person: *gemeente, aanspreekpunt*."""
    return Phrase("escalation-who", {"party": party(by.party), "role": role(by.role)})


def party(each: Party) -> Phrase:
    return Phrase(f"party-{each}")


def the(each: Party) -> Phrase:
    """The party with its article, for the middle of a sentence."""
    return Phrase(f"party-the-{each}")


def role(each: Role) -> Phrase:
    return Phrase(f"role-{each.replace('_', '-')}")


def level(each: Level) -> Phrase:
    return Phrase(f"level-{each}")


def question(each: Question) -> Phrase:
    return Phrase(f"escalation-question-{each}")


def ground(each: Ground | None) -> Phrase:
    return Phrase("escalation-ground-none" if each is None else _GROUNDS[each])


def parties(some: Iterable[Party]) -> Words:
    """One by its name; of both no one goes first."""
    named = set(some)
    return party(named.pop()) if len(named) == 1 else Phrase("escalation-both")


def day(each: date) -> Phrase:
    return Phrase("date-long", {"date": each})


def quoted(words: str, source: Words | None = None, most: int | None = None) -> Quote:
    """What people wrote, as they wrote it; at most so many characters where it stands in full elsewhere."""
    return Quote(Verbatim(words if most is None or len(words) <= most else _cut(words, most)), source)


def heard(each: Told, most: int | None = None) -> Block:
    """A contribution with whose it is and which question it answers."""
    if each.words is None:
        return Note(Phrase("escalation-taken-back", {"who": who(each.by)}))
    return quoted(each.words, source_of(each), most)


def source_of(each: Told) -> Phrase:
    """Whose it is, of which day, and which question it answers."""
    source = who(each.by)
    if each.on is not None:
        source = Phrase("escalation-timeline-source", {"date": each.on, "who": source})
    if each.question is None:
        return source
    return Phrase("escalation-source", {"who": source, "question": question(each.question)})


def titled(key: str) -> Heading:
    """A small heading inside a message."""
    return Heading(Phrase(key))


def where(matter: Matter, about: Party | None) -> tuple[Block, ...]:
    """In which forum, about which area, and about whose role."""
    lines: list[Words] = [Verbatim(matter.forum)]
    if matter.area is not None:
        lines.append(Verbatim(matter.area))
    role_of = () if about is None else (Text(Phrase("escalation-about", {"party": the(about)})),)
    return (Note(Joined(tuple(lines), between=" · ")), *role_of)


def _cut(words: str, most: int) -> str:
    """On a word's end; a single long word is cut through."""
    short = shorten(words, most, placeholder=" …")
    return short if short != "…" else f"{words[: most - 2]} …"


def place_name(agreements: Agreements, subject: str | None) -> str | None:
    """The name of an area, a team or the whole town; what nobody named keeps its code."""
    if subject is None:
        return None
    areas = {each.id: each.name for each in agreements.areas}
    teams = {each.id: each.name for each in agreements.teams}
    return {**teams, **areas, agreements.municipality_code: agreements.municipality}.get(subject, subject)


def theme_name(agreements: Agreements, theme: str | None) -> str | None:
    """The name of a theme, or of the figure that stands for one."""
    if theme is None:
        return None
    indicators = {each.id: each.name for each in agreements.indicators}
    themes = {each.id: each.name for each in agreements.themes}
    return {**indicators, **themes}.get(theme, theme)


def topic_of(agreements: Agreements, subject: Subject) -> str:
    """One line for what a trigger found: the rule's own name, and the theme where there is one."""
    rule = next((each.name for each in agreements.triggers if each.id == subject.trigger), None)
    theme = theme_name(agreements, subject.theme)
    return ": ".join(each for each in (rule, theme) if each)
