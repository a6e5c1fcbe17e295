"""Screens: each free text is judged before anything is written, and its writer is asked about what was found."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeAlias

from chat.message import Message, Text
from chat.wording import Phrase
from domain.agreements import Agreements
from domain.privacy.findings import ScreenFailed, Screening
from domain.privacy.screening import screen as privacy_screen
from messages.screening import ask_about, ask_to_generalise, ask_to_remove, refused_reply
from services.held_texts import HeldText, HeldTexts
from services.outbox import Outbox
from services.turns import Turn

Screen: TypeAlias = Callable[[str, Collection[str]], Screening]

# A session's button bears a version and an option of its flow; one of these instead is about a held text.
MARK = "!"
# There a bot may delete what a person wrote in their private chat.
_CAN_DELETE = frozenset({"telegram", "sandbox"})


@dataclass(frozen=True, slots=True)
class Accepted:
    """The text as it may be kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Nothing was kept; this is asked or said instead."""

    message: Message


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The writer wants to write it anew."""


@dataclass(frozen=True, slots=True)
class ThrownAway:
    """The writer wants nothing of it kept."""


Judged: TypeAlias = Accepted | Asked | Rewritten | ThrownAway


class Screens:
    """`new_id` makes the nonce of a held text; `screen` raises ScreenFailed where it cannot judge."""

    def __init__(
        self, held: HeldTexts, outbox: Outbox, new_id: Callable[[], str], screen: Screen = privacy_screen
    ) -> None:
        self._held = held
        self._outbox = outbox
        self._new_id = new_id
        self._screen = screen

    async def judge(self, turn: Turn, about: str, value: Callable[[str], str], text: str) -> Judged:
        """Look at a text that answers the session `about`; `value` makes a button of it. Raises ScreenFailed."""
        self._held.drop(turn.person.id)
        with _failing_closed():
            screening = self._screen(text, known_names(turn.agreements))
        if screening.certain:
            await self._take_away(turn)
        if screening.holds_bsn:
            return _said("privacy-blocked")
        with _failing_closed():
            return self._next(turn, HeldText(about, self._new_id()[:6], screening), value)

    def decide(self, turn: Turn, about: str, value: Callable[[str], str], option: str) -> Judged:
        """A press on a button about a held text. What is no longer held is typed again. Raises ScreenFailed."""
        nonce, _, key = option.removeprefix(MARK).partition(".")
        held = self._held.of(turn.person.id)
        if held is None or held.nonce != nonce or held.about != about:
            return _said("hearing-text-gone")
        doubt = held.doubt
        match key:
            case "remove":
                held = replace(held, removes=True)
            case "name" if doubt is not None:
                held = replace(held, named=(*held.named, doubt))
            case "no-name" if doubt is not None:
                held = replace(held, cleared=(*held.cleared, doubt))
            case "sure":
                held = replace(held, unrecognisable=True)
            case "rewrite" | "discard":
                turn.uow.after_commit(lambda: self._held.drop(turn.person.id))
                return Rewritten() if key == "rewrite" else ThrownAway()
        # A second press on the same button finds another question, with another nonce.
        with _failing_closed():
            return self._next(turn, replace(held, nonce=self._new_id()[:6]), value)

    def judge_reply(self, text: str, agreements: Agreements) -> Accepted | Asked:
        """An answer in a thread: kept as it is, or not at all. Raises ScreenFailed."""
        with _failing_closed():
            screening = self._screen(text, known_names(agreements))
            if screening.findings or screening.special:
                return Asked(refused_reply(screening))
            return Accepted(screening.text)

    def judge_form(self, text: str, agreements: Agreements) -> Screening:
        """For a form, whose errors stand at the field: what was found. Raises ScreenFailed."""
        with _failing_closed():
            return self._screen(text, known_names(agreements))

    def sweep(self) -> None:
        """Forget what was held too long, also when nobody says anything."""
        self._held.sweep()

    def _next(self, turn: Turn, held: HeldText, value: Callable[[str], str]) -> Judged:
        def of(key: str) -> str:
            return value(f"{MARK}{held.nonce}.{key}")

        if held.asks_to_remove:
            asked = ask_to_remove(held.screening, of, can_delete=turn.place.platform in _CAN_DELETE)
        elif held.doubt is not None:
            asked = ask_about(held.screening, held.doubt, of)
        elif held.asks_to_generalise:
            asked = ask_to_generalise(of)
        else:
            turn.uow.after_commit(lambda: self._held.drop(turn.person.id))
            return Accepted(held.acceptable(known_names(turn.agreements)))
        # Only once the question itself is kept; memory knows nothing of transactions.
        turn.uow.after_commit(lambda: self._held.hold(turn.person.id, held))
        return Asked(asked)

    async def _take_away(self, turn: Turn) -> None:
        if turn.said is None or turn.place.platform not in _CAN_DELETE:
            return
        said = turn.said
        key = f"take-away:{said.place.lane}:{said.message_id}"
        await self._outbox.take_away(turn.uow, key=key, said=said, now=turn.now)


@contextmanager
def _failing_closed() -> Iterator[None]:
    """Whatever is wrong in there, nothing passes; an error that holds somebody's words is printed nowhere."""
    try:
        yield
    except ScreenFailed:
        raise
    except Exception as error:  # noqa: BLE001 - the reason stands above
        raise ScreenFailed(type(error).__name__) from None


def known_names(agreements: Agreements) -> frozenset[str]:
    """What everybody may say: the names of areas, teams, forums and parties."""
    return frozenset(
        {
            agreements.municipality,
            agreements.partnership,
            *(area.name for area in agreements.areas),
            *(team.name for team in agreements.teams),
            *(forum.name for forum in agreements.forums),
        }
    )


def _said(key: str) -> Asked:
    return Asked(Message(Phrase(key), (Text(Phrase(key)),)))
