"""The team leads' look: at each tick, who can be shown the stories of a digest sees them."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from jobs.isolation import isolated
from jobs.timetable import Job
from services.previews import Previews

log = logging.getLogger(__name__)


def previewing(previews: Previews, now: Callable[[], datetime]) -> Job:
    async def preview() -> None:
        for look in await previews.due(now()):
            # One team's trouble is kept from the next; without a look nothing is quoted.
            await isolated("preview", partial(previews.show, look, now()))

    return preview
