"""An experiment in the sandbox, with the whole bot running: two people agree to it in a thread, and it stays there."""

from datetime import timedelta
from pathlib import Path

import pytest

from domain.agreements import Level
from domain.ladder_acts import Experiment
from domain.ladder_state import Phase
from domain.overview_talks import talk_of
from storage.database import Database
from tests.example import agreements
from tests.journeys.hearing_people import MORNING
from tests.journeys.ladder_people import ALONE, TEAM, Story, Threads, agrees, begins, explains, signals_together
from tests.journeys.test_ladder_sandbox import at_the_sandbox

pytestmark = pytest.mark.long

ONE, OTHER = "joyce", "imke"
QUESTION = "Komen mensen eerder als er elke dinsdag een spreekuur is?"


async def proposes(story: Story, root: Threads) -> None:
    """One of them proposes it in private; it holds once the other says yes in the thread."""
    await story.says(ONE, "proef", TEAM, root[ONE])
    await story.finds(ALONE, "Wat willen jullie uitproberen?", ONE)
    await story.says(ONE, QUESTION)
    day = await story.finds(ALONE, "Tot wanneer loopt de proef?", ONE)
    await story.presses(ONE, day, next(label for label in day.buttons if "4 weken" in label))
    proposed = await story.finds(TEAM, QUESTION, OTHER)
    assert (await story.matter()).escalation.aside is None
    await story.presses(OTHER, proposed, "Akkoord", TEAM)


async def test_two_people_try_something_and_it_stays_where_it_is(sqlite_database: Database, tmp_path: Path) -> None:
    await signals_together(sqlite_database)
    async with at_the_sandbox(sqlite_database, tmp_path) as story:
        root = await begins(story, TEAM, "Dit spraken jullie vooraf af", ONE, OTHER)
        await explains(story, TEAM, root, ONE, OTHER)
        await story.says(ONE, "uitgelegd", TEAM, root[ONE])
        await story.matter(lambda kept: kept.escalation.phase is Phase.AGREEMENT)

        await proposes(story, root)

        await story.finds(TEAM, "Tijdens de proef gaat dit gesprek niet naar boven.", OTHER)
        kept = await story.matter(lambda kept: isinstance(kept.escalation.aside, Experiment))
        await story.says(ONE, "opschalen", TEAM, root[ONE])
        await story.finds(ALONE, "Er loopt nog een proef.", ONE)
        await story.wakes_up(MORNING + timedelta(days=14, hours=1))
        during = await story.matter()
        await story.wakes_up(MORNING + timedelta(days=28, hours=1))
        await story.finds(TEAM, "De proef is voorbij. Wat zagen jullie, en wat spreken jullie nu af?", OTHER)
        await agrees(story, root, ONE, OTHER)
        after = await story.matter(lambda kept: kept.escalation.agreement is not None)

    assert during.escalation.history == kept.escalation.history
    assert {each.escalation.rung for each in (kept, during, after)} == {Level.OPERATIONAL}
    told = talk_of(kept.number, kept.topic, kept.forum, kept.escalation, agreements(), MORNING)
    assert (told.aside, told.what) == ("experiment", QUESTION)
