"""What a person did in Slack, as Incoming. Of the sender only ids are read."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias

from chat.address import Place, Posted
from chat.incoming import Act, Incoming, Pressed, Refused, Said, Sender

Payload: TypeAlias = Mapping[str, Any]

_MENTION = re.compile(r"<(?P<kind>[@#!]?)(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")


@dataclass(frozen=True, slots=True)
class Self:
    """Who the bot is in its workspace."""

    workspace: str
    user: str
    bot: str


def read(payload: Payload, me: Self, now: datetime) -> Incoming | None:
    """What was done, or None where it is not for the bot or not from one of the workspace's own people."""
    match payload:
        case {"type": "event_callback", "event_id": str(event_id), "event": {"type": "message"} as event}:
            return _message(event_id, event, me) if _ours(payload, me) else None
        case {"type": "event_callback", "event_id": str(event_id), "event": {"type": "app_mention"} as event}:
            return _mention(event_id, event, me) if _ours(payload, me) else None
        case {"type": "block_actions", "user": {"id": str(user)}, "actions": [{"value": str(value)}, *_]}:
            return _press(payload, user, value, me) if _ours(payload, me) else None
        case {"command": str(), "user_id": str(user), "channel_id": str(channel), "trigger_id": str(trigger)}:
            sender = Sender("slack", me.workspace, user)
            return _command(payload, sender, channel, trigger, now) if _ours(payload, me) else None
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


def _message(event_id: str, event: Payload, me: Self) -> Incoming | None:
    private = event.get("channel_type") == "im"
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
            place = Place("slack", me.workspace, channel, _thread(event.get("thread_ts"), ts))
            sender = Sender("slack", me.workspace, user)
            return None if act is None else Incoming(event_id, sender, place, act, private, _instant(ts))
        case _:
            return None


def _act(event: Payload, ts: str, me: Self) -> Act | None:
    if event.get("files"):
        return Refused("file")
    if event.get("subtype") is not None:
        # Edits, deletions and the like carry other people's words.
        return None
    if any(each.get("is_msg_unfurl") or each.get("is_share") for each in event.get("attachments") or ()):
        return Refused("forward")
    return Said(spoken_words(event.get("text", ""), me), ts)


def spoken_words(text: str, me: Self) -> str:
    """The text as the person saw it: without the bot's own mention, without ids of other people."""

    def shown(match: re.Match[str]) -> str:
        kind, target, label = match["kind"], match["target"], match["label"]
        if kind == "@":
            return "" if target == me.user else "@…"
        if kind == "#":
            return f"#{label or '…'}"
        if kind == "!":
            return label or f"@{target.split('^')[0]}"
        return label or target.removeprefix("mailto:")

    return html.unescape(_MENTION.sub(shown, text)).strip()


def _press(payload: Payload, user: str, value: str, me: Self) -> Incoming | None:
    match payload:
        case {
            "channel": {"id": str(channel)},
            "container": {"message_ts": str(ts)} as holder,
            "trigger_id": str(trigger),
        }:
            message = payload.get("message") or {}
            thread = holder.get("thread_ts") or message.get("thread_ts")
            private = channel.startswith("D")
            place = Place("slack", me.workspace, channel, _thread(thread, ts))
            at = _instant(payload["actions"][0].get("action_ts") or ts)
            sender = Sender("slack", me.workspace, user)
            return Incoming(f"press:{trigger}", sender, place, Pressed(value, Posted(place, ts)), private, at)
        case _:
            return None


def _command(payload: Payload, sender: Sender, channel: str, trigger: str, now: datetime) -> Incoming:
    place = Place("slack", sender.workspace, channel)
    said = Said(html.unescape(payload.get("text") or "").strip(), f"command:{trigger}")
    return Incoming(f"command:{trigger}", sender, place, said, channel.startswith("D"), now)


def _thread(thread: str | None, ts: str) -> str | None:
    """The thread that it stands in: a thread's first message is in none."""
    return None if thread == ts else thread


def _instant(ts: str) -> datetime:
    return datetime.fromtimestamp(float(ts), UTC)
