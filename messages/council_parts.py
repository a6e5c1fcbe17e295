"""Council parts: the sections of which the four products for the council are made."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.agreements import Agreements, Party
from domain.council import CouncilProduct, strategic, whole_town
from domain.digest import STANDS_OUT
from domain.level_frames import Frame
from domain.levels import GoalTold, LevelPicture
from domain.overview import PromiseMade, Talk
from messages.escalation_words import day, party
from messages.level_words import (
    decision_lines,
    figures_words,
    frame_row,
    open_lines,
    period_words,
    promise_lines,
    risk_owner,
    short_lines,
    stories_words,
    theme_counts,
    value_words,
)
from messages.paper import Grid, Image, Para, Part, Points, Saying, Section

_NONE = Phrase("council-none")


@dataclass(frozen=True, slots=True)
class CouncilFacts:
    """What a product is written from. `words` are those of the board table that still stand, by their id.

    `charts` are the pictures of figures of the whole town, by indicator.
    """

    product: CouncilProduct
    agreements: Agreements
    words: Mapping[str, str] = field(default_factory=dict)
    charts: Mapping[str, Image] = field(default_factory=dict)

    @property
    def picture(self) -> LevelPicture:
        return self.product.picture


def short(facts: CouncilFacts) -> Iterator[Part]:
    """The picture in a few lines."""
    picture = facts.picture
    figures = [each for each in picture.figures if each.line.value is not None]
    counted: dict[str, Value] = {"count": len(figures), "striking": str(len(picture.striking))}
    yield Section(Phrase("council-short"))
    yield Points(
        (
            Phrase("council-short-figures", counted),
            *open_lines(picture),
            Phrase("council-short-decisions", {"count": len(picture.decided)}),
            Phrase("council-short-lessons", {"count": len(picture.lessons)}),
        )
    )


def movement(facts: CouncilFacts) -> Iterator[Part]:
    """Each goal with a figure, the stories about it and what that means, side by side."""
    yield Section(Phrase("council-movement"))
    yield Para(Phrase("council-movement-how"))
    rows = tuple(_goal_row(goal, facts) for goal in facts.picture.goals)
    head = ("council-goal", "council-figure", "council-stories", "council-meaning")
    yield Grid(Phrase("council-movement-table"), tuple(Phrase(key) for key in head), rows)
    yield from (facts.charts[name] for name in sorted(facts.charts))
    yield Para(Phrase("council-guide"))


def themes(facts: CouncilFacts) -> Iterator[Part]:
    lines = tuple(theme_counts(facts.picture.themes))
    yield Section(Phrase("council-signals"))
    yield from _listed(lines, "council-signals-none")


def the_theme(facts: CouncilFacts) -> Iterator[Part]:
    """What was told of the one theme of a reflection: figures, signals, conversations and what was agreed."""
    told = next(each for each in facts.picture.themes if each.id == facts.product.theme)
    beside = _beside_theme(facts)
    figures = [each for each in facts.picture.figures if each.line.indicator in beside and each.line.value is not None]
    striking = sum(each.line.reading in STANDS_OUT for each in figures)
    talks = [talk for talk in facts.picture.talks if talk.theme == told.id]
    yield Section(Phrase("council-theme", {"theme": told.name}))
    yield Para(Phrase("council-theme-why"))
    yield Points(
        (
            Phrase("council-theme-signals", {"count": len(told.told), "total": str(len(told.teams))}),
            Phrase("council-theme-figures", {"count": len(figures), "striking": str(striking)}),
            Phrase("council-theme-talks", {"count": len(talks)}),
            *(Phrase("levels-why-agreed", {"what": talk.what}) for talk in talks if talk.owner and talk.what),
        )
    )


def frames(facts: CouncilFacts) -> Iterator[Part]:
    """What was agreed beside what is; a difference is explained, or it is said that nobody spoke about it yet."""
    yield Section(Phrase("council-frames"))
    yield from _frame_grid(facts.picture.frames, "levels-frames-none")


def theme_frames(facts: CouncilFacts) -> Iterator[Part]:
    """The same of the figures that were agreed to belong to the theme."""
    beside = _beside_theme(facts)
    names = {each.name for each in facts.agreements.indicators if each.id in beside}
    yield Section(Phrase("council-frames"))
    yield from _frame_grid([each for each in facts.picture.frames if each.name in names], "council-frames-theme-none")


def _frame_grid(frames: Iterable[Frame], none: str) -> Iterator[Part]:
    shown = [frame_row(frame, places=False) for frame in frames]
    if not shown:
        yield Para(Phrase(none))
        return
    rows = tuple((row.name, row.agreed, row.actual, row.why) for row in shown)
    head = ("council-frame", "council-agreed", "council-actual", "council-explained")
    yield Grid(Phrase("council-frames-table"), tuple(Phrase(key) for key in head), rows)


def friction(facts: CouncilFacts) -> Iterator[Part]:
    """What came to the board table, what was learned, and where the municipality and its partner fell short."""
    picture = strategic(facts.picture)
    yield Section(Phrase("council-friction"))
    yield from _listed(
        (*_topics("council-topic", picture.talks), *_topics("council-topic-over", picture.finished)),
        "council-friction-none",
    )
    yield Section(Phrase("council-own"))
    yield Para(Phrase("council-own-first"))
    ordered = sorted(facts.picture.fell_short, key=lambda each: each.party is not Party.MUNICIPALITY)
    yield Points(tuple(line for each in ordered for line in short_lines(each)))


def learned(facts: CouncilFacts) -> Iterator[Part]:
    yield Section(Phrase("council-learned"))
    yield from _listed((Verbatim(each.words) for each in facts.picture.lessons), "council-learned-none")
    # Of an experiment the council hears that it runs: its question stays with those who try it.
    if facts.picture.experiments:
        yield Para(Phrase("council-experiments", {"count": len(facts.picture.experiments)}))


def decided(facts: CouncilFacts) -> Iterator[Part]:
    """What was decided at the board table with the day of its effect, and what either party promised."""
    yield Section(Phrase("council-decisions"))
    yield from _listed(decision_lines(strategic(facts.picture).decided), "council-decisions-none")
    yield Section(Phrase("council-promises"))
    yield from _listed(promise_lines(_promises(facts)), "council-promises-none")


def seen(facts: CouncilFacts) -> Iterator[Part]:
    """What the board table made of it; words that were taken back are in no copy that is made afterwards."""
    yield Section(Phrase("council-seen"))
    standing = [each for each in facts.picture.seen if each.item in facts.words]
    if not standing:
        yield Para(Phrase("council-seen-none"))
    for each in standing:
        yield Saying(Verbatim(facts.words[each.item]), None if each.party is None else party(each.party))


def figures(facts: CouncilFacts) -> Iterator[Part]:
    """Every figure of the whole town with its period and its source."""
    yield Section(Phrase("council-figures"))
    told = [each for goal in facts.picture.goals for each in whole_town(goal, facts.agreements)]
    if not told:
        yield Para(Phrase("council-figures-none"))
        return
    head = ("council-indicator", "council-figure", "council-period", "council-source")
    rows = tuple(
        (
            Verbatim(each.line.name),
            value_words(each),
            _NONE if each.line.period is None else period_words(each.line.period),
            Verbatim(each.line.source) if each.line.source else _NONE,
        )
        for each in told
    )
    yield Grid(Phrase("council-figures-table"), tuple(Phrase(key) for key in head), rows)


def unknown(facts: CouncilFacts) -> Iterator[Part]:
    """What is not known: figures without a value, and weeks without a picture."""
    picture = facts.picture
    without = dict.fromkeys(each.line.name for each in picture.figures if each.line.value is None)
    lines: list[Words] = [Phrase("council-unknown-figure", {"indicator": name}) for name in without]
    if picture.untold:
        lines.append(Phrase("levels-untold", {"count": len(picture.untold)}))
    yield Section(Phrase("council-unknown"))
    yield from _listed(lines, "council-unknown-none")


def asks(key: str, questions: Iterable[Words]) -> Iterator[Part]:
    yield Section(Phrase(key))
    yield Points(tuple(questions))


def risk_page(facts: CouncilFacts) -> Iterator[Part]:
    """Every agreed risk, whole, on a page of its own: nobody can leave it out."""
    yield Section(Phrase("council-risks"), new_page=True)
    yield Para(Phrase("council-risks-all"))
    head = ("council-risk", "council-measure", "council-owner", "council-next-look")
    rows = tuple(
        (Verbatim(risk.name), Verbatim(risk.measure), risk_owner(risk), day(risk.next_look))
        for risk in facts.picture.risks
    )
    yield Grid(Phrase("council-risks-table"), tuple(Phrase(key) for key in head), rows)
    yield Para(Phrase("council-risks-both"))


def _beside_theme(facts: CouncilFacts) -> set[str]:
    """The figures that an agreed rule lays beside the theme of a reflection."""
    rules = [rule for rule in facts.agreements.triggers if facts.product.theme in rule.themes]
    return {name for rule in rules for name in rule.indicators}


def _topics(key: str, talks: Iterable[Talk]) -> tuple[Words, ...]:
    return tuple(Phrase(key, {"topic": talk.topic, "date": talk.opened_on}) for talk in talks)


def _goal_row(goal: GoalTold, facts: CouncilFacts) -> tuple[Words, ...]:
    whole = [each for each in whole_town(goal, facts.agreements) if each.line.value is not None]
    named: list[Words] = [
        Phrase("council-whole", {"indicator": each.line.name, "value": value_words(each)}) for each in whole
    ]
    figure = Joined((*named, figures_words(goal, places=False)))
    return Verbatim(goal.name), figure, stories_words(goal.stories), _meaning(goal, facts)


def _meaning(goal: GoalTold, facts: CouncilFacts) -> Words:
    """Where something stands out, whether both parties talk about it."""
    if not goal.known:
        return Phrase("council-meaning-unknown")
    if not goal.striking:
        return Phrase("council-meaning-calm")
    names = {each.line.indicator for each in goal.striking}
    rules = {rule.id for rule in facts.agreements.triggers if names & set(rule.indicators)}
    spoken = any(talk.trigger in rules for talk in (*facts.picture.talks, *facts.picture.finished))
    return Phrase("council-meaning-talk" if spoken else "council-meaning-not-yet")


def _promises(facts: CouncilFacts) -> Iterator[PromiseMade]:
    numbers = {talk.number for talk in strategic(facts.picture).talks}
    return (each for each in facts.picture.promises if each.talk is None or each.talk in numbers)


def _listed(lines: Iterable[Words], none: str) -> Iterator[Part]:
    told = tuple(lines)
    yield Points(told) if told else Para(Phrase(none))
