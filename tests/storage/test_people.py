"""Who is known how, and who was invited: the same on both databases."""

from datetime import timedelta

from chat.incoming import Sender
from storage.database import Database
from storage.people import Invitation
from tests.conftest import Clock

KOFI = Sender("telegram", "", "71")


async def test_a_person_is_known_in_one_way_on_a_platform_the_last(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.people.bind(KOFI, "kofi", clock())
        await uow.people.bind(Sender("telegram", "", "72"), "kofi", clock())
        await uow.people.bind(Sender("slack", "T1", "U1"), "kofi", clock())

        known = [(each.sender.platform, each.sender.user) for each in await uow.people.all_known()]
        assert known == [("slack", "U1"), ("telegram", "72")]
        assert await uow.people.known_as(KOFI) is None


async def test_an_account_belongs_to_one_person(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.people.bind(KOFI, "kofi", clock())
        await uow.people.bind(KOFI, "samira", clock())

        assert [each.person for each in await uow.people.all_known()] == ["samira"]


async def test_a_private_chat_is_remembered_and_forgotten_with_its_account(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        await uow.people.bind(KOFI, "kofi", clock())
        await uow.people.note_channel(KOFI, "71")
        known = await uow.people.known_as(KOFI)
        assert known is not None
        assert known.channel == "71"

        assert await uow.people.unbind("kofi", "slack") == 0
        assert await uow.people.unbind("kofi") == 1


async def test_an_invitation_is_taken_once_there_and_in_time(database: Database, clock: Clock) -> None:
    soon = clock() + timedelta(days=7)
    async with database.write() as uow:
        await uow.people.invite(Invitation("hash", "person", "kofi", "telegram", soon), clock())

        assert await uow.people.use_invitation("hash", "forum", "telegram", clock()) is None
        assert await uow.people.use_invitation("hash", "person", "slack", clock()) is None
        assert await uow.people.use_invitation("hash", "person", "telegram", soon) is None
        assert await uow.people.use_invitation("hash", "person", "telegram", clock()) is not None
        assert await uow.people.use_invitation("hash", "person", "telegram", clock()) is None


async def test_a_stranger_is_told_again_after_a_day(database: Database, clock: Clock) -> None:
    async with database.write() as uow:
        day = timedelta(days=1)

        assert await uow.people.tell_stranger("hash", clock(), clock() - day)
        assert not await uow.people.tell_stranger("hash", clock.step(hours=23), clock() - day)
        assert await uow.people.tell_stranger("hash", clock.step(hours=1), clock() - day)
        assert await uow.people.forget_strangers(clock.step(hours=25) - day) == 1
