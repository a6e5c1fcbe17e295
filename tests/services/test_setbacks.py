"""Set-backs: kept with their kind, led back to nobody where that was asked, and no trigger ever draws on them."""

from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from chat.form import Thanks
from domain.stories import AboutResident, Audience, StoryKind
from domain.triggers import Picture
from services.agreements import active
from services.town_picture import Asked, town_picture
from storage.database import Database
from storage.stories import Story
from storage.tables import story
from tests.conftest import Clock
from tests.services.form_town import open_town
from tests.services.trigger_town import TriggerTown

TOLD = "De proef met het avondspreekuur liep anders. Er kwam bijna niemand."
DAY = date(2026, 11, 17)
# The town stays the same from one example to the next.
NUMBERS = count()
SETBACKS = st.lists(
    st.builds(
        Story,
        id=st.builds(lambda: f"setback-{next(NUMBERS)}"),
        week=st.sampled_from(["2026-W44", "2026-W45", "2026-W46"]),
        text=st.just(TOLD),
        audience=st.sampled_from(Audience),
        about_resident=st.sampled_from(AboutResident),
        goal=st.sampled_from([None, "timely", "fitting"]),
        area=st.sampled_from([None, "peelo-noorderpark", "centrum"]),
        team=st.sampled_from(["noord", "oost", None]),
        party=st.sampled_from(["partnership", "municipality"]),
        pseudonym=st.sampled_from([None, "p1", "p2"]),
        kind=st.just(StoryKind.SETBACK),
    ),
    max_size=6,
)


async def test_an_anonymous_set_back_holds_nothing_that_leads_to_its_teller(database: Database, clock: Clock) -> None:
    town = await open_town(database, clock)
    form = await town.opens("tegenvaller")
    assert form is not None

    sent = town.filled(form, text=TOLD, resident="no", review="digest", anonymous="yes")
    assert isinstance(await town.forms.submit(sent), Thanks)

    async with database.read() as uow:
        [kept] = await uow.stories.of_weeks("2026-W47", "2026-W47")
        [row] = (await uow.stories._connection.execute(select(story))).all()
    assert (kept.kind, kept.pseudonym) == (StoryKind.SETBACK, None)
    assert not {"kofi", town.pseudonyms.of("kofi")} & {str(value) for value in row}


async def _picture(town: TriggerTown) -> Picture:
    """What every agreed trigger together looks at."""
    async with town.database.read() as uow:
        held = await active(uow)
        assert held is not None
        asked = Asked(held.agreements.triggers, {each.id: each for each in held.agreements.indicators})
        return await town_picture(uow, held, asked, DAY)


@pytest.fixture
async def town(sqlite_database: Database) -> TriggerTown:
    return await TriggerTown(sqlite_database).start()


@given(told=SETBACKS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_a_set_back_is_in_nothing_that_a_trigger_looks_at(town: TriggerTown, told: list[Story]) -> None:
    before = await _picture(town)

    async with town.database.write() as uow:
        for each in told:
            await uow.stories.keep(each)
    after = await _picture(town)

    # Only that somebody took part is seen: that can keep the friendly check quiet, and sets nothing off.
    assert repr(replace(after, taking_part=None)) == repr(replace(before, taking_part=None))
