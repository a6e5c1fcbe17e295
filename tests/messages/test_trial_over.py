"""After a trial: what the bot asks can be done where the conversation stands."""

import pytest

from chat.message import Choices, Text
from chat.wording import Phrase
from domain.ladder_state import Phase
from messages.threads import experiment_over
from tests.messages.example_conversation import MATTER


@pytest.mark.parametrize(
    ("phase", "said", "moves"),
    [
        (Phase.EXPLAINING, "threads-over-experiment-first", ["esc:m1:conclude"]),
        (Phase.AGREEMENT, "threads-over-experiment", []),
        (Phase.LOOKING_BACK, "threads-over-experiment", []),
    ],
)
def test_an_agreement_is_asked_for_only_where_it_can_be_made(phase: Phase, said: str, moves: list[str]) -> None:
    message = experiment_over(MATTER, "m1", phase)

    told = [block.words for block in message.blocks if isinstance(block, Text)]
    offered = [choice.value for block in message.blocks if isinstance(block, Choices) for choice in block.choices]
    assert Phrase(said) in told
    assert offered == moves
