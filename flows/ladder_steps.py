"""Ladder steps: the steps that are possible now, for who does not know their words or does not get any further.

Facts: those of flows/ladder_facts.py; of each conversation its `steps` are shown, and what is `coming`.
Takes no free text. Outcome: StepAsked where the step needs nothing more, StepChosen where it has a conversation of its
own, or LeftAsItWas.
"""

from chat.message import Block, Text
from chat.wording import Phrase, Verbatim
from domain.answers import LeftAsItWas
from domain.ladder_moves import Move
from domain.stepping import StepAsked, StepChosen
from flows.engine import Option, Question, Session, Step, then
from flows.ladder_facts import about, chosen, stepping
from flows.ladder_words import STEPS

_STAY = "stay"


def _ask_step(session: Session) -> Question:
    matter = chosen(session)
    possible = (Option(move, Phrase(f"escalation-move-{move.replace('_', '-')}")) for move in matter.steps)
    coming: tuple[Block, ...] = (Text(Verbatim(matter.coming)),) if matter.coming else ()
    stay = Option(_STAY, Phrase("ladder-steps-none"), ("niets", "nee", "no"))
    return Question(Phrase("ladder-steps-which"), (*possible, stay), (*about(session), *coming))


def _finish(session: Session) -> StepAsked | StepChosen | LeftAsItWas:
    chose, escalation = session.tapped("step"), chosen(session).id
    if chose is None or chose == _STAY:
        return LeftAsItWas()
    step = STEPS[Move(chose)]
    return StepChosen(escalation, step) if isinstance(step, str) else StepAsked(escalation, step)


LADDER_STEPS = stepping("ladder_steps", Step("step", _ask_step, then(None)), finish=_finish)
