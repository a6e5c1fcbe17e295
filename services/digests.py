"""Digests: one team's week gathered, kept as it was published, and put in the outbox for everybody at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from chat.message import Message, Picture
from domain.agreements import Agreements, Level, Team
from domain.context import Region, context_of_week
from domain.counting import Counted, chart_of, charted, counted, judge, municipality_name, series_of, topics_of
from domain.digest import (
    KIND,
    Context,
    CountLine,
    DigestFacts,
    Voices,
    fingerprint,
    from_content,
    most_telling,
    to_content,
    turn,
)
from domain.periods import Period
from domain.schedules import Delay, DueDigest
from domain.voices import Heard, voices_of, wordless
from messages.chart_words import alt_text, title
from messages.digest import digest_message
from messages.digest_charts import chart_facts
from messages.painting import Painter
from services.agreements import ActiveAgreements
from services.counting import known_context, known_figures
from services.outbox import Outbox
from services.voices import heard, message_keys, publish_words, worded
from storage.database import Database, UnitOfWork
from storage.snapshots import Snapshot

# Which picture each chart of a published digest is: the page shows the same ones.
CHARTS = "digest_charts"
# How far back the digest before may lie for its figures to be compared with.
_WEEKS_BACK = 13
# After a week the next digest is there.
_EXPIRES_AFTER = timedelta(days=7)


class SnapshotStands(Exception):
    """Another process published this digest from other facts, while ours was being made."""


class UnknownTeam(LookupError):
    """The agreements have no team with this id."""


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest ready to go out: its message names each picture by the hash of its bytes."""

    facts: DigestFacts
    message: Message
    pictures: Mapping[str, bytes]


class Digests:
    def __init__(self, database: Database, outbox: Outbox, painter: Painter) -> None:
        self._database = database
        self._outbox = outbox
        self._painter = painter

    async def facts(self, active: ActiveAgreements, teams: Sequence[str], week: Period) -> dict[str, DigestFacts]:
        """What each team's digest over this week says: as it was published, or else from what is known now."""
        async with self._database.read() as uow:
            published = await uow.snapshots.get_many(KIND, teams, week.key)
            facts = {team: await worded(uow, from_content(kept.content)) for team, kept in published.items()}
            missing = [team_of(active.agreements, team) for team in teams if team not in facts]
            return facts | (await _gathered(uow, active, missing, week) if missing else {})

    async def preview(self, active: ActiveAgreements, team: str, week: Period) -> Digest:
        """The digest as it would go out now; nothing is kept. Raises UnknownTeam."""
        team_of(active.agreements, team)
        facts = await self.facts(active, [team], week)
        return await self.compose(facts[team])

    async def compose(self, facts: DigestFacts, delay: Delay = Delay.NONE) -> Digest:
        """Draw its charts and write its message; drawing takes long, so it is done in no transaction."""
        drawn: list[tuple[Picture, bytes]] = []
        for chart in facts.charts:
            shown = chart_facts(chart)
            png = await self._painter.paint(shown)
            drawn.append((Picture(sha256(png).hexdigest(), alt_text(shown), title(shown)), png))
        message = digest_message(facts, tuple(picture for picture, _ in drawn), delay)
        return Digest(facts, message, {picture.sha256: png for picture, png in drawn})

    async def publish(self, active: ActiveAgreements, due: DueDigest, digest: Digest, now: datetime) -> bool:
        """Keep it and put it in the outbox for each place of the team; False where another process did so before.

        Raises SnapshotStands where other facts were published, and WordsChanged where somebody took words back
        meanwhile: nothing is kept then, and the next tick begins anew.
        """
        team = team_of(active.agreements, due.team)
        async with self._database.write() as uow:
            taken = await uow.occurrences.settle(due.schedule, due.week.key, due_at=due.due_at, state="done", now=now)
            if not taken:
                return False
            await _keep(uow, digest, now)
            places = await uow.places.of(team.forum)
            for place, key in message_keys(team.id, due.week.key, places).items():
                await self._outbox.put(
                    uow,
                    key=key,
                    kind=KIND,
                    place=place,
                    message=digest.message,
                    now=now,
                    expires_at=due.due_at + _EXPIRES_AFTER,
                    # A chart that stands there twice is worse than one that the administrator sends again.
                    on_unknown="park",
                )
        return True


def team_of(agreements: Agreements, team_id: str) -> Team:
    """Raises UnknownTeam."""
    for team in agreements.teams:
        if team.id == team_id:
            return team
    raise UnknownTeam(team_id)


async def _keep(uow: UnitOfWork, digest: Digest, now: datetime) -> None:
    await publish_words(uow, digest.facts)
    content = to_content(wordless(digest.facts))
    made = Snapshot(KIND, digest.facts.team, digest.facts.week, content, fingerprint(content), now)
    kept = await uow.snapshots.keep(made)
    if kept.sha256 != made.sha256:
        raise SnapshotStands(f"{made.subject} {made.period}")
    for png in digest.pictures.values():
        await uow.pictures.keep(png, now)
    await uow.snapshots.keep(_charts(digest, now))


def _charts(digest: Digest, now: datetime) -> Snapshot:
    drawn = zip(digest.facts.charts, digest.message.pictures, strict=True)
    content = {"charts": [[chart.indicator, chart.subject, picture.sha256] for chart, picture in drawn]}
    return Snapshot(CHARTS, digest.facts.team, digest.facts.week, content, fingerprint(content), now)


async def _gathered(
    uow: UnitOfWork, active: ActiveAgreements, teams: Sequence[Team], week: Period
) -> dict[str, DigestFacts]:
    """Read once for all these teams, and judge each series once, however many teams read it."""
    topics = {team.id: topics_of(team, active.agreements) for team in teams}
    different = {topic.key: topic for each in topics.values() for topic in each}
    known = await known_figures(uow, different.values(), week)
    judged = judge([series_of(topic, known.get(key, {}), week) for key, topic in different.items()])
    by_key = dict(zip(different, judged, strict=True))
    regions = {team.id: _regions(team, active.agreements) for team in teams}
    statistics = await known_context(uow, [region for each in regions.values() for region in each], week)
    before = await _lines_before(uow, list(topics), week)
    told = await heard(uow, active.agreements, teams, week)
    return {
        team.id: _facts(
            active,
            team,
            week,
            [counted(topic, by_key[topic.key], before.get(team.id, {}).get(topic.key)) for topic in topics[team.id]],
            context_of_week(week, team.id, regions[team.id], statistics),
            told[team.id],
        )
        for team in teams
    }


async def _lines_before(
    uow: UnitOfWork, teams: Sequence[str], week: Period
) -> dict[str, dict[tuple[str, str], CountLine]]:
    """The lines of each team's digest before this one, by indicator and subject."""
    found = await uow.snapshots.latest_before(KIND, teams, week.key, week.plus(-_WEEKS_BACK).key)
    return {
        team: {(line.indicator, line.subject): line for line in from_content(kept.content).lines}
        for team, kept in found.items()
    }


def _facts(
    active: ActiveAgreements,
    team: Team,
    week: Period,
    lines: Sequence[Counted],
    context: Context | None,
    voices_heard: Heard,
) -> DigestFacts:
    told = most_telling([each.line for each in lines])
    voices = voices_of(voices_heard, team, active.agreements, [each.line for each in lines], week)
    questions = active.agreements.reflections.get(Level.OPERATIONAL, ())
    return DigestFacts(
        team=team.id,
        team_name=team.name,
        areas=_areas(team, active.agreements, voices),
        week=week.key,
        agreements_version=active.version,
        voices=voices,
        lines=told,
        left_out=len(lines) - len(told),
        charts=tuple(chart_of(each) for each in charted(lines)),
        context=context,
        question=questions[turn(week, team.id, len(questions))] if questions else None,
    )


def _areas(team: Team, agreements: Agreements, voices: Voices) -> tuple[str, ...]:
    """The team's areas; the whole municipality where somebody of fewer than five is quoted: nobody can be guessed."""
    if voices.stories and voices.people.under_five:
        return (municipality_name(agreements),)
    return tuple(sorted(area.name for area in agreements.areas if area.id in team.areas))


def _regions(team: Team, agreements: Agreements) -> list[Region]:
    """The team's areas, and the municipality around them."""
    areas = [Region(area.name, area.cbs_codes) for area in agreements.areas if area.id in team.areas]
    return [*areas, Region(municipality_name(agreements), (agreements.municipality_code,))]
