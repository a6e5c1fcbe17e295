"""An incident: published words are gone from every place within a minute, and can be seen again afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

import pytest

from chat.address import Place
from chat.transport import Act, Delivery
from domain.digest import KIND, fingerprint
from domain.periods import Period
from domain.schedules import digest_due
from jobs.dispatch import Dispatcher
from jobs.withdrawals import taking_back
from messages.plain_text import plain_text
from services.delivery import Deliveries
from services.digests import Digests, team_of
from services.hidden_words import HiddenWords
from services.incidents import Incidents, NotPublished
from services.withdrawals import Withdrawals
from storage.database import Database
from storage.interpretations import Interpretation
from storage.stories import StoryState
from tests.conftest import Clock
from tests.fake_platform import FakePlatform
from tests.services.asking_town import WORDING, AskingTown, asking_town, local, story
from tests.services.digest_town import PaintedHere

WEEK = "2026-W47"
MONDAY = local("2026-11-23 09:00")
WORDS, OTHERS = "De brief van het loket was te moeilijk.", "Een buurman ging mee naar het gesprek."
SEEN = "Het was een drukke week."
# How often the running bot looks: the job's own interval.
TICK = timedelta(seconds=30)


@dataclass
class Published:
    """A digest with two stories and an answer, as it stands on three platforms."""

    town: AskingTown
    clock: Clock
    platforms: dict[str, FakePlatform] = field(
        default_factory=lambda: {name: FakePlatform(name) for name in ("sandbox", "slack", "telegram")}
    )

    @property
    def digests(self) -> Digests:
        return Digests(self.town.database, self.town.outbox, PaintedHere())

    async def drain(self) -> None:
        await Dispatcher(Deliveries(self.town.database, Random(1)), self.platforms, self.clock).drain()

    async def tick(self) -> None:
        """As the running bot does at its next turn."""
        self.clock.moment += TICK
        await taking_back(Withdrawals(self.town.database, self.town.outbox, self.digests), self.clock)()
        await self.drain()

    def last(self) -> Sequence[Delivery]:
        return [platform.kept[-1] for platform in self.platforms.values()]

    def words(self) -> list[str]:
        return [plain_text(delivery.message, WORDING) for delivery in self.last()]


@pytest.fixture
async def published(database: Database) -> Published:
    town, clock = await asking_town(database, local("2026-09-01 09:00")), Clock(MONDAY)
    told = [story(name, WEEK, said, state=StoryState.QUOTABLE) for name, said in (("a1", WORDS), ("a2", OTHERS))]
    await town.tell(*told)
    forum = team_of(town.agreements, "noord").forum
    async with town.database.write() as uow:
        await uow.places.bind(forum, Place("slack", "T1", "C1"), clock())
        await uow.places.bind(forum, Place("telegram", "", "-1001"), clock())
        answer = Interpretation("i1", "digest:noord:2026-W46:sandbox", WEEK, SEEN, "partnership", "professional", "pq")
        await uow.interpretations.keep(answer)
    made = Published(town, clock)
    due = digest_due(team_of(town.agreements, "noord"), Period.parse(WEEK), town.agreements)
    assert due is not None
    facts = await made.digests.facts(town.active, ["noord"], due.week)
    assert await made.digests.publish(town.active, due, await made.digests.compose(facts["noord"]), clock())
    await made.drain()
    assert all(WORDS in said and SEEN in said for said in made.words())
    return made


@pytest.mark.parametrize(("key", "gone", "stays"), [("a1", WORDS, OTHERS), ("i1", SEEN, WORDS)])
async def test_all_is_gone_within_a_minute_on_every_platform(
    published: Published, key: str, gone: str, stays: str
) -> None:
    published.clock.step(days=1)
    hidden_at = published.clock()
    await Incidents(published.town.database).hide(key, hidden_at)

    await published.tick()

    assert published.clock() - hidden_at < timedelta(minutes=1)
    assert {delivery.act for delivery in published.last()} == {Act.EDIT}
    assert all(gone not in said and stays in said for said in published.words())


async def test_the_page_and_the_files_miss_it_at_once_and_what_was_kept_does_not_change(published: Published) -> None:
    town = published.town
    async with town.database.read() as uow:
        before = await uow.snapshots.get(KIND, "noord", WEEK)

    await Incidents(town.database).hide("a1", published.clock())

    facts = (await published.digests.facts(town.active, ["noord"], Period.parse(WEEK)))["noord"]
    async with town.database.read() as uow:
        after = await uow.snapshots.get(KIND, "noord", WEEK)
    assert {line.words for line in facts.voices.stories} == {None, OTHERS}
    assert before is not None
    assert after == before
    assert fingerprint(after.content) == after.sha256


async def test_it_can_be_seen_again_and_hidden_again(published: Published) -> None:
    incidents = Incidents(published.town.database)
    await incidents.hide("a1", published.clock())
    await published.tick()

    await incidents.show("a1", published.clock())
    await published.tick()
    shown = published.words()
    await incidents.hide("a1", published.clock())
    await published.tick()

    assert all(WORDS in said for said in shown)
    assert all(WORDS not in said for said in published.words())


async def test_whoever_told_it_may_take_it_back_meanwhile_and_then_it_stays_away(published: Published) -> None:
    incidents = Incidents(published.town.database)
    await incidents.hide("a1", published.clock())
    await published.tick()
    async with published.town.database.write() as uow:
        await uow.stories.withdraw("pa1", "a1")

    await incidents.show("a1", published.clock())
    await published.tick()
    await published.tick()

    assert all(WORDS not in said for said in published.words())


async def test_the_team_lead_hears_it_once_without_a_reason_or_the_words(published: Published) -> None:
    await Incidents(published.town.database).hide("a1", published.clock())
    telling = HiddenWords(published.town.database, published.town.outbox)

    told = [await telling.tell(published.clock()) for _ in range(2)]

    (row,) = await published.town.rows("hidden:")
    said = await published.town.said(row.key)
    assert told == [1, 0]
    assert "Niemand deed iets fout." in said
    assert WORDS not in said


async def test_what_no_digest_quotes_cannot_be_hidden(published: Published) -> None:
    with pytest.raises(NotPublished):
        await Incidents(published.town.database).hide("nergens", published.clock())


async def test_the_list_tells_no_word_of_what_is_hidden(published: Published) -> None:
    incidents = Incidents(published.town.database)
    await incidents.hide("a1", published.clock())

    quoted = {each.key: each for each in await incidents.quoted(8)}

    assert quoted["a1"].is_hidden
    assert quoted["a1"].beginning == ""
    assert quoted["a2"].beginning == OTHERS


async def test_a_story_that_only_the_page_shows_can_be_hidden_and_shown_again(published: Published) -> None:
    town, incidents = published.town, Incidents(published.town.database)
    await town.tell(story("a3", WEEK, "Het spreekuur liep vol.", state=StoryState.QUOTABLE))

    await incidents.hide("a3", published.clock())
    async with town.database.read() as uow:
        hidden = await uow.stories.get("a3")
    await incidents.show("a3", published.clock())

    async with town.database.read() as uow:
        shown = await uow.stories.get("a3")
    assert hidden is not None
    assert shown is not None
    assert (hidden.state, shown.state) == (StoryState.LEFT_OUT, StoryState.QUOTABLE)
