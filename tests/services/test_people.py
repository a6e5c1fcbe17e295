"""People: invited once, known by what they were bound to, and strangers otherwise."""

import asyncio

import pytest

from chat.address import Place
from chat.incoming import Incoming, Said, Sender
from services.people import UnknownForum, UnknownPerson
from storage.database import Database
from tests.conftest import Clock
from tests.services.hearing_town import Town

CHANNEL = Place("telegram", "", "-100123")


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> Town:
    town = Town(sqlite_database, clock)
    await town.agree()
    return town


def telegram(town: Town, words: str, user: str = "71", place: Place | None = None) -> Incoming:
    return town.event(Said(words, "m"), user, place=place, platform="telegram")


async def invite(town: Town, person: str = "kofi") -> str:
    invited = await town.ears.people.invite_person(person, "telegram")
    assert invited.token is not None
    return invited.token


async def test_a_link_makes_a_stranger_the_person_it_was_for(town: Town) -> None:
    token = await invite(town)

    heard = await town.hear(telegram(town, f"start {token}"))

    assert "hoi kofi" in heard[0].text.casefold()
    assert await town.ears.people.is_known(Sender("telegram", "", "71"))


async def test_a_link_works_once(town: Town) -> None:
    token = await invite(town)
    await town.hear(telegram(town, f"start {token}"))

    heard = await town.hear(telegram(town, f"/start {token}", "72"))

    assert "Ik ken je nog niet" in heard[0].text


async def test_of_two_who_race_for_a_link_one_comes_in(database: Database, clock: Clock) -> None:
    town, other = Town(database, clock), Town(database, clock)
    await town.agree()
    token = await invite(town)

    await asyncio.gather(
        *(each.hear(telegram(each, f"start {token}", user)) for each, user in ((town, "71"), (other, "72")))
    )

    known = [await town.ears.people.is_known(Sender("telegram", "", user)) for user in ("71", "72")]
    assert sorted(known) == [False, True]


async def test_a_link_holds_for_seven_days_and_on_its_own_platform(town: Town, clock: Clock) -> None:
    token = await invite(town)
    await town.hear(town.event(Said(f"start {token}", "m"), "U1", platform="slack"))
    assert not await town.ears.people.is_known(Sender("slack", "", "U1"))

    clock.step(days=7)
    await town.hear(telegram(town, f"start {token}"))

    assert not await town.ears.people.is_known(Sender("telegram", "", "71"))


async def test_a_stranger_is_told_once_a_day_and_nothing_of_them_is_kept(town: Town, clock: Clock) -> None:
    first = await town.hear(telegram(town, "Hallo?", "999001"))
    second = await town.hear(telegram(town, "Hallo?!", "999001"))
    clock.step(days=1)
    third = await town.hear(telegram(town, "Hallo?!", "999001"))

    assert "Vraag een uitnodiging aan Joyce Passiebloem" in first[0].text
    assert second == []
    assert third
    async with town.database.read() as uow:
        assert await uow.people.all_known() == ()
        assert "999001" not in await uow.participants.all()


async def test_a_stranger_in_a_channel_hears_nothing(town: Town) -> None:
    assert await town.hear(telegram(town, "help", place=CHANNEL)) == []


async def test_who_left_the_roster_is_a_stranger_from_the_next_event_on(town: Town) -> None:
    async with town.database.write() as uow:
        await uow.people.bind(Sender("telegram", "", "71"), "iemand-van-vroeger", town.clock())

    heard = await town.hear(telegram(town, "vertel"))

    assert "Ik ken je nog niet" in heard[0].text


async def test_another_workspace_is_another_world(town: Town) -> None:
    async with town.database.write() as uow:
        await uow.people.bind(Sender("slack", "T1", "U1"), "kofi", town.clock())

    assert await town.ears.people.is_known(Sender("slack", "T1", "U1"))
    assert not await town.ears.people.is_known(Sender("slack", "T2", "U1"))


async def test_in_slack_a_person_is_recognised_by_the_email_of_the_roster(town: Town) -> None:
    people, sender = town.ears.people, Sender("slack", "T1", "U1")

    assert not await people.bind_by_email(sender, "vreemde@elders.example")
    assert not await people.bind_by_email(sender, "")
    assert await people.bind_by_email(sender, "Kofi@DeBrink.example")
    assert await people.is_known(sender)


async def test_nobody_takes_anothers_place_by_email(town: Town) -> None:
    people = town.ears.people
    await people.bind_by_email(Sender("slack", "T1", "U1"), "kofi@debrink.example")

    assert not await people.bind_by_email(Sender("slack", "T1", "U2"), "kofi@debrink.example")

    assert await people.unbind("kofi", "slack") == 1
    assert await people.bind_by_email(Sender("slack", "T1", "U2"), "kofi@debrink.example")


async def test_only_who_is_in_the_agreements_can_be_invited(town: Town) -> None:
    people = town.ears.people

    with pytest.raises(UnknownPerson):
        await people.invite_person("niemand", "telegram")
    with pytest.raises(UnknownForum):
        await people.invite_forum("niets")
    invited = await people.invite_person("kofi", "slack")
    assert invited.token is None


async def test_a_code_binds_the_channel_in_which_it_is_typed(town: Town) -> None:
    await town.hear(telegram(town, f"start {await invite(town, 'fenna')}"))
    code = (await town.ears.people.invite_forum("forum-noord")).token

    heard = await town.hear(telegram(town, f"koppel {code}", place=CHANNEL))
    again = await town.hear(telegram(town, f"koppel {code}", place=Place("telegram", "", "-100999")))

    assert "komen hier de berichten van Teamoverleg Noord" in heard[0].text
    assert "Deze code werkt hier niet" in again[0].text
    async with town.database.read() as uow:
        assert await uow.places.forum_at(CHANNEL) == "forum-noord"


async def test_a_professional_binds_no_channel_and_the_code_stays_good(town: Town, clock: Clock) -> None:
    await town.hear(telegram(town, f"start {await invite(town)}"))
    await town.hear(telegram(town, f"start {await invite(town, 'fenna')}", "72"))
    code = (await town.ears.people.invite_forum("forum-noord")).token
    clock.step(minutes=5)

    refused = await town.hear(telegram(town, f"koppel {code}", place=CHANNEL))
    bound = await town.hear(telegram(town, f"koppel {code}", "72", place=CHANNEL))

    assert "Deze code werkt hier niet" in refused[0].text
    assert "komen hier de berichten" in bound[0].text


async def test_an_invitation_for_a_person_binds_no_channel(town: Town) -> None:
    await town.hear(telegram(town, f"start {await invite(town, 'fenna')}"))

    heard = await town.hear(telegram(town, f"koppel {await invite(town)}", place=CHANNEL))

    assert "Deze code werkt hier niet" in heard[0].text
