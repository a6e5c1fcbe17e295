"""Where things stand on Telegram: chats, topics and replies as Places, and back."""

from dataclasses import dataclass

from telegram import Message

from chat.address import Place, Posted

PLATFORM = "telegram"
# One installation has one bot, and chat ids are unique over the whole of Telegram.
WORKSPACE = ""

_TOPIC = "topic:"


class BadPlace(ValueError):
    """A place that cannot be one of Telegram's."""


@dataclass(frozen=True, slots=True)
class Target:
    """What the Bot API wants to know of a place: the chat, and a topic or a message to reply to."""

    chat: int
    topic: int | None = None
    reply_to: int | None = None


def chat_place(chat: int) -> Place:
    return Place(PLATFORM, WORKSPACE, str(chat))


def topic_place(chat: int, topic: int) -> Place:
    return chat_place(chat).in_thread(f"{_TOPIC}{topic}")


def place_of(message: Message) -> Place:
    """The topic if it stands in one; else the message that it answers."""
    place = chat_place(message.chat.id)
    # A reply in a plain group can bear a message_thread_id too: only is_topic_message makes it a topic.
    if message.is_topic_message and message.message_thread_id is not None:
        return topic_place(message.chat.id, message.message_thread_id)
    if message.reply_to_message is not None:
        return place.in_thread(str(message.reply_to_message.message_id))
    return place


def posted_of(message: Message) -> Posted:
    return Posted(place_of(message), str(message.message_id))


def target_of(place: Place) -> Target:
    """Raises BadPlace where the place is none of Telegram's."""
    try:
        chat, thread = int(place.channel), place.thread
        if thread is None:
            return Target(chat)
        if thread.startswith(_TOPIC):
            return Target(chat, topic=int(thread.removeprefix(_TOPIC)))
        return Target(chat, reply_to=int(thread))
    except ValueError:
        raise BadPlace("chats, topics and messages of Telegram have numbers") from None
