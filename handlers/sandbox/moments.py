"""When something was said, in words."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from chat.wording import Phrase, Value

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def moment(at: datetime, now: datetime) -> Phrase:
    """ "maandag 9.00" in the last six days, "maandag 18 mei, 9.00" before that, with the year if it is another one."""
    there, here = at.astimezone(AMSTERDAM), now.astimezone(AMSTERDAM)
    day = Phrase(f"sandbox-{_WEEKDAYS[there.weekday()]}")
    time = f"{there.hour}.{there.minute:02}"
    if timedelta(0) <= here.date() - there.date() < timedelta(days=7):
        return Phrase("sandbox-moment", {"day": day, "time": time})
    month = Phrase(f"month-{there.month}")
    dated: dict[str, Value] = {"day": day, "number": str(there.day), "month": month, "time": time}
    if there.year == here.year:
        return Phrase("sandbox-moment-dated", dated)
    return Phrase("sandbox-moment-year", dated | {"year": str(there.year)})
