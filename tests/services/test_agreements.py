"""Proposing, signing and holding agreements, on both databases."""

from pathlib import Path

import pytest

from chat.address import Place
from domain.agreements import Party
from domain.signing import AlreadyDecided, NotTheirKey, State
from domain.two_keys import Answer, Signature
from services.agreements import (
    AgreementsInvalid,
    UnknownVersion,
    activate_for_demo,
    active,
    adopt,
    contacts,
    load_file,
    load_text,
    propose,
    sign,
)
from storage.database import Database
from tests.conftest import Clock
from tests.example import EXAMPLE, agreements, text

IMKE = Signature(Party.MUNICIPALITY, "imke", Answer.AGREED)
JOYCE = Signature(Party.PARTNERSHIP, "joyce", Answer.AGREED)
NEWER = text().replace("minutes_per_week: 5", "minutes_per_week: 4")
NOORD = Place("sandbox", "", "team-noord")


def test_the_file_is_read() -> None:
    assert load_file(EXAMPLE) == agreements()


def test_a_file_with_problems_is_refused_with_all_of_them() -> None:
    with pytest.raises(AgreementsInvalid) as refused:
        load_text(NEWER.replace("goal: timely", "goal: x").replace("minutes_per_week: 4", "minutes_per_week: 40"))

    assert [problem.rule for problem in refused.value.problems] == ["indicator-goal-unknown", "burden-out-of-range"]


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    picture = tmp_path / "plaatje.yaml"
    picture.write_bytes(b"\x89PNG\xff\xfe")

    with pytest.raises(AgreementsInvalid) as refused:
        load_file(picture)

    assert [problem.rule for problem in refused.value.problems] == ["file-not-text"]


async def test_nothing_holds_before_both_signed(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        version = (await propose(uow, text(), clock())).number
    async with database.write() as uow:
        assert await sign(uow, version, IMKE, clock()) is State.PROPOSED
        assert await active(uow) is None
    async with database.write() as uow:
        assert await sign(uow, version, JOYCE, clock()) is State.ACTIVE

    async with database.read() as uow:
        held = await active(uow)
    assert held is not None
    assert (held.version, held.agreements) == (1, agreements())


async def test_a_no_leaves_what_holds_as_it_is(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await activate_for_demo(uow, text(), clock())
        version = (await propose(uow, NEWER, clock())).number
        no = Signature(Party.PARTNERSHIP, "joyce", Answer.REFUSED, "Vier minuten is te kort.")
        assert await sign(uow, version, no, clock()) is State.REFUSED

    async with database.read() as uow:
        held = await active(uow)
    assert held is not None
    assert held.version == 1


async def test_a_newer_version_takes_the_place_of_the_older(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await activate_for_demo(uow, text(), clock())
        held = await adopt(uow, NEWER, contacts(agreements()), clock.step(days=1))

    async with database.read() as uow:
        now = await active(uow)
        before = await uow.agreements.get(1)
    assert now == held
    assert now.version == 2
    assert before is not None
    assert (before.version.state, before.replaced_at) == (State.REPLACED, clock())


async def test_the_same_text_is_proposed_once(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        first = await propose(uow, text(), clock())
        second = await propose(uow, text(), clock())

    assert (first.is_new, second.is_new) == (True, False)
    assert first.number == second.number


async def test_a_newer_proposal_closes_the_one_that_waited(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        old = (await propose(uow, text(), clock())).number
        await propose(uow, NEWER, clock())
        with pytest.raises(AlreadyDecided):
            await sign(uow, old, IMKE, clock())


async def test_a_proposal_cannot_appoint_its_own_signers(database: Database, clock: Clock) -> None:
    usurped = text().replace("roles: [point_of_contact, tactical], email: imke", "roles: [tactical], email: imke")
    usurped = usurped.replace(
        "willem, name: Willem Beukenlaan, party: municipality, roles: [strategic]",
        "willem, name: Willem Beukenlaan, party: municipality, roles: [strategic, point_of_contact]",
    )
    async with database.write() as uow:
        await activate_for_demo(uow, text(), clock())
        version = (await propose(uow, usurped, clock())).number
        with pytest.raises(NotTheirKey):
            await sign(uow, version, Signature(Party.MUNICIPALITY, "willem", Answer.AGREED), clock())


async def test_adopting_twice_changes_nothing(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        first = await activate_for_demo(uow, text(), clock())
    async with database.write() as uow:
        second = await activate_for_demo(uow, text(), clock.step(days=1))

    assert first == second


async def test_adopting_takes_two_people_with_a_key(database: Database, clock: Clock) -> None:
    with pytest.raises(NotTheirKey):
        async with database.write() as uow:
            await adopt(uow, text(), {Party.MUNICIPALITY: "imke", Party.PARTNERSHIP: "imke"}, clock())

    async with database.read() as uow:
        assert await active(uow) is None


async def test_an_unknown_version_cannot_be_signed(sqlite_database: Database, clock: Clock) -> None:
    async with sqlite_database.write() as uow:
        with pytest.raises(UnknownVersion):
            await sign(uow, 7, IMKE, clock())


async def test_the_forums_meet_where_the_agreements_say(database: Database, clock: Clock) -> None:
    moved = text().replace("{platform: sandbox, channel: team-noord}", "{platform: slack, workspace: T1, channel: C1}")
    async with database.write() as uow:
        await activate_for_demo(uow, text(), clock())
        assert await uow.places.of("forum-noord") == (NOORD,)
        await adopt(uow, moved, contacts(agreements()), clock.step(days=1))

        assert await uow.places.of("forum-noord") == (Place("slack", "T1", "C1"),)
        assert await uow.places.of("forum-oost") == (Place("sandbox", "", "team-oost"),)


async def test_a_channel_that_moved_stays_moved(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await activate_for_demo(uow, text(), clock())
        await uow.places.move(NOORD, "team-noord-2")
        await adopt(uow, NEWER, contacts(agreements()), clock.step(days=1))

        assert await uow.places.of("forum-noord") == (Place("sandbox", "", "team-noord-2"),)
