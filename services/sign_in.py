"""Sign-in: a link for somebody whom we know already from chat, and what they may see behind it."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from chat.message import Message
from chat.wording import Phrase
from domain.agreements import Person
from domain.people import Right, may, person_named
from messages.receipts import said
from messages.sign_in import LINK_MINUTES, link_message, no_page
from services.agreements import active
from services.turns import Turn
from storage.database import Database
from storage.sign_ins import SignInLink

LINK_HOLDS = timedelta(minutes=LINK_MINUTES)
# The path of the page where a link is used; behind it comes the token.
SIGN_IN_PATH = "/in/"
PAGE_WORDS = ("overzicht", "dashboard", "overview")


class Sight(StrEnum):
    """How much of the page somebody may see."""

    EVERYTHING = "everything"
    STRATEGIC = "strategic"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who signed in, by their id in the agreements as they hold now."""

    person: str
    sight: Sight


class SignIns:
    """`public_url` is where people reach the page, without a slash at its end; empty where it is not served.

    `token` makes a link's secret: 256 random bits in 43 characters that every link can carry.
    """

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        public_url: str = "",
        token: Callable[[], str] = lambda: secrets.token_urlsafe(32),
    ) -> None:
        self._database = database
        self._now = now
        self._public_url = public_url
        self._token = token

    @property
    def page_url(self) -> str:
        """Where people reach the page; empty where it is not served."""
        return self._public_url

    async def offer(self, turn: Turn) -> Message:
        """A link for this person alone; earlier ones hold no longer."""
        if sight_of(turn.person) is None:
            return said(Phrase("error-not-allowed", {"contact": turn.agreements.privacy.human_contact}))
        if not self._public_url:
            return no_page()
        token = self._token()
        link = SignInLink(_hash(token), turn.person.id, turn.now + LINK_HOLDS)
        await turn.uow.sign_ins.make(link, turn.now)
        return link_message(f"{self._public_url}{SIGN_IN_PATH}{token}")

    async def enter(self, token: str) -> Visitor | None:
        """Use a link up; None where it does not hold, or no longer. Of any number who try at once, one gets in."""
        async with self._database.write() as uow:
            person = await uow.sign_ins.use(_hash(token), self._now())
        return None if person is None else await self.visitor(person)

    async def visitor(self, person_id: str) -> Visitor | None:
        """What this person may see now; None where they left the agreements, or may see nothing."""
        async with self._database.read() as uow:
            held = await active(uow)
        person = None if held is None else person_named(held.agreements, person_id)
        sight = None if person is None else sight_of(person)
        return None if sight is None else Visitor(person_id, sight)


def sight_of(person: Person) -> Sight | None:
    """Whoever takes part sees everything, of either party; the council reads what is strategic."""
    if may(person, Right.SEE_FIGURES):
        return Sight.EVERYTHING
    return Sight.STRATEGIC if may(person, Right.READ_SUMMARIES) else None


def _hash(token: str) -> str:
    return sha256(token.strip().encode()).hexdigest()
