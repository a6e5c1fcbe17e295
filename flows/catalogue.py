"""The catalogue: every flow by its key and by the words that start it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from flows.ask_information import ASK_INFORMATION
from flows.bring_in import BRING_IN
from flows.choose_story import CHOOSE_STORY
from flows.conversation import CONVERSATION
from flows.engine import Ask, Done, Facts, Flow, Tapped, Typed, advance, begin
from flows.extra_meeting import EXTRA_MEETING
from flows.figure import FIGURE
from flows.follow_up import FOLLOW_UP
from flows.harvest import HARVEST
from flows.joint_reason import JOINT_REASON
from flows.keep_draft import KEEP_DRAFT
from flows.ladder_agreeing import AGREE, DECLINE, EXPERIMENT
from flows.ladder_aside import MERGE, PARK, WITHDRAW
from flows.ladder_ending import CLOSE, LOOK_BACK
from flows.ladder_moving import LOWER, RAISE
from flows.ladder_promising import PROMISE, PROMISE_KEPT
from flows.ladder_reply import REPLY
from flows.ladder_steps import LADDER_STEPS
from flows.ladder_words import flow_words
from flows.leaving import LEAVING
from flows.let_go import LET_GO
from flows.my_data import MY_DATA
from flows.onboarding import ONBOARDING
from flows.open_questions import OPEN_QUESTIONS
from flows.pause import PAUSE, QUIET
from flows.reaction import REACTION
from flows.refuse_agreements import REFUSE_AGREEMENTS
from flows.settings import SETTINGS
from flows.signal import EXPLAIN, SIGNAL
from flows.story import SETBACK, STORY
from flows.understanding import Say, Unscreened, plainly, understand

FLOWS: Mapping[str, Flow] = {
    flow.key: flow
    for flow in (
        ONBOARDING, STORY, SETBACK, HARVEST, SIGNAL, EXPLAIN, FIGURE, PAUSE, QUIET, SETTINGS, MY_DATA, FOLLOW_UP,
        LEAVING, REACTION, CONVERSATION, REPLY, AGREE, EXPERIMENT, DECLINE, RAISE, LOWER, PARK, MERGE, WITHDRAW,
        PROMISE, PROMISE_KEPT, CLOSE, LOOK_BACK, LADDER_STEPS, REFUSE_AGREEMENTS, BRING_IN, ASK_INFORMATION,
        LET_GO, JOINT_REASON, OPEN_QUESTIONS, KEEP_DRAFT, EXTRA_MEETING, CHOOSE_STORY,
    )
}  # fmt: skip
# The first word of each line is the one that help names. A flow without words is started by the bot alone.
STARTING_WORDS: Mapping[str, tuple[str, ...]] = {
    "story": ("vertel", "verhaal", "tell", "story"),
    "setback": ("tegenvaller", "tegenslag", "setback"),
    "harvest": ("oogst", "harvest"),
    "signal": ("signaal", "signal"),
    "figure": ("cijfer", "getal", "figure"),
    "pause": ("pauze", "pauzeer", "pause"),
    "settings": ("instellingen", "instelling", "moment", "settings"),
    "my_data": ("mijn gegevens", "gegevens", "mijngegevens", "my data", "mydata"),
    "reaction": ("reactie", "reageer", "reageren", "reaction", "react"),
    "conversation": ("gesprek", "schuurt", "bespreken", "het schuurt", "conversation"),
    **flow_words(),
    "bring_in": ("inbreng", "inbrengen", "bring in"),
    "ask_information": ("informatievraag", "information request"),
    "let_go": ("loslaten", "let go"),
    "open_questions": ("open vragen", "open vraag", "open questions"),
    "extra_meeting": ("extra overleg", "extra meeting"),
    "choose_story": ("verhaal van de maand", "verhalentafel", "story of the month"),
    "leaving": ("stop", "stoppen", "afmelden", "unsubscribe"),
    "onboarding": ("start", "begin", "meedoen", "join"),
}
_FLOW_OF = {word: flow for flow, words in STARTING_WORDS.items() for word in words}
# Telegram writes /vertel@naam_van_de_bot in a group.
_ADDRESSED = re.compile(r"^\s*/?([^\W_]+)(?:@\w+)?", re.UNICODE)
_MOST_WORDS = max(len(word.split()) for word in _FLOW_OF)


@dataclass(frozen=True, slots=True)
class Start:
    """What somebody wants to begin. `rest` is what came after the starting word, as it came: not screened yet."""

    flow: str
    rest: str = ""


def starting(text: str) -> Start | None:
    """The flow that the text starts; None where it starts with no starting word.

    Words behind it are allowed only where they can be a first answer: "stop daar maar mee" stops nobody.
    """
    addressed = _ADDRESSED.sub(r"\1", text, count=1).strip()
    for count in range(_MOST_WORDS, 0, -1):
        parts = addressed.split(maxsplit=count)
        flow = _FLOW_OF.get(plainly(" ".join(parts[:count])))
        rest = parts[count] if len(parts) > count else ""
        if flow is not None and (not rest or FLOWS[flow].opens):
            return Start(flow, rest)
    return None


def begin_with(flow: Flow, facts: Facts, screened: str, say: Say) -> Ask | Done:
    """The conversation with its first answer given already. What answers nothing goes along as the fact `text`."""
    asked = begin(flow, facts)
    match understand(screened, flow, asked.session, say) if screened else None:
        case Unscreened(text):
            return advance(flow, asked.session, Typed(text))
        case Tapped() | Typed() as given:
            return advance(flow, asked.session, given)
        case _ if screened:
            return begin(flow, {**facts, "text": screened})
        case _:
            return asked
