"""The ears: the parts that hear people out, made from what they share."""

import secrets
from collections.abc import Callable
from datetime import datetime

from bot.keys import pseudonym_key
from bot.settings import Settings
from chat.wording import Words
from domain.privacy.screening import screen as privacy_screen
from services.channels import Channels
from services.conversations import Ears
from services.council_release import Releasing
from services.escalations import Escalations
from services.flow_facts import FlowFacts
from services.hearing import Hearing
from services.hearing_threads import HearingThreads
from services.held_texts import HeldTexts
from services.joint_answers import JointAnswers
from services.joint_questions import JointQuestions
from services.ladder_steps import LadderSteps
from services.outbox import Outbox
from services.outcomes import Outcomes
from services.people import People
from services.previews import Previews
from services.private_words import PrivateWords
from services.pseudonyms import Pseudonyms
from services.screens import Screen, Screens
from services.sessions import Sessions
from services.sign_in import SignIns
from services.signing import Signing
from services.threads import Threads
from storage.database import Database


def pseudonyms_of(settings: Settings) -> Pseudonyms:
    return Pseudonyms(pseudonym_key(settings.home, settings.pseudonym_key.get_secret_value()), secrets.token_bytes)


def ears_of(
    database: Database,
    outbox: Outbox,
    pseudonyms: Pseudonyms,
    say: Callable[[Words], str],
    now: Callable[[], datetime],
    screen: Screen = privacy_screen,
    page_url: str = "",
) -> Ears:
    """`page_url` is where people find the overview; empty where it is not served."""
    people, sessions = People(database, pseudonyms, now), Sessions(pseudonyms.new_id)
    screens = Screens(HeldTexts(now), outbox, pseudonyms.new_id, screen)
    threads = Threads(outbox)
    escalations = Escalations(threads, pseudonyms)
    outcomes, facts = Outcomes(pseudonyms, escalations, say), FlowFacts(pseudonyms, say)
    hearing = Hearing(sessions, screens, outcomes, facts, say)
    steps = LadderSteps(hearing, escalations)
    ladder = HearingThreads(steps, screens, escalations, threads)
    return Ears(
        people=people,
        sessions=sessions,
        hearing=hearing,
        words=PrivateWords(hearing, steps, SignIns(database, now, page_url), pseudonyms),
        channels=Channels(people, hearing, screens, pseudonyms, ladder),
        previews=Previews(database, outbox),
        signing=Signing(outbox, hearing),
        releasing=Releasing(hearing),
        joint=JointQuestions(hearing, JointAnswers(pseudonyms.new_id, say), pseudonyms.new_id),
        threads=ladder,
        facts=facts,
        outcomes=outcomes,
    )
