"""The chat page as HTML: a whole page, or one message of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from chat.address import Place
from chat.message import Message
from chat.wording import Phrase, UnknownPhrase, Value, Wording, Words
from handlers.sandbox.ids import write_cursor
from handlers.sandbox.moments import AMSTERDAM, moment
from handlers.sandbox.render import Pressing, render, words
from handlers.sandbox.town import BOT, SandboxChannel, SandboxPerson, Town
from services.sandbox import Change, Room, SandboxMessage

TEXT_LIMIT = 4000


@dataclass(frozen=True, slots=True)
class Shown:
    """What one page is about: who looks, and at which place; `place.thread` is the thread beside it."""

    person: SandboxPerson
    place: Place
    channel: SandboxChannel | None
    room: Room
    before: int | None


class View:
    """Makes the page; every sentence comes from the wording, and every value is escaped."""

    def __init__(
        self, town: Town, wording: Wording, banner: Words, now: Callable[[], datetime], new_key: Callable[[], str]
    ) -> None:
        self._town = town
        self._wording = wording
        self._now = now
        self._new_key = new_key
        self._templates = Environment(
            loader=PackageLoader("handlers.sandbox"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(t=self._sentence, url=url, banner=banner, limit=TEXT_LIMIT, town=town, bot=BOT)
        self._templates.filters.update(words=self._words, plain=wording.plain, initials=_initials)

    def page(self, shown: Shown) -> str:
        room, person = shown.room, shown.person
        return self._templates.get_template("page.html").render(
            shown=shown,
            person=person,
            language=self._wording.language,
            direct=self._town.direct_place(person).channel,
            channels=self._town.channels_of(person),
            parties=[(party, tuple(group)) for party, group in groupby(self._town.people, lambda each: each.party)],
            key=self._new_key(),
            cursor=write_cursor(room.end),
            messages=[self.article(Change(each, room.replies.get(each.id)), person) for each in room.messages],
            root=None if room.root is None else self.article(Change(room.root, None), person, "r"),
            pinned=[self.article(Change(each, None), person) for each in room.pinned if _is_on_top(each)],
            answers=[self.article(Change(each, None), person) for each in room.answers if not _is_on_top(each)],
        )

    def article(self, change: Change, person: SandboxPerson, mark: str = "m") -> Markup:
        """One message as it is now, with the way to its answers; `mark` starts its id in the page."""
        said = change.message
        key = self._new_key()
        pressing = Pressing(person.id, said.channel, said.id, key)
        return Markup(  # noqa: S704 - the template escaped it
            self._templates.get_template("article.html").render(
                said=said,
                mark=mark,
                key=key,
                on_top=_is_on_top(said),
                person=person,
                author=self._town.person(said.author),
                body=None if said.message is None else self._body(said.message, pressing),
                is_letter=said.message is not None and len(said.message.blocks) > 3,
                posted=moment(said.posted_at, self._now()),
                stamp=said.posted_at.astimezone(AMSTERDAM).isoformat(timespec="seconds"),
                replies=change.replies,
                last_reply=None if change.replies is None else moment(change.replies.last_at, self._now()),
                is_direct=said.channel == self._town.direct_place(person).channel,
            )
        )

    def refusal(self, phrase: Phrase) -> str:
        return self._templates.get_template("refusal.html").render(phrase=phrase, language=self._wording.language)

    def _body(self, message: Message, pressing: Pressing) -> Markup:
        try:
            return render(message, self._wording, pressing)
        except UnknownPhrase:
            # Messages outlive texts: one old sentence may not keep the whole channel shut.
            return render(Message(Phrase("sandbox-unreadable")), self._wording, pressing)

    def _sentence(self, key: str, **args: Value) -> str:
        return self._wording.plain(Phrase(key, args))

    def _words(self, said: Words) -> Markup:
        return words(said, self._wording)


def _is_on_top(said: SandboxMessage) -> bool:
    """What the bot itself pinned in a thread stands first in it; what people pin stays where it was said."""
    return said.thread is not None and said.pinned_by == BOT


def url(person: str, channel: str, thread: object = None, before: object = None) -> str:
    """The page of this person, channel, and thread."""
    asked = {"person": person, "channel": channel, "thread": thread, "before": before}
    return "/?" + urlencode({name: value for name, value in asked.items() if value is not None})


def _initials(name: str) -> str:
    parts = [part for part in name.split() if part[0].isupper()] or name.split()[:1]
    return "".join(part[0] for part in (parts[0], parts[-1])[: min(2, len(parts))]) if parts else "?"
