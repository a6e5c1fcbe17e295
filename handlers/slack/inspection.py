"""A look at Slack for the check-up: whether it lets the bot in, what it may do, and whether it is in its channels."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from importlib import resources

import yaml
from slack_sdk.web.async_client import AsyncWebClient

from chat.address import Place
from chat.transport import TransportError
from handlers.slack.errors import code_of, platform_errors

# Of these a look into a channel says that the bot is not there.
_OUTSIDE = frozenset({"not_in_channel", "channel_not_found", "is_archived"})
# No message is that old: the answer holds none, and says all the same whether the bot may look.
_BEFORE_SLACK = "1"


@dataclass(frozen=True, slots=True)
class SlackStanding:
    """`missing` is None where Slack did not say what the bot may do; `at` is Slack's own clock."""

    workspace: str
    missing: tuple[str, ...] | None
    at: datetime | None


def asked_scopes() -> frozenset[str]:
    """What the manifest asks for."""
    manifest = yaml.safe_load(resources.files("handlers.slack").joinpath("manifest.yaml").read_text("utf-8"))
    return frozenset(manifest["oauth_config"]["scopes"]["bot"])


async def inspect(client: AsyncWebClient) -> SlackStanding:
    """Raises TransportError: AccessBroken where the token is refused."""
    with platform_errors():
        reply = await client.auth_test()
    headers = {str(name).lower(): str(value) for name, value in reply.headers.items()}
    granted = headers.get("x-oauth-scopes")
    missing = None
    if granted is not None:
        missing = tuple(sorted(asked_scopes() - {each.strip() for each in granted.split(",")}))
    return SlackStanding(str(reply["team_id"]), missing, _moment(headers.get("date")))


async def gives_a_socket(client: AsyncWebClient, app_token: str) -> None:
    """Ask for the address of a socket, and open none. Raises TransportError."""
    with platform_errors():
        await client.apps_connections_open(app_token=app_token)


async def outside_of(client: AsyncWebClient, places: Collection[Place], workspace: str) -> tuple[Place, ...]:
    """The channels of this workspace in which the bot is not. Raises TransportError where Slack does not answer."""
    return tuple([each for each in places if each.workspace in ("", workspace) and await _is_outside(client, each)])


async def _is_outside(client: AsyncWebClient, place: Place) -> bool:
    try:
        with platform_errors():
            await client.conversations_history(channel=place.channel, latest=_BEFORE_SLACK, limit=1)
    except TransportError as error:
        if code_of(error.__cause__) in _OUTSIDE:
            return True
        raise
    return False


def _moment(written: str | None) -> datetime | None:
    try:
        return None if written is None else parsedate_to_datetime(written)
    except ValueError:
        return None
