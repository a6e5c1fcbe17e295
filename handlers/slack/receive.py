"""What a person did in Slack, as the house hears it. Of the sender only ids are read."""

import html
import logging
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from chat.address import Place, Posted
from chat.form import Filled, begun
from chat.incoming import Act, Incoming, Pressed, Refused, Said, Sender
from chat.whole import check_filled, check_ids, check_incoming
from chat.writable import writable
from handlers.slack.afterwards import CHANGES, PINS, changed, pinned
from handlers.slack.modal import filled
from handlers.slack.spoken import Payload, Self, instant, spoken_words, thread_of

_log = logging.getLogger(__name__)

_COMMAND = "command:"


@dataclass(frozen=True, slots=True)
class Outside:
    """Somebody spoke to the bot who is of another organisation, or in a channel that is shared with one."""

    user: str
    channel: str


@dataclass(frozen=True, slots=True)
class HomeOpened:
    """Somebody looks at the app's own page. `channel` is their chat with the bot."""

    sender: Sender
    channel: str


Heard: TypeAlias = Incoming | Filled | HomeOpened | Outside


def read(payload: Payload, me: Self, now: datetime) -> Heard | None:
    """What was done, or None where it is not for the bot, or is nothing that Slack can have meant."""
    try:
        return _checked(_from_us(payload, me, now))
    # Whatever is wrong with its shape will be so too when Slack sends it again; the error's text may hold words.
    except Exception as error:  # noqa: BLE001
        _log.error("slack event=unreadable cause=%s", type(error).__name__)
        return None


def is_command(incoming: Incoming) -> bool:
    """Whether it was typed as `/telvertel …`, in whatever channel."""
    return incoming.event_id.startswith(_COMMAND)


def private_place(me: Self, user: str) -> Place:
    """A person's chat with the bot. Slack takes the person's own id for it too."""
    return Place("slack", me.workspace, user)


def _checked(heard: Heard | None) -> Heard | None:
    """Raises NotWhole."""
    match heard:
        case Incoming():
            check_incoming(heard)
        case Filled():
            check_filled(heard)
        case HomeOpened(sender, channel):
            check_ids(sender.user, channel)
        case Outside(user, channel):
            check_ids(user, channel)
    return heard


def _from_us(payload: Payload, me: Self, now: datetime) -> Heard | None:
    """What was done, by people of the bot's own workspace; of others only that they spoke to it."""
    heard = _read(payload, me, now)
    if heard is None or _ours(payload, me):
        return heard
    match heard:
        case Incoming(act=Said() | Pressed(), sender=sender, place=place) if place.thread is None or heard.private:
            return Outside(sender.user, place.channel)
        case _:
            return None


def _read(payload: Payload, me: Self, now: datetime) -> Heard | None:
    match payload:
        case {"type": "event_callback", "event_id": str(event_id), "event": {"type": str(kind)} as event}:
            return _event(kind, event_id, event, me)
        case {"type": "block_actions", "user": {"id": str(user)}, "actions": [{"value": str(value)}, *_]}:
            return _press(payload, user, value, me, now)
        case {
            "type": "shortcut",
            "user": {"id": str(user)},
            "callback_id": str(callback),
            "trigger_id": str(trigger),
        }:
            return _asked_for(begun(callback), f"shortcut:{trigger}", user, me, now)
        case {"type": "view_submission", "user": {"id": str(user)}, "view": dict(view)}:
            return filled(view, Sender("slack", me.workspace, user))
        case {"command": str(), "user_id": str(user), "channel_id": str(), "trigger_id": str(trigger)}:
            words = writable(html.unescape(payload.get("text") or "")).strip()
            return _asked_for(words, f"{_COMMAND}{trigger}", user, me, now)
        case _:
            return None


def _event(kind: str, event_id: str, event: Payload, me: Self) -> Heard | None:
    match kind:
        case "message":
            return _message(event_id, event, me)
        case "app_mention":
            return _mention(event_id, event, me)
        case _ if kind in PINS:
            return pinned(event_id, event, me)
        case "app_home_opened" if event.get("tab") == "home":
            return HomeOpened(Sender("slack", me.workspace, event["user"]), event.get("channel", event["user"]))
        case _:
            return None


def _ours(payload: Payload, me: Self) -> bool:
    """Whether it comes from the bot's own workspace; a channel that is shared with another one is not ours alone."""
    team = payload.get("team") or {}
    event = payload.get("event") or {}
    actor = payload.get("user") or {}
    workspaces = {
        payload.get("team_id"), team.get("id"), event.get("user_team"), event.get("source_team"), actor.get("team_id")
    }  # fmt: skip
    return workspaces <= {me.workspace, None} and not payload.get("is_ext_shared_channel")


def _asked_for(words: str | None, event_id: str, user: str, me: Self, now: datetime) -> Incoming | None:
    """What somebody asked the bot in private, wherever they stood: nobody else sees a shortcut or a command."""
    if words is None:
        return None
    sender = Sender("slack", me.workspace, user)
    return Incoming(event_id, sender, private_place(me, user), Said(words, event_id), private=True, at=now)


def _message(event_id: str, event: Payload, me: Self) -> Incoming | None:
    private = event.get("channel_type") == "im"
    if event.get("subtype") in CHANGES:
        return changed(event_id, event, me)
    if not private and ("thread_ts" not in event or f"<@{me.user}" in event.get("text", "")):
        # In a channel the bot hears answers in threads; a mention comes as an event of its own.
        return None
    return _spoken(event_id, event, me, private=private)


def _mention(event_id: str, event: Payload, me: Self) -> Incoming | None:
    # In a chat with the bot alone, the message itself was heard already.
    return None if event.get("channel", "").startswith("D") else _spoken(event_id, event, me, private=False)


def _spoken(event_id: str, event: Payload, me: Self, *, private: bool) -> Incoming | None:
    match event:
        case {"bot_id": str()} | {"user": me.user}:
            return None
        case {"user": str(user), "channel": str(channel), "ts": str(ts)}:
            act = _act(event, ts, me)
            place = Place("slack", me.workspace, channel, thread_of(event.get("thread_ts"), ts))
            sender = Sender("slack", me.workspace, user)
            return None if act is None else Incoming(_once(event_id, event), sender, place, act, private, instant(ts))
        case _:
            return None


def _once(event_id: str, event: Payload) -> str:
    """What somebody's own app called the message: it may send it again, and Slack makes another event of that."""
    named = event.get("client_msg_id")
    return event_id if named is None else f"said:{event['user']}:{named}"


def _act(event: Payload, ts: str, me: Self) -> Act | None:
    if event.get("files"):
        return Refused("file")
    # An answer in a thread may be shown to the whole channel too. Of every other kind the words are not the sender's.
    if event.get("subtype") not in (None, "thread_broadcast"):
        return None
    if any(each.get("is_msg_unfurl") or each.get("is_share") for each in event.get("attachments") or ()):
        return Refused("forward")
    return Said(spoken_words(event.get("text", ""), me), ts)


def _press(payload: Payload, user: str, value: str, me: Self, now: datetime) -> Incoming | None:
    """A button on a message; or one that begins something, wherever it stands."""
    word, trigger = begun(value), payload.get("trigger_id")
    if word is not None and trigger is not None:
        return _asked_for(word, f"press:{trigger}", user, me, now)
    match payload:
        case {"channel": {"id": str(channel)}, "container": {"message_ts": str(ts)} as holder} if trigger is not None:
            message = payload.get("message") or {}
            thread = holder.get("thread_ts") or message.get("thread_ts")
            private = channel.startswith("D")
            place = Place("slack", me.workspace, channel, thread_of(thread, ts))
            at = instant(payload["actions"][0].get("action_ts") or ts)
            sender = Sender("slack", me.workspace, user)
            return Incoming(f"press:{trigger}", sender, place, Pressed(value, Posted(place, ts)), private, at)
        case _:
            return None
