"""Stepping: what a conversation about the ladder ended in is taken to the ladder."""

from typing import TypeAlias

from chat.wording import Phrase
from domain.ladder_guards import Refusal
from domain.stepping import ConversationAsked, ReplyGiven, StepAsked, StepChosen
from messages.receipts import said
from services.escalations import Escalations, UnknownEscalation
from services.ladder_receipts import receipt
from services.left import Left
from services.turns import Turn

Wanted: TypeAlias = ConversationAsked | StepAsked | ReplyGiven | StepChosen


class Stepping:
    def __init__(self, escalations: Escalations) -> None:
        self._escalations = escalations

    async def keep(self, turn: Turn, wanted: Wanted) -> Left:
        """Do it; where the ladder does not let it pass, say why and keep what was typed for another time."""
        try:
            match wanted:
                case StepChosen(escalation, flow):
                    return Left(then=flow, facts={"escalation": escalation})
                case ConversationAsked():
                    done = await self._escalations.open_by_hand(turn, wanted)
                case StepAsked(escalation, act):
                    done = await self._escalations.take(turn, escalation, act)
                case ReplyGiven(escalation, question, text):
                    done = await self._escalations.contribute(turn, escalation, question, text, None)
        except UnknownEscalation:
            return Left((said(Phrase("threads-gone")),))
        return Left((receipt(turn, done),), kept=not isinstance(done, Refusal))
