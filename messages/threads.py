"""Threads: what the bot says beside a conversation: what comes next, what is over, and what it did not keep."""

from datetime import date, datetime

from chat.message import Message, Note, Text
from chat.wording import Joined, Phrase, Words
from domain.ladder_moves import Move
from domain.ladder_state import Escalation, Phase, above
from messages.escalation_buttons import buttons
from messages.escalation_waiting import coming
from messages.escalation_words import Matter, level, named, of_matter


def ahead(escalation: Escalation, reminder: date | None, now: datetime) -> Words:
    """For whom it waits and what comes next, when the bot reminds of that, and which rung is above."""
    said: list[Words] = [coming(escalation, now)]
    if reminder is not None:
        said.append(Phrase("threads-reminder-on", {"date": reminder}))
    upper = above(escalation.rung)
    said.append(Phrase("threads-top") if upper is None else Phrase("threads-next-rung", {"rung": level(upper)}))
    return Joined(tuple(said))


def notice_over(matter: Matter, escalation: str) -> Message:
    """The other party had its notice: who proposed it may go up."""
    return _with_buttons(matter, Phrase("threads-notice-over"), escalation, (Move.GO_UP, Move.CONSENT))


def parked_over(matter: Matter, escalation: str) -> Message:
    return _with_buttons(matter, Phrase("threads-over-parked"), escalation, (Move.RESUME,))


def experiment_over(matter: Matter, escalation: str, phase: Phase) -> Message:
    """An agreement comes after the explaining: a trial that began before that is followed by its end."""
    if phase is Phase.EXPLAINING:
        return _with_buttons(matter, Phrase("threads-over-experiment-first"), escalation, (Move.CONCLUDE,))
    return _with_buttons(matter, Phrase("threads-over-experiment"), escalation, ())


def no_meeting(matter: Matter) -> Message:
    """To both contacts: it would go on the agenda of this forum now, and no meeting of it is planned."""
    waits = Phrase("threads-no-meeting", {"forum": matter.forum})
    return Message(
        of_matter(matter, waits), (Text(named(matter)), Text(waits), Text(Phrase("threads-no-meeting-plan")))
    )


def edit_not_kept(reason: Message) -> Message:
    """Other words were typed over a reply, and cannot be kept."""
    said = Phrase("threads-edit-not-kept")
    return Message(said, (Text(said), *reason.blocks))


def answers_waiting(count: int, days: int) -> Message:
    """To a party's point of contact: who told something waits for an answer."""
    said = Phrase("threads-answers-waiting", {"count": count, "days": days})
    return Message(said, (Text(said), Note(Phrase("threads-answers-how"))))


def _with_buttons(matter: Matter, said: Phrase, escalation: str, moves: tuple[Move, ...]) -> Message:
    return Message(of_matter(matter, said), (Text(said), *buttons(escalation, moves)))
