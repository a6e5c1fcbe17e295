"""Dialogues: a person and a flow, with the session written and read again between every two answers."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from chat.message import Block, Heading, Items, Message, Note, Quote, Text
from chat.wording import Wording, Words
from flows.catalogue import FLOWS
from flows.engine import Ask, Back, Done, Facts, Flow, Given, Session, Skip, Tapped, Typed, advance, as_message, begin
from flows.session_json import session_from_json, session_to_json
from flows.understanding import Stop, Unscreened, understand

DUTCH = Wording("nl")
_BUTTON = re.compile(r"\[(.+)\]")


def through_the_database(session: Session) -> Session:
    """The session as another process would find it."""
    return session_from_json(json.loads(json.dumps(session_to_json(session))))


def hold(flow: Flow, acts: list[str | Given], facts: Facts | None = None, wording: Wording = DUTCH) -> Any:
    """The outcome of a dialogue. "[Label]" presses that button, other text is typed. Fails where it has no end."""
    talk = Talk(flow, facts or {}, wording)
    talk.says(*acts)
    assert talk.outcome is not None, talk.asked
    return talk.outcome


def hold_open(flow: Flow, acts: list[str | Given], facts: Facts | None = None) -> "Talk":
    """A dialogue that is not at its end."""
    talk = Talk(flow, facts or {}, DUTCH)
    talk.says(*acts)
    assert talk.outcome is None, talk.outcome
    return talk


@dataclass
class Talk:
    """One dialogue. `taps` and `characters` are what it cost the person."""

    flow: Flow
    facts: Facts
    wording: Wording
    lines: list[str] = field(default_factory=list)
    outcome: Any = None
    taps: int = 0
    characters: int = 0
    texts: int = 0

    def __post_init__(self) -> None:
        self.asked = begin(self.flow, self.facts)
        self._write(self.asked)

    @property
    def session(self) -> Session:
        return self.asked.session

    @property
    def remark(self) -> str:
        return "" if self.asked.remark is None else self.wording.plain(self.asked.remark)

    @property
    def question(self) -> str:
        return self.wording.plain(self.asked.question.words)

    @property
    def labels(self) -> list[str]:
        return [self.wording.plain(option.label) for option in self.asked.question.options]

    def says(self, *acts: str | Given) -> "Talk":
        for act in acts:
            assert self.outcome is None, f"the dialogue was over before {act}"
            given = self._meant(act) if isinstance(act, str) else act
            session = through_the_database(self.session)
            self._hear(advance(FLOWS.get(session.flow, self.flow), session, given))
        return self

    def _meant(self, act: str) -> Given:
        button = _BUTTON.fullmatch(act)
        if button is not None:
            self.taps += 1
            self.lines.append(f"                                        {act}")
            return Tapped(self.asked.question.options[self.labels.index(button[1])].key)
        self.texts, self.characters = self.texts + 1, self.characters + len(act)
        self.lines.append("\n".join(f"> {line}" for line in act.splitlines()))
        match understand(act, self.flow, through_the_database(self.session), self.wording.plain):
            case Unscreened(text):
                return Typed(text)
            case Tapped() | Typed() | Back() | Skip() as given:
                return given
            case Stop():
                raise AssertionError("stopped")
            case None:
                return Typed(act)

    def _hear(self, moved: Ask | Done) -> None:
        match moved:
            case Done(session, outcome):
                self.asked = Ask(session, self.asked.question)
                self.outcome = outcome
                self.lines.append(f"= {outcome}")
            case Ask():
                self.asked = moved
                self._write(moved)

    def _write(self, asked: Ask) -> None:
        message = as_message(asked, lambda option: f"0123456789abcdef:{asked.session.version}:{option}")
        self.lines.append(written(message, self.wording))


def written(message: Message, wording: Wording) -> str:
    """The message as plain lines, its buttons between brackets."""
    return "\n".join(line for block in message.blocks for line in _lines(block, wording))


def _lines(block: Block, wording: Wording) -> list[str]:
    def plain(words: Words) -> str:
        return wording.plain(words)

    match block:
        case Heading(words) | Text(words):
            return [plain(words)]
        case Note(words):
            return [f"({plain(words)})"]
        case Quote(words, source):
            return [f"  «{plain(words)}»" + (f" ({plain(source)})" if source else "")]
        case Items(lines):
            return [f"  • {plain(line)}" for line in lines]
        case _:
            return [" ".join(f"[{plain(choice.label)}]" for choice in getattr(block, "choices", ()))]
