"""Stories, signals and answers: nobody's but their teller's, and wordless once withdrawn."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table

from domain.signals import Frequency, Reach
from domain.stories import AboutResident, Audience
from storage import tables
from storage.database import Database
from storage.interpretations import Interpretation
from storage.signals import Signal
from storage.stories import Story, StoryState

STORY = Story("s1", "2026-W47", "Het lukte.", Audience.DIGEST, AboutResident.NO, team="noord", pseudonym="p1")
SIGNAL = Signal("g1", "2026-W47", "waiting", Frequency.FIRST, Reach.TEAM, text="Lang.", area="peelo", pseudonym="p1")
REPLY = Interpretation("i1", "digest:noord:2026-W46", "2026-W47", "Vakantie.", "partnership", "professional", "p1")


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        (
            tables.story,
            "id week text prompt goal area team party pseudonym return_address audience about_resident state kind form",
        ),
        (tables.signal, "id week theme frequency reach text area team party pseudonym return_address state"),
        (tables.interpretation, "id about week text party role pseudonym state"),
        (tables.minutes, "area week seconds"),
        (tables.stranger, "sender_hash told_at"),
        (tables.return_address, "id sealed week"),
        (
            tables.participant,
            "person state notice_version area prompt_day prompt_time workdays paused_until quiet_rounds",
        ),
    ],
)
def test_no_column_is_kept_that_was_not_thought_over(table: Table, columns: str) -> None:
    assert [column.name for column in table.columns] == columns.split()


async def test_what_is_written_is_read_back(database: Database) -> None:
    async with database.write() as uow:
        await uow.stories.keep(STORY)
        await uow.signals.keep(SIGNAL)
        await uow.interpretations.keep(REPLY)

    async with database.read() as uow:
        assert await uow.stories.of_weeks("2026-W47", "2026-W47", teams=["noord"]) == (STORY,)
        assert await uow.signals.of_weeks("2026-W47", "2026-W47", areas=["peelo"]) == (SIGNAL,)
        assert await uow.interpretations.about("digest:noord:2026-W46") == (REPLY,)


async def test_what_is_withdrawn_has_no_words_and_no_teller(database: Database) -> None:
    async with database.write() as uow:
        await uow.stories.keep(STORY)

        assert await uow.stories.withdraw("p1", "s1") == 1

        gone = await uow.stories.get("s1")
        assert gone is not None
        assert (gone.text, gone.pseudonym, gone.state) == ("", None, StoryState.WITHDRAWN)
        assert await uow.stories.of_weeks("2026-W47", "2026-W47") == ()


async def test_a_changed_text_has_to_be_looked_at_anew(database: Database) -> None:
    async with database.write() as uow:
        await uow.stories.keep(STORY)
        await uow.stories.set_state("s1", StoryState.QUOTABLE)

        assert await uow.stories.change_text("s1", "p1", "Het lukte echt.")

        changed = await uow.stories.get("s1")
        assert changed == replace(STORY, text="Het lukte echt.")


async def test_a_look_never_brings_back_what_was_withdrawn(database: Database) -> None:
    async with database.write() as uow:
        await uow.stories.keep(STORY)
        await uow.stories.withdraw("p1")

        assert not await uow.stories.set_state("s1", StoryState.QUOTABLE)


async def test_old_texts_are_forgotten_and_their_weeks_still_count(database: Database) -> None:
    async with database.write() as uow:
        await uow.stories.keep(STORY)
        await uow.signals.keep(SIGNAL)
        await uow.interpretations.keep(REPLY)

        forgotten = [
            await uow.stories.forget("2026-W48"),
            await uow.signals.forget("2026-W48"),
            await uow.interpretations.forget("2026-W48"),
        ]

        (signal,) = await uow.signals.of_weeks("2026-W47", "2026-W47")
        assert forgotten == [1, 1, 1]
        assert (signal.theme, signal.text, signal.pseudonym) == ("waiting", None, None)


async def test_seconds_are_added_up(database: Database) -> None:
    async with database.write() as uow:
        await uow.minutes.add("peelo", "2026-W47", 40)
        await uow.minutes.add("peelo", "2026-W47", 20)
        await uow.minutes.add(None, "2026-W47", 5)

        assert await uow.minutes.of_weeks("2026-W47", "2026-W47") == {("", "2026-W47"): 5, ("peelo", "2026-W47"): 60}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(st.sampled_from(["p1", "p2", None]), max_size=6), by=st.sampled_from(["p1", "p2", "p3"]))
async def test_nobody_sees_or_touches_what_is_not_their_own(
    sqlite_database: Database, told: list[str | None], by: str
) -> None:
    async with sqlite_database.write() as uow:
        for number, pseudonym in enumerate(told):
            await uow.stories.keep(replace(STORY, id=f"s{number}", pseudonym=pseudonym))
            await uow.signals.keep(replace(SIGNAL, id=f"g{number}", pseudonym=pseudonym))
            await uow.interpretations.keep(replace(REPLY, id=f"i{number}", pseudonym=pseudonym))
        own = [number for number, pseudonym in enumerate(told) if pseudonym == by]

        assert {story.id for story in await uow.stories.told_by(by)} == {f"s{number}" for number in own}
        for number in range(len(told)):
            mine = number in own
            assert await uow.stories.change_text(f"s{number}", by, "Anders.") is mine
            assert await uow.signals.explain(f"g{number}", by, "Anders.") is mine
            assert await uow.interpretations.change_text(f"i{number}", by, "Anders.") is mine
        assert await uow.stories.withdraw(by) == len(own)
        assert await uow.signals.withdraw(by) == len(own)
        assert await uow.interpretations.withdraw(by) == len(own)
        left = len(told) - len(own)
        assert len(await uow.stories.of_weeks("2026-W47", "2026-W47")) == left
        for table in (tables.story, tables.signal, tables.interpretation):
            await uow.stories._connection.execute(table.delete())
