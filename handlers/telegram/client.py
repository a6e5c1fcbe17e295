"""The Bot API client: its own pool for polling, one time limit, and answers that never end up in a log."""

import json
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from handlers.telegram.request import AiohttpRequest

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


class ApiRefusal(TelegramError):
    """An answer that is no success, with what the Bot API says of it."""

    __slots__ = ("description", "migrate_to", "retry_after", "status")

    def __init__(self, status: int, payload: bytes) -> None:
        said = _object(payload)
        parameters = said.get("parameters")
        if not isinstance(parameters, dict):
            parameters = {}
        self.status = status
        self.description = str(said.get("description", ""))[:200].lower()
        self.retry_after: float | None = _number(parameters.get("retry_after"))
        moved = parameters.get("migrate_to_chat_id")
        self.migrate_to = moved if isinstance(moved, int) else None
        # A refusal's own text may hold what a person wrote, so only the number is told.
        super().__init__(f"status {status}")


class Unreadable(TelegramError):
    """An answer that is no JSON."""


class Request(AiohttpRequest):
    """A request that fails with ApiRefusal; the library would put answers and tokens in its errors and its log."""

    async def do_request(self, *asked: Any, **limits: Any) -> tuple[int, bytes]:  # noqa: ANN401 - the library's own
        status, payload = await super().do_request(*asked, **limits)
        if not 200 <= status < 300:
            raise ApiRefusal(status, payload)
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        answer = _object(payload)
        if "result" not in answer:
            raise Unreadable("the answer is not one of the Bot API")
        return answer


class TelegramClient(Bot):
    """The bot at Telegram. Nothing is asked of it before its first call."""

    def __init__(self, token: str, api_url: str) -> None:
        # Polling keeps a connection busy all the time: it must not take one from the senders.
        address = api_url.rstrip("/")
        self._polling, self._sending = Request(address, connections=2), Request(address, connections=16)
        super().__init__(
            token,
            base_url=f"{address}/bot",
            base_file_url=f"{address}/file/bot",
            request=self._sending,
            get_updates_request=self._polling,
        )

    def __repr__(self) -> str:
        # The library would show the token.
        return "TelegramClient()"

    async def raw_updates(self, offset: int | None, seconds: int) -> list[dict[str, Any]]:
        """Wait that long for updates from `offset` on; those before it are thereby confirmed.

        They are left as they came, so that one that the library cannot read does not spoil the others.
        """
        asked = {"offset": offset, "timeout": seconds, "allowed_updates": ALLOWED_UPDATES}
        updates = await self._post("getUpdates", asked, read_timeout=seconds + 5)
        if not isinstance(updates, list) or not all(_is_update(update) for update in updates):
            raise Unreadable("the answer holds no updates")
        return updates

    async def renew_polling(self) -> None:
        """New connections for polling; the senders' are left alone."""
        await self._polling.shutdown()
        await self._polling.initialize()

    async def hang_up(self) -> None:
        """Close all connections: after the door has stopped and the last message is sent."""
        await self._polling.shutdown()
        await self._sending.shutdown()


def _object(payload: bytes) -> dict[str, Any]:
    try:
        said = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _is_update(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("update_id"), int)
