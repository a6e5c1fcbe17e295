"""Voices: gathers what people told for the digests of many teams, and finds the words of what was published."""

from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256

from chat.address import Place
from domain.agreements import Agreements, Party, Team
from domain.digest import KIND, DigestFacts
from domain.periods import Period
from domain.voices import SIGNAL_WEEKS, Given, Heard, Seen, Told, is_of, quoted_items, with_words
from services.inputs import brought_in
from services.reciprocity import month_in_digest
from services.running import running
from storage.database import UnitOfWork
from storage.quotations import Quotation
from storage.stories import Story, StoryState


class WordsChanged(Exception):
    """Somebody took words back, or changed them, while a digest with them was being made."""


async def heard(uow: UnitOfWork, agreements: Agreements, teams: Sequence[Team], week: Period) -> dict[str, Heard]:
    """What each team's digest over this week draws on; read once for all of them."""
    stories = await uow.stories.of_weeks(week.key, week.key)
    signals = await uow.signals.of_weeks(week.plus(1 - 2 * SIGNAL_WEEKS).key, week.key)
    ran = await running(uow, agreements, teams, week)
    given = await brought_in(uow, agreements, teams, week)
    gave = await month_in_digest(uow, week)
    return {
        team.id: Heard(
            stories=[told(story) for story in stories if is_of(team, story.team, story.area)],
            signals=[
                Given(signal.theme, Period.parse(signal.week), signal.pseudonym)
                for signal in signals
                if is_of(team, signal.team, signal.area)
            ],
            interpretations=await _interpretations(uow, team, week.previous()),
            tensions=ran[team.id].tensions,
            running=ran[team.id].lines,
            lessons=ran[team.id].lessons,
            contributions=given[team.id].contributions,
            empty_quarter=given[team.id].empty,
            gave=gave,
        )
        for team in teams
    }


def told(story: Story) -> Told:
    return Told(
        id=story.id,
        words=story.text,
        goal=story.goal,
        teller=story.pseudonym,
        audience=story.audience,
        about_resident=story.about_resident,
        approved=story.state is StoryState.QUOTABLE,
        form=story.form,
    )


async def worded(uow: UnitOfWork, facts: DigestFacts, again: Collection[str] = ()) -> DigestFacts:
    """The facts as they were kept, with the words of whom they still stand; `again` are about to be seen again."""
    if not quoted_items(facts):
        return facts
    gone = (await uow.quotations.taken_back(quoted_items(facts))).difference(again)
    known = {item: words for item, words in (await _words(uow, facts)).items() if item not in gone}
    return with_words(facts, known.get)


async def publish_words(uow: UnitOfWork, facts: DigestFacts) -> None:
    """Note which words are published, so that they can be taken back. Raises WordsChanged where they no longer stand.

    In the transaction that keeps the digest.
    """
    items = quoted_items(facts)
    if not items:
        return
    if await worded(uow, facts) != facts:
        raise WordsChanged(f"{facts.team} {facts.week}")
    for quotation in _quotations(facts):
        await uow.quotations.show(quotation)
    await uow.quotations.publish(items)


def fingerprint(words: str) -> str:
    """Of the words that somebody looked at, to know them again."""
    return sha256(words.encode()).hexdigest()


def message_keys(team: str, week: str, places: Sequence[Place]) -> Mapping[Place, str]:
    """Under which key each of a digest's messages is queued; a second channel on one platform bears its own name."""
    keys: dict[Place, str] = {}
    platforms: set[str] = set()
    for place in places:
        key = f"{KIND}:{team}:{week}:{place.platform}"
        keys[place] = key if place.platform not in platforms else f"{key}/{place.workspace}/{place.channel}"
        platforms.add(place.platform)
    return keys


async def _interpretations(uow: UnitOfWork, team: Team, week: Period) -> list[Seen]:
    found: list[Seen] = []
    for key in message_keys(team.id, week.key, await uow.places.of(team.forum)).values():
        found += [
            Seen(each.id, key, each.text, None if each.party is None else Party(each.party))
            for each in await uow.interpretations.about(key)
        ]
    return found


async def _words(uow: UnitOfWork, facts: DigestFacts) -> dict[str, str]:
    words: dict[str, str] = {}
    for line in facts.voices.stories:
        story = None if line.story is None else await uow.stories.get(line.story)
        if story is not None and story.state is StoryState.QUOTABLE:
            words[story.id] = story.text
    for key in _threads(facts):
        words |= {each.id: each.text for each in await uow.interpretations.about(key)}
    return words


def _threads(facts: DigestFacts) -> Collection[str]:
    return {line.under for line in facts.voices.interpretations}


def _quotations(facts: DigestFacts) -> list[Quotation]:
    team, week, voices = facts.team, facts.week, facts.voices
    stories = [
        Quotation(line.story, "story", team, week, number, fingerprint(line.words or ""))
        for number, line in enumerate(voices.stories, 1)
        if line.story is not None
    ]
    return [
        *stories,
        *(
            Quotation(line.item, "interpretation", team, week, number, fingerprint(line.words or ""))
            for number, line in enumerate(voices.interpretations, 1)
        ),
    ]
