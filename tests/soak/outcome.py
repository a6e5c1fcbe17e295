"""What came of a week: what was lost or doubled, and how much of what the platforms allow was used."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select

from storage.outbox_rows import State
from storage.tables import outbox, story
from tests.soak.living import SHARES, SLACK_RATE, TELEGRAM_RATE, Week
from tests.soak.people import Inhabitant
from tests.soak.used import Sent, Used, used

# A dispatcher sends to so many places at once.
_AT_ONCE = 16
_FEW = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """`counts` for the table, `wrong` in words, and how much of what is allowed was used on each platform."""

    teams: int
    people: Sequence[Inhabitant]
    digests: int
    stories: int
    states: Counter[str]
    used: dict[str, Used]
    doubled: list[str]
    refused: dict[str, Counter[str]]
    pauses: dict[str, int]
    # How many seconds each answer to a person waited to be sent.
    waited: list[float]
    troubles: list[str]

    @property
    def acts(self) -> int:
        return sum(each.acts for each in self.people)

    @property
    def answered(self) -> int:
        return sum(each.answered for each in self.people)

    @property
    def told(self) -> int:
        return sum(each.done["told"] for each in self.people)

    @property
    def lines(self) -> list[tuple[str, str]]:
        return [
            ("digests, of teams", f"{self.digests} of {self.teams}"),
            ("questions of the week, of people", f"{sum(each.asked for each in self.people)} of {len(self.people)}"),
            ("stories kept, of those told", f"{self.stories} of {self.told}"),
            ("acts of people answered", f"{self.answered} of {self.acts}"),
            ("messages by state", " ".join(f"{state}={number}" for state, number in sorted(self.states.items()))),
            ("doubled", str(len(self.doubled))),
            *(
                (
                    f"refused with 429 by {platform} (place, all, paused)",
                    f"{was['place']}, {was['all']}, {was['closed']}",
                )
                for platform, was in self.refused.items()
            ),
            *(
                (f"allowed rate used, {platform}", f"{one.share:.0%} in {one.seconds} s of full work")
                for platform, one in self.used.items()
            ),
            ("answers waited (half, 95 of 100, longest)", " ".join(f"{each:.1f} s" for each in self._waited)),
        ]

    @property
    def _waited(self) -> list[float]:
        ordered = sorted(self.waited) or [0.0]
        return [ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100], ordered[-1]]

    @property
    def wrong(self) -> list[str]:
        return [
            *(["not every digest once"] if self.digests != self.teams else []),
            *(["not everybody asked once"] if {each.asked for each in self.people} - {1} else []),
            *(["a story is lost or doubled"] if self.stories != self.told else []),
            *(["an act without an answer"] if self.answered != self.acts else []),
            *(["not all sent"] if set(self.states) != {State.SENT} else []),
            *(f"twice: {each}" for each in self.doubled),
            *(f"a storm of 429 at {platform}" for platform in self.refused if self._is_storm(platform)),
            *self.troubles,
        ]

    def _is_storm(self, platform: str) -> bool:
        """More refusals than ten and one in a hundred, or than were on their way when the platform said stop."""
        was = self.refused[platform]
        on_their_way = _AT_ONCE * len(SHARES) * self.pauses[platform]
        return was["place"] + was["all"] > max(_FEW, self.states.total() / 100) or was["closed"] > on_their_way


async def outcome(week: Week) -> Outcome:
    async with week.database.read() as uow:
        connection = uow.outbox._connection
        rows = (await connection.execute(select(outbox).where(outbox.c.platform != "sandbox"))).all()
        stories = await connection.scalar(select(func.count()).select_from(story))
    rates = (("slack", SLACK_RATE), ("telegram", TELEGRAM_RATE))
    failures = [*week.slack.crowd.failures, *week.telegram.crowd.failures]
    return Outcome(
        teams=len(week.city.agreements.teams),
        people=[*week.slack.crowd.everyone.values(), *week.telegram.crowd.everyone.values()],
        digests=len({row.whole_key for row in rows if row.whole_key.startswith("digest:")}),
        stories=stories or 0,
        states=Counter(row.state for row in rows),
        used={platform: used(_sent(rows, platform), rate, week.closed[platform]) for platform, rate in rates},
        doubled=_doubled(week),
        refused={"slack": week.slack.limits.refused, "telegram": week.telegram.limits.refused},
        pauses={"slack": week.slack.limits.pauses, "telegram": week.telegram.limits.pauses},
        waited=[(row.sent_at - row.queued_at).total_seconds() for row in rows if row.kind == "answer" and row.sent_at],
        troubles=[*map(repr, failures), *week.telegram.problems, *(["it was not quiet in time"] if week.late else [])],
    )


def _doubled(week: Week) -> list[str]:
    """Slack's messages bear a marker; on Telegram nobody is told the same twice in a week."""
    in_slack = Counter(week.slack.posted)
    in_telegram = Counter(
        (str(each["chat"]["id"]), each["text"] if "text" in each else f"picture {each.get('caption')}")
        for each in week.telegram.chats.messages
        if each["from"]["is_bot"]
    )
    return [str(each) for counted in (in_slack, in_telegram) for each, times in counted.items() if times > 1]


def _sent(rows: Sequence[Row[Any]], platform: str) -> list[Sent]:
    return [
        Sent(row.lane, row.act in ("post", "open"), row.queued_at, row.sent_at, _gap(platform, row.channel))
        for row in rows
        if row.platform == platform and row.sent_at is not None
    ]


def _gap(platform: str, channel: str) -> float:
    return 3 if platform == "telegram" and channel.startswith("-") else 1
