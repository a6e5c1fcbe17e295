"""A look at Telegram for the check-up: whether it knows the bot, what the bot sees, and whether it is in its groups."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

import httpx
from telegram.error import TelegramError

from chat.address import Place
from chat.transport import PlaceGone
from handlers.telegram.client import TelegramClient
from handlers.telegram.errors import transport_error

_SECONDS = 8
_OUTSIDE = frozenset({"left", "kicked"})


@dataclass(frozen=True, slots=True)
class TelegramStanding:
    """`reads_everything` is Telegram's privacy mode switched off."""

    name: str
    reads_everything: bool
    joins_groups: bool


async def inspect(client: TelegramClient) -> TelegramStanding:
    """Raises TransportError: AccessBroken where the token is refused."""
    try:
        me = await client.get_me()
    except TelegramError as error:
        raise transport_error(error) from None
    return TelegramStanding(
        name=me.username or "",
        reads_everything=bool(me.can_read_all_group_messages),
        joins_groups=bool(me.can_join_groups),
    )


async def outside_of(client: TelegramClient, places: Collection[Place]) -> tuple[Place, ...]:
    """The groups in which the bot is not. Raises TransportError where Telegram does not answer."""
    me = (await client.get_me()).id
    return tuple([each for each in places if await _is_outside(client, each, me)])


async def clock_of(api_url: str) -> datetime | None:
    """What time it is at Telegram, as any of its answers says; None where it says nothing."""
    try:
        async with httpx.AsyncClient(timeout=_SECONDS) as asking:
            written = (await asking.get(api_url)).headers.get("date")
        return None if written is None else parsedate_to_datetime(written)
    except (httpx.HTTPError, ValueError):
        return None


async def _is_outside(client: TelegramClient, place: Place, me: int) -> bool:
    try:
        member = await client.get_chat_member(chat_id=place.channel, user_id=me)
    except TelegramError as error:
        meant = transport_error(error)
        if isinstance(meant, PlaceGone):
            return True
        raise meant from None
    return member.status in _OUTSIDE
