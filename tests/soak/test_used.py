"""What a soak measures with: the share of the allowed rate, and the limits that the peers keep."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from storage.outbox_rows import State
from tests.soak.limits import Bucket, Limits
from tests.soak.outcome import Outcome
from tests.soak.used import Sent, Used, used
from tests.soak.week import Soaked

BEGIN = datetime(2026, 11, 16, 8, tzinfo=UTC)


def outcome_of(*, share: float = 1, refused: Counter[str] | None = None) -> Outcome:
    """All went well but for what is given."""
    return Outcome(
        teams=1,
        people=[],
        digests=1,
        stories=0,
        states=Counter({State.SENT: 400}),
        used={"slack": Used(10, 100, round(100 * share))},
        doubled=[],
        refused={"slack": refused or Counter()},
        pauses={"slack": 1},
        waited=[],
        troubles=[],
    )


def sent(lane: str, queued: float, gone: float) -> Sent:
    return Sent(lane, True, BEGIN + timedelta(seconds=queued), BEGIN + timedelta(seconds=gone), gap=1)


def test_a_backlog_that_goes_at_the_allowed_rate_uses_all_of_it() -> None:
    backlog = [sent(f"lane-{number}", -0.5, number / 10 + 0.05) for number in range(40)]

    found = used(backlog, rate=10)

    assert found.seconds == 3
    assert found.share == 1


def test_a_backlog_that_goes_half_as_fast_uses_half() -> None:
    backlog = [sent(f"lane-{number}", -0.5, number / 5 + 0.05) for number in range(40)]

    assert used(backlog, rate=10).share == 0.5


def test_seconds_with_less_to_do_than_is_allowed_do_not_count() -> None:
    found = used([sent("lane-1", -0.5, 3.5), sent("lane-2", -0.5, 4.5)], rate=10)

    assert found.seconds == 0


def test_seconds_in_which_the_platform_takes_nothing_do_not_count() -> None:
    backlog = [sent(f"lane-{number}", -60.5, number / 10 + 0.05) for number in range(40)]

    found = used(backlog, rate=10, closed=[(BEGIN - timedelta(seconds=60), BEGIN)])

    assert (found.seconds, found.share) == (3, 1)


def test_a_platform_that_is_closed_says_for_how_long() -> None:
    limits = Limits(rate=10, at_once=10, pause=60, closed=True)

    assert [limits.refuses("place", 1), limits.refuses("other", 1)] == [60, 60]
    assert (limits.refused, limits.pauses) == ({"closed": 2}, 1)


def test_a_whole_week_is_wrong_where_too_little_was_used_or_memory_grew() -> None:
    found = Soaked(outcome_of(share=0.8), 10, 200, 7, [[200, 200, 200, 230]], [])

    assert found.wrong == [
        "80% of what slack allows was used, less than 90%",
        "process 1 grew by 5.7 MB a day, more than 3",
    ]


def test_a_small_or_short_one_is_judged_by_what_was_lost_or_doubled_alone() -> None:
    assert Soaked(outcome_of(share=0.8), 10, 6, 7, [[200, 200, 200, 230]], []).wrong == []


def test_more_refusals_than_ten_and_one_in_a_hundred_are_a_storm() -> None:
    found = outcome_of(refused=Counter(place=6, all=5))

    assert found.wrong == ["a storm of 429 at slack"]
    assert outcome_of(refused=Counter(place=5, all=5, closed=32)).wrong == []


def test_a_bucket_takes_so_many_at_once_and_then_at_its_rate() -> None:
    bucket = Bucket(rate=10, at_once=3, seen=100)
    for _ in range(3):
        assert bucket.wait(100) == 0
        bucket.take()

    assert round(bucket.wait(100), 3) == 0.1
    assert bucket.wait(100.1) == 0
