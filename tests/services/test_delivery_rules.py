"""What becomes of a message on its way: every state against every way in which things can end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.address import Place, Posted
from chat.transport import (
    AccessBroken,
    Act,
    CannotLook,
    MessageRefused,
    NotSent,
    PlaceGone,
    PlaceMoved,
    Throttled,
    TransportError,
    Uncertain,
)
from services import delivery_rules as rules
from services.delivery_rules import DeliveryTimes, NotStarted, Outcome, Task
from storage.lanes import Health
from storage.outbox_rows import OutboxRow, State

NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
LATER = timedelta(seconds=7)
PLACE = Place("slack", "T1", "C1")
STANDS = Posted(PLACE, "1.0")
TIMES = DeliveryTimes()


def row(**changed: Any) -> OutboxRow:
    fresh = OutboxRow(
        id=1, key="k", lane=PLACE.lane, act=Act.POST, place=PLACE, about_key=None, message={}, marker="m",
        on_unknown="resend", expires_at=None, state=State.PENDING, attempts=0, crashes=0, looks=0, absences=0,
        not_before=NOW, doubtful=False, first_tried_at=None, sent_at=None, posted=None, error=None,
    )  # fmt: skip
    return replace(fresh, **changed)


CLAIMED = row(state=State.CLAIMED, attempts=3, first_tried_at=NOW)
UNKNOWN = row(state=State.UNKNOWN, attempts=3, looks=1, first_tried_at=NOW)


@pytest.mark.parametrize(
    ("head", "state", "task"),
    [
        (row(), State.CLAIMED, Task.SEND),
        (row(expires_at=NOW), State.CLAIMED, Task.SEND),
        (row(expires_at=NOW - LATER), State.EXPIRED, None),
        (row(attempts=7), State.CLAIMED, Task.SEND),
        (row(attempts=8), State.DEAD, None),
        (row(crashes=2), State.CLAIMED, Task.SEND),
        (row(crashes=3), State.DEAD, None),
        (row(about_key="gone"), State.DEAD, None),
        (CLAIMED, State.UNKNOWN, None),
        (UNKNOWN, State.UNKNOWN, Task.LOOK),
        (replace(UNKNOWN, act=Act.EDIT), State.PENDING, None),
        (replace(UNKNOWN, act=Act.DELETE), State.PENDING, None),
        (replace(UNKNOWN, act=Act.PIN), State.PENDING, None),
        (replace(UNKNOWN, act=Act.UNPIN), State.PENDING, None),
        (replace(UNKNOWN, act=Act.OPEN), State.UNKNOWN, Task.LOOK),
        (replace(UNKNOWN, looks=8), State.PENDING, None),
        (replace(UNKNOWN, looks=8, on_unknown="park"), State.DEAD, None),
    ],
)
def test_the_head_of_a_free_lane_takes_its_next_step(head: OutboxRow, state: State, task: Task | None) -> None:
    stepped, given_task = rules.next_step(head, None, NOW, TIMES)

    assert (stepped.state, given_task) == (state, task)


@pytest.mark.parametrize(
    ("root", "state", "task"),
    [
        (State.SENT, State.CLAIMED, Task.SEND),
        (State.DEAD, State.DEAD, None),
        (State.EXPIRED, State.DEAD, None),
        (State.PENDING, State.PENDING, None),
        (State.CLAIMED, State.PENDING, None),
        (State.UNKNOWN, State.PENDING, None),
    ],
)
def test_a_message_about_another_waits_for_it_and_dies_with_it(root: State, state: State, task: Task | None) -> None:
    stepped, given_task = rules.next_step(row(about_key="root"), row(state=root), NOW, TIMES)

    assert (stepped.state, given_task) == (state, task)
    assert stepped.not_before == (NOW + TIMES.root_wait if state is State.PENDING else NOW)


def test_an_attempt_is_counted_before_it_is_made_and_the_first_is_remembered() -> None:
    first, _ = rules.next_step(row(), None, NOW, TIMES)
    again, _ = rules.next_step(replace(first, state=State.PENDING), None, NOW + LATER, TIMES)

    assert (first.attempts, again.attempts) == (1, 2)
    assert again.first_tried_at == NOW


def test_a_stopped_process_is_counted_and_nobody_looks_before_the_message_can_have_settled() -> None:
    stepped, _ = rules.next_step(CLAIMED, None, NOW, TIMES)

    assert (stepped.crashes, stepped.not_before) == (1, NOW + TIMES.settle_delay)


@pytest.mark.parametrize(
    ("outcome", "state", "attempts", "not_before"),
    [
        (STANDS, State.SENT, 3, NOW),
        (Throttled("r", LATER, whole_platform=False), State.PENDING, 2, NOW),
        (Throttled("r", LATER, whole_platform=True), State.PENDING, 2, NOW),
        (NotSent("r"), State.PENDING, 2, NOW + LATER),
        (NotStarted("r"), State.PENDING, 2, NOW),
        (AccessBroken("r"), State.PENDING, 2, NOW),
        (PlaceMoved("r", "C2"), State.PENDING, 2, NOW),
        (PlaceGone("r"), State.DEAD, 3, NOW),
        (MessageRefused("r"), State.DEAD, 3, NOW),
        (Uncertain("r"), State.UNKNOWN, 3, NOW + TIMES.settle_delay),
        (CannotLook("r"), State.UNKNOWN, 3, NOW + TIMES.settle_delay),
        (TransportError("r"), State.UNKNOWN, 3, NOW + TIMES.settle_delay),
    ],
)
def test_a_send_ends(outcome: Posted | TransportError, state: State, attempts: int, not_before: datetime) -> None:
    verdict = rules.after_send(CLAIMED, outcome, NOW, TIMES, LATER)

    assert (verdict.row.state, verdict.row.attempts, verdict.row.not_before) == (state, attempts, not_before)
    assert verdict.row.posted == (STANDS if state is State.SENT else None)
    assert verdict.moves_to == ("C2" if isinstance(outcome, PlaceMoved) else None)
    assert verdict.lane_closes == ("PlaceGone: r" if isinstance(outcome, PlaceGone) else None)
    assert verdict.lane_waits == (LATER if isinstance(outcome, Throttled) else timedelta(0))


@pytest.mark.parametrize(
    ("outcome", "state", "looks", "waits"),
    [
        (STANDS, State.SENT, 1, timedelta(0)),
        (None, State.UNKNOWN, 1, TIMES.settle_delay),
        (CannotLook("r"), State.PENDING, 0, timedelta(0)),
        (PlaceMoved("r", "C2"), State.PENDING, 0, timedelta(0)),
        (PlaceGone("r"), State.DEAD, 1, timedelta(0)),
        (Throttled("r", LATER, whole_platform=False), State.UNKNOWN, 0, TIMES.settle_delay),
        (NotSent("r"), State.UNKNOWN, 0, TIMES.settle_delay),
        (NotStarted("r"), State.UNKNOWN, 0, TIMES.settle_delay),
        (AccessBroken("r"), State.UNKNOWN, 0, TIMES.settle_delay),
        (Uncertain("r"), State.UNKNOWN, 1, TIMES.settle_delay),
        (MessageRefused("r"), State.UNKNOWN, 1, TIMES.settle_delay),
    ],
)
def test_a_look_ends(outcome: Outcome, state: State, looks: int, waits: timedelta) -> None:
    verdict = rules.after_look(UNKNOWN, outcome, NOW, TIMES, LATER)

    assert (verdict.row.state, verdict.row.looks, verdict.row.not_before) == (state, looks, NOW + waits)
    assert verdict.row.doubtful == (state is State.PENDING)


def test_only_the_second_look_that_finds_nothing_sends_again() -> None:
    once = rules.after_look(UNKNOWN, None, NOW, TIMES, LATER).row
    failed = rules.after_look(once, Uncertain("r"), NOW, TIMES, LATER).row
    twice = rules.after_look(failed, None, NOW, TIMES, LATER).row

    assert (once.state, failed.state, twice.state) == (State.UNKNOWN, State.UNKNOWN, State.PENDING)
    assert not twice.doubtful
    assert (twice.looks, twice.absences) == (0, 0)


@pytest.mark.parametrize(
    ("outcome", "failures", "pause"),
    [
        (STANDS, 0, None),
        (None, 0, None),
        (MessageRefused("r"), 0, None),
        (PlaceGone("r"), 0, None),
        (CannotLook("r"), 4, None),
        (NotStarted("r"), 4, None),
        (Uncertain("r"), 5, timedelta(seconds=30)),
        (NotSent("r"), 5, timedelta(seconds=30)),
        (AccessBroken("r"), 5, timedelta(seconds=30)),
        (Throttled("r", LATER, whole_platform=True), 0, LATER),
        (Throttled("r", LATER, whole_platform=False), 0, None),
    ],
)
def test_the_fifth_failure_in_a_row_pauses_the_platform(
    outcome: Outcome, failures: int, pause: timedelta | None
) -> None:
    after = rules.health_after(Health("slack", failures=4), outcome, NOW, TIMES)

    assert after.failures == failures
    assert after.paused_until == (None if pause is None else NOW + pause)


def test_one_refused_token_pauses_the_platform_at_once() -> None:
    assert rules.is_paused(rules.health_after(Health("slack"), AccessBroken("r"), NOW, TIMES), NOW)


def test_a_success_on_its_way_does_not_lift_the_pause_that_a_platform_asked_for() -> None:
    asked = rules.health_after(Health("slack"), Throttled("r", LATER, whole_platform=True), NOW, TIMES)

    assert rules.health_after(asked, STANDS, NOW, TIMES) == asked


def test_one_place_that_is_refused_for_a_moment_pauses_no_other() -> None:
    refused = rules.health_after(Health("telegram"), Throttled("r", LATER, whole_platform=False), NOW, TIMES)

    assert refused == Health("telegram", refusing_until=NOW + LATER)
    assert not rules.is_paused(refused, NOW)


def test_a_second_place_that_is_refused_within_that_time_means_the_bot() -> None:
    moment = timedelta(seconds=1)
    refused = rules.health_after(Health("telegram"), Throttled("r", LATER, whole_platform=False), NOW, TIMES)

    again = rules.health_after(refused, Throttled("r", LATER, whole_platform=False), NOW + moment, TIMES)
    later = rules.health_after(refused, Throttled("r", LATER, whole_platform=False), NOW + LATER, TIMES)

    assert again.paused_until == NOW + moment + LATER
    assert later.paused_until is None


def test_a_success_after_a_pause_for_failures_opens_the_platform() -> None:
    paused = Health("slack", 9, NOW + LATER, "r")

    assert rules.health_after(paused, STANDS, NOW, TIMES) == Health("slack")


@given(st.integers(0, 10**6))
def test_pauses_grow_and_never_exceed_a_quarter_of_an_hour(failures: int) -> None:
    after = rules.health_after(Health("slack", failures), NotSent("r"), NOW, TIMES)

    assert after.paused_until is None or NOW < after.paused_until <= NOW + timedelta(minutes=15)


@given(st.integers(0, 10**6), st.floats(0, 1, exclude_max=True))
def test_a_wait_before_another_try_is_never_more_than_five_minutes(failures: int, chance: float) -> None:
    assert timedelta(0) <= rules.backoff(failures, chance, TIMES) <= timedelta(minutes=5)


@pytest.mark.parametrize(
    ("act", "root_place", "expected"),
    [
        (Act.POST, PLACE, PLACE.in_thread("1.0")),
        (Act.POST, PLACE.in_thread("0.5"), PLACE.in_thread("0.5")),
        (Act.EDIT, PLACE, PLACE),
        (Act.PIN, PLACE, PLACE),
        (Act.POST, Place("slack", "T1", "C2"), PLACE),
    ],
)
def test_a_reply_goes_into_the_thread_of_its_root(act: Act, root_place: Place, expected: Place) -> None:
    posted = Posted(root_place, "1.0")
    root = row(place=root_place, lane=root_place.lane, posted=posted, state=State.SENT)

    assert rules.where(row(act=act, about_key="root"), root) == expected


def test_a_reply_goes_into_the_topic_in_which_its_root_came_to_stand() -> None:
    root = row(act=Act.OPEN, posted=Posted(PLACE.in_thread("topic:7"), "1.0"), state=State.SENT)

    assert rules.where(row(about_key="root"), root) == PLACE.in_thread("topic:7")


@pytest.mark.parametrize(
    ("asked", "stands_in", "moved"),
    [("topic:7", "topic:8", "topic:8"), ("topic:7", "topic:7", None), ("topic:7", None, None), (None, "1.0", None)],
)
def test_only_a_thread_that_was_made_anew_is_another(
    asked: str | None, stands_in: str | None, moved: str | None
) -> None:
    outcome = Posted(PLACE.in_thread(stands_in), "2.0")

    assert rules.moved_thread(PLACE.in_thread(asked), outcome) == moved
    assert rules.moved_thread(PLACE.in_thread(asked), MessageRefused("r")) is None


def test_a_lease_outlives_two_requests() -> None:
    assert TIMES.lease >= 2 * TIMES.deadline + timedelta(seconds=10)
