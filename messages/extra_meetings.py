"""Extra meetings: what their forum hears of one, and who chose it."""

from datetime import date

from chat.message import Heading, Message, Note, Quote, Text
from chat.wording import Phrase, Verbatim
from domain.extra_meetings import ExtraMeeting
from messages.escalation_words import the
from messages.receipts import said


def meeting_told(meeting: ExtraMeeting, forum: str) -> Message:
    title = Phrase("meeting-told", {"forum": forum, "date": meeting.on})
    by = Text(Phrase("meeting-told-by", {"party": the(meeting.party)}))
    return Message(title, (Heading(title), by, Quote(Verbatim(meeting.goal)), Note(Phrase("meeting-told-agenda"))))


def meeting_kept(forum: str, on: date, count: int) -> Message:
    """`count` is how many there are in its year, this one among them."""
    return said(Phrase("meeting-kept", {"forum": forum, "date": on}), Phrase("meeting-count", {"count": count}))
