"""The report of a simulated year: a table of weeks, and what happened as a story."""

from collections.abc import Callable, Iterator, Sequence
from zoneinfo import ZoneInfo

from bot.simulation.ledger import Ledger, WeekCounts
from chat.wording import Joined, Phrase, Verbatim, Words
from domain.agreements import Agreements, Level
from domain.ladder_acts import Agree, Lower, Raise
from domain.ladder_decisions import decisions
from domain.ladder_state import RUNGS, Phase
from messages.escalation_why import seen_lines
from storage.escalations import KeptEscalation

Say = Callable[[Words], str]

# A row of the table for so many weeks.
_TOGETHER = 4
_WIDTH = 15


def report(ledger: Ledger, agreements: Agreements, say: Say) -> Iterator[str]:
    """The lines as they are printed."""
    yield say(Phrase("simulation-heading", {"weeks": len(ledger.weeks), "teams": len(agreements.teams)}))
    yield ""
    for kept in ledger.matters:
        yield from (say(words) for words in _story(kept, agreements))
        yield ""
    yield from _table(ledger, say)
    yield ""
    yield from (say(words) for words in _hits(ledger, agreements))
    yield say(_rungs(ledger))


def _story(kept: KeptEscalation, agreements: Agreements) -> Iterator[Words]:
    """What became of one conversation, in sentences."""
    matter = kept.escalation
    day = matter.day_of(matter.opened_at)
    opened = "simulation-opened" if matter.subject.trigger is None else "simulation-hit"
    yield Phrase(opened, {"number": str(kept.number), "date": day, "topic": kept.topic.rstrip(".")})
    if (rule := next((each for each in agreements.triggers if each.id == matter.subject.trigger), None)) is not None:
        yield Phrase("simulation-rule", {"rule": rule.sentence})
    for decision in decisions(matter):
        on = matter.day_of(decision.at)
        match decision.act:
            case Raise(to, ground, _):
                yield Phrase("simulation-up", {"date": on, "level": _level(to), "ground": _ground(str(ground))})
            case Lower():
                yield Phrase("simulation-down", {"date": on})
            case Agree(what):
                yield Phrase("simulation-agreed", {"date": on, "agreement": Verbatim(what)})
            case _:
                yield Phrase("simulation-aside", {"date": on})
    yield _ending(kept)


def _ending(kept: KeptEscalation) -> Words:
    matter = kept.escalation
    last = matter.day_of(matter.history[-1].at)
    if matter.phase is Phase.CLOSED:
        return Phrase("simulation-closed", {"date": last, "lesson": Verbatim(matter.lessons[-1])})
    return Phrase("simulation-over" if matter.is_over else "simulation-still-open", {"date": last})


def _table(ledger: Ledger, say: Say) -> Iterator[str]:
    names = ("weeks", "digests", "stories", "signals", "hits", "conversations", "replies", "minutes")
    yield "".join(say(Phrase(f"simulation-{name}")).rjust(_WIDTH) for name in names)
    for start in range(0, len(ledger.weeks), _TOGETHER):
        weeks = ledger.weeks[start : start + _TOGETHER]
        yield _row(f"{start + 1}-{start + len(weeks)}", weeks)
    yield _row(say(Phrase("simulation-together")), ledger.weeks)


def _row(name: str, weeks: Sequence[WeekCounts]) -> str:
    counts = [
        sum(each.digests for each in weeks),
        sum(each.stories for each in weeks),
        sum(each.signals for each in weeks),
        sum(each.hits for each in weeks),
        sum(each.conversations for each in weeks),
        sum(each.replies for each in weeks),
        round(sum(each.seconds for each in weeks) / 60),
    ]
    return name.rjust(_WIDTH) + "".join(str(count).rjust(_WIDTH) for count in counts)


def _hits(ledger: Ledger, agreements: Agreements) -> Iterator[Words]:
    """Every trigger that fired, and why: the figure or the voices, in fives."""
    names = {each.id: each.name for each in agreements.triggers}
    places = {area.id: area.name for area in agreements.areas} | {team.id: team.name for team in agreements.teams}
    zone = ZoneInfo(agreements.time_zone)
    for each, fired in ledger.fired:
        place = places.get(fired.key.subject or "", agreements.municipality)
        yield Phrase(
            "simulation-fired",
            {
                "date": each.at.astimezone(zone).date(),
                "trigger": names.get(fired.key.trigger, fired.key.trigger),
                "place": place,
                "reason": Joined(tuple(seen_lines(fired.why, agreements)), between="; "),
            },
        )


def _rungs(ledger: Ledger) -> Words:
    counts = {str(level): str(ledger.by_rung[level]) for level in RUNGS}
    return Phrase("simulation-rungs", counts)


def _level(level: Level) -> Words:
    return Phrase(f"level-{level}")


def _ground(ground: str) -> Words:
    return Phrase(f"simulation-ground-{ground}")
