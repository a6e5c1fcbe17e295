"""Forms: the conversations on one screen, made from the parts that hear people out."""

from collections.abc import Callable
from datetime import datetime

from domain.privacy.screening import screen as privacy_screen
from services.conversations import Ears
from services.form_texts import FormTexts
from services.forms import Desk, Forms
from services.held_texts import HeldTexts
from services.outbox import Outbox
from services.pseudonyms import Pseudonyms
from services.screens import Screen, Screens
from services.sessions import Sessions
from storage.database import Database


def forms_of(
    database: Database,
    outbox: Outbox,
    pseudonyms: Pseudonyms,
    ears: Ears,
    now: Callable[[], datetime],
    screen: Screen = privacy_screen,
) -> Forms:
    texts = FormTexts(Screens(HeldTexts(now), outbox, pseudonyms.new_id, screen), pseudonyms)
    desk = Desk(
        people=ears.people,
        facts=ears.facts,
        sessions=Sessions(pseudonyms.new_id),
        texts=texts,
        outcomes=ears.outcomes,
        hearing=ears.hearing,
    )
    return Forms(database, outbox, desk, now)
