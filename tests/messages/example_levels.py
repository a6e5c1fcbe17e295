"""Overviews of weeks that never were: enough of everything that a level can tell of."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from domain.agreements import Agreements, Level, Party, Role
from domain.digest import Contribution, CountLine, Lesson, SeenLine, SignalLine, StoryLine, Tension
from domain.disclosure import NOBODY, Fives, in_fives
from domain.ladder_state import Phase
from domain.level_residents import residents_told
from domain.levels import LevelPicture, picture_of, weeks_of
from domain.overview import (
    Answering,
    Cost,
    InformationRequest,
    MonthStory,
    Overview,
    Picture,
    PromiseMade,
    RiskLine,
    Talk,
    TeamWeek,
    ToldFigure,
)
from domain.overview_making import owner_of
from domain.periods import Period
from domain.reading import Reading
from domain.residents import Asked, Face, experience

QUARTER = Period.parse("2026-Q4")
MONTH = Period.parse("2026-11")
YEAR = Period.parse("2026")
TOWN, TEAMS = Party.MUNICIPALITY, Party.PARTNERSHIP
CONTACT, LEAD = Role.POINT_OF_CONTACT, Role.TEAM_LEAD
CHART = "c" * 64
SEEN = (
    SeenLine("seen-1", "update:tactical:2026-11:sandbox", None, TEAMS),
    SeenLine("seen-2", "update:tactical:2026-11:sandbox", None, TOWN),
    SeenLine("seen-3", "update:tactical:2026-11:sandbox", None, TOWN),
)
# Nobody is unsure of the first question, and few say no to any of them.
ANSWERS = {(asked, face): 40 // (place + 1) - place for asked in Asked for place, face in enumerate(Face)} | {
    (Asked.ACCESS, Face.UNSURE): 0,
    (Asked.EFFECT, Face.NO): 3,
}
REQUESTS = (
    InformationRequest("Hoeveel mantelzorgers vragen een dag vrij?", TOWN, "trial", 20, date(2027, 2, 15)),
    InformationRequest("Hoeveel huisbezoeken doet elk team?", TOWN, "refused", 90, reason="Dat zijn uren per team."),
    InformationRequest("Hoe lang wachten mensen op een woning?", TEAMS, "agreed", 10),
    InformationRequest("Komt er meer post van de bank?", TEAMS, "asked", 15),
    InformationRequest("Aantal meldingen", None, "retired", reason="Niemand sprak er een half jaar over."),
)
WORDS = {
    "seen-1": "In Noord wachten mensen langer, want er kwamen meer vragen.",
    "seen-2": "Wij konden de wijkcijfers eerder sturen.",
}


def overviews(agreements: Agreements, period: Period = QUARTER) -> list[Overview]:
    """One for each week of the period but the first."""
    return [_overview(week, number, agreements) for number, week in enumerate(weeks_of(period)[1:], 1)]


def picture(agreements: Agreements, period: Period = QUARTER) -> LevelPicture:
    return picture_of(
        period,
        overviews(agreements, period),
        agreements,
        extra_meetings=1,
        seen=SEEN,
        residents=residents_told(experience(ANSWERS)),
        open_questions=("Waarom komen jongeren bijna niet naar het spreekuur?",),
    )


def _overview(week: Period, number: int, agreements: Agreements) -> Overview:
    late = number > 3
    return Overview(
        week=week.key,
        agreements_version=1,
        figures=tuple(_figures(week, agreements, late=late)),
        teams=(_team("Noord", number), _team("Oost", number), _team("Zuid", 0)),
        talks=_talks(late=late),
        promises=(
            PromiseMade("We bellen binnen een week terug.", TEAMS, LEAD, date(2026, 12, 1), kept=True, talk=1),
            PromiseMade("Er komt één nummer voor alle teams.", TOWN, CONTACT, date(2026, 11, 10), talk=4),
        ),
        lessons=(Lesson("Eerst bellen, dan pas een brief sturen."),) if number == 2 else (),
        contributions=(
            (Contribution("Er komt een nieuwe buslijn door Peelo.", "afdeling verkeer", date(2026, 10, 20), "policy"),)
            if number == 4
            else ()
        ),
        risks=tuple(
            RiskLine(risk.id, risk.name, risk.measure, owner_of(risk.owner, agreements.people), risk.next_look)
            for risk in agreements.risks
        ),
        month_stories=(MonthStory("noord", "2026-11", StoryLine(None, "op tijd", "Noord-1")),),
        requests=REQUESTS if late else REQUESTS[:1],
        cost=Cost(5, Decimal("6.5") if late else Decimal("3.5")),
        answering=(
            Answering(TOWN, in_fives(11), in_fives(6) if late else NOBODY, 8),
            Answering(TEAMS, in_fives(12), NOBODY, 3),
        ),
    )


def _figures(week: Period, agreements: Agreements, *, late: bool) -> list[ToldFigure]:
    code = agreements.municipality_code
    long = Decimal(14) if late else Decimal(8)
    word = Reading.SHIFTING if late else Reading.USUAL
    return [
        _figure("wait_days", "noord", "Noord", week.key, long, word, agreements),
        _figure("wait_days", "oost", "Oost", week.key, Decimal(7), Reading.USUAL, agreements),
        _figure("wait_days", "zuid", "Zuid", week.key, None, Reading.SMALL, agreements),
        _figure("new_requests", "noord", "Noord", week.key, Decimal(20), Reading.USUAL, agreements),
        _figure("new_requests", "oost", "Oost", week.key, Decimal(35), Reading.NOTICE, agreements),
        _figure("resident_experience", code, "Assen", "2026-10", Decimal(82), Reading.USUAL, agreements, CHART),
        _figure("budget_use", code, "Assen", "2026-Q3", Decimal("2.5"), Reading.FEW_POINTS, agreements),
    ]


def _figure(
    indicator: str,
    subject: str,
    place: str,
    period: str,
    value: Decimal | None,
    reading: Reading,
    agreements: Agreements,
    chart: str | None = None,
) -> ToldFigure:
    agreed = next(each for each in agreements.indicators if each.id == indicator)
    line = CountLine(
        indicator,
        subject,
        agreed.name,
        agreed.unit,
        None,
        period,
        value,
        reading,
        about=agreed.counts_people,
        source=agreed.source,
    )
    return ToldFigure(line, place, None if chart is None else Picture("noord", "2026-W45", chart))


def _team(name: str, stories: int) -> TeamWeek:
    told = tuple(StoryLine(None, "op tijd", f"{name}-{number}") for number in range(min(stories, 2)))
    signals = (SignalLine("wachten en bereikbaar zijn", Fives(5 if name == "Noord" else 10), "up"),) if stories else ()
    tensions = (Tension("geld en schulden", Fives(5)),) if name == "Oost" else ()
    return TeamWeek(name.lower(), name, (), "d" * 64, Fives(5), told, signals=signals, tensions=tensions)


def _talks(*, late: bool) -> tuple[Talk, ...]:
    opened = date(2026, 10, 12)
    waits = Talk(
        1, "Lang wachten", Level.OPERATIONAL, Phase.EXPLAINING, opened, 20, "noord", "Noord", trigger="waiting_long"
    )
    agreed = "Elke woensdag is er een open spreekuur."
    ended = replace(waits, number=2, topic="Samen aan tafel", trigger=None)
    table = Talk(
        3,
        "Te weinig tijd om te leren",
        Level.STRATEGIC,
        Phase.LOOKING_BACK,
        opened,
        25,
        next_day=date(2027, 1, 18),
        owner=(TOWN, Role.STRATEGIC),
        what="De teams krijgen elke maand een halve dag om te leren.",
    )
    number = Talk(
        4,
        "Eén aanspreekpunt bij de gemeente",
        Level.TACTICAL,
        Phase.LOOKING_BACK,
        opened,
        30,
        about=TOWN,
        next_day=date(2027, 1, 11),
        owner=(TOWN, CONTACT),
        what=agreed,
    )
    trial = Talk(
        5,
        "Samen koken",
        Level.OPERATIONAL,
        Phase.AGREEMENT,
        opened,
        30,
        aside="experiment",
        what="Komen er meer mensen als we samen koken?",
    )
    return (waits, table, number, trial) if late else (waits, ended, table, number, trial)
