"""What a soak measures with: the share of the allowed rate, and the limits that the peers keep."""

from datetime import UTC, datetime, timedelta

from tests.soak.limits import Bucket
from tests.soak.used import Sent, used

BEGIN = datetime(2026, 11, 16, 8, tzinfo=UTC)


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


def test_a_bucket_takes_so_many_at_once_and_then_at_its_rate() -> None:
    bucket = Bucket(rate=10, at_once=3, seen=100)
    for _ in range(3):
        assert bucket.wait(100) == 0
        bucket.take()

    assert round(bucket.wait(100), 3) == 0.1
    assert bucket.wait(100.1) == 0
