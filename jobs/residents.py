"""Residents: at each tick what their cards counted becomes a figure, and a team lead hears where nobody was heard."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from jobs.isolation import isolated
from jobs.timetable import Job
from services.resident_figures import ResidentFigures
from services.unheard import UnheardAreas

log = logging.getLogger(__name__)


def counting_residents(figures: ResidentFigures, now: Callable[[], datetime]) -> Job:
    async def count() -> None:
        if await figures.due(now()):
            kept = await figures.make(now())
            log.info("event=resident_figures_made added=%d restated=%d", kept.added, kept.restated)

    return count


def noticing_silence(unheard: UnheardAreas, now: Callable[[], datetime]) -> Job:
    async def notice() -> None:
        for each in await unheard.due(now()):
            await isolated("unheard", partial(unheard.remind, each, now()))

    return notice
