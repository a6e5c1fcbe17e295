"""The works: what hears, asks, tells and sends, whatever doors the house has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.asking import asking_jobs
from bot.ears import ears_of
from chat.message import Message
from chat.transport import Budget, Split, Transport
from chat.wording import Wording
from handlers.sandbox.receive import Hear
from handlers.slack.split import splitter
from handlers.telegram.split import split_with
from jobs.dispatch import Dispatcher
from jobs.heartbeat import beating
from jobs.housekeeping import cleaning
from jobs.overview import picturing
from jobs.timetable import Timetable
from jobs.weekly_digest import WeeklyDigest
from messages.painting import Painter
from services.conversations import Conversations, Ears
from services.delivery import NO_BUDGETS, Deliveries
from services.digests import Digests
from services.heartbeat import Heartbeats
from services.housekeeping import Housekeeping
from services.listening import Listening
from services.outbox import Outbox
from services.overview import Overviews
from services.pseudonyms import Pseudonyms
from services.schedules import Schedules
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Works:
    """`hear` is for every door; the rest is for the clock, the dispatcher and the forms.

    `conversation` hears as well, but tells of what goes wrong: for a simulation, which is there to find that.
    """

    hear: Hear
    conversation: Hear
    ears: Ears
    outbox: Outbox
    dispatcher: Dispatcher
    timetable: Timetable


def works_of(  # noqa: PLR0913 - the last two are named where they are given
    database: Database,
    transports: Mapping[str, Transport],
    wording: Wording,
    pseudonyms: Pseudonyms,
    painter: Painter,
    random: Random,
    now: Callable[[], datetime],
    *,
    page_url: str = "",
    budgets: Mapping[str, Budget] = NO_BUDGETS,
) -> Works:
    """`random` spreads what is tried again; `transports` may still grow until the dispatcher runs."""
    dispatcher = Dispatcher(Deliveries(database, random, budgets=budgets), transports, now)
    outbox = Outbox(splits_of(wording), dispatcher.wake)
    ears = ears_of(database, outbox, pseudonyms, wording.plain, now, page_url=page_url)
    digests = Digests(database, outbox, painter)
    weekly = WeeklyDigest(Schedules(database), digests, now, random)
    jobs = {
        "weekly_digest": (timedelta(seconds=30), weekly.tick),
        "overview": (timedelta(seconds=30), picturing(Overviews(database), now)),
        "heartbeat": (timedelta(minutes=2), beating(Heartbeats(database, outbox), now)),
        "housekeeping": (timedelta(hours=1), cleaning(Housekeeping(database), now)),
        **asking_jobs(database, outbox, pseudonyms, ears, digests, now),
    }
    conversations = Conversations(database, outbox, ears, now)
    listening = Listening(database, outbox, ears.people, conversations.hear, now)
    return Works(listening.hear, conversations.hear, ears, outbox, dispatcher, Timetable(jobs))


def splits_of(wording: Wording) -> dict[str, Split]:
    """How each platform cuts a message in parts; also of one that is off, for what waits until it is on again."""
    return {"sandbox": whole, "slack": splitter(wording), "telegram": split_with(wording)}


def whole(message: Message) -> tuple[Message, ...]:
    """For a platform on which every message is one."""
    return (message,)
