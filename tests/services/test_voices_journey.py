"""From a told story to the digest, and back out of it: the team lead's look, the publication, the withdrawal."""

import json
from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import text as sql

from chat.transport import Act
from domain.digest import KIND, fingerprint
from domain.periods import Period
from domain.schedules import digest_due
from domain.signals import Frequency, Reach
from jobs.previews import previewing
from jobs.withdrawals import taking_back
from services.digests import Digests, team_of
from services.previews import Previews, is_look
from services.voices import WordsChanged
from services.withdrawals import Withdrawals
from storage.database import Database
from storage.interpretations import Interpretation
from storage.outbox_rows import State
from storage.quotations import QuotationState
from storage.signals import Signal
from storage.stories import StoryState
from tests.conftest import Clock
from tests.services.asking_town import AskingTown, active_person, asking_town, buttons, ids, local, story
from tests.services.digest_town import PaintedHere

WEEK = "2026-W47"
FRIDAY = local("2026-11-20 14:30")
MONDAY = local("2026-11-23 09:00")
PREVIEW = f"preview:fenna:{WEEK}"
DIGEST = f"digest:noord:{WEEK}:sandbox"
FIRST = "De brief van het loket was te moeilijk."
SECOND = "Een buurman ging mee naar het gesprek."


@pytest.fixture
async def town(sqlite_database: Database) -> AskingTown:
    town = await asking_town(sqlite_database, local("2026-09-01 09:00"))
    await town.join(active_person("fenna"))
    return town


async def preview(town: AskingTown, now: datetime = FRIDAY) -> list[str]:
    await previewing(Previews(town.database, town.outbox), Clock(now))()
    return ids(await town.rows("preview:"))


async def press(town: AskingTown, label: str, person: str = "fenna", now: datetime = FRIDAY) -> list[str]:
    """Press this button of the newest preview; return the keys of what is said."""
    value = buttons((await town.rows("preview:"))[-1])[label]
    assert is_look(value)
    assert len(value.encode()) <= 60
    async with town.database.write() as uow:
        turn = await town.turn(uow, person, now)
        heard = await Previews(town.database, town.outbox).press(turn, value)
    return [each.summary.key for each in heard]  # type: ignore[union-attr]


def digests_of(town: AskingTown) -> Digests:
    return Digests(town.database, town.outbox, PaintedHere())


async def publish(town: AskingTown, now: datetime = MONDAY) -> str:
    """Monday's digest of team Noord, as it is read."""
    due = digest_due(team_of(town.agreements, "noord"), Period.parse(WEEK), town.agreements)
    assert due is not None
    digests = digests_of(town)
    facts = await digests.facts(town.active, ["noord"], due.week)
    assert await digests.publish(town.active, due, await digests.compose(facts["noord"]), now)
    return await town.said(DIGEST)


async def withdraw(town: AskingTown, teller: str, story_id: str) -> None:
    async with town.database.write() as uow:
        assert await uow.stories.withdraw(teller, story_id) == 1


async def take_back(town: AskingTown) -> None:
    await taking_back(Withdrawals(town.database, town.outbox, digests_of(town)), Clock(MONDAY))()


async def send_everything(town: AskingTown) -> None:
    """As the dispatcher would."""
    async with town.database.write() as uow:
        for row in await town_rows(town):
            if row.state is State.PENDING:
                await uow.outbox.save([(replace(row, state=State.SENT, sent_at=MONDAY), State.PENDING)])


async def town_rows(town: AskingTown) -> list:  # type: ignore[type-arg]
    return await town.rows()


async def test_a_story_is_read_on_monday_after_the_team_lead_agreed(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST), story("a2", WEEK, SECOND, goal="fitting"))
    assert await preview(town, local("2026-11-20 14:29")) == []

    assert await preview(town) == [PREVIEW]
    shown = await town.said(PREVIEW)
    assert FIRST in shown
    assert SECOND in shown
    assert "Hoor ik niets? Dan komt er geen verhaal woord voor woord in." in shown
    await press(town, "Akkoord")
    digest = await publish(town)

    assert FIRST in digest
    assert SECOND in digest
    assert "doel: op tijd" in digest


async def test_no_answer_means_no_quotation(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST))
    await preview(town)

    digest = await publish(town)

    assert FIRST not in digest
    assert "Er is nog één verhaal van deze week." in digest


async def test_what_the_team_lead_leaves_out_stays_out_and_the_preview_shows_it(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST), story("a2", WEEK, SECOND))
    await preview(town)

    assert await press(town, "Laat 1 weg") == []
    rows = await town.rows("preview:")
    assert [row.act for row in rows] == [Act.POST, Act.EDIT]
    assert set(buttons(rows[-1])) == {"Akkoord", "Laat 2 weg"}
    await press(town, "Akkoord")
    digest = await publish(town)

    assert FIRST not in digest
    assert SECOND in digest


async def test_a_second_press_changes_nothing(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST))
    await preview(town)
    value = buttons((await town.rows("preview:"))[0])["Akkoord"]

    for _ in range(2):
        async with town.database.write() as uow:
            turn = await town.turn(uow, "fenna", FRIDAY)
            await Previews(town.database, town.outbox).press(turn, value)

    assert len(await town.rows("preview:")) == 2


async def test_only_the_team_lead_of_this_team_decides(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST))
    await preview(town)

    assert await press(town, "Akkoord", person="tugba") == ["voices-preview-others"]
    assert await press(town, "Akkoord", person="kofi") == ["voices-preview-others"]
    assert FIRST not in await publish(town)


async def test_after_the_digest_the_look_is_over(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST))
    await preview(town)
    await publish(town)

    assert await press(town, "Akkoord", now=MONDAY) == ["voices-preview-late"]
    async with town.database.read() as uow:
        kept = await uow.stories.get("a1")
    assert kept is not None
    assert kept.state is StoryState.KEPT


async def test_words_that_changed_after_the_look_need_another_look(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST))
    await preview(town)
    async with town.database.write() as uow:
        assert await uow.stories.change_text("a1", "pa1", "Heel andere woorden, nog door niemand gezien.")

    await press(town, "Akkoord")

    assert "Heel andere woorden" not in await publish(town)


async def test_there_is_no_preview_without_stories_outside_hours_or_twice(town: AskingTown) -> None:
    assert await preview(town) == []
    await town.tell(story("a1", WEEK, FIRST), story("t1", WEEK, SECOND, team="oost"))
    assert await preview(town, local("2026-11-20 17:00")) == []
    assert await preview(town) == [PREVIEW]
    assert await preview(town, local("2026-11-20 15:00")) == [PREVIEW]
    assert SECOND not in await town.said(PREVIEW)


async def test_fewer_than_five_people_are_quoted_without_their_area(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST))
    await preview(town)
    await press(town, "Akkoord")

    digest = await publish(town)

    assert "Peelo" not in digest
    assert "16 tot en met 22 november 2026 · Assen" in digest


async def test_five_people_are_told_with_their_area_and_their_signals(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST))
    await town.signal(
        *(
            Signal(f"s{n}", WEEK, "waiting", Frequency.RISING, Reach.JOINT, team="noord", pseudonym=f"q{n}")
            for n in range(5)
        )
    )
    await preview(town)
    await press(town, "Akkoord")

    digest = await publish(town)

    assert "Peelo, Noorderpark en buitengebied" in digest
    assert "Ongeveer 5 mensen deden mee." in digest
    assert "wachten en bereikbaar zijn: ongeveer 5 mensen (meer dan daarvoor)" in digest


async def test_nobody_reads_a_story_that_is_taken_back_after_the_digest(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST), story("a2", WEEK, SECOND))
    await preview(town)
    await press(town, "Akkoord")
    await publish(town)
    await send_everything(town)
    async with town.database.read() as uow:
        before = await uow.snapshots.get(KIND, "noord", WEEK)
    await withdraw(town, "pa1", "a1")

    await take_back(town)
    await take_back(town)

    edits = [row for row in await town.rows(DIGEST) if row.act is Act.EDIT]
    assert len(edits) == 1
    said = await town.said(edits[0].key)
    assert FIRST not in said
    assert SECOND in said
    assert "Dit verhaal is teruggehaald." in said
    again = (await digests_of(town).facts(town.active, ["noord"], Period.parse(WEEK)))["noord"]
    assert {line.words for line in again.voices.stories} == {None, SECOND}
    async with town.database.read() as uow:
        after = await uow.snapshots.get(KIND, "noord", WEEK)
        states = {each.item: each.state for each in await uow.quotations.of_week("noord", WEEK)}
    assert before is not None
    assert after == before
    assert fingerprint(after.content) == after.sha256
    assert states == {"a1": QuotationState.TAKEN_BACK, "a2": QuotationState.PUBLISHED}


async def test_of_a_story_that_is_taken_back_no_word_is_left_in_the_database(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST))
    await preview(town)
    await press(town, "Akkoord")
    await publish(town)
    await send_everything(town)
    await withdraw(town, "pa1", "a1")
    await take_back(town)

    async with town.database.read() as uow:
        connection = uow.outbox._connection
        tables = (await connection.execute(sql("SELECT name FROM sqlite_master WHERE type = 'table'"))).scalars().all()
        everything = [str((await connection.execute(sql(f'SELECT * FROM "{name}"'))).all()) for name in tables]
    assert not [name for name, rows in zip(tables, everything, strict=True) if FIRST in rows]


async def test_a_digest_is_made_anew_where_words_are_taken_back_while_it_is_made(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST))
    await preview(town)
    await press(town, "Akkoord")
    due = digest_due(team_of(town.agreements, "noord"), Period.parse(WEEK), town.agreements)
    assert due is not None
    digests = digests_of(town)
    made = await digests.compose((await digests.facts(town.active, ["noord"], due.week))["noord"])
    await withdraw(town, "pa1", "a1")

    with pytest.raises(WordsChanged):
        await digests.publish(town.active, due, made, MONDAY)

    assert FIRST not in await publish(town)


async def test_what_was_answered_under_a_digest_returns_in_the_next_and_can_be_taken_back(town: AskingTown) -> None:
    async with town.database.write() as uow:
        await uow.interpretations.keep(
            Interpretation(
                "i1",
                "digest:noord:2026-W46:sandbox",
                WEEK,
                "Het was een drukke week.",
                "partnership",
                "professional",
                "pq",
            )
        )
    digest = await publish(town)
    assert "Dit zagen jullie in het vorige weekbericht:" in digest
    assert "«Het was een drukke week.» (samenwerkingsverband)" in digest
    async with town.database.write() as uow:
        assert await uow.interpretations.withdraw("pq", "i1") == 1

    await take_back(town)

    (edit,) = [row for row in await town.rows(DIGEST) if row.act is Act.EDIT]
    assert "Deze reactie is teruggehaald." in await town.said(edit.key)


async def test_what_is_kept_of_a_digest_has_nobodys_words(town: AskingTown) -> None:
    await town.tell(story("a1", WEEK, FIRST))
    await preview(town)
    await press(town, "Akkoord")
    await publish(town)

    async with town.database.read() as uow:
        kept = await uow.snapshots.get(KIND, "noord", WEEK)
    assert kept is not None
    assert FIRST not in json.dumps(kept.content, ensure_ascii=False)
