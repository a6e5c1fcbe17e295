"""What the bot asks by itself, answered through the same door as everything else: from the clock to the digest."""

from datetime import time

import pytest

from chat.wording import Phrase
from domain.digest import KIND
from domain.periods import Period
from domain.schedules import digest_due
from jobs.feedback import telling
from jobs.previews import previewing
from jobs.prompts import prompting
from jobs.reminders import reminding
from services.agreements import active
from services.digests import Digests, team_of
from services.feedback import Feedbacks
from services.flow_facts import FlowFacts
from services.prompts import Prompts
from services.reminders import Reminders
from storage.database import Database
from tests.conftest import Clock
from tests.services.asking_town import active_person, local
from tests.services.digest_town import PaintedHere
from tests.services.hearing_town import PSEUDONYMS, WORDING, Heard, Town

THURSDAY = local("2026-11-19 15:30")
FRIDAY = local("2026-11-20 14:30")
MONDAY = local("2026-11-23 09:00")
WORDS = "Een vader bracht zelf de buren bij elkaar. Wij zetten alleen koffie."


@pytest.fixture
async def town(sqlite_database: Database, clock: Clock) -> Town:
    town = Town(sqlite_database, clock)
    await town.agree()
    await town.join("fenna", "imke")
    async with sqlite_database.write() as uow:
        await uow.participants.lock("kofi")
        await uow.participants.save(active_person("kofi", prompt_day="thursday", prompt_time=time(15, 30)))
    clock.moment = THURSDAY
    return town


async def ask(town: Town) -> None:
    facts = FlowFacts(PSEUDONYMS, WORDING.plain)
    await prompting(Prompts(town.database, town.outbox, town.ears.sessions, facts), town.clock)()


async def newest(town: Town, beginning: str) -> Heard:
    return Heard([row for row in await town.rows() if row.key.startswith(beginning)][-1])


async def answer_prompt(town: Town, *acts: str) -> list[Heard]:
    """Each act is a button of what was said last, or else it is typed."""
    heard = [await newest(town, "prompt:kofi:")]
    for act in acts:
        value = next((one.buttons[act] for one in reversed(heard) if act in one.buttons), None)
        heard = await (town.say(act) if value is None else town.press(value))
    return heard


async def test_from_the_weekly_question_to_mondays_digest_and_what_was_done_with_it(town: Town) -> None:
    await ask(town)
    await answer_prompt(town, WORDS, "Passend", "Nee", "Ja, in het weekbericht")

    town.clock.moment = FRIDAY
    await previewing(town.ears.previews, town.clock)()
    preview = await newest(town, "preview:fenna:")
    assert WORDS in preview.text
    await town.press(preview.buttons["Akkoord"], person="fenna")

    town.clock.moment = MONDAY
    digests = Digests(town.database, town.outbox, PaintedHere())
    assert WORDS in await _digest(town, digests)

    # Her own question of the week stands open still: it waits until she answered, and comes back by itself.
    heard = await town.talk("reactie", WORDS, "Het loket belt nu terug op dezelfde dag.", person="fenna")
    assert "Deze week niet" in heard[-1].buttons
    await telling(Feedbacks(town.database, town.outbox, PSEUDONYMS), town.clock)()
    told = await newest(town, "feedback:")
    assert told.row.place.channel == "dm-kofi"
    assert "Het loket belt nu terug op dezelfde dag." in told.text
    assert "Kofi" not in told.text


async def _digest(town: Town, digests: Digests) -> str:
    async with town.database.read() as uow:
        held = await active(uow)
    assert held is not None
    due = digest_due(team_of(held.agreements, "noord"), Period.parse("2026-W47"), held.agreements)
    assert due is not None
    facts = (await digests.facts(held, ["noord"], due.week))["noord"]
    assert await digests.publish(held, due, await digests.compose(facts), town.clock())
    return (await newest(town, f"{KIND}:noord:")).text


async def test_the_hours_before_somebody_looks_at_a_question_are_nobodys_work(town: Town) -> None:
    await ask(town)
    town.clock.step(hours=1)
    heard = await answer_prompt(town, WORDS, "Passend", "Nee")
    town.clock.step(seconds=30)
    await town.press(heard[-1].buttons["Ja, in het weekbericht"])

    async with town.database.read() as uow:
        taken = await uow.minutes.of_weeks("2026-W47", "2026-W47")
    assert sum(taken.values()) == 30


async def test_a_question_that_is_put_off_says_when_it_comes_again(town: Town) -> None:
    await ask(town)

    (heard,) = await answer_prompt(town, "Later")

    assert heard.text == "Goed. Ik vraag het nog één keer, op vrijdag om 15.30 uur.\n"
    town.clock.moment = local("2026-11-20 15:30")
    await ask(town)
    assert "Vertellen" in (await newest(town, "again:kofi:")).buttons


async def test_whoever_says_anything_is_quiet_no_longer(town: Town) -> None:
    await ask(town)
    async with town.database.read() as uow:
        assert (await uow.participants.get("kofi")).quiet_rounds == 1

    await answer_prompt(town, "Deze week niet")

    async with town.database.read() as uow:
        assert (await uow.participants.get("kofi")).quiet_rounds == 0


async def test_why_says_what_holds_for_this_week(town: Town) -> None:
    before = (await town.say("waarom"))[0].text
    await ask(town)
    await answer_prompt(town, "Deze week niet")
    after = (await town.say("waarom"))[0].text

    assert "Je vraag van deze week komt op donderdag om 15.30 uur." in before
    assert "Je vraag van deze week heb je al gehad." in after


async def test_a_question_that_nobody_answered_is_let_go_in_working_hours(town: Town) -> None:
    await ask(town)
    reminders = Reminders(town.database, town.outbox, town.ears.sessions)
    job = reminding(reminders, town.conversations, town.clock)

    town.clock.moment = local("2026-11-26 23:00")
    await job()
    async with town.database.read() as uow:
        assert len(await uow.sessions.of("kofi")) == 1

    town.clock.moment = local("2026-11-27 09:00")
    await job()
    async with town.database.read() as uow:
        assert list(await uow.sessions.of("kofi")) == []


async def test_who_has_nothing_to_answer_hears_so(town: Town) -> None:
    (heard,) = await town.say("reactie", "kofi")

    assert heard.message.summary == Phrase("hearing-nothing-to-ask")
