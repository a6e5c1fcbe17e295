"""Rights: what the bot says when somebody objects, and when published words are hidden or shown again."""

from datetime import date

from chat.message import Heading, Items, Message, Text
from chat.wording import Phrase
from domain.agreements import Agreements
from domain.periods import Period


def objection_heard(agreements: Agreements, due_on: date) -> Message:
    """For whoever objects."""
    heading = Phrase("rights-objection-heading")
    lines = (
        Phrase("rights-objection-quiet"),
        Phrase("rights-objection-not-quoted"),
        Phrase("rights-objection-answer", {"date": due_on}),
        Phrase("rights-objection-officer", {"contact": agreements.privacy.officer_contact}),
        Phrase("rights-objection-erase"),
    )
    return Message(heading, (Heading(heading), Items(lines)))


def objection_made(agreements: Agreements, due_on: date) -> Message:
    """For the administrator: who it is stands on the machine, not in a chat."""
    lead = Phrase("rights-objection-made")
    answer = Phrase("rights-objection-do", {"contact": agreements.privacy.officer_contact, "date": due_on})
    return Message(lead, (Text(lead), Text(answer), Text(Phrase("rights-objection-who"))))


def words_hidden(week: Period, agreements: Agreements) -> Message:
    """For the team lead, without a reason and without blame."""
    lead = Phrase("rights-hidden", {"week": week.parts["number"]})
    human = Phrase("rights-hidden-questions", {"contact": agreements.privacy.human_contact})
    return Message(lead, (Text(lead), Text(Phrase("rights-hidden-nobody")), Text(human)))


def words_shown(week: Period) -> Message:
    lead = Phrase("rights-shown", {"week": week.parts["number"]})
    return Message(lead, (Text(lead),))
