"""What happens in Slack to a message after it was said: it is changed, taken away, pinned."""

from urllib.parse import parse_qs, urlsplit

from chat.address import Place
from chat.incoming import Deleted, Edited, Incoming, Pinned, Refused, Sender, Unpinned
from handlers.slack.spoken import Payload, Self, instant, spoken_words, thread_of

CHANGES = frozenset({"message_changed", "message_deleted"})
PINS = frozenset({"pin_added", "pin_removed"})


def changed(event_id: str, event: Payload, me: Self) -> Incoming | None:
    """A person's own words in a thread or a private chat that are others now, or gone."""
    match event:
        case {
            "subtype": "message_changed",
            "message": {"text": str(now_there), "edited": {"ts": str(at)}, "ts": str(ts)} as message,
            "previous_message": {"text": str(before)},
        } if now_there != before:
            return _about(event_id, event, message, Edited(spoken_words(now_there, me), ts), at, me)
        case {"subtype": "message_deleted", "deleted_ts": str(ts), "event_ts": str(at), "previous_message": message}:
            return _about(event_id, event, message, Deleted(ts), at, me)
        case _:
            return None


def _about(
    event_id: str, event: Payload, message: Payload, act: Edited | Deleted, at: str, me: Self
) -> Incoming | None:
    """None where the message was not a person's, or stood where nothing was heard of it."""
    match event, message:
        case {"channel": str(channel)}, {"user": str(user)} if user != me.user and not message.get("bot_id"):
            place = Place("slack", me.workspace, channel, thread_of(message.get("thread_ts"), act.message_id))
            sender, private = Sender("slack", me.workspace, user), channel.startswith("D")
            if place.thread is not None:
                return Incoming(event_id, sender, place, act, private, instant(at))
            # There the words answered a question. Whoever changes them should know that this goes unheard.
            apart = Refused("edited") if isinstance(act, Edited) else act
            return Incoming(event_id, sender, place, apart, private, instant(at)) if private else None
        case _:
            return None


def pinned(event_id: str, event: Payload, me: Self) -> Incoming | None:
    """A person pinned a message, or took the pin off. The message may be anybody's, the bot's own too."""
    match event:
        case {
            "type": str(kind),
            "user": str(user),
            "channel_id": str(channel),
            "item": {"message": {"ts": str(ts)} as message},
        } if user != me.user:
            place = Place("slack", me.workspace, channel, thread_of(_thread(message), ts))
            act = Pinned(ts) if kind == "pin_added" else Unpinned(ts)
            at = instant(event.get("event_ts") or ts)
            return Incoming(event_id, Sender("slack", me.workspace, user), place, act, channel.startswith("D"), at)
        case _:
            return None


def _thread(message: Payload) -> str | None:
    """Slack does not promise the thread of what is pinned; the link to the message names it too."""
    told: str | None = message.get("thread_ts")
    asked = parse_qs(urlsplit(message.get("permalink") or "").query)
    return told or next(iter(asked.get("thread_ts", ())), None)
