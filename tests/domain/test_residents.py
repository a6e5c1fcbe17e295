"""What may be told of residents' answers, and when an area was not heard for long."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.disclosure import in_fives
from domain.periods import Period, PeriodKind
from domain.residents import (
    Answers,
    Asked,
    Counts,
    Face,
    areas_of_subject,
    experience,
    is_code,
    new_code,
    observations,
    period_of,
    unheard_areas,
    weeks_of,
    well_heard,
)
from tests import example

MONTH = Period.parse("2026-10")
EXPERIENCE = next(each for each in example.agreements().indicators if each.source_kind == "residents")
ANSWERS = st.dictionaries(st.sampled_from(Asked), st.sampled_from(Face))
COUNTS = st.dictionaries(st.tuples(st.sampled_from(Asked), st.sampled_from(Face)), st.integers(1, 60))


def counts_of(visits: list[Answers]) -> Counts:
    found: dict[tuple[Asked, Face], int] = {}
    for visit in visits:
        for place in visit.items():
            found[place] = found.get(place, 0) + 1
    return found


def told(counts: Counts) -> list[str]:
    return [str(each.value) for each in observations(EXPERIENCE, "GM0106", MONTH, counts, "kaartjes")]


def same(face: Face, count: int) -> Counts:
    return {(asked, face): count for asked in Asked}


@given(st.lists(ANSWERS, max_size=9))
def test_nothing_is_told_of_fewer_than_ten_people(visits: list[Answers]) -> None:
    counts = counts_of(visits)

    assert experience(counts) is None
    assert told(counts) == []


@given(COUNTS)
def test_what_is_told_holds_no_count_that_is_not_in_fives(counts: Counts) -> None:
    shown = experience(counts)

    if shown is not None:
        assert all(shown.faces[place] == in_fives(counts.get(place, 0)) for place in shown.faces)
        assert shown.people.about % 5 == 0
        assert shown.people.about >= 10


@given(COUNTS, st.integers(-2, 2))
def test_a_share_tells_no_more_than_counts_in_fives(counts: Counts, more: int) -> None:
    """One answer more or less that leaves every sum in its five leaves the figure as it was."""
    place = (Asked.ACCESS, Face.YES)
    moved = {**counts, place: max(0, counts.get(place, 0) + more)}
    sums = [sum(count for (_, face), count in each.items() if face is Face.YES) for each in (counts, moved)]

    if told(counts) and told(moved) and in_fives(sums[0]) == in_fives(sums[1]):
        assert told(counts)[0] == told(moved)[0]


@given(COUNTS)
def test_shares_are_shares_and_fit_together(counts: Counts) -> None:
    found = observations(EXPERIENCE, "GM0106", MONTH, counts, "kaartjes")

    if found:
        yes, no = found
        assert yes.value is not None
        assert no.value is not None
        assert 0 <= yes.value <= 100
        assert 0 <= yes.value + no.value <= 101
        assert yes.denominator is not None
        assert yes.denominator >= 10


def test_who_does_not_know_is_in_no_share() -> None:
    known = {**same(Face.YES, 20), **same(Face.NO, 20)}

    assert told(known) == told(known | same(Face.UNSURE, 40))
    assert told(known) == ["50", "50"]


def test_a_question_that_few_could_answer_holds_the_figure_back() -> None:
    counts = {**same(Face.YES, 20), (Asked.EFFECT, Face.YES): 9, (Asked.EFFECT, Face.UNSURE): 11}

    assert told(counts) == []
    assert experience(counts) is not None


@pytest.mark.parametrize("key", ["2026-10", "2026-Q4", "2026-W45", "2027"])
def test_every_week_of_a_period_belongs_to_it_and_to_no_other(key: str) -> None:
    period = Period.parse(key)

    weeks = weeks_of(period)

    assert all(period_of(week, period.kind) == period for week in weeks)
    assert period_of(weeks[0].previous(), period.kind) < period < period_of(weeks[-1].next(), period.kind)


def test_cards_of_an_area_tell_of_its_team_and_of_the_town() -> None:
    town = example.agreements()

    assert areas_of_subject("centrum", town) == {"centrum"}
    assert areas_of_subject("zuid", town) == {"centrum", "lariks-pittelo"}
    assert len(areas_of_subject("GM0106", town)) == 5


def test_an_area_is_unheard_after_six_whole_weeks_and_not_before() -> None:
    heard, begun = {"noord": Period.parse("2026-W40")}, Period.parse("2026-W30")

    def unheard(week: str) -> dict[str, Period]:
        return unheard_areas(heard, begun, Period.parse(week), ["noord"])

    assert unheard("2026-W46") == {}
    assert unheard("2026-W47") == {"noord": Period.parse("2026-W40")}


def test_an_area_that_was_never_heard_counts_from_the_beginning() -> None:
    begun = Period.containing(PeriodKind.WEEK, date(2026, 9, 1))

    assert unheard_areas({}, begun, begun.plus(7), ["noord", "zuid"]) == {"noord": begun, "zuid": begun}


def test_codes_are_of_their_own_and_can_be_typed_over() -> None:
    codes = {new_code() for _ in range(500)}

    assert len(codes) == 500
    assert all(is_code(code) for code in codes)
    assert not any(set("01oil") & set(code) for code in codes)
    assert not is_code("abc")


def all_say(count: int) -> Counts:
    return {(asked, Face.YES): count for asked in Asked}


def test_areas_are_told_as_heard_where_the_town_as_told_holds_ten_people_for_each() -> None:
    plenty = {"centrum": all_say(30), "lariks": all_say(30), "pittelo": all_say(9)}
    few_each = {"centrum": all_say(10), "lariks": {(asked, face): 5 for asked in Asked for face in (Face.YES, Face.NO)}}

    heard = [well_heard(areas, experience(together_of(areas))) for areas in (plenty, few_each)]

    assert heard[0] == {"centrum", "lariks"}
    assert heard[1] == frozenset()
    assert well_heard({"pittelo": all_say(9)}, None) == frozenset()


def together_of(areas: dict[str, Counts]) -> Counts:
    found: dict[tuple[Asked, Face], int] = {}
    for counts in areas.values():
        for place, count in counts.items():
            found[place] = found.get(place, 0) + count
    return found
