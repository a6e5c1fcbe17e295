"""What people are offered: never a step that would be refused, and every step that could be taken."""

from domain.agreements import Party, Role
from domain.ladder_acts import (
    Actor,
    Agree,
    Close,
    Conclude,
    Consent,
    Contribute,
    Decline,
    KeepPromise,
    LookBack,
    Lower,
    MakePromise,
    Park,
    Raise,
)
from domain.ladder_decisions import before
from domain.ladder_moves import Move, next_steps, possible_steps
from domain.ladder_state import Escalation
from flows.ladder_words import STEPS
from tests.domain.ladder_walk import LATER, READER, START, TEAM, TOWN, agreed, by_hand, days, explained, go
from tests.messages.example_conversation import RAISED, opened, steps, walked

MOVES = {
    Contribute: Move.REPLY,
    Raise: Move.RAISE,
    Decline: Move.DECLINE,
    Consent: Move.CONSENT,
    Conclude: Move.CONCLUDE,
    MakePromise: Move.PROMISE,
    Lower: Move.LOWER,
    Agree: Move.AGREE,
    KeepPromise: Move.PROMISE_KEPT,
    Close: Move.CLOSE,
    LookBack: Move.LOOK_BACK,
}


def stages() -> list[Escalation]:
    taken = list(steps())
    return [walked(opened(), iter(taken[:count])) for count in range(len(taken) + 1)]


def test_before_the_three_questions_people_can_answer_or_lay_it_aside() -> None:
    offered = possible_steps(by_hand(), START)

    assert offered == (Move.REPLY, Move.PARK, Move.MERGE, Move.WITHDRAW)
    assert next_steps(by_hand(), START) == (Move.REPLY, Move.MORE)


def test_who_has_no_say_is_offered_an_answer_alone() -> None:
    professional = Actor(Party.PARTNERSHIP, Role.PROFESSIONAL)

    assert possible_steps(explained(), START, professional) == (Move.REPLY,)
    assert possible_steps(explained(), START, READER) == ()


def test_a_proposal_is_answered_by_the_other_party() -> None:
    waiting = go(explained(), (TEAM, RAISED))

    assert Move.CONSENT in possible_steps(waiting, START, TOWN)
    assert Move.CONSENT not in possible_steps(waiting, START, TEAM)
    assert Move.GO_UP not in possible_steps(waiting, START, TEAM)
    assert Move.GO_UP in possible_steps(waiting, days(2), TEAM)


def test_what_is_parked_can_be_taken_up_again() -> None:
    parked = go(explained(), (TEAM, Park(LATER, "Er is vakantie.")))

    assert Move.RESUME in next_steps(parked, START)
    assert Move.CONCLUDE not in possible_steps(parked, START)


def test_looking_back_is_offered_from_its_day_on() -> None:
    assert Move.LOOK_BACK not in possible_steps(agreed(), START)
    assert Move.LOOK_BACK in possible_steps(agreed(), days(28))


def test_what_is_over_offers_nothing_more() -> None:
    over = stages()[-1]

    assert next_steps(over, days(60)) == ()


def test_what_was_done_next_had_always_been_offered() -> None:
    whole = stages()[-1]

    for number, step in enumerate(whole.history):
        if step.by is not None and type(step.act) in MOVES:
            assert MOVES[type(step.act)] in possible_steps(before(whole, number), step.at, step.by), step


def test_nothing_is_offered_to_who_has_said_yes_already() -> None:
    settled = stages()[-2]

    assert Move.CONSENT not in possible_steps(settled, days(26))
    assert Move.CLOSE not in possible_steps(settled, days(26))


def test_every_move_is_a_step_that_people_can_begin() -> None:
    assert {str(move) for move in Move} == set(STEPS)
