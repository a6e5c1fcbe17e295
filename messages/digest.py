"""The digest as a message: its parts in the order that was agreed, each with a calm sentence where it is empty."""

from collections.abc import Iterable
from datetime import date

from chat.message import Block, Heading, Items, Message, Note, Picture, Quote, Text
from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.digest import (
    Context,
    Contribution,
    CountLine,
    DigestFacts,
    OpenConversation,
    OpenPromise,
    OpenRequest,
    RunningLine,
    SeenLine,
    SignalLine,
    StoryLine,
    Tension,
)
from domain.disclosure import SMALLEST_GROUP, Fives
from domain.ladder_acts import Actor
from domain.periods import Period
from domain.reciprocity import MonthGave
from domain.schedules import Delay
from domain.stories import StoryForm
from messages.bringing_in import balance_in_short
from messages.counting import count_lines, explanations, figure, period_name
from messages.escalation_words import level, parties, who

_FLOOR = str(SMALLEST_GROUP)
_DELAYED = {Delay.HOLIDAY: "digest-after-holiday", Delay.DOWNTIME: "digest-after-downtime"}


def digest_message(facts: DigestFacts, pictures: tuple[Picture, ...] = (), delay: Delay = Delay.NONE) -> Message:
    """The same message for every reader. All text comes first: nobody has to scroll past pictures to read on."""
    week = Period.parse(facts.week)
    counting, telling = _counting(facts, week), _telling(facts)
    # In even weeks the story comes before the number.
    first = (*telling, *counting) if week.number % 2 == 0 else (*counting, *telling)
    blocks: tuple[Block, ...] = (
        *_header(facts, week, delay),
        *first,
        *_signals(facts.voices.signals),
        *_tensions(facts),
        *_running(facts.voices.running),
        *_gave(facts.voices.gave, week),
        *_municipality(facts, week),
        *_lessons(facts),
        *_question(facts),
        *pictures,
    )
    return Message(Phrase("digest-summary", _name(facts, week)), blocks)


def _name(facts: DigestFacts, week: Period) -> dict[str, str]:
    return {"team": facts.team_name, "week": week.parts["number"]}


def _header(facts: DigestFacts, week: Period, delay: Delay) -> Iterable[Block]:
    yield Heading(Phrase("digest-heading", _name(facts, week)))
    if delay in _DELAYED:
        yield Note(Phrase(_DELAYED[delay]))
    yield Note(_days(facts, week))
    yield Text(_took_part(facts.voices.people))
    if facts.quiet:
        yield Text(Phrase("digest-quiet"))


def _days(facts: DigestFacts, week: Period) -> Words:
    first, last = week.first_day, week.last_day
    key = "digest-about-month" if first.month == last.month else "digest-about"
    return Phrase(key, {"first": first, "day": str(first.day), "last": last, "areas": _areas(facts.areas)})


def _areas(names: tuple[str, ...]) -> Words:
    return Joined(tuple(Verbatim(name) for name in names), between=" · ")


def _took_part(people: Fives) -> Words:
    if people.under_five:
        return Phrase("digest-took-part-few", {"floor": _FLOOR})
    return Phrase("digest-took-part", {"people": people.about})


def _counting(facts: DigestFacts, week: Period) -> Iterable[Block]:
    yield Heading(Phrase("digest-counting-heading"))
    if not facts.lines:
        yield Text(Phrase("digest-counting-none"))
        return
    yield Items(tuple(words for line in facts.lines for words in count_lines(line, week)))
    if facts.left_out:
        yield Text(Phrase("digest-counting-more", {"count": facts.left_out}))
    notes = (*explanations(facts.lines), *_seasons(facts), *_sources(facts), Phrase("digest-counting-note"))
    yield Note(Joined(notes, between="\n"))


def _seasons(facts: DigestFacts) -> Iterable[Words]:
    known = [line for line in facts.lines if line.value is not None]
    judged = any(line.usual is not None and not line.seasonal for line in known)
    if judged or (known and not any(line.seasonal for line in known)):
        yield Phrase("digest-counting-no-year")


def _sources(facts: DigestFacts) -> Iterable[Words]:
    newest: dict[str, date | None] = {}
    for line in facts.lines:
        if line.source is not None and line.value is not None:
            known = newest.get(line.source)
            days = [day for day in (known, line.reference_date) if day is not None]
            newest[line.source] = max(days, default=None)
    if newest:
        yield Phrase(
            "digest-sources", {"sources": Joined(tuple(_source(*each) for each in sorted(newest.items())), "; ")}
        )


def _source(source: str, day: date | None) -> Words:
    if day is None:
        return Verbatim(source)
    return Phrase("digest-source-dated", {"source": source, "date": day})


def _telling(facts: DigestFacts) -> Iterable[Block]:
    yield Heading(Phrase("digest-telling-heading"))
    if not facts.voices.stories:
        yield Text(Phrase("digest-telling-none"))
    yield from (_story(story, facts) for story in facts.voices.stories)
    if facts.voices.more_stories:
        yield Text(Phrase("digest-telling-more", {"count": facts.voices.more_stories}))


def _story(story: StoryLine, facts: DigestFacts) -> Block:
    """A person's words with a figure beside them; where they were taken back, only that."""
    if story.words is None:
        return Text(Phrase("voices-taken-back"))
    beside = next((line for line in facts.lines if (line.indicator, line.subject) == story.beside), None)
    return Quote(Verbatim(story.words), story_source(story, beside))


def story_source(story: StoryLine, beside: CountLine | None = None) -> Words | None:
    """Where it was heard and what it is about, with the figure beside it; never who told it or in which area."""
    parts: list[Words] = []
    if story.form is not StoryForm.CONVERSATION:
        parts.append(Phrase(f"voices-heard-{story.form.replace('_', '-')}"))
    if story.goal is not None and beside is not None:
        told = figure(beside.value, beside.unit, about=beside.about)
        parts.append(Phrase("voices-beside", {"goal": story.goal, "indicator": beside.name, "figure": told}))
    elif story.goal is not None:
        parts.append(Phrase("digest-telling-source", {"goal": story.goal}))
    return Joined(tuple(parts), ", ") if parts else None


def _signals(signals: tuple[SignalLine, ...]) -> Iterable[Block]:
    yield Heading(Phrase("digest-signals-heading"))
    if signals:
        yield Items(tuple(_signal(each) for each in signals))
    # None and up to four people look the same, so this is said whatever there was.
    yield Text(Phrase("voices-signals-rest" if signals else "digest-signals-none", {"floor": _FLOOR}))


def _signal(line: SignalLine) -> Words:
    return Phrase(
        "digest-signals-line",
        {
            "theme": Phrase("voices-other-theme") if line.theme is None else line.theme,
            "people": people(line.people),
            "direction": Phrase(f"digest-direction-{line.direction}"),
        },
    )


def people(count: Fives) -> Words:
    """A number of people as it may be told."""
    if count.under_five:
        return Phrase("digest-people-few", {"floor": _FLOOR})
    return Phrase("digest-people", {"count": count.about})


def _tensions(facts: DigestFacts) -> Iterable[Block]:
    if not facts.voices.tensions:
        return
    yield Heading(Phrase("digest-tension-heading"))
    yield from (Text(_tension(tension)) for tension in facts.voices.tensions)
    yield Text(Phrase("digest-tension-question"))


def _tension(tension: Tension) -> Words:
    count = Phrase("voices-people-several") if tension.people.under_five else people(tension.people)
    return Phrase("digest-tension", {"topic": tension.topic, "people": count})


def _running(running: tuple[RunningLine, ...]) -> Iterable[Block]:
    yield Heading(Phrase("digest-running-heading"))
    if running:
        yield Items(tuple(_running_line(each) for each in running))
    else:
        yield Text(Phrase("digest-running-none"))


def _running_line(running: RunningLine) -> Words:
    match running:
        case OpenConversation():
            return _open_conversation(running)
        case OpenPromise():
            by = who(Actor(running.party, running.role))
            promised: dict[str, Value] = {"who": by, "what": running.what, "date": running.by}
            return Phrase("digest-running-promise", promised)
        case OpenRequest():
            whose = Phrase(f"party-the-{running.party}")
            asked: dict[str, Value] = {"party": whose, "question": running.question, "date": running.answer_by}
            return Phrase("digest-running-request", asked)


def _open_conversation(running: OpenConversation) -> Words:
    owner: Words = parties(running.parties)
    if running.role is not None:
        owner = who(Actor(running.parties[0], running.role))
    told: dict[str, Value] = {"topic": running.topic, "level": level(running.level), "date": running.next_day}
    return Phrase("digest-running-conversation", {**told, "owner": owner})


def _gave(gave: MonthGave | None, week: Period) -> Iterable[Block]:
    """Under what both parties do together: what each of them gave in the month that is over."""
    if gave is None:
        return
    yield Text(Phrase("digest-balance", {"month": period_name(Period.parse(gave.month), week)}))
    yield Items(tuple(balance_in_short(each) for each in gave.parties))


def _municipality(facts: DigestFacts, week: Period) -> Iterable[Block]:
    yield Heading(Phrase("digest-municipality-heading"))
    for contribution in facts.voices.contributions:
        yield from _contribution(contribution)
    if not facts.voices.contributions:
        yield Text(_nothing(facts.voices.empty_quarter, week))
    if facts.context is not None:
        yield from _context(facts.context, week)


def _nothing(quarter: str | None, week: Period) -> Words:
    """An empty week, or the quarter of which the municipality brought in nothing."""
    if quarter is None:
        return Phrase("digest-municipality-none")
    return Phrase("digest-municipality-empty", {"period": period_name(Period.parse(quarter), week)})


def contribution_words(contribution: Contribution) -> Words:
    """What was brought in, with its kind; one that was put right or taken back says so."""
    line = Phrase("digest-municipality-line", {"contribution": contribution.words})
    if contribution.kind is None:
        return line
    told: dict[str, Value] = {
        "kind": Phrase(f"municipality-kind-{contribution.kind}"),
        "contribution": contribution.words,
    }
    return Phrase(f"digest-municipality-{contribution.state}", told)


def _contribution(contribution: Contribution) -> Iterable[Block]:
    yield Text(contribution_words(contribution))
    if contribution.source is not None:
        yield Note(attributed(contribution.source, contribution.reference_date))


def _context(context: Context, week: Period) -> Iterable[Block]:
    yield Text(
        Phrase(f"digest-context-{context.topic}", {"place": context.place, "value": context.value.normalize() + 0})
    )
    if context.reference_date is None:
        told = period_name(Period.parse(context.period), week)
        yield Note(Phrase("digest-context-source", {"source": context.source, "period": told}))
    else:
        yield Note(attributed(context.source, context.reference_date))


def attributed(source: str, day: date | None) -> Words:
    """Where it comes from, and of which day that is."""
    if day is None:
        return Phrase("figure-source", {"source": source})
    return Phrase("figure-source-dated", {"source": source, "date": day})


def _lessons(facts: DigestFacts) -> Iterable[Block]:
    yield Heading(Phrase("digest-learned-heading"))
    if not facts.voices.lessons:
        yield Text(Phrase("digest-learned-none"))
    yield from (Text(Phrase("digest-learned-line", {"lesson": each.words})) for each in facts.voices.lessons)
    if facts.voices.interpretations:
        yield Text(Phrase("voices-interpretations"))
        yield from (_seen(each) for each in facts.voices.interpretations)


def _seen(line: SeenLine) -> Block:
    if line.words is None:
        return Text(Phrase("voices-answer-taken-back"))
    return Quote(Verbatim(line.words), None if line.party is None else Phrase(f"party-{line.party}"))


def _question(facts: DigestFacts) -> Iterable[Block]:
    if facts.question is None:
        return
    yield Heading(Phrase("digest-question-heading"))
    yield Text(Phrase("digest-question", {"question": facts.question}))
    yield Text(Phrase("digest-question-invite"))
