"""What the municipality of the town in a box brought in, and the story that a team chose: invented, save for CBS."""

from collections.abc import Iterator
from datetime import date

from bot.demo_figures import SOURCE
from domain.chosen_stories import ChosenStory
from domain.inputs import InputGiven, InputKind
from domain.periods import Period, PeriodKind
from storage.database import UnitOfWork

# Real: all registered crime in Assen, out of the table of CBS that stands beside the example.
CRIMES = InputGiven(
    InputKind.SAFETY,
    (),
    "Minder misdrijven in Assen.",
    "In 2010 telde de politie er 5.350. In 2020 waren het er 3.690.",
    "CBS, tabel 83648NED",
    date(2020, 12, 31),
    "safety",
)
# (areas, theme, kind, title, text, weeks ago).
_INVENTED = (
    ((), "money", InputKind.POLICY, "Nieuwe brief over toeslagen.", "Hij is korter, en er staat een nummer op.", 0),
    (("peelo-noorderpark",), "housing", InputKind.AREA, "Bouw in Peelo.", "Er komen zestig woningen bij.", 3),
    (("marsdijk-oost",), "growing_up", InputKind.EDUCATION, "Hulp op school.", "Er is nu elke dag iemand.", 5),
)
_REASON = "Snel bellen hielp hier meer dan een lange brief. Dat gunnen we iedereen."


async def bring_in(uow: UnitOfWork, week: Period) -> None:
    """Inputs of the last weeks, once, and the story of the month of a team whose stories were told in this week."""
    known = {each.id for each in await uow.inputs.since("")}
    for number, (given, came) in enumerate(_inputs(week)):
        if f"demo-input-{number}" not in known:
            await uow.inputs.keep(f"demo-input-{number}", given, came.key, came.last_day)
    month = Period.containing(PeriodKind.MONTH, week.last_day)
    await uow.chosen_stories.choose(ChosenStory("noord", month.key, f"demo-{week.key}-0", _REASON, week.key))


def _inputs(week: Period) -> Iterator[tuple[InputGiven, Period]]:
    """Each with the week in which it came; what is invented refers to that week."""
    yield CRIMES, week.plus(-5)
    for areas, theme, kind, title, text, weeks_ago in _INVENTED:
        came = week.plus(-weeks_ago)
        yield InputGiven(kind, areas, title, text, SOURCE, came.last_day, theme), came
