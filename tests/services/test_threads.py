"""What happens with a matter is told once, in order, wherever it is talked about, and only in working hours."""

import asyncio
import re

import pytest

from chat.address import Place, Posted
from chat.transport import Act as Deed
from domain.agreements import Level
from domain.ladder_acts import Close, Consent, Ground, Lower, Park, Question, Raise
from domain.people import Standing
from storage.database import Database
from storage.escalations import KeptEscalation
from tests.services.ladder_town import (
    AREA,
    BOARD,
    MONDAY,
    NORTH,
    SATURDAY,
    TABLE,
    TUESDAY,
    LadderTown,
    keys,
    local,
)


class PowerCut(Exception):
    """The process stopped here."""


@pytest.fixture
async def town(database: Database) -> LadderTown:
    return await LadderTown(database).agree()


@pytest.fixture
async def small_town(sqlite_database: Database) -> LadderTown:
    return await LadderTown(sqlite_database).agree()


async def test_a_trigger_opens_a_thread_with_the_card_and_the_three_questions(town: LadderTown) -> None:
    kept = await town.fire()

    (opening,) = await town.told_in(NORTH)
    assert "Wat zien we?" in opening
    assert opening.index("Wat zien we?") < opening.index("Waarom gebeurt dit?") < opening.index("Wat betekent dit")
    assert "Imke Zilverschoon" in opening
    assert "Joyce Passiebloem" in opening
    assert keys(await town.rows("thread:"), Deed.OPEN) == [f"thread:{kept.id}:operational:{NORTH.lane}"]
    assert keys(await town.rows("status:"), Deed.POST) == [f"status:{kept.id}:operational:{NORTH.lane}"]
    assert keys(await town.rows("pin:"), Deed.PIN) == [f"pin:status:{kept.id}:operational:{NORTH.lane}"]
    assert (await town.kept(kept)).told == 1


async def test_two_processes_open_the_same_trigger_once(town: LadderTown) -> None:
    second = LadderTown(town.database, seed=8)

    kept = await asyncio.gather(*(each.fire() for each in (town, second) * 4))

    assert len({each.id for each in kept}) == 1
    assert len(await town.rows("thread:")) == 1


async def test_what_nobody_signed_opens_nothing(small_town: LadderTown) -> None:
    with pytest.raises(Exception, match="ladder-refused-not-agreed"):
        await small_town.fire(rung=Level.STRATEGIC)

    assert await small_town.rows() == []


async def test_on_saturday_night_nothing_is_told_until_monday_nine_o_clock(town: LadderTown) -> None:
    town.now = SATURDAY
    kept = await town.ask(topic="Wachten op een gesprek")
    await town.say("fenna", kept, "We zien lange wachttijden.", Question.SEE)
    for moment in ("2026-09-20 12:00", "2026-09-21 08:59"):
        town.now = local(moment)
        await town.tell(kept)
        assert await town.rows() == []

    town.now = MONDAY
    await town.tell(kept)

    opening, answer = await town.told_in(NORTH)
    assert "Wachten op een gesprek" in opening
    assert "We zien lange wachttijden." in answer


async def test_a_receipt_comes_at_any_hour(small_town: LadderTown) -> None:
    small_town.now = SATURDAY
    kept = await small_town.ask()

    async with small_town.database.write() as uow:
        held, locked = await small_town.held(uow), await uow.escalations.lock(kept.id)
        assert locked is not None
        await small_town.threads.tell(uow, held, locked, SATURDAY, receipt=True)

    assert len(await small_town.told_in(NORTH)) == 1


async def test_a_crash_between_two_steps_tells_nothing_twice_and_loses_nothing(town: LadderTown) -> None:
    town.now = SATURDAY
    kept = await town.ask()
    await town.explain(kept)
    town.now = MONDAY

    with pytest.raises(PowerCut):
        await _tell_and_stop(town, kept)
    assert await town.rows() == []

    await town.tell(kept)
    await town.tell(kept)
    assert len(await town.told_in(NORTH)) == 4


async def _tell_and_stop(town: LadderTown, matter: KeptEscalation) -> None:
    async with town.database.write() as uow:
        held, locked = await town.held(uow), await uow.escalations.lock(matter.id)
        assert locked is not None
        await town.threads.tell(uow, held, locked, town.now)
        raise PowerCut


async def test_two_processes_tell_the_same_backlog_once(town: LadderTown) -> None:
    town.now = SATURDAY
    kept = await town.ask()
    await town.explain(kept)
    second = LadderTown(town.database, MONDAY, seed=8)
    town.now = MONDAY

    await asyncio.gather(*(each.tell(kept) for each in (town, second) * 3))

    assert len(await town.told_in(NORTH)) == 4


async def test_a_contact_elsewhere_sees_the_same_conversation_mirrored_both_ways(town: LadderTown) -> None:
    chat = await town.live_on("telegram", "imke", "4711")
    kept = await town.fire()
    here, there = Posted(NORTH.in_thread("1"), "m1"), Posted(chat.in_thread("2"), "m2")

    await town.say("fenna", kept, "We zien lange wachttijden.", Question.SEE, here)
    await town.say("imke", kept, "Er zijn te weinig mensen.", Question.WHY, there)

    north, imke = await town.told_in(NORTH), await town.told_in(chat)
    assert (len(north), len(imke)) == (2, 2)
    assert "Er zijn te weinig mensen." in north[1]
    assert "We zien lange wachttijden." in imke[1]
    assert "Imke" not in north[1]


async def test_what_was_answered_in_private_is_told_everywhere(small_town: LadderTown) -> None:
    kept = await small_town.fire()

    await small_town.say("imke", kept, "Er zijn te weinig mensen.", Question.WHY)

    assert len(await small_town.told_in(NORTH)) == 2


async def test_who_stopped_gets_no_thread_of_their_own(small_town: LadderTown) -> None:
    chat = await small_town.live_on("telegram", "imke", "4711")
    async with small_town.database.write() as uow:
        participant = await uow.participants.lock("imke")
        await uow.participants.save(type(participant)("imke", Standing.STOPPED))

    await small_town.fire()

    assert await small_town.told_in(chat) == []


async def test_a_platform_that_is_off_is_left_out(small_town: LadderTown) -> None:
    async with small_town.database.write() as uow:
        await uow.places.bind("forum-noord", Place("letters", "", "postbus"), small_town.now)

    await small_town.fire()

    assert len(await small_town.told_in(NORTH)) == 1


async def test_a_place_that_came_later_gets_the_thread_first(small_town: LadderTown) -> None:
    kept = await small_town.fire()
    later = Place("slack", "T1", "C1")
    async with small_town.database.write() as uow:
        await uow.places.bind("forum-noord", later, small_town.now)

    await small_town.say("imke", kept, "Er zijn te weinig mensen.", Question.WHY)

    opening, answer = await small_town.told_in(later)
    assert "Wat zien we?" in opening
    assert "Er zijn te weinig mensen." in answer


async def test_evidence_joins_with_one_line_and_never_opens_a_second_thread(small_town: LadderTown) -> None:
    kept = await small_town.fire()

    await small_town.join(kept, "s1", told=True)
    await small_town.join(kept, "s2", told=False)

    assert not await small_town.join(kept, "s1", told=True)
    assert len(await small_town.told_in(NORTH)) == 2
    assert (await small_town.kept(kept)).told == 3
    assert len(await small_town.rows("thread:")) == 1


async def test_up_is_a_new_thread_and_the_old_one_says_where_it_went(town: LadderTown) -> None:
    kept = await town.explain(await town.ask(area=AREA))
    await town.deliver()

    await town.raise_(kept)

    old, new = await town.told_in(NORTH), await town.told_in(TABLE)
    assert "Tactisch overleg" in old[-1]
    assert "Teamoverleg Noord" in new[0]
    assert "Dit raakt elke wijk." in new[0]
    assert "Hulp begint te laat." in new[0]
    assert len(new) == 1
    await town.say("imke", kept, "Elke wijk wacht.", Question.SEE)
    assert len(await town.told_in(NORTH)) == len(old)
    assert len(await town.told_in(TABLE)) == 2


async def test_down_goes_on_in_the_old_thread(town: LadderTown) -> None:
    kept = await town.raise_(await town.explain(await town.ask(area=AREA)))
    await town.explain(kept)

    await town.did("joyce", kept, Lower("Jullie kunnen zelf bellen.", "We bellen voortaan terug."))
    await town.did("imke", kept, Consent())

    north, table = await town.told_in(NORTH), await town.told_in(TABLE)
    assert "Jullie kunnen zelf bellen." in north[-1]
    assert "Teamoverleg Noord" in table[-1]
    assert len(keys(await town.rows("thread:"), Deed.OPEN)) == 2
    roots = {row.about_key for row in await town.rows("told:") if row.place.lane == NORTH.lane}
    assert roots == {f"thread:{kept.id}:operational:{NORTH.lane}"}


async def test_up_again_goes_on_in_the_thread_that_is_there(small_town: LadderTown) -> None:
    kept = await small_town.raise_(await small_town.explain(await small_town.ask(area=AREA)))
    await small_town.explain(kept)
    await small_town.did("joyce", kept, Lower("Jullie kunnen zelf bellen.", "We bellen voortaan terug."))
    await small_town.did("imke", kept, Consent())

    await small_town.raise_(kept)

    assert len(keys(await small_town.rows("thread:"), Deed.OPEN)) == 2
    assert "Teamoverleg Noord" in (await small_town.told_in(TABLE))[-1]


async def test_what_opened_on_the_second_rung_gets_a_thread_below_when_it_comes_down(small_town: LadderTown) -> None:
    kept = await small_town.fire("signals_widespread", Level.TACTICAL)
    await small_town.explain(kept)
    await small_town.did("joyce", kept, Lower("Jullie kunnen zelf bellen.", "We bellen voortaan terug."))

    await small_town.did("imke", kept, Consent())

    opening, back = await small_town.told_in(NORTH)
    assert "Wat zien we?" in opening
    assert "Jullie kunnen zelf bellen." in back


async def test_the_council_reads_a_summary_once_it_is_at_the_strategic_table(town: LadderTown) -> None:
    kept = await town.raise_(await town.explain(await town.ask(area=AREA, topic="Wachten op een gesprek")))
    await town.explain(kept)
    assert await town.rows("council:") == []

    await town.raise_(kept, Level.STRATEGIC)

    (summary,) = await town.told_in(Place("sandbox", "", "dm-griffie"))
    assert "Wachten op een gesprek" in summary
    assert "lange wachttijden" not in summary
    assert len(await town.told_in(BOARD)) == 1


async def test_a_link_leads_to_the_other_thread_where_the_platform_has_one(small_town: LadderTown) -> None:
    async with small_town.database.write() as uow:
        await uow.places.bind("forum-noord", Place("slack", "T1", "C1"), small_town.now)
        await uow.places.bind("tactical", Place("slack", "T1", "C2"), small_town.now)
    kept = await small_town.explain(await small_town.ask(area=AREA))
    await small_town.deliver()
    root = (await small_town.rows(f"thread:{kept.id}:operational:slack"))[0]
    assert root.posted is not None

    await small_town.raise_(kept)

    (opened,) = await small_town.rows(f"thread:{kept.id}:tactical:slack")
    address = f"https://app.slack.com/client/T1/C1/thread/C1-{root.posted.message_id}"
    assert address in str(opened.message)
    (beside,) = await small_town.rows(f"thread:{kept.id}:tactical:sandbox")
    assert "https://" not in str(beside.message)


async def test_the_overview_follows_every_step_and_no_other_conversation(small_town: LadderTown) -> None:
    first, second = await small_town.ask(topic="Wachten"), await small_town.ask(topic="Bellen")

    await small_town.did("joyce", first, Park(local("2026-10-01 09:00").date(), "We wachten op cijfers."))

    edits = keys(await small_town.rows("status:"), Deed.EDIT)
    assert edits == [f"status:{first.id}:operational:{NORTH.lane}:2:0"]
    assert second.id not in edits[0]


async def test_an_answer_is_found_by_the_thread_it_was_said_in(small_town: LadderTown) -> None:
    kept = await small_town.fire()
    await small_town.deliver()
    root = (await small_town.rows("thread:"))[0]
    assert root.posted is not None
    said = Posted(NORTH.in_thread(root.posted.message_id), "m1")
    await small_town.say("fenna", kept, "We zien lange wachttijden.", Question.SEE, said)

    async with small_town.database.read() as uow:
        inside = await small_town.threads.escalation_at(uow, NORTH.in_thread(root.posted.message_id))
        under_an_answer = await small_town.threads.escalation_at(uow, NORTH.in_thread("m1"))
        elsewhere = await small_town.threads.escalation_at(uow, NORTH.in_thread("other"))
        beside = await small_town.threads.escalation_at(uow, NORTH)

    assert (inside, under_an_answer, elsewhere, beside) == (kept.id, kept.id, None, None)


async def test_no_name_of_anybody_is_in_what_is_told_of_what_they_did(small_town: LadderTown) -> None:
    kept = await small_town.explain(await small_town.ask(area=AREA))
    await small_town.did("joyce", kept, Raise(Level.TACTICAL, Ground.RISK, "Dit raakt elke wijk."))
    await small_town.did("imke", kept, Consent())
    await small_town.explain(kept)
    await small_town.agree_on(kept)
    await small_town.did("joyce", kept, Close("Bellen helpt."))
    names = [person.name for person in (await small_town.agreements()).people]

    told = [*await small_town.told_in(NORTH), *await small_town.told_in(TABLE)]

    opening, rest = told[0], told[1:]
    assert sum(name in opening for name in names) == 2
    assert not [name for each in rest for name in names if re.search(rf"\b{name.split()[0]}\b", each)]


@pytest.mark.parametrize("person", ["fenna", "imke"])
async def test_a_conversation_that_a_person_opens_looks_the_same_from_both_sides(
    small_town: LadderTown, person: str
) -> None:
    small_town.now = TUESDAY
    kept = await small_town.ask(person, area=AREA)

    (opening,) = await small_town.told_in(NORTH)

    assert kept.forum == "forum-noord"
    assert "Wat zien we?" in opening
