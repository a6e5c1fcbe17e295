"""The conversations of the town in a box: what the agreed triggers open, with the first answers of both parties."""

from datetime import datetime, timedelta

from chat.address import Place
from domain.agreements import Party
from domain.ladder_acts import Question
from domain.people import person_named
from handlers.sandbox.town import direct_place
from services.agreements import active, contacts
from services.escalations import Escalations
from services.outbox import Outbox
from services.pseudonyms import Pseudonyms
from services.threads import Threads
from services.trigger_outcomes import TriggerOutcomes
from services.triggers import Triggers
from services.turns import Turn
from storage.database import Database, UnitOfWork

_MINUTES = timedelta(minutes=1)
# (party, question, words), in the first conversation that was opened.
_ANSWERS = (
    (Party.PARTNERSHIP, Question.SEE, "We zien dat mensen met geldzorgen later bij ons komen dan vorig jaar."),
    (Party.MUNICIPALITY, Question.SEE, "Aan het loket zien we meer vragen over toeslagen, vooral na de nieuwe brief."),
    (Party.PARTNERSHIP, Question.WHY, "De brief is moeilijk. Mensen wachten af, en dan is het al opgelopen."),
)


async def talk(database: Database, outbox: Outbox, pseudonyms: Pseudonyms, moment: datetime) -> None:
    """Let the triggers be looked at once; what was there from an earlier demo stays as it is."""
    escalations = Escalations(Threads(outbox), pseudonyms)
    looked = await Triggers(database, TriggerOutcomes(outbox, escalations)).evaluate(moment)
    if looked is None:
        return
    for number, (party, question, words) in enumerate(_ANSWERS, 1):
        async with database.write() as uow:
            turn = await _turn(uow, party, moment + number * _MINUTES)
            standing = await uow.escalations.standing()
            if standing:
                await escalations.contribute(turn, standing[0].id, question, words, None)


async def _turn(uow: UnitOfWork, party: Party, now: datetime) -> Turn:
    held = await active(uow)
    assert held is not None, "the demo signed its agreements"
    person = person_named(held.agreements, contacts(held.agreements)[party])
    assert person is not None, "a point of contact is one of the people"
    place: Place = direct_place(person.id)
    return Turn(uow, held.agreements, person, await uow.participants.lock(person.id), place, now)
