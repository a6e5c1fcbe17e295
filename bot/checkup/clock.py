"""The clock, beside that of a platform."""

from datetime import datetime, timedelta

from bot.checkup.finding import Finding, bad, good

# Slack refuses requests that differ five minutes; schedules are noticed from one on.
_ALLOWED = timedelta(minutes=1)


def clock(platform: str, theirs: datetime | None, now: datetime) -> Finding | None:
    """None where the platform did not say what time it is."""
    if theirs is None:
        return None
    apart = abs(now - theirs)
    if apart > _ALLOWED:
        return bad("check-clock-wrong", platform=platform, seconds=int(apart.total_seconds()))
    return good("check-clock-good", platform=platform)
