"""Escalation in private: what one person hears about a conversation, and nobody else."""

from datetime import datetime

from chat.message import Message
from chat.wording import Phrase
from domain.agreements import Agreements, Party
from domain.ladder_guards import Refusal
from domain.trigger_evidence import Why
from domain.trigger_states import Corrected, Opening
from messages.escalation_words import Matter


def refused(refusal: Refusal) -> Phrase:
    """Why a step cannot be taken now, and what can be done."""
    raise NotImplementedError


def case_help() -> Message:
    """How to say it as a pattern, with an example."""
    raise NotImplementedError


def received(matter: Matter, told_at: datetime | None) -> Message:
    """The receipt for something a person just did; `told_at` (local time) is None where it is told at once."""
    raise NotImplementedError


def shadow(why: Why, agreements: Agreements, opens: Opening) -> Message:
    """To both contacts in the start-up phase: what would have opened, and that nobody else hears of it."""
    raise NotImplementedError


def check(why: Why, agreements: Agreements) -> Message:
    """The friendly question of a silence trigger: never a conversation on the ladder."""
    raise NotImplementedError


def corrected(matter: Matter | None, correction: Corrected, agreements: Agreements) -> Message:
    """A late or corrected figure made it otherwise; `matter` is the conversation that is open about it, if any."""
    raise NotImplementedError


def reporter_told(topic: str, words: str, party: Party | None) -> Message:
    """To who gave a signal or told a story: what came of the conversation about it."""
    raise NotImplementedError
