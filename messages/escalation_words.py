"""Escalation words: what conversations, parties, roles, questions and rungs are called in every message about them."""

from collections.abc import Iterable
from dataclasses import dataclass

from chat.wording import Joined, Phrase, Words
from domain.agreements import Agreements, Level, Party, Role
from domain.ladder_acts import Actor, Question, Subject


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
    """Words of a contribution as they may be told; None where they were taken back."""

    by: Actor
    question: Question | None
    words: str | None


def of_matter(matter: Matter, what: Phrase) -> Words:
    """One line for a notification: which conversation, and what happened."""
    return Joined((Phrase("escalation-number", {"number": str(matter.number)}), what), between=": ")


def who(by: Actor) -> Words:
    """A party and a role, never a person: *gemeente, aanspreekpunt*."""
    return Phrase("escalation-who", {"party": party(by.party), "role": role(by.role)})


def party(each: Party) -> Phrase:
    return Phrase(f"party-{each}")


def role(each: Role) -> Phrase:
    return Phrase(f"role-{each.replace('_', '-')}")


def level(each: Level) -> Phrase:
    return Phrase(f"level-{each}")


def question(each: Question) -> Phrase:
    return Phrase(f"escalation-question-{each}")


def parties(some: Iterable[Party]) -> Words:
    """In an order that says nothing."""
    return Joined(tuple(party(each) for each in sorted(some)), between=" + ")


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
    """One line for what a trigger found: the theme or the rule's own name."""
    rule = next((each.name for each in agreements.triggers if each.id == subject.trigger), None)
    named = theme_name(agreements, subject.theme)
    return ": ".join(each for each in (rule, named) if each)
