"""The digest in words: each kind of week as it is read, word for word."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from chat.message import Heading, Items, Message, Picture
from chat.wording import Wording
from domain.agreements import Agreements, Level, Party, Role
from domain.digest import (
    Contribution,
    CountLine,
    DigestFacts,
    Lesson,
    OpenConversation,
    OpenPromise,
    OpenRequest,
    SeenLine,
    SignalLine,
    StoryLine,
    Tension,
    Voices,
    most_telling,
)
from domain.disclosure import in_fives
from domain.indicators import Observation, Status
from domain.periods import Period, PeriodKind
from domain.reading import Reading
from domain.reciprocity import MonthGave, PartyGave
from domain.schedules import Delay
from domain.stories import StoryForm
from messages.digest import digest_message
from messages.plain_text import plain_text
from services.agreements import load_text
from storage.database import Database
from tests.example import text
from tests.services.digest_town import House, calm, due_of, house_on, series

GOLDEN = Path(__file__).parents[1] / "golden"
NOW = datetime(2026, 5, 18, 7, tzinfo=UTC)
# Around which value each figure of the example moves, and by how much.
LEVELS = {
    "new_requests": (20, 4),
    "wait_days": (6, 1),
    "resolved_in_basis": (80, 4),
    "informal_share": (40, 4),
    "repeat_requests": (15, 2),
    "specialist_starts": (3, 1),
    "group_participants": (120, 10),
    "resident_experience": (78, 4),
    "absence_rate": (5, 1),
    "budget_use": (-1, 1),
}
TOLD = Voices(
    people=in_fives(7),
    stories=(
        StoryLine(
            "Een buurvrouw nam een moeder mee naar het koffie-uur. Nu gaat zij zelf.",
            "passend",
            "a1",
            ("resolved_in_basis", "peelo-noorderpark"),
        ),
        StoryLine("Het geld was op tijd, maar de brief was te moeilijk.", story="a2", form=StoryForm.AREA_TALK),
        StoryLine(None, "op tijd", "a3"),
    ),
    more_stories=2,
    signals=(
        SignalLine("wachten en bereikbaar zijn", in_fives(6), "up"),
        SignalLine("geld en schulden", in_fives(2), "down"),
        SignalLine(None, in_fives(5), "same"),
    ),
    tensions=(Tension("wachten", in_fives(6)), Tension("geld en schulden", in_fives(3))),
    running=(
        OpenConversation("Wachten in Peelo", Level.TACTICAL, date(2026, 6, 2), (Party.PARTNERSHIP,), Role.TEAM_LEAD),
        OpenConversation("Samen in de buurt", Level.OPERATIONAL, date(2026, 5, 26), tuple(Party)),
        OpenPromise("Een extra spreekuur in Peelo.", Party.MUNICIPALITY, Role.POINT_OF_CONTACT, date(2026, 6, 12)),
        OpenRequest(Party.MUNICIPALITY, "Hoeveel woningen komen er bij?", date(2026, 6, 5)),
    ),
    contributions=(Contribution("In Peelo komt een nieuwe school.", "onderwijsvisie", date(2026, 4, 1)),),
    lessons=(Lesson("Bel terug op de dag zelf: dat scheelt een week."),),
    interpretations=(
        SeenLine("b1", "digest:noord:2026-W19:slack", "Twee collega's waren ziek, vandaar.", Party.PARTNERSHIP),
        SeenLine("b2", "digest:noord:2026-W19:slack", None, Party.MUNICIPALITY),
    ),
    gave=MonthGave(
        "2026-04",
        (
            PartyGave(Party.MUNICIPALITY, inputs=2, figures=4, contributions=3, asked=1, kept=1),
            PartyGave(Party.PARTNERSHIP, figures=30, contributions=5, told=in_fives(12), asked=2, kept=0),
        ),
    ),
)


@pytest.fixture
def town() -> Agreements:
    return load_text(text())


@pytest.fixture
async def house(sqlite_database: Database, town: Agreements) -> House:
    return await house_on(sqlite_database, town, NOW)


def subject_of(per: str, town: Agreements) -> str:
    return {"team": "noord", "area": "peelo-noorderpark", "whole": town.municipality_code}[per]


def ordinary(town: Agreements, week: Period, weeks: int) -> Iterator[Observation]:
    """So many weeks in which nothing special happens, and the months and quarters in them."""
    months = {"week": weeks, "month": weeks // 4, "quarter": weeks // 13, "year": 0}
    for agreed in town.indicators:
        level, step = LEVELS[agreed.id]
        kind = PeriodKind(agreed.frequency)
        last = week if kind is PeriodKind.WEEK else Period.containing(kind, week.last_day).previous()
        values = calm(months[agreed.frequency], level, step)
        people = {} if agreed.kind != "proportion" else {"denominator": Decimal(200)}
        yield from series(agreed, subject_of(agreed.per, town), last, values, **people)
    yield Observation(
        "cbs:Inwonertal", "GM0106", Period.parse("2022"), Decimal(68_979), "CBS (CC BY 4.0)", Status.DEFINITIVE
    )


async def digest_of(house: House, week: str) -> DigestFacts:
    facts = await house.digests.facts(house.active, ["noord"], Period.parse(week))
    return facts["noord"]


async def written(house: House, facts: DigestFacts, delay: Delay = Delay.NONE, language: str = "nl") -> str:
    return plain_text((await house.digests.compose(facts, delay)).message, Wording(language))


def same_as_golden(name: str, said: str) -> None:
    """With TELVERTEL_WRITE_GOLDEN set the file is written, to be read aloud before it is kept."""
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("TELVERTEL_WRITE_GOLDEN"):
        file.write_text(said, "utf-8")
    assert said == file.read_text("utf-8")


async def test_a_quiet_week(house: House, town: Agreements) -> None:
    await house.keep(ordinary(town, Period.parse("2026-W21"), 60), NOW)

    facts = await digest_of(house, "2026-W21")

    assert facts.quiet
    same_as_golden("digest-quiet-week", await written(house, facts))


async def test_a_week_with_attention_a_correction_and_a_figure_that_is_late(house: House, town: Agreements) -> None:
    await house.keep(ordinary(town, Period.parse("2026-W19"), 40), NOW)
    await house.published(due_of("noord", "2026-W19", town), NOW)

    waiting = next(each for each in town.indicators if each.id == "wait_days")
    resolved = next(each for each in town.indicators if each.id == "resolved_in_basis")
    await house.keep(
        series(waiting, "noord", Period.parse("2026-W20"), [9, Decimal("14.5")], status=Status.PROVISIONAL), NOW
    )
    await house.keep(
        series(resolved, "peelo-noorderpark", Period.parse("2026-04"), [71], denominator=Decimal(200)), NOW
    )
    facts = await digest_of(house, "2026-W20")

    assert not facts.quiet
    same_as_golden("digest-restless-week", await written(house, facts))


async def test_the_first_weeks_of_a_team(house: House, town: Agreements) -> None:
    await house.keep(ordinary(town, Period.parse("2026-W21"), 5), NOW)

    facts = await digest_of(house, "2026-W21")

    same_as_golden("digest-first-weeks", await written(house, facts))


async def test_week_fifty_three_after_a_holiday_in_dutch_and_in_english(house: House, town: Agreements) -> None:
    await house.keep(ordinary(town, Period.parse("2026-W53"), 60), NOW)

    facts = await digest_of(house, "2026-W53")

    same_as_golden("digest-week-53", await written(house, facts, Delay.HOLIDAY))
    same_as_golden("digest-week-53-in-english", await written(house, facts, Delay.HOLIDAY, "en"))


async def test_a_week_in_which_everybody_told_something(house: House, town: Agreements) -> None:
    await house.keep(ordinary(town, Period.parse("2026-W20"), 60), NOW)

    facts = replace(await digest_of(house, "2026-W20"), voices=TOLD)

    same_as_golden("digest-full-week", await written(house, facts))


PARTS = [
    "digest-counting-heading",
    "digest-telling-heading",
    "digest-signals-heading",
    "digest-running-heading",
    "digest-municipality-heading",
    "digest-learned-heading",
    "digest-question-heading",
]


def empty(week: str, lines: tuple[CountLine, ...] = (), voices: Voices = Voices()) -> DigestFacts:  # noqa: B008 - frozen
    return DigestFacts("noord", "Noord", ("Peelo",), week, 1, voices, lines, 0, (), None, "Wat lukte?")


def headings(message: Message) -> list[str]:
    return [block.words.key for block in message.blocks if isinstance(block, Heading)][1:]  # type: ignore[union-attr]


def test_the_parts_have_their_agreed_order_and_none_is_left_out_when_it_is_empty() -> None:
    assert headings(digest_message(empty("2026-W21"))) == PARTS


def test_in_even_weeks_the_story_comes_before_the_number() -> None:
    assert headings(digest_message(empty("2026-W20"))) == [PARTS[1], PARTS[0], *PARTS[2:]]


def test_a_clash_is_only_told_when_there_is_one() -> None:
    clash = Voices(tensions=(Tension("wachten", in_fives(6)),))

    assert "digest-tension-heading" in headings(digest_message(empty("2026-W21", voices=clash)))


def test_all_text_comes_before_the_pictures() -> None:
    picture = Picture(
        "0" * 64, Heading(digest_message(empty("2026-W21")).summary).words, digest_message(empty("2026-W21")).summary
    )

    blocks = digest_message(empty("2026-W21"), (picture, picture)).blocks

    assert blocks[-2:] == (picture, picture)
    assert not any(isinstance(block, Picture) for block in blocks[:-2])


def line(number: int, *, changed: bool = False) -> CountLine:
    word = Reading.NOTICE if changed else Reading.USUAL
    return CountLine(f"i{number:02}", "noord", f"Cijfer {number}", "aantal", None, "2026-W21", Decimal(number), word)


def test_of_too_many_figures_those_that_changed_are_told_and_the_order_stays() -> None:
    lines = [line(number, changed=number > 12) for number in range(1, 15)]

    told = most_telling(lines)

    assert [each.indicator for each in told] == [f"i{number:02}" for number in (*range(1, 11), 13, 14)]


def test_counting_never_takes_more_than_twelve_lines() -> None:
    lines = most_telling([line(number) for number in range(1, 30)])

    (items,) = (block for block in digest_message(empty("2026-W21", lines)).blocks if isinstance(block, Items))

    assert len(items.lines) == 12
