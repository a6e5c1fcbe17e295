"""Asking: the jobs that ask, remind, show, take back and tell, made from what they share."""

from collections.abc import Callable
from datetime import datetime, timedelta

from jobs.feedback import telling
from jobs.previews import previewing
from jobs.prompts import prompting
from jobs.reminders import reminding
from jobs.timetable import Job
from jobs.withdrawals import taking_back
from services.conversations import Conversations, Ears
from services.digests import Digests
from services.feedback import Feedbacks
from services.flow_facts import FlowFacts
from services.outbox import Outbox
from services.prompts import Prompts
from services.pseudonyms import Pseudonyms
from services.reminders import Reminders
from services.withdrawals import Withdrawals
from storage.database import Database

_EVERY = timedelta(seconds=30)
_SELDOM = timedelta(minutes=2)


def asking_jobs(
    database: Database,
    outbox: Outbox,
    pseudonyms: Pseudonyms,
    ears: Ears,
    digests: Digests,
    now: Callable[[], datetime],
) -> dict[str, tuple[timedelta, Job]]:
    prompts = Prompts(database, outbox, ears.sessions, FlowFacts(pseudonyms))
    reminders = Reminders(database, outbox, ears.sessions)
    conversations = Conversations(database, outbox, ears, now)
    return {
        "prompts": (_EVERY, prompting(prompts, now)),
        "reminders": (_SELDOM, reminding(reminders, conversations, now)),
        "previews": (_SELDOM, previewing(ears.previews, now)),
        "withdrawals": (_EVERY, taking_back(Withdrawals(database, outbox, digests), now)),
        "feedback": (_SELDOM, telling(Feedbacks(database, outbox, pseudonyms), now)),
    }
