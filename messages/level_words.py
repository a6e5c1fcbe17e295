"""Level words: how a period is told line by line; the same in chat and on paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.agreements import Level, Party
from domain.digest import Contribution
from domain.disclosure import SMALLEST_GROUP, Fives
from domain.ladder_acts import Actor
from domain.ladder_state import RUNGS
from domain.level_frames import Frame
from domain.levels import FellShort, GoalTold, LevelPicture, ThemeTold
from domain.overview import Answering, PromiseMade, RiskLine, Talk, ToldFigure
from domain.periods import Period, PeriodKind
from domain.reading import Reading
from messages.counting import figure, reading
from messages.digest import people
from messages.escalation_words import day, level, party, role, the, who

# What these say of a figure stands in the place of the figure.
_WITHOUT_FIGURE = frozenset({Reading.SMALL, Reading.INCOMPLETE, Reading.UNKNOWN})
_NOT_COUNTED = frozenset({Reading.FEW_POINTS})
_FLOOR = str(SMALLEST_GROUP)


@dataclass(frozen=True, slots=True)
class FrameRow:
    """A frame, what was agreed, what is, and what is known of the difference."""

    name: Words
    agreed: Words
    actual: Words
    why: Words


def period_words(key: str) -> Words:
    """Always with its year: what is told of a month is kept for years."""
    period = Period.parse(key)
    parts = period.parts
    match period.kind:
        case PeriodKind.WEEK:
            return Phrase("period-week", {"week": parts["number"], "year": parts["year"]})
        case PeriodKind.MONTH:
            return Phrase("period-month", {"month": Phrase(f"month-{parts['number']}"), "year": parts["year"]})
        case PeriodKind.QUARTER:
            return Phrase("period-quarter", {"quarter": parts["number"], "year": parts["year"]})
        case PeriodKind.HALF_YEAR:
            return Phrase("period-half-year", {"half": parts["number"], "year": parts["year"]})
        case PeriodKind.YEAR:
            return Phrase("period-year", {"year": parts["year"]})


def month_story_lines(picture: LevelPicture) -> Iterator[Words]:
    """A line for each goal that teams chose a story for. No words: what stands on the page can be taken back there."""
    if not picture.month_stories:
        return
    for goal in sorted({each.line.goal or "" for each in picture.month_stories}):
        yield Phrase("levels-month-story-goal", {"goal": goal}) if goal else Phrase("levels-month-story-free")
    yield Phrase("levels-month-story-where")


def weeks_words(picture: LevelPicture) -> Iterator[Words]:
    first, last = Period.parse(picture.weeks[0]), Period.parse(picture.weeks[-1])
    days: dict[str, Value] = {"first": day(first.first_day), "last": day(last.last_day)}
    yield Phrase("levels-weeks", {**days, "count": len(picture.weeks)})
    if picture.untold:
        yield Phrase("levels-untold", {"count": len(picture.untold)})


def goal_line(goal: GoalTold, *, places: bool = True) -> Words:
    """The figures of a goal and the stories about it, side by side."""
    told = Joined((figures_words(goal, places=places), stories_words(goal.stories)))
    return Phrase("levels-goal", {"goal": goal.name, "told": told})


def figures_words(goal: GoalTold, *, places: bool = True) -> Words:
    """How many are calm, and which are not; without `places` those by their name alone, each once."""
    if not goal.known:
        return Phrase("levels-goal-unknown")
    calm = len(goal.known) - len(goal.striking)
    said: list[Words] = [Phrase("levels-calm", {"count": calm})] if calm else []
    if goal.striking:
        named = _figures(goal.striking) if places else _names(goal.striking)
        said.append(Phrase("levels-striking", {"figures": Joined(named, "; ")}))
    return Joined(tuple(said))


def stories_words(count: Fives) -> Words:
    """How many stories were told, as numbers of people are."""
    if count.under_five:
        return Phrase("levels-stories-few", {"floor": _FLOOR})
    return Phrase("levels-stories", {"count": count.about})


def figure_words(told: ToldFigure) -> Words:
    """A figure with its place, its period and its word."""
    named: dict[str, Value] = {"indicator": told.line.name, "place": told.place}
    if told.line.period is not None:
        named["place"] = Joined((Verbatim(told.place), period_short(told.line.period)), ", ")
    return Phrase("levels-figure", {**named, "value": value_words(told)})


def value_words(told: ToldFigure) -> Words:
    """*14 werkdagen (let op)*; a figure that is too small or unknown has its word alone."""
    line = told.line
    if line.value is None or line.reading in _WITHOUT_FIGURE:
        return reading(line.reading)
    said = figure(line.value, line.unit, about=line.about)
    if line.reading in _NOT_COUNTED:
        return said
    return Phrase("levels-value", {"value": said, "reading": reading(line.reading)})


def period_short(key: str) -> Words:
    period = Period.parse(key)
    if period.kind is PeriodKind.WEEK:
        return Phrase("digest-week", {"week": period.parts["number"]})
    if period.kind is PeriodKind.MONTH:
        return Phrase(f"month-{period.number}")
    return period_words(key)


def theme_lines(themes: Sequence[ThemeTold]) -> Iterator[Words]:
    """Each theme with its teams, in the order of the alphabet; the quiet ones together."""
    for theme in themes:
        if theme.told:
            told = tuple(
                Phrase(
                    "levels-theme-team",
                    {
                        "team": team,
                        "people": people(line.people),
                        "direction": Phrase(f"digest-direction-{line.direction}"),
                    },
                )
                for team, line in theme.told
            )
            yield Phrase("levels-theme", {"theme": theme.name, "told": Joined(told, "; ")})
    quiet = tuple(Verbatim(theme.name) for theme in themes if not theme.told)
    if quiet:
        yield Phrase("levels-themes-quiet", {"themes": Joined(quiet, ", ")})


def theme_counts(themes: Sequence[ThemeTold]) -> Iterator[Words]:
    """In how many teams a theme was signalled, where the teams themselves are not named."""
    for theme in themes:
        if theme.told:
            yield Phrase("levels-theme-count", {"theme": theme.name, "count": len(theme.told)})


def open_lines(picture: LevelPicture) -> Iterator[Words]:
    """What is open on each rung, lowest first, and what was finished."""
    for rung in RUNGS:
        count = sum(talk.level is rung for talk in picture.talks)
        yield Phrase("levels-open", {"level": level(rung), "count": count})
    yield Phrase("levels-finished", {"count": len(picture.finished)})


def talk_lines(picture: LevelPicture, rung: Level) -> Iterator[Words]:
    for talk in picture.talks:
        if talk.level is rung:
            yield Phrase("levels-talk", {"number": str(talk.number), "topic": talk.topic, "count": talk.age})


def experiment_lines(picture: LevelPicture) -> Iterator[Words]:
    """That one runs, and its question; what comes of it is told at its end."""
    for talk in picture.experiments:
        yield Phrase("levels-experiment", {"question": talk.what or talk.topic})


def decision_lines(decided: Iterable[Talk]) -> Iterator[Words]:
    """What was decided, whose it is, and the day on which both see whether it worked."""
    for talk in decided:
        if talk.owner is None or talk.what is None:
            continue
        told: dict[str, Value] = {"what": talk.what, "who": who(Actor(*talk.owner))}
        if talk.next_day is None:
            yield Phrase("levels-decision", told)
        else:
            yield Phrase("levels-decision-effect", {**told, "date": talk.next_day})


def promise_lines(promises: Iterable[PromiseMade]) -> Iterator[Words]:
    """The open ones by their day, then those that were kept; of both parties alike."""
    for each in sorted(promises, key=lambda each: (each.kept, each.by)):
        told: dict[str, Value] = {"who": who(Actor(each.party, each.role)), "what": each.what, "date": each.by}
        yield Phrase("levels-promise-kept" if each.kept else "levels-promise", told)


def short_lines(short: FellShort) -> Iterator[Words]:
    """Where this party fell short; that nothing is known is said as well."""
    if short.nothing:
        yield Phrase("levels-short-nothing", {"party": the(short.party)})
        return
    if short.late is not None and not short.late.under_five:
        yield Phrase("levels-short-late", {"party": party(short.party), "count": short.late.about})
    for each in short.promises:
        told: dict[str, Value] = {"who": who(Actor(each.party, each.role)), "what": each.what, "date": each.by}
        yield Phrase("levels-short-promise", told)
    if short.brought_nothing:
        yield Phrase("levels-municipality-nothing")


def answer_lines(answering: Iterable[Answering]) -> Iterator[Words]:
    for each in answering:
        if each.middle_days is None:
            yield Phrase("levels-answers-few", {"party": the(each.party)})
        else:
            yield Phrase("levels-answers", {"party": the(each.party), "count": each.middle_days})


def contribution_lines(given: Iterable[Contribution], most: int) -> Iterator[Words]:
    for each in list(given)[:most]:
        source = () if each.source is None else (Phrase("figure-source", {"source": each.source}),)
        yield Joined((Verbatim(each.words), *source))


def frame_row(frame: Frame, *, places: bool = True) -> FrameRow:
    return FrameRow(_frame_name(frame), _agreed(frame), _actual(frame, places=places), _why(frame, places=places))


def frame_line(frame: Frame) -> Words:
    row = frame_row(frame)
    told: dict[str, Value] = {"name": row.name, "agreed": row.agreed, "actual": row.actual, "why": row.why}
    return Phrase("levels-frame", told)


def risk_line(risk: RiskLine) -> Words:
    return Phrase("levels-risk", {"risk": risk.name, "measure": risk.measure})


def risk_owner(risk: RiskLine) -> Words:
    its_party, its_role = risk.owner
    return role(its_role) if its_party is None else who(Actor(its_party, its_role))


def _figures(striking: Iterable[ToldFigure]) -> tuple[Words, ...]:
    return tuple(figure_words(each) for each in striking)


def _names(striking: Iterable[ToldFigure]) -> tuple[Words, ...]:
    return tuple(Verbatim(name) for name in dict.fromkeys(each.line.name for each in striking))


def _frame_name(frame: Frame) -> Words:
    match frame.kind:
        case "minutes":
            return Phrase("levels-frame-minutes")
        case "answers":
            return Phrase("levels-frame-answers", {"party": the(frame.party or Party.MUNICIPALITY)})
        case _:
            return Verbatim(frame.name)


def _agreed(frame: Frame) -> Words:
    if frame.limit is None:
        return Phrase("levels-agreed-course")
    units = {"minutes": Phrase("levels-unit-minutes"), "answers": Phrase("levels-unit-days")}
    limit: Words = figure(frame.limit, frame.unit)
    if frame.kind in units:
        limit = Joined((figure(frame.limit, ""), units[frame.kind]))
    return Phrase("levels-agreed-least" if frame.kind == "below" else "levels-agreed-most", {"limit": limit})


def _actual(frame: Frame, *, places: bool) -> Words:
    if not frame.known:
        return Phrase("levels-actual-few")
    match frame.kind:
        case "minutes":
            return Joined((figure(frame.actual, ""), Phrase("levels-unit-minutes")))
        case "answers":
            said = Joined((figure(frame.actual, ""), Phrase("levels-unit-days")))
            if frame.late.under_five:
                return said
            return Joined((said, Phrase("levels-actual-late", {"count": frame.late.about})), ", ")
        case "course":
            return Joined(tuple(value_words(each) for each in frame.outside), "; ")
    total = frame.inside + len(frame.outside)
    counted = Phrase("levels-actual-places", {"inside": frame.inside, "total": str(total)})
    if not places or not frame.outside:
        return counted
    outside = tuple(Joined((Verbatim(each.place), value_words(each))) for each in frame.outside)
    return Joined((counted, Phrase("levels-actual-outside", {"places": Joined(outside, "; ")})))


def _why(frame: Frame, *, places: bool) -> Words:
    if not frame.known or not frame.judged:
        return Phrase("levels-why-unknown")
    if not frame.deviates:
        return Phrase("levels-why-fits")
    if not frame.talks:
        return Phrase("levels-why-not-yet")
    agreed = tuple(
        Phrase("levels-why-agreed", {"what": talk.what}) for talk in frame.talks if talk.owner and talk.what is not None
    )
    numbers = Joined(tuple(Verbatim(str(talk.number)) for talk in frame.talks), ", ")
    talks = Phrase("levels-why-talk", {"numbers": numbers}) if places else Phrase("levels-why-talking")
    return Joined((talks, *agreed))
