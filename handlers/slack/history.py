"""A look into a channel's history for a message that may have arrived."""

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from chat.address import Place, Posted
from chat.transport import CannotLook, Delivery
from handlers.slack.render import EVENT_TYPE, block_prefix

# Slack's clock and ours are not one.
_EARLIER = timedelta(seconds=60)
_PAGE = 200
_PAGES = 10


async def find_posted(client: AsyncWebClient, delivery: Delivery) -> Posted | None:
    """The message that bears the delivery's marker. Raises CannotLook where the history is too long to read."""
    oldest = (delivery.first_tried_at - _EARLIER).timestamp()
    async for message in _history(client, delivery.place, f"{oldest:.6f}"):
        if bears(message, delivery.marker):
            return Posted(delivery.place, message["ts"])
    return None


async def find_edited(client: AsyncWebClient, delivery: Delivery, posted: Posted) -> Posted | None:
    """The message, if it is already as the delivery wants it."""
    message = await _message(client, posted)
    return posted if message is not None and bears(message, delivery.marker) else None


async def find_deleted(client: AsyncWebClient, posted: Posted) -> Posted | None:
    """Where the message was, if it is gone."""
    return posted if await _message(client, posted) is None else None


def bears(message: Mapping[str, Any], marker: str) -> bool:
    """Whether it is the message with this marker: in its metadata, or else in the ids of its blocks."""
    match message.get("metadata"):
        case {"event_type": str(event_type), "event_payload": {"marker": str(found)}} if event_type == EVENT_TYPE:
            return found == marker
    prefix = block_prefix(marker)
    return any(str(block.get("block_id", "")).startswith(prefix) for block in message.get("blocks") or ())


async def _message(client: AsyncWebClient, posted: Posted) -> Mapping[str, Any] | None:
    before = f"{float(posted.message_id) - 1:.6f}"
    async for message in _history(client, posted.place, before, latest=posted.message_id):
        if message["ts"] == posted.message_id:
            return message
    return None


async def _history(
    client: AsyncWebClient, place: Place, oldest: str, latest: str | None = None
) -> AsyncIterator[Mapping[str, Any]]:
    cursor: str | None = None
    for _ in range(_PAGES):
        page = await _page(client, place, oldest=oldest, latest=latest, cursor=cursor)
        for message in page["messages"]:
            yield message
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
    raise CannotLook("more messages than can be read")


async def _page(
    client: AsyncWebClient, place: Place, *, oldest: str, latest: str | None, cursor: str | None
) -> Mapping[str, Any]:
    bounds: dict[str, Any] = {
        "channel": place.channel, "oldest": oldest, "latest": latest, "inclusive": True,
        "limit": _PAGE, "cursor": cursor, "include_all_metadata": True,
    }  # fmt: skip
    if place.thread is None:
        page = await client.conversations_history(**bounds)
    else:
        page = await client.conversations_replies(ts=place.thread, **bounds)
    reply: Mapping[str, Any] = page.data  # type: ignore[assignment]
    return reply
