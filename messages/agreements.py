"""The agreements in words: problems, and the whole read aloud."""

from collections.abc import Iterable, Iterator

from chat.wording import Joined, Phrase, Value, Verbatim, Words
from domain.agreements import Agreements, Forum, Indicator, Party, Person, Role
from domain.agreements_diff import name_of
from domain.problems import Problem


def problem_words(problem: Problem) -> Words:
    """The line, the place, and a sentence that says what to do."""
    args: dict[str, Value] = {name: _named(name, value) for name, value in problem.args.items()}
    sentence = Phrase(f"agreements-problem-{problem.rule}", args)
    if problem.line is None:
        return sentence
    where: dict[str, Value] = {"line": str(problem.line), "place": problem.place, "problem": sentence}
    return Phrase("agreements-problem-at" if problem.place else "agreements-problem-at-line", where)


def _named(name: str, value: str | int) -> Value:
    """Some arguments name a thing for which the texts have a word."""
    word = str(value).replace("_", "-")
    match name:
        case "party":
            return Phrase(f"party-the-{word}")
        case "level":
            return Phrase(f"level-{word}")
        case "category":
            return Phrase(f"category-{word}")
        case "risk":
            return Phrase(f"risk-{word}")
        case _:
            return value


def read_aloud(agreements: Agreements) -> tuple[Words, ...]:
    """Every agreement as a line; an empty line stands before each heading."""
    return tuple(_lines(agreements))


def _lines(agreements: Agreements) -> Iterator[Words]:
    parties: dict[str, str] = {"municipality": agreements.municipality, "partnership": agreements.partnership}
    yield Phrase("agreements-show-title", parties)
    yield Verbatim(agreements.mission)
    yield from _part("goals", (_named_line(goal.name, goal.sentence) for goal in agreements.goals))
    yield from _part("teams", _teams(agreements))
    yield from _part("contacts", _contacts(agreements))
    yield from _part("indicators", (_indicator(agreements, each) for each in agreements.indicators))
    yield from _part("prompts", (Verbatim(prompt.question) for prompt in agreements.prompts))
    yield from _part("themes", (Verbatim(theme.name) for theme in agreements.themes))
    yield from _part("triggers", (_named_line(rule.name, rule.sentence) for rule in agreements.triggers))
    yield from _part("ladder", _ladder(agreements))
    yield from _part("risks", (_named_line(risk.name, risk.measure) for risk in agreements.risks))
    yield from _part("care", _care(agreements))


def _part(name: str, lines: Iterable[Words]) -> Iterator[Words]:
    yield Verbatim("")
    yield Phrase(f"agreements-show-{name}")
    for line in lines:
        yield Joined((Verbatim("-"), line))


def _named_line(name: str, sentence: str) -> Words:
    return Phrase("agreements-show-named", {"name": name, "sentence": sentence})


def _rung(number: int, sentence: str) -> Words:
    return Phrase("agreements-show-rung", {"number": str(number), "sentence": sentence})


def _ladder(agreements: Agreements) -> Iterator[Words]:
    """The rungs, when a matter goes up, and when those who talk about it meet."""
    yield from (_rung(number, rung.sentence) for number, rung in enumerate(agreements.ladder, 1))
    climbing = agreements.climbing
    evidence: dict[str, Value] = {
        "signals": climbing.structural_signals,
        "areas": climbing.structural_areas,
        "weeks": climbing.structural_weeks,
    }
    yield Phrase("agreements-show-climbing", evidence)
    yield Phrase("agreements-show-notice", {"days": climbing.notice_workdays})
    yield Phrase("agreements-show-look-back", {"weeks": climbing.look_back_weeks})
    yield from (_meetings(forum) for forum in agreements.forums if forum.meetings)


def _meetings(forum: Forum) -> Words:
    days = forum.meetings
    planned: dict[str, Value] = {"forum": forum.name, "count": len(days), "first": days[0], "last": days[-1]}
    return Phrase("agreements-show-meetings", planned)


def _teams(agreements: Agreements) -> Iterator[Words]:
    areas = {area.id: area.name for area in agreements.areas}
    for team in agreements.teams:
        served = ", ".join(sorted(areas[area] for area in team.areas))
        people = sum(person.team == team.id for person in agreements.people)
        yield Phrase(
            "agreements-show-team",
            {
                "team": team.name,
                "areas": served,
                "people": people,
                "day": Phrase(f"weekday-{team.digest_day}"),
                "time": f"{team.digest_time:%H.%M}",
            },
        )


def _contacts(agreements: Agreements) -> Iterator[Words]:
    for person in agreements.people:
        if person.party is not None and Role.POINT_OF_CONTACT in person.roles:
            yield _contact(person, person.party)


def _contact(person: Person, party: Party) -> Words:
    return Phrase("agreements-show-contact", {"party": Phrase(f"party-the-{party}"), "person": person.name})


def _indicator(agreements: Agreements, indicator: Indicator) -> Words:
    goals = {goal.id: name_of(goal) for goal in agreements.goals}
    return Phrase(
        "agreements-show-indicator",
        {
            "name": indicator.name,
            "definition": indicator.definition,
            "purpose": Phrase(f"purpose-{indicator.purpose}"),
            "reason": indicator.reason,
            "frequency": Phrase(f"frequency-{indicator.frequency}"),
            "goal": goals[indicator.goal],
            "source": indicator.source,
            "review": indicator.review_date,
        },
    )


def _care(agreements: Agreements) -> Iterator[Words]:
    yield Phrase("agreements-show-burden", {"minutes": agreements.burden.minutes_per_week})
    yield Phrase("agreements-show-retention", {"months": agreements.retention.story_months})
    yield Phrase("agreements-show-controller", {"controller": agreements.privacy.controller})
    yield Phrase("agreements-show-human", {"contact": agreements.privacy.human_contact})
