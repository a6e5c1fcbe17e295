"""What a person means who types instead of presses."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from chat.wording import Phrase, Words
from flows.engine import Back, Flow, Option, Session, Skip, Step, Takes, Tapped, Typed

Say: TypeAlias = Callable[[Words], str]

_BACK = frozenset({"terug", "vorige", "back", "previous"})
_SKIP = frozenset({"overslaan", "sla over", "skip"})
_STOP = frozenset({"stop", "stoppen", "annuleer", "annuleren", "cancel"})
_NUMBER = re.compile(r"(?:(?:optie|option|nr|nummer|number) )?(\d{1,2})")
# A shorter beginning of a label is a guess.
_SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class Stop:
    """Wants to end this conversation."""


_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Unscreened:
    """Free text as it came. Nobody keeps it or hands it to a flow before the privacy screen let it through."""

    text: str


Understood: TypeAlias = Tapped | Typed | Back | Skip | Stop | Unscreened


def understand(text: str, flow: Flow, session: Session, say: Say) -> Understood | None:
    """What the text answers to the question at which the person stands; None where it answers nothing.

    The label of an option, or a word that means it, counts as pressing it, whatever its capitals, accents or signs.
    Where that can mean nothing else, its number or the beginning of one label counts as well. `say` makes the labels.
    """
    step = flow.steps.get(session.step)
    if step is None:
        return None
    typed, options = plainly(text), step.ask(session).options
    meant = _labelled(typed, options, say) or _control(typed)
    if meant is not None:
        return meant
    match step.takes:
        case Takes.TEXT:
            return Unscreened(text)
        case Takes.NUMBER:
            return Typed(text)
        case Takes.DAY:
            guessed = None if _is_read(text, step, session) else _guessed(typed, options, say)
            return guessed or Typed(text)
        case Takes.TAPS:
            return _guessed(typed, options, say)


def plainly(text: str) -> str:
    """The words alone: small letters without accents, and neither signs nor faces around them."""
    if not text.isascii():
        text = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(_WORD.findall(text.casefold()))


def _labelled(typed: str, options: tuple[Option, ...], say: Say) -> Tapped | None:
    for option in options:
        if typed and typed in {plainly(say(option.label)), *map(plainly, option.words)}:
            return Tapped(option.key)
    return None


def _control(typed: str) -> Back | Skip | Stop | None:
    if typed in _BACK:
        return Back()
    if typed in _SKIP:
        return Skip()
    return Stop() if typed in _STOP else None


def _is_read(text: str, step: Step, session: Session) -> bool:
    return step.accept is not None and not isinstance(step.accept(Typed(text), session), Phrase)


def _guessed(typed: str, options: tuple[Option, ...], say: Say) -> Tapped | None:
    return _counted(typed, options) or _begun(typed, options, say)


def _counted(typed: str, options: tuple[Option, ...]) -> Tapped | None:
    counted = _NUMBER.fullmatch(typed)
    number = int(counted[1]) if counted else 0
    return Tapped(options[number - 1].key) if 0 < number <= len(options) else None


def _begun(typed: str, options: tuple[Option, ...], say: Say) -> Tapped | None:
    """The one option whose label begins so: `ja` for "Ja, ik heb het gevraagd" where no other begins with ja."""
    begun = [option for option in options if _begins(plainly(say(option.label)), typed)]
    return Tapped(begun[0].key) if len(begun) == 1 else None


def _begins(label: str, typed: str) -> bool:
    if len(typed) < _SHORTEST_BEGINNING:
        return bool(typed) and label.startswith(f"{typed} ")
    return label.startswith(typed)
