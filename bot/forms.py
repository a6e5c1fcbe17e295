"""Forms: the conversations on one screen, made from the parts that hear people out."""

from collections.abc import Callable
from datetime import datetime

from chat.wording import Words
from domain.privacy.screening import screen as privacy_screen
from services.conversations import Ears
from services.flow_facts import FlowFacts
from services.form_texts import FormTexts
from services.forms import Desk, Forms
from services.held_texts import HeldTexts
from services.outbox import Outbox
from services.outcomes import Outcomes
from services.pseudonyms import Pseudonyms
from services.screens import Screen, Screens
from services.sessions import Sessions
from storage.database import Database


def forms_of(
    database: Database,
    outbox: Outbox,
    pseudonyms: Pseudonyms,
    ears: Ears,
    say: Callable[[Words], str],
    now: Callable[[], datetime],
    screen: Screen = privacy_screen,
) -> Forms:
    texts = FormTexts(Screens(HeldTexts(now), outbox, pseudonyms.new_id, screen), pseudonyms)
    desk = Desk(
        people=ears.people,
        facts=FlowFacts(pseudonyms),
        sessions=Sessions(pseudonyms.new_id),
        texts=texts,
        outcomes=Outcomes(pseudonyms, say),
        hearing=ears.hearing,
    )
    return Forms(database, outbox, desk, now)
