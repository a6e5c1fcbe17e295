"""Voices: what people told in a week, as a team's digest may tell it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from domain.agreements import Agreements, Party, Team
from domain.digest import (
    Contribution,
    CountLine,
    DigestFacts,
    Lesson,
    RunningLine,
    SeenLine,
    SignalLine,
    StoryLine,
    Tension,
    Voices,
    most_telling,
)
from domain.disclosure import Fives, in_fives, in_fives_over
from domain.periods import Period
from domain.reciprocity import MonthGave
from domain.signals import OTHER_THEME
from domain.stories import AboutResident, Audience, StoryForm

MOST_STORIES = 3
MOST_INTERPRETATIONS = 3
# Signals are told over these weeks, against as many before them.
SIGNAL_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Told:
    """A story. `teller` is a pseudonym, None where nobody may know; `approved` is the team lead's yes to its words."""

    id: str
    words: str
    goal: str | None
    teller: str | None
    audience: Audience
    about_resident: AboutResident
    approved: bool = False
    form: StoryForm = StoryForm.CONVERSATION

    @property
    def is_shared(self) -> bool:
        """Whether the digest may quote it, once the team lead has looked."""
        reaches = self.audience in {Audience.DIGEST, Audience.BOTH_PARTIES}
        return reaches and self.about_resident is not AboutResident.NOT_ASKED


@dataclass(frozen=True, slots=True)
class Given:
    """A signal; `teller` as in a story."""

    theme: str
    week: Period
    teller: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody answered under the digest before this one, in the thread of the message queued as `under`."""

    id: str
    under: str
    words: str
    party: Party | None


@dataclass(frozen=True, slots=True)
class Heard:
    """All that a team's digest over one week draws on: that week's stories, and the signals of eight weeks.

    Also what the agreed triggers found to clash, what both parties talk about, promised and learned, and what the
    municipality brought in.
    """

    stories: Sequence[Told] = ()
    signals: Sequence[Given] = ()
    interpretations: Sequence[Seen] = ()
    tensions: Sequence[Tension] = ()
    running: Sequence[RunningLine] = ()
    lessons: Sequence[Lesson] = ()
    contributions: Sequence[Contribution] = ()
    empty_quarter: str | None = None
    gave: MonthGave | None = None


def voices_of(heard: Heard, team: Team, agreements: Agreements, lines: Sequence[CountLine], week: Period) -> Voices:
    """What the digest tells of what people told; `lines` are the team's figures; one may stand by a story."""
    now = [each.teller for each in heard.signals if each.week == week]
    shared = [told for told in heard.stories if told.is_shared]
    quoted = spread([told for told in shared if told.approved], MOST_STORIES)
    return Voices(
        people=_people([*now, *(told.teller for told in heard.stories)]),
        stories=tuple(_line(told, team, agreements, most_telling(lines)) for told in quoted),
        more_stories=len(shared) - len(quoted),
        signals=tuple(_signals(heard.signals, agreements, week)),
        tensions=tuple(heard.tensions),
        running=tuple(heard.running),
        contributions=tuple(heard.contributions),
        empty_quarter=heard.empty_quarter,
        lessons=tuple(heard.lessons),
        gave=heard.gave,
        interpretations=tuple(
            SeenLine(seen.id, seen.under, seen.words, seen.party)
            for seen in heard.interpretations[:MOST_INTERPRETATIONS]
        ),
    )


def spread(stories: Sequence[Told], most: int) -> list[Told]:
    """So many of them, of different goals before two of the same; in an order that tells nothing of when or by whom."""
    ordered = sorted(stories, key=lambda told: told.id)
    first = {told.goal: told for told in reversed(ordered)}
    chosen = [told for told in ordered if first[told.goal] is told]
    return [*chosen, *(told for told in ordered if told not in chosen)][:most]


def wordless(facts: DigestFacts) -> DigestFacts:
    """The facts as they are kept for ever: people's words stay with them, so that they can be taken back."""
    return with_words(facts, lambda _: None)


def with_words(facts: DigestFacts, words: Callable[[str], str | None]) -> DigestFacts:
    """The facts with the words of each story and interpretation by its id; None where they were taken back."""
    voices = facts.voices
    stories = tuple(replace(line, words=words(line.story)) if line.story else line for line in voices.stories)
    seen = tuple(replace(line, words=words(line.item)) for line in voices.interpretations)
    return replace(facts, voices=replace(voices, stories=stories, interpretations=seen))


def quoted_items(facts: DigestFacts) -> tuple[str, ...]:
    """The ids of all whose words are in it."""
    stories = (line.story for line in facts.voices.stories if line.story)
    return (*stories, *(line.item for line in facts.voices.interpretations))


def is_of(team: Team, its_team: str | None, its_area: str | None) -> bool:
    """Whether what was told belongs in this team's digest; who is in no team speaks where they said to work."""
    return its_team == team.id or (its_team is None and its_area in team.areas)


def _people(tellers: Collection[str | None]) -> Fives:
    """How many different people that surely are. Nobody can tell the anonymous apart, so they never make a group."""
    return in_fives(len({teller for teller in tellers if teller is not None}))


def _line(told: Told, team: Team, agreements: Agreements, lines: Sequence[CountLine]) -> StoryLine:
    goals = {goal.id: goal.name for goal in agreements.goals}
    return StoryLine(
        words=told.words,
        goal=goals.get(told.goal or ""),
        story=told.id,
        beside=_beside(told.goal, team, agreements, lines),
        form=told.form,
    )


def _beside(goal: str | None, team: Team, agreements: Agreements, lines: Sequence[CountLine]) -> tuple[str, str] | None:
    """The figure of the same goal, by indicator and subject: one that changed, or else the first.

    Never one that names one of several areas: no area stands beside a quotation.
    """
    of_goal = {indicator.id for indicator in agreements.indicators if indicator.goal == goal}
    known = [line for line in lines if line.indicator in of_goal and line.value is not None]
    nameless = [line for line in known if line.area is None or line.subject not in team.areas]
    ranked = sorted(nameless, key=lambda line: not line.changed)
    return (ranked[0].indicator, ranked[0].subject) if ranked else None


def _signals(given: Sequence[Given], agreements: Agreements, week: Period) -> Iterator[SignalLine]:
    """Themes of which five people or more can be told, now or in the weeks before, in the order that was agreed.

    None and up to four people look the same: a theme that is not told may have had either.
    """
    now, before = week.plus(1 - SIGNAL_WEEKS), week.plus(1 - 2 * SIGNAL_WEEKS)
    for theme, name in _themes(agreements).items():
        of_theme = [each for each in given if each.theme == theme]
        people, earlier = _over(of_theme, now), _over(of_theme, before)
        if not (people.under_five and earlier.under_five):
            yield SignalLine(name, people, _direction(people, earlier))


def _over(given: Sequence[Given], first: Period) -> Fives:
    """How many people surely gave these signals in four weeks. Each week is told beside the three before and after."""
    weeks = [first.plus(number) for number in range(SIGNAL_WEEKS)]
    return in_fives_over([{each.teller for each in given if each.week == week and each.teller} for week in weeks])


def _themes(agreements: Agreements) -> Mapping[str, str | None]:
    return {**{theme.id: theme.name for theme in agreements.themes}, OTHER_THEME: None}


def _direction(now: Fives, before: Fives) -> Literal["up", "same", "down"]:
    """Of what is told, not of what is so: the arrow says nothing that the numbers do not."""
    if now == before:
        return "same"
    return "up" if now.about > before.about else "down"
