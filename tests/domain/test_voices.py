"""What a digest tells of what people told, and what nobody can work out from it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agreements import Goal, Party, Theme
from domain.digest import CountLine, DigestFacts, Voices, from_content, to_content
from domain.disclosure import in_fives
from domain.periods import Period
from domain.reading import Reading
from domain.signals import OTHER_THEME
from domain.stories import AboutResident, Audience
from domain.voices import (
    MOST_STORIES,
    Given,
    Heard,
    Seen,
    Told,
    is_of,
    quoted_items,
    spread,
    voices_of,
    with_words,
    wordless,
)
from tests.services.digest_town import TOWN

WEEK = Period.parse("2026-W20")
NORTH, SOUTH = TOWN.teams
TOWN_TOLD = TOWN.model_copy(
    update={
        "goals": (Goal(id="accessible", name="toegankelijk", sentence="Iedereen komt binnen."),),
        "themes": (Theme(id="waiting", name="wachten"), Theme(id="money", name="geld")),
    }
)
CALM = CountLine("wait_days", "noord", "Wachten", "werkdagen", None, "2026-W20", Decimal(6), Reading.USUAL)
WORDS = "Een buurman hielp met de brief."


def story(id_: str, **changed: object) -> Told:
    told = Told(id_, WORDS, "accessible", f"p-{id_}", Audience.DIGEST, AboutResident.NO, approved=True)
    return replace(told, **changed)  # type: ignore[arg-type]


def signals(theme: str, people: Iterable[int], week: Period = WEEK) -> list[Given]:
    return [Given(theme, week, f"p{person}") for person in people]


def voices(heard: Heard, lines: Iterable[CountLine] = (CALM,)) -> Voices:
    return voices_of(heard, NORTH, TOWN_TOLD, list(lines), WEEK)


def test_a_story_is_quoted_only_after_the_team_leads_yes() -> None:
    told = voices(Heard([story("a"), story("b", approved=False)]))

    assert [line.story for line in told.stories] == ["a"]
    assert told.more_stories == 1


@pytest.mark.parametrize(
    "changed",
    [{"audience": Audience.TEAM}, {"audience": Audience.NOBODY}, {"about_resident": AboutResident.NOT_ASKED}],
)
def test_what_was_not_shared_with_the_digest_is_not_in_it_but_its_teller_took_part(changed: dict[str, object]) -> None:
    told = voices(Heard([story(str(number), **changed) for number in range(5)]))

    assert told.stories == ()
    assert told.more_stories == 0
    assert told.people == in_fives(5)


def test_of_many_stories_three_are_told_of_different_goals_first() -> None:
    stories = [story("a"), story("b"), story("c", goal="timely"), story("d", goal=None), story("e")]

    assert [told.id for told in spread(stories, MOST_STORIES)] == ["a", "c", "d"]
    assert voices(Heard(stories)).more_stories == 2


def test_a_story_stands_beside_a_figure_of_its_own_goal() -> None:
    requests = replace(CALM, indicator="new_requests", reading=Reading.NOTICE)

    (line,) = voices(Heard([story("a")]), [CALM, requests]).stories

    assert line.goal == "toegankelijk"
    assert line.beside == ("new_requests", "noord")


def test_no_area_stands_beside_a_quotation() -> None:
    lines = [
        replace(CALM, indicator="resolved", subject=area.id, area=area.name)
        for area in TOWN.areas
        if area.id in SOUTH.areas
    ]

    (line,) = voices_of(Heard([story("a")]), SOUTH, TOWN_TOLD, lines, WEEK).stories

    assert line.beside is None


def test_people_are_counted_once_and_the_anonymous_never_make_a_group() -> None:
    busy = [*signals("waiting", [1, 1, 1, 2]), *signals("money", [1, 2, 3, 4])]

    assert voices(Heard((), busy)).people.under_five
    assert voices(Heard([story(str(n), teller=None) for n in range(9)], busy)).people.under_five
    assert voices(Heard([story("5")], busy)).people == in_fives(5)


def test_signals_are_told_over_four_weeks_with_their_direction() -> None:
    now = signals("waiting", range(4)) + signals("waiting", range(3, 8), WEEK.plus(-3))
    earlier = signals("waiting", range(5), WEEK.plus(-4)) + signals("money", range(6), WEEK.plus(-7))
    too_old = signals(OTHER_THEME, range(9), WEEK.plus(-8))

    told = voices(Heard((), [*now, *earlier, *too_old])).signals

    assert [(line.theme, line.people, line.direction) for line in told] == [
        ("wachten", in_fives(8), "up"),
        ("geld", in_fives(0), "down"),
    ]


def test_a_theme_of_few_people_is_not_named_so_that_it_looks_like_one_of_nobody() -> None:
    assert voices(Heard((), signals("waiting", range(4)))) == voices(Heard())


def test_what_people_answered_under_the_digest_before_returns_three_at_most() -> None:
    seen = [Seen(str(number), "digest:noord:2026-W19:slack", WORDS, Party.PARTNERSHIP) for number in range(5)]

    assert [line.item for line in voices(Heard(interpretations=seen)).interpretations] == ["0", "1", "2"]


def test_who_is_in_no_team_speaks_where_they_said_to_work() -> None:
    assert is_of(NORTH, "noord", None)
    assert is_of(NORTH, None, "peelo")
    assert not is_of(NORTH, "zuid", "peelo")
    assert not is_of(NORTH, None, None)


def facts(told: Voices) -> DigestFacts:
    return DigestFacts("noord", "Noord", ("Peelo",), WEEK.key, 1, told, (CALM,), 0, (), None, None)


def test_what_is_kept_for_ever_has_nobodys_words_and_gets_them_back_from_who_still_stands() -> None:
    seen = [Seen("s", "digest:noord:2026-W19:slack", "Wij zagen dat ook.", None)]
    published = facts(voices(Heard([story("a"), story("b", goal=None)], interpretations=seen)))

    kept = to_content(wordless(published))

    assert WORDS not in str(kept)
    assert quoted_items(from_content(kept)) == ("a", "b", "s")
    standing = {"a": WORDS, "b": WORDS, "s": "Wij zagen dat ook."}
    assert with_words(from_content(kept), standing.get) == published
    assert with_words(from_content(kept), {"b": WORDS}.get).voices.stories[0].words is None


def _worlds() -> Iterable[tuple[int, int, int, int]]:
    """People with a signal on one theme and on another, how many gave both, and who only told a hidden story."""
    for one, other in product(range(8), repeat=2):
        for both, hidden in product(range(min(one, other) + 1), range(18)):
            yield one, other, both, hidden


def _digest(one: int, other: int, both: int, hidden: int) -> Voices:
    first, second = range(one), range(one - both, one - both + other)
    stories = [story(f"h{number}", audience=Audience.NOBODY) for number in range(hidden)]
    return voices(Heard(stories, [*signals("waiting", first), *signals("money", second)]), [])


def test_no_small_number_of_people_can_be_worked_out_from_all_that_one_digest_says() -> None:
    """Every world of two themes is tried: all small numbers fit what is told. How many told something that they did
    not share is told nowhere, so the number of people who took part is no total of what stands below it."""
    alike = defaultdict[Voices, list[tuple[int, int, int, int]]](list)
    for world in _worlds():
        alike[_digest(*world)].append(world)

    # Above fifteen people there are worlds that were not tried.
    for worlds in (worlds for told, worlds in alike.items() if told.people.about <= 15):
        for theme in (0, 1):
            fits = {world[theme] for world in worlds}
            if min(fits) < 5:
                assert fits >= {0, 1, 2, 3, 4}
        together = {one + other - both + hidden for one, other, both, hidden in worlds}
        if any(0 < number < 5 for number in together):
            assert together >= {0, 1, 2, 3, 4}


@given(st.lists(st.tuples(st.sampled_from(["waiting", "money", OTHER_THEME]), st.integers(0, 12), st.integers(0, 9))))
def test_no_count_under_five_is_ever_told_as_another_than_that(told: list[tuple[str, int, int]]) -> None:
    every = [Given(theme, WEEK.plus(-back), f"p{person}") for theme, person, back in told]

    said = voices(Heard((), every))

    names = {"waiting": "wachten", "money": "geld", OTHER_THEME: None}
    for theme, name in names.items():
        people = {each.teller for each in every if each.theme == theme and each.week > WEEK.plus(-4)}
        for line in said.signals:
            if line.theme == name:
                assert line.people == in_fives(len(people))
