"""Matters are opened, talked about and taken up and down the ladder: what is kept, and what is refused."""

import asyncio
from datetime import date, timedelta

import pytest

from chat.address import Place, Posted
from chat.transport import Act as Deed
from domain.agreements import Level, Party, Role
from domain.ladder_acts import (
    Close,
    Conclude,
    Consent,
    Decline,
    GoUp,
    Ground,
    KeepPromise,
    LookBack,
    Lower,
    MakePromise,
    Merge,
    Promise,
    Question,
    Raise,
    Subject,
    TakeBack,
    Withdraw,
)
from domain.ladder_guards import Refusal
from domain.ladder_state import Phase
from domain.signals import Frequency, Reach
from services.escalations import UnknownEscalation
from storage.database import Database
from storage.escalations import KeptEscalation
from storage.signals import Signal
from tests.services.ladder_town import AREA, NORTH, SATURDAY, TABLE, LadderTown, words

THREAD = NORTH.in_thread("1")


@pytest.fixture
async def town(sqlite_database: Database) -> LadderTown:
    return await LadderTown(sqlite_database).agree()


@pytest.fixture
async def shared_town(database: Database) -> LadderTown:
    return await LadderTown(database).agree()


async def explained(town: LadderTown, **more: str) -> KeptEscalation:
    return await town.explain(await town.ask(**({"area": AREA} | more)))


async def signal(town: LadderTown, name: str, person: str) -> None:
    async with town.database.write() as uow:
        given = Signal(
            name, "2026-W37", "waiting", Frequency.FIRST, Reach.JOINT, area=AREA, team="noord",
            pseudonym=town.pseudonyms.of(person),
        )  # fmt: skip
        await uow.signals.keep(given)


async def test_the_whole_way_up_down_to_a_close_and_looking_back(shared_town: LadderTown) -> None:
    town = shared_town
    kept = await town.fire()
    await town.explain(kept)
    await town.raise_(kept)
    await town.explain(kept)
    promise = Promise("p1", "We betalen een extra kracht.", Party.MUNICIPALITY, Role.POINT_OF_CONTACT, _in(town, 10))
    await town.did("imke", kept, MakePromise(promise))
    await town.did("imke", kept, Lower("Het team kan verder.", "Er komt iemand bij."))
    await town.did("joyce", kept, Consent())
    await town.agree_on(kept)
    await town.did("imke", kept, KeepPromise("p1"))
    await town.did("fenna", kept, Close("Samen bellen helpt."))
    town.now += timedelta(days=29)
    closed = await town.did("imke", kept, LookBack(worked=True))

    assert closed.escalation.rung is Level.OPERATIONAL
    assert closed.escalation.phase is Phase.CLOSED
    assert closed.escalation.looked_back
    assert closed.told == len(closed.escalation.history)
    assert await town.kept(kept) == closed


async def test_a_matter_keeps_the_ladder_under_which_it_was_opened(town: LadderTown) -> None:
    kept = await town.ask()

    terms = kept.escalation.terms
    assert (terms.version, terms.zone) == (1, "Europe/Amsterdam")
    assert (terms.structural_signals, terms.structural_areas, terms.structural_weeks) == (3, 2, 4)
    assert (terms.notice_workdays, terms.look_back_weeks) == (1, 8)


@pytest.mark.parametrize(
    ("person", "area", "forum"),
    [
        ("kofi", None, "forum-noord"),
        ("kofi", AREA, "forum-noord"),
        ("kofi", "centrum", "forum-zuid"),
        ("imke", "marsdijk-oost", "forum-oost"),
        ("imke", None, "forum-noord"),
    ],
)
async def test_a_matter_is_talked_about_where_it_is_at_home(
    town: LadderTown, person: str, area: str | None, forum: str
) -> None:
    kept = await town.ask(person) if area is None else await town.ask(person, area=area)

    assert kept.forum == forum


@pytest.mark.parametrize("person", ["griffie", "beheer"])
async def test_who_is_of_no_party_opens_nothing(town: LadderTown, person: str) -> None:
    with pytest.raises(AssertionError, match="ladder-refused-role"):
        await town.ask(person)

    assert await town.rows() == []


async def test_bad_input_gets_a_reason_and_changes_nothing(town: LadderTown) -> None:
    kept = await explained(town)
    before = await town.rows()

    tried = {
        "ladder-refused-no-ground": await town.take("joyce", kept, Raise(Level.TACTICAL, None, "Dit raakt elke wijk.")),
        "ladder-refused-skips-rung": await town.take("joyce", kept, Raise(Level.STRATEGIC, Ground.RISK, "Het moet.")),
        "ladder-refused-role": await town.take("kofi", kept, Conclude()),
        "ladder-refused-no-proposal": await town.take("joyce", kept, Consent()),
    }

    assert {key: done.key for key, done in tried.items() if isinstance(done, Refusal)} == {key: key for key in tried}
    assert await town.rows() == before
    assert len((await town.kept(kept)).escalation.history) == 4


async def test_of_what_nobody_knows_nothing_is_taken(town: LadderTown) -> None:
    with pytest.raises(UnknownEscalation):
        await town.take("joyce", "nothing", Conclude())


async def test_two_who_answer_a_proposal_at_once_are_heard_one_after_the_other(shared_town: LadderTown) -> None:
    town, second = shared_town, LadderTown(shared_town.database, seed=8)
    kept = await explained(town)
    await town.did("joyce", kept, Raise(Level.TACTICAL, Ground.RISK, "Dit raakt elke wijk."))

    done = await asyncio.gather(
        *(each.take(person, kept, Consent()) for each in (town, second) for person in ("imke", "farid"))
    )

    assert sum(isinstance(each, KeptEscalation) for each in done) == 1
    assert (await town.kept(kept)).escalation.rung is Level.TACTICAL
    assert len(await town.told_in(TABLE)) == 1


async def test_answers_of_many_at_once_all_stand(shared_town: LadderTown) -> None:
    town, second = shared_town, LadderTown(shared_town.database, seed=8)
    kept = await town.ask(area=AREA)

    people = ("fenna", "kofi", "imke", "joyce", "samira", "jelle")
    await asyncio.gather(
        *(
            (town, second)[number % 2].say(person, kept, f"Antwoord {number}.", None)
            for number, person in enumerate(people)
        )
    )

    assert len((await town.kept(kept)).escalation.contributions) == len(people)
    assert len(await town.told_in(NORTH)) == 1 + len(people)


async def test_the_other_party_hears_it_a_working_day_before_and_cannot_forbid_it(town: LadderTown) -> None:
    kept = await explained(town)
    await town.did("joyce", kept, Raise(Level.TACTICAL, Ground.IMPACT, "Dit raakt elke wijk."))
    await town.did("imke", kept, Decline("Wij zien dit anders."))
    early = await town.take("joyce", kept, GoUp())

    town.now += timedelta(days=1)
    await town.did("joyce", kept, GoUp())

    assert early == Refusal("ladder-refused-notice")
    assert "Wij zien dit anders." in (await town.told_in(TABLE))[0]


async def test_looking_back_with_no_begins_again_in_the_same_thread(town: LadderTown) -> None:
    kept = await town.agree_on(await explained(town))
    await town.did("joyce", kept, Close("Bellen helpt."))
    before = len(await town.told_in(NORTH))

    town.now += timedelta(days=29)
    again = await town.did("imke", kept, LookBack(worked=False))

    assert again.escalation.phase is Phase.EXPLAINING
    assert again.escalation.round == 2
    assert len(await town.told_in(NORTH)) == before + 1
    assert len(await town.rows("thread:")) == 1


async def test_what_opens_again_never_stands_beside_another_about_the_same(town: LadderTown) -> None:
    kept = await town.agree_on(await town.explain(await town.fire()))
    await town.did("joyce", kept, Close("Bellen helpt."))
    second = await town.fire()
    assert second.id != kept.id

    town.now += timedelta(days=29)
    done = await town.take("imke", kept, LookBack(worked=False))

    assert done == Refusal("ladder-refused-open-already")


async def test_merging_takes_all_of_it_over_and_both_threads_say_so(shared_town: LadderTown) -> None:
    town = shared_town
    first, second = await explained(town, topic="Wachten"), await explained(town, topic="Bellen")
    await town.did("joyce", first, Merge(second.id))

    await town.did("imke", first, Consent())

    source, target = await town.kept(first), await town.kept(second)
    assert source.escalation.is_over
    assert len(target.escalation.contributions) == 6
    assert {each.merged_from for each in target.escalation.contributions} == {None, first.id}
    told = await town.told_in(NORTH)
    assert any("Bellen" in each and str(second.number) in each for each in told[-2:])
    assert source.told == len(source.escalation.history)
    assert target.told == len(target.escalation.history)


async def test_nothing_goes_into_what_is_over_or_unknown(town: LadderTown) -> None:
    first, second = await explained(town), await explained(town)
    await town.did("fenna", second, Withdraw("Het loste zich op."))

    assert await town.take("joyce", first, Merge(second.id)) == Refusal("ladder-refused-closed")
    assert await town.take("joyce", first, Merge("nothing")) == Refusal("ladder-refused-not-merged")


async def test_evidence_of_what_was_merged_joins_where_it_went(town: LadderTown) -> None:
    first, second = await town.explain(await town.fire()), await explained(town)
    await town.did("joyce", first, Merge(second.id))
    await town.did("imke", first, Consent())

    assert await town.join(first, "s1", told=True)

    assert [link.id for link in (await town.kept(second)).escalation.links] == ["s1"]


async def test_who_reported_it_hears_what_came_of_it_once(town: LadderTown) -> None:
    for name, person in (("s1", "kofi"), ("s2", "kofi"), ("s3", "samira")):
        await signal(town, name, person)
    kept = await town.fire()
    for name in ("s1", "s2", "s3", "wait_days:noord:2026-W37"):
        await town.join(kept, name, told=False)
    await town.agree_on(await town.explain(kept))

    await town.did("joyce", kept, Close("Bellen helpt."))

    async with town.database.read() as uow:
        untold = await uow.feedback.untold(10)
        answered = [bool(await uow.feedback.about(name)) for name in ("s1", "s2", "s3")]
    assert sorted(each.about for each in untold) == ["s1", "s3"]
    assert {each.text for each in untold} == {"We bellen binnen een week terug."}
    assert answered == [True, True, True]


async def test_going_down_says_to_who_reported_what_was_promised_for_them(town: LadderTown) -> None:
    await signal(town, "s1", "kofi")
    kept = await town.fire()
    await town.join(kept, "s1", told=False)
    await town.raise_(await town.explain(kept))
    await town.explain(kept)
    await town.did("imke", kept, Lower("Het team kan verder.", "Er komt iemand bij."))

    await town.did("joyce", kept, Consent())

    async with town.database.read() as uow:
        (told,) = await uow.feedback.untold(10)
    assert (told.text, told.party) == ("Er komt iemand bij.", "municipality")


async def test_an_edit_is_followed_in_every_other_place(shared_town: LadderTown) -> None:
    town = shared_town
    chat = await town.live_on("telegram", "imke", "4711")
    kept = await town.fire()
    said = Posted(THREAD, "m1")
    await town.say("fenna", kept, "We zien lange wachttijden.", Question.SEE, said)

    async with town.database.write() as uow:
        assert await town.escalations.edit(await town.turn(uow, "fenna"), said, "We zien wachtlijsten.")
        assert not await town.escalations.edit(await town.turn(uow, "kofi"), said, "Niet van mij.")

    (edited,) = await town.rows("edit:")
    assert (edited.act, edited.place.lane) == (Deed.EDIT, chat.lane)
    assert "We zien wachtlijsten." in words(edited)


async def test_what_is_taken_back_goes_everywhere_also_at_night_and_from_what_was_sent(shared_town: LadderTown) -> None:
    town = shared_town
    chat = await town.live_on("telegram", "imke", "4711")
    kept = await town.fire()
    said = Posted(THREAD, "m1")
    await town.say("fenna", kept, "Een zin die weg moet.", Question.SEE, said)
    async with town.database.write() as uow:
        await town.escalations.pin(await town.turn(uow, "joyce"), said, pinned=True)
    await town.deliver()
    town.now = SATURDAY

    async with town.database.write() as uow:
        assert await town.escalations.take_back(await town.turn(uow, "fenna"), said)
        assert not await town.escalations.take_back(await town.turn(uow, "fenna"), said)

    assert {row.place.lane for row in await town.rows("edit:")} == {chat.lane}
    assert not any("Een zin die weg moet." in str(row.message) for row in await town.rows())
    async with town.database.read() as uow:
        (gone,) = await uow.contributions.of(kept.id)
    assert (gone.text, gone.pseudonym, gone.taken_back) == ("", None, True)
    assert (await town.kept(kept)).escalation.contributions[0].taken_back


async def test_words_that_still_had_to_go_out_leave_once_they_did(town: LadderTown) -> None:
    kept = await town.fire()
    said = Posted(Place("slack", "T1", "C1", "1"), "m1")
    await town.say("fenna", kept, "Een zin die weg moet.", Question.SEE, said)
    async with town.database.write() as uow:
        await town.escalations.take_back(await town.turn(uow, "fenna"), said)
    async with town.database.read() as uow:
        (waiting,) = await uow.contributions.untold(10)
    await town.deliver()

    async with town.database.write() as uow:
        held, locked = await town.held(uow), await uow.escalations.lock(kept.id)
        assert locked is not None
        await town.threads.follow(uow, held, locked, waiting, town.now + timedelta(minutes=1))

    assert not any("Een zin die weg moet." in str(row.message) for row in await town.rows())
    async with town.database.read() as uow:
        assert await uow.contributions.untold(10) == ()


async def test_what_was_said_below_goes_from_the_thread_above_as_well(town: LadderTown) -> None:
    kept = await town.ask(area=AREA)
    said = Posted(THREAD, "m1")
    await town.say("fenna", kept, "Een zin die weg moet.", Question.SEE, said)
    await town.say("imke", kept, "Er zijn te weinig mensen.", Question.WHY)
    await town.say("joyce", kept, "Hulp begint te laat.", Question.MEANING)
    await town.raise_(kept)
    await town.deliver()
    assert "Een zin die weg moet." in (await town.told_in(TABLE))[0]

    async with town.database.write() as uow:
        await town.escalations.take_back(await town.turn(uow, "fenna"), said)

    edits = [row for row in await town.rows("retold:") if row.place.lane == TABLE.lane]
    assert len(edits) == 1
    assert "Hulp begint te laat." in words(edits[0])
    assert not any("Een zin die weg moet." in str(row.message) for row in await town.rows())


async def test_what_was_said_below_goes_from_the_second_time_above_too(town: LadderTown) -> None:
    kept = await town.raise_(await town.explain(await town.ask(area=AREA)))
    await town.explain(kept)
    await town.did("joyce", kept, Lower("Jullie kunnen zelf bellen.", "We bellen voortaan terug."))
    await town.did("imke", kept, Consent())
    said = Posted(THREAD, "m1")
    await town.say("fenna", kept, "Een zin die weg moet.", None, said)
    await town.raise_(kept)
    await town.deliver()
    assert "Een zin die weg moet." in (await town.told_in(TABLE))[-1]

    async with town.database.write() as uow:
        await town.escalations.take_back(await town.turn(uow, "fenna"), said)

    edited = {row.about_key for row in await town.rows("retold:")}
    assert f"thread:{kept.id}:tactical:{TABLE.lane}" in edited
    assert any(key is not None and key.startswith("told:") for key in edited)
    assert not any("Een zin die weg moet." in str(row.message) for row in await town.rows())


async def test_what_one_person_changed_holds_no_words_that_another_takes_back(town: LadderTown) -> None:
    kept = await town.ask(area=AREA)
    first, second = Posted(THREAD, "m1"), Posted(THREAD, "m2")
    await town.say("fenna", kept, "We zien wachtlijsten.", Question.SEE, first)
    await town.say("imke", kept, "Een zin die weg moet.", Question.WHY, second)
    await town.say("joyce", kept, "Hulp begint te laat.", Question.MEANING)
    await town.raise_(kept)
    async with town.database.write() as uow:
        await town.escalations.edit(await town.turn(uow, "fenna"), first, "We zien lange wachtlijsten.")
    await town.deliver()

    async with town.database.write() as uow:
        await town.escalations.take_back(await town.turn(uow, "imke"), second)

    assert not any("Een zin die weg moet." in str(row.message) for row in await town.rows())


async def test_a_no_by_name_takes_the_words_back_too_and_only_ones_own(town: LadderTown) -> None:
    kept = await town.say("fenna", await town.ask(), "We zien lange wachttijden.", Question.SEE)
    (name,) = [each.id for each in kept.escalation.contributions]

    assert await town.take("joyce", kept, TakeBack(name)) == Refusal("ladder-refused-no-contribution")
    done = await town.take("fenna", kept, TakeBack(name))

    assert isinstance(done, KeptEscalation)
    assert done.escalation.contributions[0].taken_back


async def test_who_throws_everything_away_leaves_no_words_in_any_conversation(town: LadderTown) -> None:
    first, second = await explained(town), await explained(town)
    await town.agree_on(second)
    await town.did("joyce", second, Close("Bellen helpt."))

    async with town.database.write() as uow:
        assert await town.escalations.take_all_back(await town.turn(uow, "fenna")) == 2

    async with town.database.read() as uow:
        left = [*await uow.contributions.of(first.id), *await uow.contributions.of(second.id)]
        assert await uow.contributions.given_by(town.pseudonyms.of("fenna")) == ()
    assert sum(not each.text for each in left) == 2
    assert (await town.kept(second)).escalation.phase is Phase.CLOSED


async def test_a_pin_puts_an_answer_on_the_timeline_and_unpin_takes_it_off(town: LadderTown) -> None:
    kept = await town.fire()
    await town.say("imke", kept, "Er zijn te weinig mensen.", Question.WHY)
    await town.deliver()
    (mirror,) = await town.rows(f"told:{kept.id}:2:")
    assert mirror.posted is not None

    async with town.database.write() as uow:
        turn = await town.turn(uow, "kofi")
        assert await town.escalations.pin(turn, mirror.posted, pinned=True)
        assert not await town.escalations.pin(turn, mirror.posted, pinned=True)
        assert not await town.escalations.pin(turn, Posted(NORTH, "unknown"), pinned=True)
    with_it = words((await town.rows("status:"))[-1])
    async with town.database.write() as uow:
        assert await town.escalations.pin(await town.turn(uow, "kofi"), mirror.posted, pinned=False)
    without = words((await town.rows("status:"))[-1])

    assert "Er zijn te weinig mensen." in with_it
    assert "Er zijn te weinig mensen." not in without


async def test_a_trigger_that_fires_again_finds_what_stands_open(town: LadderTown) -> None:
    first = await town.fire()

    again = await town.fire()
    about_another_area = await town.fire(area="centrum")

    assert again.id == first.id
    assert about_another_area.id != first.id
    async with town.database.read() as uow:
        standing = await uow.escalations.open_about(Subject("signals_together", AREA, "waiting"))
    assert standing is not None
    assert standing.id == first.id


def _in(town: LadderTown, days: int) -> date:
    return (town.now + timedelta(days=days)).date()
