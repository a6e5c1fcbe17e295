"""The chats of the Telegram peer: what stands in them, and what the Bot API's methods do to it."""

from collections.abc import Callable
from typing import Any

from tests.peers import telegram_limits as limits
from tests.peers.telegram_limits import Refusal
from tests.peers.telegram_schema import accepted_message

BOT = {"id": 123456789, "is_bot": True, "first_name": "Telvertel", "username": "telvertel_bot"}


class Chats:
    """`now` is in seconds. Chats with a negative id are groups."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._chats: dict[int, dict[str, Any]] = {}
        self._topics: dict[int, set[int]] = {}
        self._last_sent: dict[int, float] = {}
        self._number = 100
        self.messages: list[dict[str, Any]] = []
        self.service: list[dict[str, Any]] = []
        self.photos: dict[int, bytes] = {}
        self.blocked: set[int] = set()
        self.moved: dict[int, int] = {}
        self.pinned: dict[int, list[int]] = {}
        # What the bot may not do, although the chat has it: "topics" or "pins".
        self.forbidden: set[tuple[int, str]] = set()
        self.keeps_pace = False

    def open(self, chat: int, *, forum: bool = False) -> dict[str, Any]:
        """A private chat, or a group; `forum` gives it topics."""
        about: dict[str, Any] = {"id": chat, "type": "private", "first_name": "Iemand"}
        if chat < 0:
            about = {"id": chat, "type": "supergroup", "title": "Team"} | ({"is_forum": True} if forum else {})
        self._chats[chat] = about
        if forum:
            self._topics[chat] = set()
        return about

    def member(self, asked: dict[str, Any]) -> dict[str, Any]:
        """The bot in a chat: an ordinary member of what is open, and gone from what blocked it."""
        chat = int(asked["chat_id"])
        if chat not in self._chats:
            raise Refusal(400, "Bad Request: chat not found")
        return {"status": "kicked" if chat in self.blocked else "member", "user": BOT, "until_date": 0}

    def number(self) -> int:
        self._number += 1
        return self._number

    def topic(self, asked: dict[str, Any]) -> dict[str, Any]:
        """A new topic, with the message of Telegram's own that stands first in it."""
        chat, name = asked["chat_id"], asked["name"]
        self._check_chat(chat)
        if chat not in self._topics:
            raise Refusal(400, "Bad Request: the chat is not a forum")
        if (chat, "topics") in self.forbidden:
            raise Refusal(400, "Bad Request: not enough rights to create a topic")
        if not 1 <= len(name) <= 128:
            raise Refusal(400, "Bad Request: TOPIC_TITLE_INVALID")
        topic = self.number()
        self._topics[chat].add(topic)
        told = {"name": name, "icon_color": 7322096}
        self.service.append(
            accepted_message(
                {
                    "message_id": topic,
                    "date": int(self._now()),
                    "chat": self._chats[chat],
                    "from": BOT,
                    "message_thread_id": topic,
                    "is_topic_message": True,
                    "forum_topic_created": told,
                }
            )
        )
        return {"message_thread_id": topic, **told}

    def pin(self, asked: dict[str, Any]) -> bool:
        message = self._pinnable(asked)
        pinned = self.pinned.setdefault(asked["chat_id"], [])
        if message["message_id"] not in pinned:
            pinned.append(message["message_id"])
        return True

    def unpin(self, asked: dict[str, Any]) -> bool:
        message = self._pinnable(asked)
        if message["message_id"] not in self.pinned.get(asked["chat_id"], []):
            raise Refusal(400, "Bad Request: message is not pinned")
        self.pinned[asked["chat_id"]].remove(message["message_id"])
        return True

    def pinning(self, message: dict[str, Any], who: dict[str, Any]) -> dict[str, Any]:
        """The message by which Telegram tells that somebody pinned another; it does not say what that one answered."""
        bare = {key: value for key, value in message.items() if key != "reply_to_message"}
        topic = {key: message[key] for key in ("message_thread_id", "is_topic_message") if key in message}
        told = {"message_id": self.number(), "date": int(self._now()), "chat": message["chat"], "from": who}
        return accepted_message(told | topic | {"pinned_message": bare})

    def changed(self, message: dict[str, Any], text: str) -> dict[str, Any]:
        """A person's message as it is once they changed it."""
        message |= {"text": text, "edit_date": int(self._now())}
        return accepted_message(message)

    def forget_topic(self, chat: int, topic: int) -> None:
        self._topics[chat].discard(topic)

    def incoming(self, chat: int, sender: dict[str, Any], **parts: Any) -> dict[str, Any]:
        """A person's message."""
        about = self._chats.get(chat) or self.open(chat)
        message = {"message_id": self.number(), "date": int(self._now()), "chat": about, "from": sender, **parts}
        self.messages.append(accepted_message(message))
        return message

    def standing(self, chat: int, number: int) -> dict[str, Any] | None:
        matches = (each for each in self.messages if each["chat"]["id"] == chat and each["message_id"] == number)
        return next(matches, None)

    def send_message(self, asked: dict[str, Any]) -> dict[str, Any]:
        self._check_chat(asked["chat_id"])
        text, entities = _shown(asked, "text", "entities")
        limits.check_text(text, entities)
        return self._stand(asked, {"text": text, "entities": entities})

    def send_photo(self, asked: dict[str, Any], photo: bytes) -> dict[str, Any]:
        self._check_chat(asked["chat_id"])
        return self._stand(asked, _photo(asked, photo), photo)

    def edit_text(self, asked: dict[str, Any]) -> dict[str, Any]:
        message = self._own(asked, "message to edit not found")
        if "text" not in message:
            raise Refusal(400, "Bad Request: there is no text in the message to edit")
        text, entities = _shown(asked, "text", "entities")
        limits.check_text(text, entities)
        return self._changed(message, asked, {"text": text, "entities": entities})

    def edit_caption(self, asked: dict[str, Any]) -> dict[str, Any]:
        message = self._own(asked, "message to edit not found")
        if "photo" not in message:
            raise Refusal(400, "Bad Request: there is no caption in the message to edit")
        text, entities = _shown(asked, "caption", "caption_entities")
        limits.check_caption(text, entities)
        return self._changed(message, asked, {"caption": text, "caption_entities": entities})

    def edit_media(self, asked: dict[str, Any], photo: bytes) -> dict[str, Any]:
        message = self._own(asked, "message to edit not found")
        changed = self._changed(message, asked, _photo(asked["media"], photo), photo)
        changed.pop("text", None)
        changed.pop("entities", None)
        return changed

    def delete(self, asked: dict[str, Any]) -> bool:
        """In a private chat a bot may delete what the person wrote, too."""
        message = self.standing(asked["chat_id"], asked["message_id"])
        if message is None:
            raise Refusal(400, "Bad Request: message to delete not found")
        if message["from"] != BOT and asked["chat_id"] < 0:
            raise Refusal(400, "Bad Request: message can't be deleted")
        self.messages.remove(message)
        return True

    def _check_chat(self, chat: int) -> None:
        if chat in self.moved:
            new = self.moved[chat]
            raise Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=new)
        if chat in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if chat not in self._chats:
            raise Refusal(400, "Bad Request: chat not found")
        self._check_pace(chat)

    def _check_pace(self, chat: int) -> None:
        gap = 3.0 if chat < 0 else 1.0
        waited = self._now() - self._last_sent.get(chat, -gap)
        if self.keeps_pace and waited < gap:
            raise Refusal(429, "Too Many Requests: retry after 3", retry_after=3)

    def _stand(self, asked: dict[str, Any], content: dict[str, Any], photo: bytes | None = None) -> dict[str, Any]:
        limits.check_keyboard(asked.get("reply_markup"))
        chat = asked["chat_id"]
        threaded = self._topic(asked) | self._reply(asked)
        message: dict[str, Any] = {
            "message_id": self.number(),
            "date": int(self._now()),
            "chat": self._chats[chat],
            "from": BOT,
            **content,
            **threaded,
        }
        if asked.get("reply_markup"):
            message["reply_markup"] = asked["reply_markup"]
        self._keep(message, photo)
        self._last_sent[chat] = self._now()
        return message

    def _topic(self, asked: dict[str, Any]) -> dict[str, Any]:
        chat, topic = asked["chat_id"], asked.get("message_thread_id")
        # A chat without topics takes no notice of one.
        if topic is None or chat not in self._topics:
            return {}
        if topic not in self._topics[chat]:
            raise Refusal(400, "Bad Request: message thread not found")
        return {"message_thread_id": topic, "is_topic_message": True}

    def _reply(self, asked: dict[str, Any]) -> dict[str, Any]:
        reply = asked.get("reply_parameters")
        if reply is None:
            return {}
        answered = self.standing(asked["chat_id"], reply["message_id"])
        if answered is None:
            if reply.get("allow_sending_without_reply"):
                return {}
            raise Refusal(400, "Bad Request: message to be replied not found")
        return {"reply_to_message": {key: value for key, value in answered.items() if key != "reply_to_message"}}

    def _pinnable(self, asked: dict[str, Any]) -> dict[str, Any]:
        if (asked["chat_id"], "pins") in self.forbidden:
            raise Refusal(400, "Bad Request: not enough rights to manage pinned messages in the chat")
        message = self.standing(asked["chat_id"], asked["message_id"])
        if message is None:
            raise Refusal(400, "Bad Request: message to pin not found")
        return message

    def _own(self, asked: dict[str, Any], missing: str) -> dict[str, Any]:
        message = self.standing(asked["chat_id"], asked["message_id"])
        if message is None:
            raise Refusal(400, f"Bad Request: {missing}")
        if message["from"] != BOT:
            raise Refusal(400, "Bad Request: message can't be edited")
        return message

    def _changed(
        self, message: dict[str, Any], asked: dict[str, Any], content: dict[str, Any], photo: bytes | None = None
    ) -> dict[str, Any]:
        limits.check_keyboard(asked.get("reply_markup"))
        keyboard = asked.get("reply_markup")
        now = {**content, "reply_markup": keyboard}
        if all(message.get(key) == value for key, value in now.items()) and photo is None:
            raise Refusal(400, "Bad Request: message is not modified: specified new message content and reply markup")
        message |= content | {"edit_date": int(self._now())}
        message.pop("reply_markup", None)
        if keyboard:
            message["reply_markup"] = keyboard
        if photo is not None:
            self.photos[message["message_id"]] = photo
        return accepted_message(message)

    def _keep(self, message: dict[str, Any], photo: bytes | None) -> None:
        self.messages.append(accepted_message(message))
        if photo is not None:
            self.photos[message["message_id"]] = photo


def _photo(asked: dict[str, Any], photo: bytes) -> dict[str, Any]:
    text, entities = _shown(asked, "caption", "caption_entities")
    limits.check_caption(text, entities)
    width, height = limits.check_png(photo)
    size = {"file_id": "photo", "file_unique_id": "unique", "width": width, "height": height}
    return {"photo": [size], "caption": text, "caption_entities": entities}


def _shown(asked: dict[str, Any], text: str, entities: str) -> tuple[str, list[dict[str, Any]]]:
    return str(asked.get(text) or ""), list(asked.get(entities) or [])
