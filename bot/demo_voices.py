"""What the invented people of the town in a box told in the last weeks."""

from collections.abc import Iterator

from domain.agreements import Agreements, Team
from domain.periods import Period
from domain.signals import Frequency, Reach
from domain.stories import AboutResident, Audience
from storage.database import UnitOfWork
from storage.signals import Signal
from storage.stories import Story, StoryState

# (team, goal, words), in the week that is told.
_STORIES = (
    (
        "noord",
        "timely",
        "Een moeder belde maandag. Vrijdag zat ze al bij ons aan tafel. Dat scheelde slapeloze nachten.",
    ),
    ("noord", "fitting", "Een buurvrouw neemt een man nu elke week mee naar het koffie-uur. Wij hoeven niet te komen."),
    ("noord", "coherent", "De woningbouw, de school en wij zaten voor het eerst samen aan tafel. Dat hielp meteen."),
    ("oost", "accessible", "De brief van het loket was te moeilijk. Samen lezen kostte een half uur."),
    ("zuid", "timely", "Sinds de open inloop op dinsdag komen mensen eerder. Dan is een probleem nog klein."),
)
# (team, theme, weeks ago, how many different people).
_SIGNALS = (
    ("noord", "waiting", 0, 3),
    ("noord", "waiting", 2, 2),
    ("noord", "money", 1, 2),
    ("oost", "money", 0, 5),
    ("oost", "housing", 3, 1),
    ("zuid", "alone", 1, 2),
    ("west", "rules", 0, 1),
)


async def tell(uow: UnitOfWork, agreements: Agreements, week: Period) -> None:
    """Keep the stories and signals of this week and those before it, once; the team leads have looked already."""
    for story in _stories(agreements, week):
        if await uow.stories.get(story.id) is None:
            await uow.stories.keep(story)
    for signal in _signals(agreements, week):
        if await uow.signals.get(signal.id) is None:
            await uow.signals.keep(signal)


def _stories(agreements: Agreements, week: Period) -> Iterator[Story]:
    teams = {team.id: team for team in agreements.teams}
    for number, (team, goal, words) in enumerate(_STORIES):
        yield Story(
            id=f"demo-{week.key}-{number}",
            week=week.key,
            text=words,
            audience=Audience.BOTH_PARTIES,
            about_resident=AboutResident.ASKED,
            goal=goal,
            area=_area(teams[team]),
            team=team,
            party="partnership",
            pseudonym=_somebody(team, number),
            state=StoryState.QUOTABLE,
        )


def _signals(agreements: Agreements, week: Period) -> Iterator[Signal]:
    teams = {team.id: team for team in agreements.teams}
    for number, (team, theme, weeks_ago, people) in enumerate(_SIGNALS):
        for person in range(people):
            yield Signal(
                id=f"demo-{week.key}-{number}-{person}",
                week=week.plus(-weeks_ago).key,
                theme=theme,
                frequency=Frequency.MORE_OFTEN,
                reach=Reach.JOINT,
                area=_area(teams[team]),
                team=team,
                party="partnership",
                pseudonym=_somebody(team, person + weeks_ago),
            )


def _area(team: Team) -> str:
    return team.areas[0]


def _somebody(team: str, number: int) -> str:
    """A pseudonym that belongs to nobody: these tellers do not exist."""
    return f"demo-{team}-{number}"
