"""Overview making: one picture out of the digests of a week and of what stands beside them. No figure is made anew."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from domain.agreements import Agreements, Party, Person, Risk, Role
from domain.digest import DigestFacts
from domain.disclosure import in_fives
from domain.inputs import InputLine
from domain.listening import Heard, reply_times
from domain.overview import (
    Answering,
    Cost,
    InformationRequest,
    MonthStory,
    Overview,
    Picture,
    PromiseMade,
    ResidentsQuarter,
    RiskLine,
    RiskLook,
    Talk,
    TeamWeek,
    ToldFigure,
)
from domain.overview_levers import balance_of, items_of
from domain.overview_talks import ordered, place_name
from domain.people import takes_part
from domain.periods import Period
from domain.reciprocity import MonthGave

_HALF = Decimal("0.5")
# Of a person with several roles the one that says most of what they own.
_OWNS_AS = (Role.POINT_OF_CONTACT, Role.DEPUTY, Role.STRATEGIC, Role.TACTICAL, Role.TEAM_LEAD, Role.PROFESSIONAL)


@dataclass(frozen=True, slots=True)
class Published:
    """A digest as it was kept, without words of people: its SHA-256, and its charts by indicator and subject."""

    facts: DigestFacts
    sha256: str
    pictures: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Beside:
    """What an overview tells besides the digests.

    `seconds` is what the week took of everybody together, `asked` how many people were asked something.
    """

    talks: Sequence[Talk] = ()
    promises: Sequence[PromiseMade] = ()
    requests: Sequence[InformationRequest] = ()
    heard: Sequence[Heard] = ()
    inputs: Sequence[InputLine] = ()
    gave: MonthGave | None = None
    month_stories: Sequence[MonthStory] = ()
    risk_look: RiskLook | None = None
    residents: ResidentsQuarter | None = None
    seconds: int = 0
    asked: int = 0


def overview_of(
    week: Period,
    version: int,
    agreements: Agreements,
    digests: Sequence[Published],
    beside: Beside,
    before: Overview | None,
) -> Overview:
    """The picture of this week. `before` is the newest of an earlier week; `digests` stand in the order of making."""
    told = sorted(digests, key=lambda each: (each.facts.team_name, each.facts.team))
    figures, teams = _figures(digests, agreements, before), tuple(_team(each, agreements) for each in told)
    talks, promises = ordered(beside.talks), tuple(beside.promises)
    made = {team.id for team in teams}
    items = items_of(figures, teams, talks, promises, agreements)
    return Overview(
        week=week.key,
        agreements_version=version,
        figures=figures,
        teams=teams,
        missing=tuple(sorted(team.name for team in agreements.teams if team.id not in made)),
        talks=talks,
        promises=promises,
        # Each once: what is about several teams stands in the digest of each of them.
        lessons=tuple(dict.fromkeys(lesson for each in told for lesson in each.facts.voices.lessons)),
        contributions=tuple(dict.fromkeys(given for each in told for given in each.facts.voices.contributions)),
        inputs=tuple(beside.inputs),
        empty_quarter=next((each.facts.voices.empty_quarter for each in told if each.facts.voices.empty_quarter), None),
        contexts=tuple(dict.fromkeys(each.facts.context for each in told if each.facts.context is not None)),
        requests=tuple(beside.requests),
        risks=tuple(_risk(risk, agreements) for risk in agreements.risks),
        risk_look=beside.risk_look,
        cost=replace(_cost(beside.seconds, teams, agreements), asked=in_fives(beside.asked)),
        gave=beside.gave,
        answering=_answering(beside.heard, week.next().first_day),
        balance=balance_of(week, items, before),
        month_stories=tuple(_with_figure(each, figures, agreements) for each in beside.month_stories),
        residents=beside.residents,
    )


def _figures(digests: Sequence[Published], agreements: Agreements, before: Overview | None) -> tuple[ToldFigure, ...]:
    """Each line once: where teams share one and it was corrected between their digests, as it was told last."""
    known = {} if before is None else {each.key: each.picture for each in before.figures}
    told: dict[tuple[str, str], ToldFigure] = {}
    for digest in digests:
        facts = digest.facts
        for line in facts.lines:
            key = (line.indicator, line.subject)
            sha256 = digest.pictures.get(key)
            picture = known.get(key) if sha256 is None else Picture(facts.team, facts.week, sha256)
            place = place_name(agreements, line.subject) or line.area or facts.team_name
            told[key] = ToldFigure(replace(line, area=None), place, picture)
    order = {indicator.id: number for number, indicator in enumerate(agreements.indicators)}
    return tuple(sorted(told.values(), key=lambda each: (order.get(each.line.indicator, len(order)), each.place)))


def _with_figure(chosen: MonthStory, figures: Sequence[ToldFigure], agreements: Agreements) -> MonthStory:
    """Only a figure of the whole town: a smaller place would tell where the story comes from."""
    goals = {goal.id for goal in agreements.goals if goal.name == chosen.line.goal}
    wanted = {indicator.id for indicator in agreements.indicators if indicator.goal in goals}
    whole = [each for each in figures if each.line.subject == agreements.municipality_code]
    known = [each for each in whole if each.line.indicator in wanted and each.line.value is not None]
    ranked = sorted(known, key=lambda each: not each.line.changed)
    return replace(chosen, line=replace(chosen.line, beside=ranked[0].key if ranked else None))


def _team(published: Published, agreements: Agreements) -> TeamWeek:
    facts, voices = published.facts, published.facts.voices
    return TeamWeek(
        id=facts.team,
        name=facts.team_name,
        areas=next((team.areas for team in agreements.teams if team.id == facts.team), ()),
        digest=published.sha256,
        people=voices.people,
        stories=voices.stories,
        more_stories=voices.more_stories,
        signals=voices.signals,
        tensions=voices.tensions,
        interpretations=voices.interpretations,
        question=facts.question,
    )


def _risk(risk: Risk, agreements: Agreements) -> RiskLine:
    return RiskLine(risk.id, risk.name, risk.measure, owner_of(risk.owner, agreements.people), risk.next_look)


def owner_of(owner: str, people: Iterable[Person]) -> tuple[Party | None, Role]:
    """Whose it is, as a party and a role: never a person. A forum owns as both parties."""
    person = next((each for each in people if each.id == owner), None)
    if person is None:
        return None, Role(owner) if owner in set(Role) else Role.STRATEGIC
    return person.party, next((role for role in _OWNS_AS if role in person.roles), person.roles[0])


def _cost(seconds: int, teams: Sequence[TeamWeek], agreements: Agreements) -> Cost:
    """Minutes of the week over everybody who may tell something, in halves."""
    people = sum(takes_part(person) for person in agreements.people)
    few = all(team.people.under_five for team in teams)
    budget = agreements.burden.minutes_per_week
    if few or not people:
        return Cost(budget)
    if seconds == 0:
        return Cost(budget, measured=False)
    minutes = Decimal(seconds) / 60 / people
    return Cost(budget, (minutes / _HALF).to_integral_value(ROUND_HALF_UP) * _HALF)


def _answering(heard: Sequence[Heard], today: date) -> tuple[Answering, ...]:
    return tuple(
        Answering(
            party=each.party,
            answered=in_fives(each.answered),
            overdue=in_fives(each.overdue),
            middle_days=None if in_fives(each.answered).under_five else each.middle_days,
        )
        for each in reply_times(heard, today)
    )
