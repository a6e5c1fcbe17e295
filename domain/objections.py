"""Objections: by when somebody who objects has an answer."""

from calendar import monthrange
from datetime import date


def answer_by(made_on: date) -> date:
    """A month later, the same day or the last one of that month (AVG, article 12)."""
    year, month = divmod(made_on.year * 12 + made_on.month, 12)
    return date(year, month + 1, min(made_on.day, monthrange(year, month + 1)[1]))
