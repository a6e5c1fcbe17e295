"""What people's rights ask without anyone asking: what was erased stays so, and who must know hears of it."""

from collections.abc import Callable
from datetime import datetime

from jobs.timetable import Job
from services.erasures import Erasures
from services.hidden_words import HiddenWords
from services.objections import Objections


def erasing_again(erasures: Erasures, now: Callable[[], datetime]) -> Job:
    async def settle() -> None:
        await erasures.settle(now())

    return settle


def telling_rights(objections: Objections, hidden: HiddenWords, now: Callable[[], datetime]) -> Job:
    async def tell() -> None:
        await objections.tell(now())
        await hidden.tell(now())

    return tell
