"""Asking: the jobs that ask, remind, show, take back and tell, made from what they share."""

from collections.abc import Callable
from datetime import datetime, timedelta

from jobs.bringing_in import attending_quarters, telling_jointly
from jobs.deadlines import answering, attending, telling_on
from jobs.feedback import telling
from jobs.levels import drafting, updating
from jobs.previews import previewing
from jobs.prompts import prompting
from jobs.reminders import reminding
from jobs.residents import counting_residents, noticing_silence
from jobs.rights import telling_rights
from jobs.signing import telling_proposals
from jobs.timetable import Job
from jobs.triggers import evaluating
from jobs.withdrawals import taking_back
from services.agendas import Agendas
from services.answers_due import AnswersDue
from services.conversations import Conversations, Ears
from services.council import Council
from services.deadlines import Deadlines
from services.digests import Digests
from services.escalations import Escalations
from services.extra_meetings import ExtraMeetings
from services.feedback import Feedbacks
from services.hidden_words import HiddenWords
from services.joint_telling import JointTelling
from services.objections import Objections
from services.outbox import Outbox
from services.prompts import Prompts
from services.proposals import Proposals
from services.pseudonyms import Pseudonyms
from services.quarters import Quarters
from services.reminders import Reminders
from services.resident_figures import ResidentFigures
from services.threads import Threads
from services.trigger_outcomes import TriggerOutcomes
from services.triggers import Triggers
from services.unheard import UnheardAreas
from services.untold import Untold
from services.updates import Updates
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
    prompts = Prompts(database, outbox, ears.sessions, ears.facts)
    reminders = Reminders(database, outbox, ears.sessions)
    conversations = Conversations(database, outbox, ears, now)
    threads = Threads(outbox)
    escalations = Escalations(threads, pseudonyms)
    deadlines = Deadlines(database, outbox, threads, escalations)
    return {
        "prompts": (_EVERY, prompting(prompts, now)),
        "reminders": (_SELDOM, reminding(reminders, conversations, now)),
        "previews": (_SELDOM, previewing(ears.previews, now)),
        "withdrawals": (_EVERY, taking_back(Withdrawals(database, outbox, digests), now)),
        "telling": (_EVERY, telling_on(Untold(database, threads), now)),
        "deadlines": (_SELDOM, attending(deadlines, Agendas(database, outbox, escalations), now)),
        "resident_figures": (_SELDOM, counting_residents(ResidentFigures(database), now)),
        "unheard": (_SELDOM, noticing_silence(UnheardAreas(database, outbox), now)),
        "triggers": (_SELDOM, evaluating(Triggers(database, TriggerOutcomes(outbox, escalations)), now)),
        "answers_due": (_SELDOM, answering(AnswersDue(database, outbox), now)),
        "quarters": (_SELDOM, attending_quarters(Quarters(database, outbox, pseudonyms.new_id), now)),
        "joint_questions": (_EVERY, telling_jointly(JointTelling(database, outbox), now)),
        "signing": (_EVERY, telling_proposals(Proposals(database, outbox), now)),
        "updates": (_SELDOM, updating(Updates(database, outbox), now)),
        "council": (
            _SELDOM,
            drafting(Council(database, outbox, pseudonyms.new_id), ExtraMeetings(database, outbox), now),
        ),
        "rights": (_EVERY, telling_rights(Objections(database, outbox), HiddenWords(database, outbox), now)),
        "feedback": (_SELDOM, telling(Feedbacks(database, outbox, pseudonyms), now)),
    }
