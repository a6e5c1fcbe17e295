"""What a failed call to Slack means for the message that it was about."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from chat.transport import (
    AccessBroken,
    CannotLook,
    MessageRefused,
    NotSent,
    PlaceGone,
    Throttled,
    TransportError,
    Uncertain,
)

_UNCERTAIN = (
    "internal_error", "fatal_error", "request_timeout", "service_unavailable", "team_added_to_org",
    "duplicate_message_not_found", "duplicate_channel_not_found",
)  # fmt: skip
_PLACE = (
    "channel_not_found", "is_archived", "not_in_channel", "restricted_action", "restricted_action_read_only_channel",
    "restricted_action_thread_only_channel", "restricted_action_non_threadable_channel", "cannot_dm_bot",
    "messages_tab_disabled", "user_not_found", "user_disabled", "user_is_restricted", "channel_is_limited_access",
    "external_channel_migrating", "is_inactive", "not_in_dm", "thread_locked", "app_not_in_channel",
)  # fmt: skip
_ACCESS = (
    "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "missing_scope",
    "no_permission", "not_allowed_token_type", "ekm_access_denied", "access_denied", "org_login_required",
    "team_access_not_granted", "team_not_found", "two_factor_setup_required", "enterprise_is_restricted",
    "app_not_installed", "accesslimited",
)  # fmt: skip
_MESSAGE = (
    "msg_too_long", "msg_blocks_too_long", "no_text", "invalid_blocks", "invalid_blocks_format", "too_many_attachments",
    "invalid_metadata_format", "invalid_metadata_schema", "metadata_too_large", "metadata_must_be_sent_from_app",
    "metadata_must_be_sent_with_message", "markdown_text_conflict", "invalid_arguments", "invalid_arg_name",
    "invalid_array_arg", "invalid_charset", "invalid_form_data", "invalid_post_type", "missing_post_type",
    "invalid_thread_ts", "thread_not_found", "cannot_reply_to_message", "message_not_found", "cant_update_message",
    "cant_delete_message", "edit_window_closed", "block_mismatch", "as_user_not_supported",
    "message_limit_exceeded", "slack_connect_file_upload_sharing_blocked",
    "slack_connect_canvas_sharing_blocked", "slack_connect_blocked_file_type",
    "slack_connect_file_link_sharing_blocked", "attachment_payload_limit_exceeded",
)  # fmt: skip

MEANINGS: Mapping[str, type[TransportError]] = (
    dict.fromkeys(_UNCERTAIN, Uncertain)
    | dict.fromkeys(_PLACE, PlaceGone)
    | dict.fromkeys(_ACCESS, AccessBroken)
    | dict.fromkeys(_MESSAGE, MessageRefused)
)

_LIMITED = frozenset({"ratelimited", "rate_limited"})
_DEFAULT_WAIT = timedelta(seconds=30)
_NO_CONNECTION = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.ClientHttpProxyError)


@contextmanager
def platform_errors() -> Iterator[None]:
    """Every way in which a call to Slack can fail, as a TransportError."""
    try:
        yield
    except SlackApiError as error:
        raise meaning(error) from error
    except _NO_CONNECTION as error:
        raise NotSent(type(error).__name__) from error
    except (aiohttp.ClientError, TimeoutError) as error:
        raise Uncertain(type(error).__name__) from error
    except (AttributeError, ValueError) as error:
        # The library trips over a reply that is no JSON object, such as the page of a proxy in between.
        raise Uncertain("reply is not Slack's") from error


@contextmanager
def looking() -> Iterator[None]:
    """As `platform_errors`, for a look into the history: without the right to look there is nothing to find."""
    try:
        with platform_errors():
            yield
    except AccessBroken as error:
        if code_of(error.__cause__) in {"missing_scope", "no_permission"}:
            raise CannotLook(str(error)) from error
        raise


def meaning(error: SlackApiError) -> TransportError:
    """The error as the port names it. A code that we do not know is a refusal: Slack answered, so it posted nothing."""
    if not isinstance(error.response, AsyncSlackResponse):
        return Uncertain("reply is not Slack's")
    status, code = error.response.status_code, code_of(error)
    if status == 429 or code in _LIMITED:
        return Throttled(code or "ratelimited", _wait(error.response.headers), whole_platform=True)
    if status >= 500 or code is None:
        return Uncertain(f"status={status} error={code}")
    return MEANINGS.get(code, MessageRefused)(code)


def code_of(error: BaseException | None) -> str | None:
    """Slack's own word for the error, if its reply has one."""
    if not isinstance(error, SlackApiError):
        return None
    reply: Any = error.response.data if isinstance(error.response, AsyncSlackResponse) else None
    return reply.get("error") if isinstance(reply, dict) else None


def _wait(headers: Mapping[str, str]) -> timedelta:
    seconds = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    return timedelta(seconds=int(seconds)) if seconds.isdecimal() else _DEFAULT_WAIT
