"""App Home: a message as a page of its own, made anew whenever somebody opens it."""

from typing import Any

from chat.message import Message, Text
from chat.wording import Wording
from handlers.slack.render import slack_blocks

# Slack takes 100 blocks on the page.
_MOST_BLOCKS = 95


def home(page: Message, wording: Wording) -> dict[str, Any]:
    """The view of the page; what does not fit falls away at the end, so the buttons belong at the top."""
    blocks = [each for block in page.blocks or (Text(page.summary),) for each in slack_blocks(block, wording, {})]
    shown = blocks[:_MOST_BLOCKS] or [{"type": "divider"}]
    numbered = [{**each, "block_id": f"home-{number}"} for number, each in enumerate(shown)]
    return {"type": "home", "callback_id": "tv-home", "blocks": numbered}
