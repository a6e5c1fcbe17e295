"""The hands of people on the ladder, in Slack and on Telegram."""

from collections.abc import Mapping, Sequence
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from tests.journeys.hearing_people import _slack_message, _telegram_message
from tests.journeys.ladder_people import ALONE, Chat, Seen
from tests.peers.local_slack import LocalSlack
from tests.peers.telegram_peer import TelegramPeer


class SlackChat(Chat):
    """`rooms` are channels, `users` the accounts of people and `chats` their own chats with the bot."""

    def __init__(self, peer: LocalSlack, rooms: Mapping[str, str], users: Mapping[str, str]) -> None:
        self._peer = peer
        self._rooms = rooms
        self._users = users
        self.chats: dict[str, str] = {}

    async def open(self, client: AsyncWebClient) -> None:
        for person, user in self._users.items():
            self.chats[person] = (await client.conversations_open(users=user))["channel"]["id"]

    async def sees(self, person: str, room: str) -> Sequence[Seen]:
        messages = await self._peer.messages(self._channel(person, room))
        return [_in_slack(each) for each in messages if each.get("bot_id")]

    async def says(self, person: str, room: str, text: str, thread: Any = None) -> None:
        more = {} if thread is None else {"thread_ts": thread}
        await self._peer.says(text, self._channel(person, room), user=self._users[person], **more)

    async def presses(self, person: str, room: str, seen: Seen, label: str) -> None:
        button, block = seen.buttons[label]
        await self._peer.presses(button, block, seen.id, self._channel(person, room), self._users[person])

    def _channel(self, person: str, room: str) -> str:
        return self.chats[person] if room == ALONE else self._rooms[room]


def _in_slack(message: dict[str, Any]) -> Seen:
    shown = _slack_message(message)
    return Seen(shown.id, shown.text, shown.buttons, message.get("thread_ts") or shown.id)


class TelegramChat(Chat):
    """`rooms` are groups; whoever is in none of them takes part in their own chat, so a room may be missing."""

    def __init__(self, peer: TelegramPeer, rooms: Mapping[str, int], users: Mapping[str, int]) -> None:
        self._peer = peer
        self._rooms = rooms
        self._users = users

    async def sees(self, person: str, room: str) -> Sequence[Seen]:
        chat = self._chat(person, room)
        messages = [each for each in self._peer.chats.messages if each["chat"]["id"] == chat and each["from"]["is_bot"]]
        return [_on_telegram(each) for each in messages]

    async def says(self, person: str, room: str, text: str, thread: Any = None) -> None:
        await self._peer.says(self._users[person], text, self._chat(person, room), **(thread or {}))

    async def presses(self, person: str, room: str, seen: Seen, label: str) -> None:
        standing = self._peer.chats.standing(self._chat(person, room), int(seen.id))
        assert standing is not None
        await self._peer.presses(self._users[person], standing, seen.buttons[label])

    def _chat(self, person: str, room: str) -> int:
        return self._rooms.get(room, self._users[person])


def _on_telegram(message: dict[str, Any]) -> Seen:
    """An answer goes in the topic, or else it answers the message itself."""
    shown = _telegram_message(message)
    if message.get("is_topic_message"):
        thread = {"message_thread_id": message["message_thread_id"], "is_topic_message": True}
    else:
        bare = {key: value for key, value in message.items() if key != "reply_to_message"}
        thread = {"reply_to_message": bare}
    return Seen(shown.id, shown.text, shown.buttons, thread)
