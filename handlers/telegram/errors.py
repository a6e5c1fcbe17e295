"""What went wrong at Telegram, in the words of the transport port."""

from datetime import timedelta

from telegram.error import TelegramError

from chat.transport import (
    AccessBroken,
    MessageRefused,
    NotSent,
    PlaceGone,
    PlaceMoved,
    Throttled,
    TransportError,
    Uncertain,
)
from handlers.telegram.client import ApiRefusal
from handlers.telegram.request import NotConnected


class TelegramTokenRefused(Exception):
    """The token is not, or no longer, one of a bot."""

    key = "telegram-token-refused"


class TelegramSilent(Exception):
    """Telegram did not answer within the start-up limit."""

    key = "telegram-silent"


# Telegram never says whom a wait is for. A chat of two is given its pace, so a long wait there is the bot's. A group
# takes twenty a minute, so what it asks may be its own up to the minute that the server itself asks of a whole bot.
_BOT_IN_PRIVATE = timedelta(seconds=5)
_BOT_IN_GROUP = timedelta(seconds=59)
_DEFAULT_WAIT = timedelta(seconds=30)
_BY_STATUS: dict[int, type[TransportError]] = {
    401: AccessBroken,
    403: PlaceGone,
    404: AccessBroken,
    # These two come from a proxy: one that wants a password, one that waited in vain.
    407: NotSent,
    408: Uncertain,
}
# The Bot API sends nobody on to another address, so a redirect is somebody else's answer.
_BY_HUNDRED: dict[int, type[TransportError]] = {3: NotSent, 4: MessageRefused}
_CLOSED_PLACES = (
    "chat not found",
    "not enough rights to send",
    "have no rights to send",
    "need administrator rights",
    "chat_write_forbidden",
    "peer_id_invalid",
    "group chat was deactivated",
    "group chat was upgraded",
)


def transport_error(error: TelegramError, *, in_group: bool = False) -> TransportError:
    """The port's error. Its text never holds the library's, which can bear a token or a person's words."""
    if isinstance(error, ApiRefusal):
        return _refusal(error, in_group=in_group)
    if isinstance(error, NotConnected):
        return NotSent(f"no connection: {error}")
    return Uncertain(f"no certain answer: {type(error).__name__}")


def says(error: TelegramError, *phrases: str) -> bool:
    """True for a request that Telegram refuses in one of these words."""
    return isinstance(error, ApiRefusal) and error.status == 400 and any(each in error.description for each in phrases)


def _refusal(error: ApiRefusal, *, in_group: bool) -> TransportError:
    reason = f"status={error.status} {error.description}"
    if error.migrate_to is not None:
        return PlaceMoved(reason, str(error.migrate_to))
    if error.status == 429:
        return _throttled(error, _BOT_IN_GROUP if in_group else _BOT_IN_PRIVATE)
    if says(error, *_CLOSED_PLACES):
        return PlaceGone(reason)
    kind = _BY_STATUS.get(error.status) or _BY_HUNDRED.get(error.status // 100, Uncertain)
    return kind(reason)


def _throttled(error: ApiRefusal, longest_of_a_chat: timedelta) -> Throttled:
    wait = _DEFAULT_WAIT if error.retry_after is None else timedelta(seconds=error.retry_after)
    return Throttled("status=429", wait, whole_platform=wait > longest_of_a_chat)
