"""Sheets: every flow that fits on one screen, by its key."""

from collections.abc import Mapping

from chat.wording import Phrase, Words
from domain.stories import AboutResident
from flows.engine import Ask, Takes
from services.bringing_sheets import BRINGING
from services.ladder_sheets import LADDER
from services.sheet import Sheet
from services.telling_sheets import TELLING
from services.weighing_sheets import WEIGHING

SHEETS: Mapping[str, Sheet] = {**TELLING, **LADDER, **BRINGING, **WEIGHING}


def wrong(sheet: Sheet, stopped: Ask) -> tuple[str, Words]:
    """The field at which the flow stopped, and a sentence for it."""
    step = stopped.session.step
    if step == "review" and stopped.session.tapped("resident") == AboutResident.NOT_ASKED:
        return step, Phrase("form-not-asked")
    takes = sheet.flow.steps[step].takes
    if stopped.remark is not None and takes is not Takes.TAPS:
        return sheet.place(step), stopped.remark
    # Of a day that is missing it is said where the days to choose from stand.
    return step if takes is Takes.DAY else sheet.place(step), Phrase("form-choose")
