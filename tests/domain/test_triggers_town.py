"""Who took part and what the municipality gave, in the shape that rules look at."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from domain.agreements import Party, Role
from domain.ladder import replay
from domain.ladder_acts import (
    Act,
    Actor,
    Contribute,
    KeepPromise,
    LadderTerms,
    MakePromise,
    Open,
    Promise,
    Question,
    Step,
    Subject,
)
from domain.ladder_state import Escalation
from domain.people import Participant, Standing
from domain.periods import Period
from domain.trigger_town import ToldIn, areas_of, awaited, brought_in, taking_part
from domain.trigger_voices import Answer
from tests.example import agreements

TOWN = agreements()
WEEK = Period.parse("2026-W20")
MUNICIPALITY = Actor(Party.MUNICIPALITY, Role.POINT_OF_CONTACT)
PARTNERSHIP = Actor(Party.PARTNERSHIP, Role.TEAM_LEAD)
# A Monday.
BEGAN = datetime(2026, 5, 11, 8, tzinfo=UTC)
NOW = BEGAN + timedelta(days=30)


def people(tellers: list[str | None], week: Period = WEEK) -> float:
    """How many of team Noord took part, as it may be told."""
    told = [ToldIn(week, teller, "noord", None) for teller in tellers]
    return float(taking_part(TOWN, {}, told, [week]).people[0, 0])


@given(st.integers(0, 30), st.integers(0, 30))
def test_nobody_is_missed_who_may_have_been_there(known: int, anonymous: int) -> None:
    really = known + anonymous
    told = people([*map(str, range(known)), *map(str, range(known)), *[None] * anonymous])

    assert told >= min(really, 4)
    assert told - really <= 4
    assert people([str(one) for one in range(really)]) == told


def test_nothing_can_be_worked_out_of_fewer_than_five() -> None:
    assert len({people([str(one) for one in range(number)]) for number in range(5)}) == 1


def test_of_whom_chose_not_to_be_asked_nothing_is_expected_and_holidays_are_unknown() -> None:
    away = {"kofi": Participant("kofi", Standing.STOPPED), "wout": Participant("wout", Standing.PAUSED)}
    summer = Period.parse("2026-W30")

    everybody, fewer = taking_part(TOWN, {}, [], [WEEK]), taking_part(TOWN, away, [], [WEEK])

    assert (everybody.members[0], fewer.members[0]) == (6, 4)
    assert np.isnan(people(["a"], summer))


def matter(*acts: tuple[Actor, Act], trigger: str | None = None) -> Escalation:
    opened = Step(BEGAN, Open("m1", LadderTerms(1), Subject(trigger)))
    return replay([opened, *(Step(BEGAN + timedelta(minutes=1), act, by) for by, act in acts)])


def test_the_municipality_is_waited_for_from_its_turn_on() -> None:
    asked = matter((PARTNERSHIP, Contribute("1", Question.SEE)))
    answered = matter((PARTNERSHIP, Contribute("1", Question.SEE)), (MUNICIPALITY, Contribute("2", Question.WHY)))

    # Six working days later; Ascension Day is none.
    assert list(awaited([asked], [], NOW)) == [Answer("turn:m1:2026-05-11", date(2026, 5, 20))]
    assert list(awaited([answered], [], NOW)) == []


def test_a_promise_is_waited_for_until_it_is_kept_and_the_rule_does_not_feed_itself() -> None:
    promise = Promise("p1", "Een ruimte", Party.MUNICIPALITY, Role.POINT_OF_CONTACT, date(2026, 6, 1))
    ours = Promise("p2", "Een rooster", Party.PARTNERSHIP, Role.TEAM_LEAD, date(2026, 6, 1))
    heard = ((MUNICIPALITY, Contribute("1", Question.SEE)), (PARTNERSHIP, Contribute("2", Question.WHY)))
    promised = (*heard, (MUNICIPALITY, MakePromise(promise)), (PARTNERSHIP, MakePromise(ours)))
    kept = (*promised, (MUNICIPALITY, KeepPromise("p1")))

    assert list(awaited([matter(*promised)], [], NOW)) == [Answer("promise:p1", date(2026, 6, 1))]
    assert list(awaited([matter(*kept)], [], NOW)) == []
    assert list(awaited([matter(*promised, trigger="late")], ["late"], NOW)) == []


def test_what_the_municipality_said_counts_as_brought_in() -> None:
    assert brought_in([matter((MUNICIPALITY, Contribute("1")))]) == {date(2026, 5, 11)}
    assert brought_in([matter((PARTNERSHIP, Contribute("1")))]) == set()


def test_areas_belong_to_themselves_to_their_team_and_to_the_town() -> None:
    found = areas_of(TOWN)

    assert found["centrum"] == ("centrum",)
    assert set(found["zuid"]) == {"centrum", "lariks-pittelo"}
    assert len(found["GM0106"]) == 5
