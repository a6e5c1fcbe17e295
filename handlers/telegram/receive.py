"""Update to Incoming: what a person did on Telegram, or None where it is not for the bot."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from telegram import CallbackQuery, Message, Update, User

from chat.address import Posted
from chat.incoming import Act, Edited, Incoming, Pinned, Pressed, Refused, Said, Sender
from chat.whole import check_incoming
from chat.writable import writable
from handlers.telegram.addresses import PLATFORM, WORKSPACE, chat_place, place_of, posted_of, target_of

_COMMAND = re.compile(r"/(?P<word>\w{1,64})(?:@(?P<bot>\w+))?(?:\s+(?P<rest>.*))?", re.DOTALL)
# The first that a message has is what it is refused as.
_MEDIA = (
    "animation",
    "audio",
    "contact",
    "dice",
    "document",
    "game",
    "location",
    "photo",
    "poll",
    "sticker",
    "story",
    "venue",
    "video",
    "video_note",
    "voice",
)


@dataclass(frozen=True, slots=True)
class Receiver:
    """Knows the bot that it hears for. Event ids bear the bot's id, because update ids start anew with another bot."""

    bot_id: int
    bot_name: str
    now: Callable[[], datetime]

    def incoming(self, update: Update) -> Incoming | None:
        """Raises whatever an update leads to that Telegram cannot have meant."""
        incoming = self._incoming(update)
        if incoming is not None:
            check_incoming(incoming)
            target_of(incoming.place)
        return incoming

    def _incoming(self, update: Update) -> Incoming | None:
        if update.message is not None:
            return self._message(update, update.message)
        if update.callback_query is not None:
            return self._pressed(update, update.callback_query)
        if update.edited_message is not None:
            return self._edited(update, update.edited_message)
        # Channel posts have no sender.
        return None

    def _message(self, update: Update, message: Message) -> Incoming | None:
        sender, act = _person(message), self._act(message)
        if sender is None or act is None:
            return None
        return Incoming(
            event_id=self._event(update),
            sender=sender,
            place=place_of(message),
            act=act,
            private=message.chat.id > 0,
            at=message.date,
        )

    def _edited(self, update: Update, message: Message) -> Incoming | None:
        """In a thread, the words as they are now. Outside, in private, they answered a question: that goes unheard."""
        sender, place, private = _person(message), place_of(message), message.chat.id > 0
        said = None if message.text is None else self._said(message.text)
        if sender is None or said is None or (place.thread is None and not private):
            return None
        return Incoming(
            event_id=self._event(update),
            sender=sender,
            place=place,
            act=Refused("edited") if place.thread is None else Edited(said, str(message.message_id)),
            private=private,
            at=message.edit_date or message.date,
        )

    def _act(self, message: Message) -> Act | None:
        if message.forward_origin is not None:
            return Refused("forward")
        if message.pinned_message is not None:
            return Pinned(str(message.pinned_message.message_id))
        if message.text is not None:
            said = self._said(message.text)
            return None if said is None else Said(said, str(message.message_id))
        return next((Refused(kind) for kind in _MEDIA if getattr(message, kind)), None)

    def _said(self, text: str) -> str | None:
        """A command as the word that it stands for, `/mijn_gegevens@bot` as `mijn gegevens`; None for another bot's."""
        text = writable(text)
        command = _COMMAND.fullmatch(text.strip())
        if command is None:
            return text
        if command["bot"] is not None and command["bot"].casefold() != self.bot_name.casefold():
            return None
        word, rest = command["word"].replace("_", " "), (command["rest"] or "").strip()
        return f"{word} {rest}".strip()

    def _pressed(self, update: Update, query: CallbackQuery) -> Incoming | None:
        # Without a message it was pressed on something that another chat made of it.
        if query.data is None or query.message is None or query.from_user.is_bot:
            return None
        on = _pressed_on(query)
        return Incoming(
            event_id=self._event(update),
            sender=_sender(query.from_user),
            place=on.place,
            act=Pressed(query.data, on),
            private=query.message.chat.id > 0,
            at=self.now(),
        )

    def _event(self, update: Update) -> str:
        return f"{self.bot_id}:{update.update_id}"


def _pressed_on(query: CallbackQuery) -> Posted:
    if isinstance(query.message, Message):
        return posted_of(query.message)
    assert query.message is not None
    # Telegram no longer shows an old message to bots, only that it was there.
    return Posted(chat_place(query.message.chat.id), str(query.message.message_id))


def _person(message: Message) -> Sender | None:
    """None for a channel, for an administrator who is anonymous and for a bot: nobody speaks for themselves there."""
    if message.from_user is None or message.from_user.is_bot or message.sender_chat is not None:
        return None
    return _sender(message.from_user)


def _sender(user: User) -> Sender:
    return Sender(PLATFORM, WORKSPACE, str(user.id))
