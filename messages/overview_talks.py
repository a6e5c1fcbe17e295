"""Overview talks: what the page says of conversations, promises, and of what lies side by side per theme."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.agreements import Agreements, Party
from domain.digest import STANDS_OUT
from domain.inputs import InputLine
from domain.ladder_acts import Actor
from domain.ladder_state import Phase
from domain.overview import Overview, PromiseMade, Talk, TeamWeek, ToldFigure
from domain.periods import Period
from messages.counting import figure
from messages.digest import attributed, contribution_words, people
from messages.escalation_words import day, level, parties, the, who
from messages.overview_figures import Cell, cell

# A column with more is not read; each team's own page has the rest.
_MOST_SIGNALS = 6


@dataclass(frozen=True, slots=True)
class TalkRow:
    """A conversation: its number and topic, where and how old it is, and what comes next and for whom."""

    number: int
    topic: str
    where: Words
    next: Words
    about: Words | None


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """Side by side: figures, signals, experiences and what the municipality brought in; a column may be empty."""

    name: str
    figures: tuple[Cell, ...]
    signals: tuple[Words, ...]
    experiences: tuple[Words, ...]
    contributions: tuple[Words, ...]


def talk_rows(talks: Sequence[Talk], municipality: str) -> tuple[TalkRow, ...]:
    return tuple(_talk(each, municipality) for each in talks)


def promise_lines(promises: Sequence[PromiseMade]) -> tuple[Words, ...]:
    """The open ones by their day, then what was kept; of both parties alike."""
    ordered = sorted(promises, key=lambda each: (each.kept, each.by))
    return tuple(
        Phrase(
            "page-promise-kept" if each.kept else "page-promise",
            {"who": who(Actor(each.party, each.role)), "what": each.what, "date": each.by},
        )
        for each in ordered
    )


def theme_rows(overview: Overview, agreements: Agreements, teams: Collection[TeamWeek]) -> tuple[ThemeRow, ...]:
    """Each agreed theme of which something may be told, in the order that was agreed."""
    week = Period.parse(overview.week)
    rows = (
        ThemeRow(
            name=theme.name,
            figures=tuple(cell(each, week) for each in _figures_on(theme.id, overview.figures, agreements)),
            signals=tuple(_signals(theme.name, teams)),
            experiences=_experiences(theme.name, overview.figures, agreements, teams),
            contributions=tuple(_brought_in(each) for each in overview.inputs if each.theme == theme.id),
        )
        for theme in agreements.themes
    )
    return tuple(row for row in rows if row.signals or row.contributions or any(map(_stands_out, row.figures)))


def for_every_theme(overview: Overview) -> tuple[Words, ...]:
    """What the municipality brought in without a theme: it belongs beside each of them."""
    return tuple(_brought_in(each) for each in overview.inputs if each.theme is None)


def _stands_out(each: Cell) -> bool:
    return each.stands_out


def _brought_in(line: InputLine) -> Words:
    given = line.contribution
    words = contribution_words(given)
    if given.source is None:
        return words
    return Joined((words, attributed(given.source, given.reference_date)))


def quiet_themes(rows: Sequence[ThemeRow], agreements: Agreements) -> Words | None:
    """Which themes were not told of: none and a few look the same."""
    told = {row.name for row in rows}
    quiet = tuple(Verbatim(theme.name) for theme in agreements.themes if theme.name not in told)
    return Phrase("page-themes-quiet", {"themes": Joined(quiet, ", ")}) if quiet else None


def _figures_on(theme: str, figures: Sequence[ToldFigure], agreements: Agreements) -> Iterator[ToldFigure]:
    """The figures that an agreed rule lays beside this theme: those that stand out, or else the first few."""
    wanted = {name for rule in agreements.triggers if theme in rule.themes for name in rule.indicators}
    beside = [each for each in figures if each.line.indicator in wanted]
    moving = [each for each in beside if each.line.reading in STANDS_OUT]
    yield from (moving or beside)[:_MOST_SIGNALS]


def _signals(theme: str, teams: Collection[TeamWeek]) -> Iterator[Words]:
    told = [(team.name, line) for team in teams for line in team.signals if line.theme == theme]
    for name, line in told[:_MOST_SIGNALS]:
        direction = Phrase(f"digest-direction-{line.direction}")
        yield Phrase("page-theme-signal", {"team": name, "people": people(line.people), "direction": direction})
    if len(told) > _MOST_SIGNALS:
        yield Phrase("page-theme-more", {"count": len(told) - _MOST_SIGNALS})


def _experiences(
    theme: str, figures: Sequence[ToldFigure], agreements: Agreements, teams: Collection[TeamWeek]
) -> tuple[Words, ...]:
    """What residents answered in the whole town, and where the count and the stories say different things."""
    asked = {indicator.id for indicator in agreements.indicators if indicator.source_kind == "residents"}
    told = [each.line for each in figures if each.line.indicator in asked and each.line.value is not None]
    clashing = [team.name for team in teams if any(tension.topic == theme for tension in team.tensions)]
    return (
        *(Joined((Verbatim(line.name), figure(line.value, line.unit, about=line.about)), ": ") for line in told),
        *(Phrase("page-theme-tension", {"team": name}) for name in clashing),
    )


def _talk(talk: Talk, municipality: str) -> TalkRow:
    told: dict[str, Value] = {"place": talk.place or municipality, "level": level(talk.level), "count": talk.age}
    return TalkRow(
        number=talk.number,
        topic=talk.topic,
        where=Joined((Phrase("page-talk-where", told), _opened(talk.opened_by))),
        next=_next(talk),
        about=None if talk.about is None else Phrase("page-talk-about", {"party": the(talk.about)}),
    )


def _opened(by: Party | None) -> Words:
    return Phrase("page-talk-by-trigger") if by is None else Phrase("page-talk-by", {"party": the(by)})


def _next(talk: Talk) -> Words:
    told = Phrase("page-talk-what", {"what": talk.what}) if talk.what else None
    return Joined(tuple(each for each in (told, _step(talk)) if each is not None))


def _step(talk: Talk) -> Words:
    if talk.next_day is None:
        return Phrase("page-talk-no-day")
    until = {"date": talk.next_day}
    match talk.aside:
        case "parked":
            return Phrase("page-talk-parked", until)
        case "experiment":
            return Phrase("page-talk-experiment", until)
    if talk.phase is Phase.LOOKING_BACK and talk.owner is not None:
        return Phrase("page-talk-looking-back", {"who": who(Actor(*talk.owner)), **until})
    if not talk.waits_for:
        return Phrase("page-talk-goes-on", until)
    return Phrase("page-talk-waits", {"party": parties(talk.waits_for), "day": day(talk.next_day)})
