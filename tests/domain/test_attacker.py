"""The attacker against single publishers: it wins where one is careless, and loses against ours."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from itertools import product
from random import Random
from typing import TypeAlias

import pytest

from domain.disclosure import NOBODY, Fives, in_fives, in_fives_beside, in_fives_over
from domain.periods import Period
from domain.residents import Asked, Counts, Face, added, experience
from domain.voices import Given, Heard, voices_of
from tests.attacker import Attacker, windows
from tests.example import agreements

Told: TypeAlias = Callable[[Sequence[Collection[Hashable]]], Fives]
LONG = 4


def weeks_of_people(counts: Sequence[int]) -> list[range]:
    """Other people each week."""
    return [range(100 * week, 100 * week + count) for week, count in enumerate(counts)]


def attacked(counts: Sequence[int], told: Told) -> Attacker:
    """By whom read of every week the number over the last four."""
    people, attacker = weeks_of_people(counts), Attacker()
    for week, window in windows([str(number) for number in range(len(counts))], LONG):
        shown = told(people[int(week) + 1 - len(window) : int(week) + 1])
        attacker.read_beside(shown, window)
    return attacker


def carelessly(people: Sequence[Collection[Hashable]]) -> Fives:
    return in_fives(sum(map(len, people)))


# Four people in one week and four in the next: as a sum about ten, before and after it under five.
BURST = (0, 0, 0, 4, 4, 0, 0, 0, 0)


def test_exact_totals_give_away_every_week() -> None:
    attacker = Attacker()
    for week, window in windows([str(number) for number in range(len(BURST))], LONG):
        total = sum(BURST[int(week) + 1 - len(window) : int(week) + 1])
        attacker.learn(window, total, total)

    assert [attacker.bounds(str(week)).possible for week in range(len(BURST))] == [1] * len(BURST)


def test_fives_that_overlap_give_away_a_burst() -> None:
    """So this test can fail: numbers in fives alone were not enough."""
    attacker = Attacker()
    for week, window in windows([str(number) for number in range(len(BURST))], LONG):
        attacker.read(carelessly(weeks_of_people(BURST)[int(week) + 1 - len(window) : int(week) + 1]), window)

    assert (attacker.bounds("3").low, attacker.bounds("3").high) == (4, 4)


def test_with_room_in_its_parts_the_same_burst_stays_hidden() -> None:
    attacker = attacked(BURST, in_fives_over)

    assert all(attacker.bounds(str(week)).possible >= 3 for week in range(len(BURST)))


def test_a_total_with_room_leaves_three_numbers_in_each_small_part_however_it_is_made() -> None:
    """Solved by trying all: whoever knows the rule itself finds no number of up to three groups told beside it."""
    fits: dict[tuple[str, ...], list[tuple[int, ...]]] = {}
    for parts in product(range(13), repeat=2):
        told = in_fives_beside(sum(parts), [sum(in_fives(part).most for part in parts)])
        fits.setdefault((str(told), *(str(in_fives(part)) for part in parts)), []).append(parts)

    for found in fits.values():
        for number in range(2):
            possible = {parts[number] for parts in found}
            assert max(possible) >= 5 or len(possible) >= 3


def test_people_who_come_again_count_once_over_weeks() -> None:
    assert in_fives_over([range(7), range(7), range(6), range(7)]) == in_fives(7)
    assert in_fives_over([]) == NOBODY
    assert in_fives_over([range(12)]) == in_fives(12)


# A town's quarter after quarter


def quarter_of_answers(chances: Random) -> Counts:
    return {(asked, face): chances.choice((0, 2, 4, 4, 6, 7, 7, 12)) for asked in Asked for face in Face}


def test_a_year_of_answers_beside_its_quarters_tells_nothing_more() -> None:
    for seed in range(20):
        chances = Random(seed)
        quarters = [each for _ in range(3) if (each := experience(quarter_of_answers(chances))) is not None]

        assert added(quarters).faces == {
            place: Fives(sum(quarter.faces[place].about for quarter in quarters))
            for place in product(tuple(Asked), tuple(Face))
        }


def test_a_true_year_beside_its_quarters_would_give_away_a_face() -> None:
    attacker = Attacker()
    for quarter, count in zip(("Q1", "Q2", "Q3"), (7, 7, 4), strict=True):
        attacker.read(in_fives(count), [quarter])
    attacker.read(in_fives(18), ["Q1", "Q2", "Q3"])

    assert attacker.bounds("Q3").low == attacker.bounds("Q3").high == 4


# Years of signals, as digests tell them

THEMES = ("waiting", "money", "housing", "growing_up")


def invented(seed: int, often: float, bursts: float) -> Iterator[Given]:
    """A year in which nobody speaks twice: the best that an attacker can hope for."""
    chances, week = Random(seed), Period.parse("2026-W01")
    for number in range(52):
        for theme in THEMES:
            chance = chances.random()
            many = chances.randint(3, 8) if chance < bursts else chances.randint(1, 4) if chance < often else 0
            yield from (Given(theme, week.plus(number), f"{theme} {number} {one}") for one in range(many))


def digests_read(given: Sequence[Given]) -> Attacker:
    """Everything that one team's digests of a year tell of signals, and how many people told something."""
    agreed, first, attacker = agreements(), Period.parse("2026-W01"), Attacker()
    names = {theme.id: theme.name for theme in agreed.themes}
    for week, window in windows([first.plus(number).key for number in range(52)], LONG):
        near = [each for each in given if Period.parse(week).plus(-7) <= each.week <= Period.parse(week)]
        told = voices_of(Heard(signals=near), agreed.teams[0], agreed, (), Period.parse(week))
        lines = {line.theme: line.people for line in told.signals}
        attacker.read(told.people, [(theme, week) for theme in THEMES])
        for theme in THEMES:
            attacker.read_beside(lines.get(names[theme], NOBODY), [(theme, each) for each in window])
    return attacker


def small_weeks(given: Sequence[Given]) -> Mapping[tuple[str, str], int]:
    counts = Counter((each.theme, each.week.key) for each in given)
    first = Period.parse("2026-W01")
    cells = [(theme, first.plus(number).key) for theme in THEMES for number in range(52)]
    return {cell: counts[cell] for cell in cells if counts[cell] < 5}


@pytest.mark.long
@pytest.mark.parametrize(("often", "bursts"), [(0.3, 0.05), (0.3, 0.12), (0.65, 0.1)])
@pytest.mark.parametrize("seed", range(3))
def test_a_year_of_digests_gives_away_no_week(seed: int, often: float, bursts: float) -> None:
    given = list(invented(seed, often, bursts))

    attacker, small = digests_read(given), small_weeks(given)

    bounds = {cell: attacker.bounds(cell) for cell in small}
    assert all(bounds[cell].low <= count <= bounds[cell].high for cell, count in small.items())
    assert [cell for cell, each in bounds.items() if each.possible < 2] == []
    # Nobody can know that nobody spoke twice; even who guesses so finds one of two only now and then.
    assert sum(each.possible < 3 for each in bounds.values()) <= len(small) * 0.05
